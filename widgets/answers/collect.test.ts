import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Collected, collect } from "./collect";
import { ANSWERS } from "./document";
import { EDITIONS, samples } from "./document.samples";
import { editionOf, KIND, type Round, type Sheet, VERSION } from "./model";
import {
  askedOf,
  blankFor,
  newRound,
  newSheet,
  onlySheet,
  readSheet,
  withAnswer,
  withoutSheet,
  withSheet,
} from "./round";

const asked = EDITIONS["pulse-check"] ?? [];
const edition = editionOf(asked);

function roundBy(by: Round["by"], names: readonly string[] = ["River Trust", "Harbor Alliance"]): Round {
  return {
    kind: KIND,
    version: VERSION,
    id: "round",
    assessment: "pulse-check",
    title: "",
    on: "2027-03-31",
    by,
    sides: names.map((name, at) => ({ id: "abcdefgh".charAt(at), name, role: "" })),
    asked: { [edition]: [...asked] },
    sheets: [],
    shown: [],
  };
}

const sheet = (id: string, side: string, voice: number): Sheet => ({ id, side, edition, answers: { voice } });
const came = (round: Round, ...sheets: Sheet[]): Round => ({ ...round, sheets });

function taken(round: Round, from: Round, keep = {}): Collected {
  const result = collect(round, from, keep);
  if (typeof result === "string") throw new Error(result);
  return result;
}

describe("people", () => {
  const round = roundBy("person");

  test("each sheet counts, alike or not", () => {
    const { round: all, added } = taken(
      taken(round, came(round, sheet("x", "a", 3))).round,
      came(round, sheet("y", "a", 3)),
    );
    expect([all.sheets.length, added]).toEqual([2, 1]);
  });

  test("the same sheet twice is one", () => {
    const one = taken(round, came(round, sheet("x", "a", 3))).round;
    expect(taken(one, came(round, sheet("x", "a", 3)))).toMatchObject({
      round: one,
      added: 0,
      known: 1,
      questions: [],
    });
  });

  test("a sheet that was changed and sent again is asked about", () => {
    const one = taken(round, came(round, sheet("x", "a", 3))).round;
    const again = came(round, sheet("x", "a", 5));
    const { questions, round: waiting } = taken(one, again);
    expect(questions).toMatchObject([{ why: "changed", side: { name: "River Trust" } }]);
    expect(waiting).toEqual(one);
    const chosen = taken(one, again, { [questions[0]?.id ?? ""]: "came" });
    expect(chosen.round.sheets).toEqual([sheet("x", "a", 5)]);
  });

  test("200 people", () => {
    const all = Array.from({ length: 200 }, (_, at) => came(round, sheet(`p${at}`, at % 2 ? "a" : "b", 1 + (at % 5))));
    expect(all.reduce((now, one) => taken(now, one).round, round).sheets).toHaveLength(200);
  });
});

describe("organizations", () => {
  const round = roundBy("organization", ["River Trust", "Harbor Alliance", "Hill Fund"]);

  test("three answer", () => {
    const all = ["a", "b", "c"].reduce((now, id) => taken(now, came(round, sheet(`s${id}`, id, 4))).round, round);
    expect(all.sheets.map(({ side }) => side)).toEqual(["a", "b", "c"]);
  });

  test("a second sheet of one is asked about", () => {
    const one = taken(round, came(round, sheet("x", "a", 3))).round;
    const { questions } = taken(one, came(round, sheet("y", "a", 5)));
    expect(questions).toMatchObject([{ why: "twice", here: { id: "x" }, came: { id: "y" } }]);
    const chosen = taken(one, came(round, sheet("y", "a", 5)), { [questions[0]?.id ?? ""]: "came" });
    expect(chosen.round.sheets.map(({ id }) => id)).toEqual(["y"]);
  });

  test("answers that were begun apart find their organization by its name", () => {
    const apart = {
      ...came(round, sheet("y", "a", 5)),
      id: "another",
      sides: [{ id: "a", name: " harbor  alliance", role: "" }],
    };
    expect(taken(round, apart)).toMatchObject({ round: { sheets: [{ side: "b" }] }, sides: [] });
    const unknown = { ...apart, sides: [{ id: "a", name: "Sea Fund", role: "" }] };
    expect(taken(round, unknown)).toMatchObject({ round: { sheets: [{ side: "a2" }] }, sides: [{ name: "Sea Fund" }] });
  });

  test("two organizations with one name stay two", () => {
    const twins = roundBy("organization", ["Trust", "Trust"]);
    const all = ["a", "b"].reduce((now, id) => taken(now, came(twins, sheet(`s${id}`, id, 4))).round, twins);
    expect(all.sheets.map(({ side }) => side)).toEqual(["a", "b"]);
  });
});

test("answers to another assessment are not taken", () => {
  const round = roundBy("person");
  expect(collect(round, { ...round, assessment: "readiness-check" })).toBe("other-assessment");
  expect(collect(round, { ...round, by: "organization" })).toBe("other-way");
});

test("the order in which sheets come does not matter, and taking a round into itself changes nothing", () => {
  fc.assert(
    fc.property(samples, fc.infiniteStream(fc.nat()), (any, random) => {
      const round: Round = { ...any, by: "person", shown: [], sheets: [] };
      const parts = any.sheets.map((one) => ({ ...any, by: "person" as const, shown: [], sheets: [one] }));
      const mixed = [...parts].sort(() => (Number(random.next().value) % 2 ? 1 : -1));
      const all = (from: readonly Round[]): Round => from.reduce((now, one) => taken(now, one).round, round);
      expect(all(mixed)).toEqual(all(parts));
      expect(all(parts).sheets).toEqual(any.sheets);
      expect(taken(all(parts), all(parts))).toMatchObject({ round: all(parts), added: 0, questions: [] });
      expect(ANSWERS.parse(all(mixed))).toEqual(all(mixed));
    }),
  );
});

test("what goes round holds no answers, and what goes back holds nobody else's", () => {
  fc.assert(
    fc.property(samples, (round) => {
      const last = round.sides.at(-1);
      const blank = blankFor(round, last?.id ?? "");
      expect([blank.sheets, blank.shown, blank.sides[0]]).toEqual([[], [], last]);
      for (const { id } of round.sheets) {
        const sent = onlySheet(round, id);
        expect(sent?.sheets.map((one) => one.id)).toEqual([id]);
        expect(ANSWERS.parse(sent)).toEqual(sent);
      }
    }),
  );
});

test("no sheet says when it was made or who came first", () => {
  const round = roundBy("person");
  const fields = Object.keys(newSheet(round, "a", asked)).sort();
  expect(fields).toEqual(["answers", "edition", "id", "side"]);
  const came = ["c", "a", "b"].reduce((now, id) => withSheet(now, sheet(id, "a", 3), asked), round);
  expect(came.sheets.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

describe("a sheet of another edition", () => {
  const round = roundBy("person");
  const full = withAnswer(withAnswer(sheet("x", "a", 4), "purpose", 2), "improve", "Fewer calls");

  test("counts as it is, if nothing changed", () => {
    expect(readSheet(round, full, asked)).toEqual({ answers: full.answers, odd: [], added: [] });
  });
  test("names what is gone, what has another scale, what was worded differently, and what is new", () => {
    const today = asked
      .filter(({ id }) => id !== "purpose")
      .map((one) => (one.id === "voice" ? { ...one, scores: [1, 2, 3] } : one))
      .map((one) => (one.id === "improve" ? { ...one, text: "What else?" } : one));
    const fresh = { id: "fresh", text: "New?", scores: [] };
    const { answers, odd, added } = readSheet(round, full, [...today, fresh]);
    expect(answers).toEqual({ improve: "Fewer calls" });
    expect(odd.map(({ question, answer, why }) => [question.id, answer, why])).toEqual([
      ["purpose", 2, "gone"],
      ["voice", 4, "scores"],
      ["improve", "Fewer calls", "words"],
    ]);
    expect(added).toEqual([fresh]);
  });
});

test("an answer taken back is gone", () => {
  expect(withAnswer(sheet("x", "a", 4), "voice", undefined).answers).toEqual({});
  expect(withAnswer(sheet("x", "a", 4), "improve", "  ").answers).toEqual({ voice: 4 });
});

test("a new round asks what the assessment asks today, and a sheet can go again", () => {
  const scale = [1, 5].map((score) => ({ score, label: String(score) }));
  const sections = [
    {
      id: "all",
      title: "All",
      questions: [
        { id: "a", text: "Fine?", type: "scale" as const },
        { id: "b", text: "Which?", type: "choice" as const, answers: [{ score: 3, label: "Three" }] },
        { id: "c", text: "Why?", type: "text" as const },
      ],
    },
  ];
  const assessment = { id: "made-up", title: "Made up", sections, scale, answered_by: "person" as const };
  const asks = askedOf(assessment);
  expect(asks.map(({ id, scores }) => [id, scores])).toEqual([
    ["a", [1, 5]],
    ["b", [3]],
    ["c", []],
  ]);
  const names = [
    { name: "River Trust", role: "" },
    { name: "Harbor Alliance", role: "" },
  ];
  const round = newRound(assessment, names, "2027-03-31");
  expect(round.sides.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(ANSWERS.parse(round)).toEqual(round);
  const one = newSheet(round, "b", asks);
  expect(withoutSheet(withSheet(round, one, asks), one.id)).toEqual(round);
});
