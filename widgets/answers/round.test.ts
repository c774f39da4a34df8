import fc from "fast-check";
import { expect, test } from "vitest";
import type { Assessment } from "../guide/generated/entries";
import { type Collected, collect, type Keep } from "./collect";
import { ANSWERS } from "./document";
import type { Round } from "./model";
import { addSide, answeredIn, askedOf, newRound, onlySheet, readSheet, sheetOf, withoutSide, withSide } from "./round";

const answers = [1, 2, 3, 4, 5].map((score) => ({ score, label: `Answer ${score}` }));
const choice = (id: string, given = answers) => ({
  id,
  text: `What about ${id}?`,
  type: "choice" as const,
  answers: given,
});
/** Made up here: no assessment of the playbook. */
const FORM = {
  id: "made-up",
  title: "Made up",
  sections: [
    { id: "wanted", title: "Wanted", questions: [choice("goal"), choice("change")] },
    { id: "there", title: "There", questions: [choice("people"), { id: "why", text: "Why?", type: "text" as const }] },
  ],
} satisfies Partial<Assessment> & { id: string };
const ASKED = askedOf(FORM);

type Given = Record<string, number | string>;

function answered(round: Round, side: string, given: Given): Round {
  return Object.entries(given).reduce((next, [id, to]) => answeredIn(next, side, ASKED, id, to), round);
}

function roundOf(name: string, given: Given): { round: Round; side: string } {
  const round = newRound(FORM, [{ name, role: "" }], "2026-11-29");
  const side = round.sides[0]?.id ?? "";
  return { round: answered(round, side, given), side };
}

function sentBy(round: Round, side: string): Round {
  const sent = onlySheet(round, sheetOf(round, side)?.id ?? "");
  if (!sent) throw new Error("nothing to send");
  return sent;
}

function taken(round: Round, came: Round, keep?: Keep): Collected {
  const first = collect(round, came);
  if (typeof first === "string") throw new Error(first);
  if (!keep) return first;
  return collect(round, came, Object.fromEntries(first.questions.map(({ id }) => [id, keep]))) as Collected;
}

test("what is sent holds one's own sheet only", () => {
  const { round, side } = roundOf("River Trust", { goal: 4 });
  const { round: both, side: other } = addSide(round, { name: "Harbor Alliance", role: "" });
  const sent = sentBy(answered(both, other, { goal: 1, why: "A secret" }), side);
  expect(ANSWERS.parse(sent)).toEqual(sent);
  expect(JSON.stringify(sent)).not.toContain("secret");
  expect(JSON.stringify(sent)).not.toContain("Harbor");
});

test("answers that were begun apart come into one round, with their names or without, and once more changes nothing", () => {
  for (const name of ["Harbor Alliance", ""]) {
    const { round } = roundOf("", { goal: 4 });
    const { round: came } = roundOf(name, { goal: 2 });
    const once = taken(round, came);
    expect([once.questions, once.round.sheets.length, once.round.sides.length]).toEqual([[], 2, 2]);
    expect(ANSWERS.parse(once.round)).toEqual(once.round);
    expect(taken(once.round, came).round).toEqual(once.round);
  }
});

test("a side that sends once more, under another name by now, is asked about by its sheet", () => {
  const { round, side } = roundOf("River Trust", { goal: 4 });
  const { round: came, side: other } = roundOf("Harbor Alliance", { goal: 2 });
  const both = taken(round, came).round;
  const again = answered(withSide(came, other, { name: "Harbor Alliance e.V." }), other, { goal: 5 });
  const replaced = taken(both, again, "came");
  expect(replaced.questions).toMatchObject([{ why: "changed", side: { name: "Harbor Alliance e.V." } }]);
  expect(replaced.round.sides.map(({ name }) => name)).toEqual(["River Trust", "Harbor Alliance e.V."]);
  expect(replaced.round.sheets.map((one) => one.answers)).toContainEqual({ goal: 5 });
  expect(sheetOf(replaced.round, side)?.answers).toEqual({ goal: 4 });
});

test("two organizations that were asked at once each add themselves, and stay two", () => {
  const { round, side } = roundOf("River Trust", { goal: 4 });
  const sent = sentBy(round, side);
  const backs = ["Harbor Alliance", "Hill Fund"].map((name) => {
    const own = addSide(sent, { name, role: "" });
    return sentBy(answered(own.round, own.side, { goal: 2 }), own.side);
  });
  const all = backs.reduce((next, back) => taken(next, back).round, round);
  expect(all.sides.map(({ name }) => name)).toEqual(["River Trust", "Harbor Alliance", "Hill Fund"]);
  expect(all.sheets).toHaveLength(3);
});

test("of two sheets of one name both are kept, until one is taken out", () => {
  const { round } = roundOf("River Trust", { goal: 4 });
  const { round: came } = roundOf(" river trust ", { goal: 2 });
  expect(taken(round, came)).toMatchObject({ round, twins: [] });
  const both = taken(round, came, "both");
  expect(both.round.sheets.map((one) => one.answers.goal).sort()).toEqual([2, 4]);
  expect(ANSWERS.parse(both.round)).toEqual(both.round);
  const [{ here, came: theirs } = { here: "", came: "" }] = both.twins;
  expect(sheetOf(both.round, theirs)?.answers).toEqual({ goal: 2 });
  expect(taken(both.round, came, "both").round).toEqual(both.round);
  expect(withoutSide(both.round, theirs).sheets).toEqual([sheetOf(round, here)]);
});

test("one's own sheet that comes back changed is kept beside the one that is here", () => {
  const { round, side } = roundOf("River Trust", { goal: 4 });
  const changed = answered(sentBy(round, side), side, { goal: 1 });
  const both = taken(round, changed, "both");
  expect(both.questions).toMatchObject([{ why: "changed", side: { id: side } }]);
  expect(both.round.sheets.map((one) => one.answers.goal).sort()).toEqual([1, 4]);
  expect(taken(both.round, changed, "both").round).toEqual(both.round);
});

test("answers to another edition are named, never taken for answers of today, and go with the next answer", () => {
  const { round, side } = roundOf("River Trust", { goal: 4, people: 3 });
  const [wanted, there] = FORM.sections;
  if (!wanted || !there) throw new Error("no sections");
  const later = askedOf({ sections: [{ ...wanted, questions: [choice("goal", answers.slice(0, 3))] }, there] });
  const sheet = sheetOf(round, side);
  if (!sheet) throw new Error("no sheet");
  expect(readSheet(round, sheet, later)).toMatchObject({
    answers: { people: 3 },
    odd: [{ question: { id: "goal" }, answer: 4, why: "scores" }],
  });
  const next = answeredIn(round, side, later, "people", 2);
  expect(sheetOf(next, side)?.answers).toEqual({ people: 2 });
  expect(ANSWERS.parse(next)).toEqual(next);
});

test("any answers are a document that can be kept", () => {
  const hostile = fc.string({ maxLength: 200 });
  fc.assert(
    fc.property(hostile, fc.integer({ min: 1, max: 5 }), (words, score) => {
      const { round, side } = roundOf(words, { goal: score, why: words });
      expect(ANSWERS.parse(withSide(round, side, { role: "" }))).toEqual(round);
    }),
  );
});
