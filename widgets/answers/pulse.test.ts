import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editionOf, KIND, type Round, type Sheet, VERSION } from "./model";
import { apartOf, lastTime, type PulseAssessment, pulseOf, sideThen, withShown } from "./pulse";
import { askedOf, withoutSheet } from "./round";

const PULSE: PulseAssessment = {
  title: "Pulse",
  fewest: 3,
  gap: 2,
  scale: [1, 2, 3, 4, 5].map((score) => ({ score, label: String(score) })),
  sections: [
    {
      id: "ratings",
      title: "Ratings",
      questions: [
        { id: "p", text: "Purpose", type: "scale" },
        { id: "v", text: "Voice", type: "scale" },
      ],
    },
    {
      id: "words",
      title: "Words",
      questions: [
        { id: "w", text: "Well?", type: "text" },
        { id: "c", text: "Change?", type: "text" },
      ],
    },
  ],
  rule: { result: "each", measures: [{ id: "total", title: "Total", takes: "total", sections: ["ratings"] }] },
};
const asked = askedOf(PULSE);
const edition = editionOf(asked);

function roundOf(sheets: readonly Sheet[], more: Partial<Round> = {}): Round {
  return {
    kind: KIND,
    version: VERSION,
    id: "round",
    assessment: "pulse",
    title: "",
    on: "2027-03-31",
    by: "person",
    sides: ["River Trust", "Harbor Alliance"].map((name, at) => ({ id: "ab".charAt(at), name, role: "" })),
    asked: { [edition]: asked },
    sheets: [...sheets],
    shown: [],
    ...more,
  };
}

const sheet = (id: string, side: string, answers: Sheet["answers"]): Sheet => ({ id, side, edition, answers });
const people = (side: string, count: number, answers: Sheet["answers"], from = 0): Sheet[] =>
  Array.from({ length: count }, (_, at) => sheet(`${side}${at + from}`, side, answers));
const shown = (sheets: readonly Sheet[]): Round => withShown(PULSE, roundOf(sheets));

describe("of fewer than three people", () => {
  test("nothing is shown, whatever the assessment says", () => {
    const round = shown([...people("a", 2, { p: 1, v: 1, w: "Secret" }), ...people("b", 3, { p: 4, v: 4, w: "Open" })]);
    for (const fewest of [1, 3]) {
      const [one, other] = pulseOf({ ...PULSE, fewest }, { ...round, shown: round.sheets.map(({ id }) => id) }).sides;
      expect(one).toMatchObject({ came: 2, counted: 0, waiting: 2, score: undefined });
      expect([one?.low.size, one?.words.size]).toEqual([0, 0]);
      expect(other?.score?.measures.get("total")).toBe(8);
      expect(other?.words.get("w")).toEqual(["Open", "Open", "Open"]);
    }
  });

  test("what came later waits for others", () => {
    const first = shown(people("a", 3, { p: 4, v: 4 }));
    const more = (count: number): Round =>
      withShown(PULSE, { ...first, sheets: [...first.sheets, ...people("a", count, { p: 1, v: 1, w: "Late" }, 3)] });
    const [waiting] = pulseOf(PULSE, more(2)).sides;
    expect(waiting).toMatchObject({ came: 5, counted: 3, waiting: 2 });
    expect([waiting?.score?.questions.get("p"), waiting?.words.get("w")]).toEqual([4, []]);
    expect(pulseOf(PULSE, more(3)).sides[0]).toMatchObject({ counted: 6, waiting: 0 });
  });

  test("nobody who counts is taken out again", () => {
    const round = shown(people("a", 4, { p: 4, v: 4 }));
    expect(withoutSheet(round, "a0")).toBe(round);
    expect(withoutSheet({ ...round, shown: [] }, "a0").sheets).toHaveLength(3);
  });

  test("a question that few answered has no figure, and who left something out is no difference to the total", () => {
    const [side] = pulseOf(PULSE, shown([...people("a", 3, { p: 4, v: 2 }), sheet("z", "a", { p: 1 })])).sides;
    expect(side?.score?.questions.get("p")).toBe(4);
    expect(side?.score?.measures.get("total")).toBe(6);
    const [few] = pulseOf(PULSE, shown([...people("a", 2, { p: 4, v: 2 }), sheet("z", "a", { p: 1 })])).sides;
    expect([...(few?.score?.questions.keys() ?? [])]).toEqual(["p"]);
    expect(few?.score?.measures.size).toBe(0);
    expect(few?.low).toEqual(new Set(["p"]));
  });
});

const answers = fc.record(
  { p: fc.integer({ min: 1, max: 5 }), v: fc.integer({ min: 1, max: 5 }), w: fc.constantFrom("One", "Two", "Three") },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<Sheet["answers"]>;
const sheets = fc.uniqueArray(
  fc.record({ id: fc.uuid(), side: fc.constantFrom("a", "b"), edition: fc.constant(edition), answers }),
  { selector: ({ id }) => id, maxLength: 12 },
);

test("no figure and no word is ever of fewer than three, and none changes by fewer than three", () => {
  fc.assert(
    fc.property(sheets, sheets, (first, later) => {
      const before = shown(first);
      const ids = new Set(first.map(({ id }) => id));
      const after = withShown(PULSE, {
        ...before,
        sheets: [...first, ...later.filter(({ id }) => !ids.has(id))],
      });
      const [was, is] = [pulseOf(PULSE, before), pulseOf(PULSE, after)];
      for (const [at, side] of is.sides.entries()) {
        const then = was.sides[at];
        const own = after.sheets.filter((one) => one.side === side.side.id && after.shown.includes(one.id));
        expect(own.length === 0 || own.length >= 3).toBe(true);
        expect(side.counted).toBe(own.length);
        const grown = side.counted - (then?.counted ?? 0);
        expect(grown === 0 || grown >= 3).toBe(true);
        if (!grown) expect(side).toEqual({ ...then, came: side.came, waiting: side.waiting });
        for (const id of side.score?.questions.keys() ?? [])
          expect(own.filter((one) => Object.hasOwn(one.answers, id)).length).toBeGreaterThanOrEqual(3);
        if (!side.counted) expect([side.score, side.words.size, side.low.size]).toEqual([undefined, 0, 0]);
      }
    }),
  );
});

test("nothing shown tells in which order sheets stand or came", () => {
  fc.assert(
    fc.property(sheets, (all) => {
      const one = pulseOf(PULSE, shown(all));
      const renamed = [...all].reverse().map((each, at) => ({ ...each, id: `n${at}` }));
      expect(pulseOf(PULSE, shown(renamed))).toEqual(one);
    }),
  );
});

test("words of one person do not stand at the same place of each question", () => {
  const all = Array.from({ length: 12 }, (_, at) => sheet(`s${at}`, "a", { w: `well ${at}`, c: `change ${at}` }));
  const words = pulseOf(PULSE, shown(all)).sides[0]?.words;
  const numbers = (id: string): string[] => words?.get(id)?.map((text) => text.split(" ")[1] ?? "") ?? [];
  expect([...numbers("w")].sort()).toEqual([...numbers("c")].sort());
  expect(numbers("w")).not.toEqual(numbers("c"));
});

test("what lies far apart comes first", () => {
  const round = shown([...people("a", 3, { p: 5, v: 4 }), ...people("b", 3, { p: 2, v: 2 })]);
  expect(apartOf(PULSE, pulseOf(PULSE, round)).map(({ question, by }) => [question, by])).toEqual([
    ["p", 3],
    ["v", 2],
  ]);
  expect(apartOf(PULSE, pulseOf(PULSE, shown(people("a", 3, { p: 5 }))))).toEqual([]);
});

test("an answer to another scale does not count, and its question is named", () => {
  const old = askedOf({ ...PULSE, scale: [1, 2, 3].map((score) => ({ score, label: "" })) });
  const sheets = people("a", 3, { p: 3 }).map((one) => ({ ...one, edition: editionOf(old) }));
  const pulse = pulseOf(PULSE, withShown(PULSE, roundOf(sheets, { asked: { [editionOf(old)]: old } })));
  expect([pulse.sides[0]?.came, pulse.odd.map(({ id }) => id)]).toEqual([0, ["p"]]);
});

test("last time is the round before this one between the same organizations", () => {
  const now = shown(people("a", 3, { p: 5, v: 5 }));
  const older = { ...now, id: "older", on: "2026-03-31" };
  const last = { ...now, id: "last", on: "2026-10-01", sides: [...now.sides].reverse() };
  const others = { ...now, id: "others", on: "2026-12-01", sides: now.sides.slice(1) };
  expect(lastTime([now, older, last, others, { ...now, id: "later", on: "2028-01-01" }], now)).toBe(last);
  const then = sideThen(pulseOf(PULSE, last), { id: "x", name: "river trust", role: "" });
  expect(then?.score?.measures.get("total")).toBe(10);
  expect(lastTime([now], now)).toBeUndefined();
});

test("200 people", () => {
  const all = Array.from({ length: 200 }, (_, at) =>
    sheet(`s${at}`, at % 2 ? "a" : "b", { p: 3, v: 4, w: `Say ${at}` }),
  );
  expect(pulseOf(PULSE, shown(all)).sides.map(({ counted }) => counted)).toEqual([100, 100]);
});
