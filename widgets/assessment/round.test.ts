import fc from "fast-check";
import { expect, test } from "vitest";
import { ANSWERS } from "../answers/document";
import type { Round } from "../answers/model";
import { compare } from "./compare";
import type { Answers, Form } from "./form";
import { missingIn, resultOf } from "./result";
import { addSide, join, newRound, readSheet, sheetOf, toSend, withAnswer, withSide } from "./round";

const answers = [1, 2, 3, 4, 5].map((score) => [score, `Answer ${score}`] as const);
const choice = (id: string) => ({ id, text: `What about ${id}?`, type: "choice" as const, answers });
/** Made up here: no assessment of the guide. */
const FORM: Form = {
  id: "made-up",
  title: "Made up",
  by: "organization",
  fewest: 1,
  gap: 2,
  sides: [],
  sections: [
    { id: "wanted", title: "Wanted", questions: [choice("goal"), choice("change")] },
    {
      id: "there",
      title: "There",
      questions: [choice("people"), { id: "why", text: "Why?", type: "text", answers: [] }],
    },
  ],
  result: "smallest",
  measures: [
    { id: "needed", title: "Needed", takes: "highest", sections: ["wanted"] },
    { id: "feasible", title: "Feasible", takes: "lowest", sections: ["there"] },
  ],
  outcomes: [1, 2, 3, 4, 5].map((at) => ({ least: at, most: at, title: `Step ${at}`, meaning: "", next: [] })),
};

function answered(round: Round, side: string, given: Answers): Round {
  return Object.entries(given).reduce((next, [id, to]) => withAnswer(FORM, next, side, id, to), round);
}

function roundOf(name: string, given: Answers): { round: Round; side: string } {
  const round = newRound(FORM, "2026-11-29", { name, role: "" });
  const side = round.sides[0]?.id ?? "";
  return { round: answered(round, side, given), side };
}

test("the smaller of needed and feasible is the result, and what holds it there is named", () => {
  const result = resultOf(FORM, { goal: 4, change: 3, people: 2 });
  expect(result.value).toBe(2);
  expect(result.outcome?.title).toBe("Step 2");
  expect(result.deciding.map(({ question, next }) => [question.id, next])).toEqual([["people", [3, "Answer 3"]]]);
  expect(result.needsNoMore).toBe(false);
});

test("where more is feasible than needed, more would bring nothing", () => {
  const result = resultOf(FORM, { goal: 2, change: 1, people: 5 });
  expect([result.value, result.needsNoMore]).toEqual([2, true]);
  expect(result.deciding.map(({ question }) => question.id)).toEqual(["goal"]);
});

test("half answers have no result, and free words are never missing", () => {
  expect(resultOf(FORM, { goal: 4 }).value).toBeUndefined();
  expect(missingIn(FORM, { goal: 4, why: "Because" }).map(({ id }) => id)).toEqual(["change", "people"]);
});

test("means are rounded to one decimal, so that none falls between two outcomes", () => {
  const form: Form = {
    ...FORM,
    result: "each",
    measures: [{ id: "all", title: "All", takes: "mean", sections: ["wanted", "there"] }],
    outcomes: [
      { least: 1, most: 2.9, title: "Low", meaning: "", next: [] },
      { least: 3, most: 5, title: "High", meaning: "", next: [] },
    ],
  };
  const score = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(score, score, score, (goal, change, people) => {
      const [measured] = resultOf(form, { goal, change, people }).measured;
      expect(measured?.outcome).toBeDefined();
    }),
  );
});

test("the widest difference comes first, and the order of the sides changes nothing", () => {
  const score = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  const given = fc
    .record({ goal: score, change: score, people: score })
    .map((all) => JSON.parse(JSON.stringify(all)) as Answers);
  fc.assert(
    fc.property(fc.array(given, { minLength: 2, maxLength: 4 }), (all) => {
      const sides = all.map((one, at) => ({ name: `Side ${at}`, answers: one }));
      const [one, other] = [compare(FORM, sides), compare(FORM, [...sides].reverse())];
      const ids = ({ wide, near, alike, open }: typeof one) =>
        [wide, near, alike].map((list) => list.map(({ question }) => question.id)).concat([open.map(({ id }) => id)]);
      expect(ids(one)).toEqual(ids(other));
      expect(one.value).toBe(other.value);
      const spreads = one.wide.map(({ spread }) => spread);
      expect(spreads).toEqual([...spreads].sort((a, b) => b - a));
      expect(spreads.every((spread) => spread >= FORM.gap)).toBe(true);
    }),
  );
});

test("what is sent holds one's own sheet only", () => {
  const { round, side } = roundOf("River Trust", { goal: 4 });
  const { round: both, side: other } = addSide(round, "Harbor Alliance");
  const sent = toSend(answered(both, other, { goal: 1, why: "A secret" }), side);
  expect(ANSWERS.parse(sent)).toBeDefined();
  expect(JSON.stringify(sent)).not.toContain("secret");
  expect(JSON.stringify(sent)).not.toContain("Harbor");
});

test("the other side's answers come into the round, and once more changes nothing", () => {
  const { round, side } = roundOf("River Trust", { goal: 4 });
  const { round: came } = roundOf("Harbor Alliance", { goal: 2 });
  const once = join(round, came, side);
  expect(once.twice).toEqual([]);
  expect(once.round.sheets).toHaveLength(2);
  expect(ANSWERS.parse(once.round)).toEqual(once.round);
  expect(join(once.round, came, side)).toEqual(once);
});

test("a side that sends once more replaces what it sent; one's own sheet stays", () => {
  const { round, side } = roundOf("River Trust", { goal: 4 });
  const { round: came, side: other } = roundOf("Harbor Alliance", { goal: 2 });
  const { round: both } = join(round, came, side);
  const again = join(both, answered(came, other, { goal: 5 }), side);
  expect(again.twice).toEqual([]);
  expect(sheetOf(again.round, other)?.answers).toEqual({ goal: 5 });
  const mine = join(both, answered(toSend(round, side), side, { goal: 1 }), side);
  expect(sheetOf(mine.round, side)?.answers).toEqual({ goal: 4 });
  expect(mine.twice).toHaveLength(1);
});

test("two sheets of one name are asked about, and both are kept until then", () => {
  const { round, side } = roundOf("River Trust", { goal: 4 });
  const { round: came } = roundOf(" river trust ", { goal: 2 });
  const joined = join(round, came, side);
  expect(joined.twice).toHaveLength(1);
  expect(joined.round.sheets).toHaveLength(2);
});

test("answers to another edition are counted, and never taken for answers of today", () => {
  const { round, side } = roundOf("River Trust", { goal: 4, people: 3 });
  const [wanted, there] = FORM.sections;
  if (!wanted || !there) throw new Error("no sections");
  const scale = answers.slice(0, 3);
  const later: Form = { ...FORM, sections: [{ ...wanted, questions: [{ ...choice("goal"), answers: scale }] }, there] };
  expect(readSheet(later, round, sheetOf(round, side))).toEqual({ answers: { people: 3 }, odd: 1 });
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
