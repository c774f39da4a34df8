import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encode } from "../share/share";
import { ANSWERS } from "./document";
import published from "./editions-1.json";
import { editionOf, KIND, type Round, type Sheet, VERSION } from "./model";
import {
  apartOf,
  guarded,
  lastTime,
  type Pulse,
  type PulseAssessment,
  pulseOf,
  type Seen,
  sideThen,
  withShown,
} from "./pulse";
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
    expect(few?.score?.measures.size).toBeLessThan(520);
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

test("a question that one late person answered waits, or its mean would tell the answer", () => {
  const first = shown(people("a", 3, { p: 4, v: 4 }));
  const late = [sheet("x", "a", { p: 1, v: 4 }), sheet("y", "a", { v: 4 }), sheet("z", "a", { v: 2 })];
  const waiting = withShown(PULSE, { ...first, sheets: [...first.sheets, ...late] });
  expect(pulseOf(PULSE, waiting).sides[0]).toMatchObject({ came: 6, counted: 3, waiting: 3 });
  const enough = [...late, ...people("a", 3, { p: 2, v: 2 }, 10)];
  const [side] = pulseOf(PULSE, withShown(PULSE, { ...first, sheets: [...first.sheets, ...enough] })).sides;
  expect(side).toMatchObject({ counted: 9, waiting: 0 });
});

test("what one or two lost, since a question came to be asked differently, is no difference", () => {
  const old = askedOf({
    ...PULSE,
    sections: PULSE.sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) =>
        one.id === "p" ? { ...one, type: "choice" as const, answers: [{ score: 1, label: "" }] } : one,
      ),
    })),
  });
  const before = { ...sheet("z", "a", { p: 1, v: 2 }), edition: editionOf(old) };
  const round = roundOf([...people("a", 4, { p: 4, v: 4 }), before], {
    asked: { [edition]: asked, [editionOf(old)]: old },
    shown: ["a0", "a1", "a2", "a3", "z"],
  });
  const [side] = pulseOf(PULSE, round).sides;
  expect([...(side?.score?.questions.keys() ?? [])]).toEqual(["v"]);
  expect(side?.score?.measures.size).toBeLessThan(520);
});

describe("what a device showed once", () => {
  const full = shown(people("a", 5, { p: 4, v: 4 }));
  const { seen } = guarded(PULSE, full, []);

  test("is shown again, whatever a copy claims", () => {
    for (const claimed of [[], ["a0", "a1", "a2"], ["a0", "a1"], [...full.shown, "b0"]])
      expect(guarded(PULSE, { ...full, shown: claimed }, seen).round.shown).toEqual(full.shown);
    const one = { ...full, sheets: [...full.sheets, ...people("a", 1, { p: 1, v: 1 }, 9)] };
    expect(guarded(PULSE, { ...one, shown: [...full.shown, "a9"] }, seen).round.shown).toEqual(full.shown);
  });

  test("is not shown in a copy where a sheet is missing, is another one, or is of another side", () => {
    const older = { ...full, sheets: full.sheets.slice(0, 4), shown: [] };
    const other = { ...full, sheets: full.sheets.map((one, at) => (at ? one : { ...one, answers: { p: 1 } })) };
    const moved = { ...full, sheets: full.sheets.map((one, at) => (at ? one : { ...one, side: "b" })) };
    for (const copy of [
      older,
      withShown(PULSE, older),
      other,
      moved,
      { ...older, id: "copy", shown: ["a0", "a1", "a2"] },
    ]) {
      const found = guarded(PULSE, copy, seen);
      expect([found.round.shown, found.gone.includes("a"), found.seen]).toEqual([[], true, seen]);
    }
    // Put in again, it is shown again.
    expect(guarded(PULSE, { ...older, sheets: full.sheets }, seen).round.shown).toEqual(full.shown);
  });
});

/** One thing that can happen to a round in a browser. */
const step = fc.oneof(
  fc.record({
    is: fc.constant("add" as const),
    sheets: fc.array(fc.record({ side: fc.constantFrom("a", "b"), answers }), { maxLength: 4 }),
  }),
  fc.constant({ is: "show" as const }),
  // An older copy: from the trash, a file, or a partnership that was taken along, perhaps under another id.
  fc.record({ is: fc.constant("older" as const), back: fc.nat(), id: fc.constantFrom("round", "copy") }),
  // A file or link that somebody wrote by hand.
  fc.record({ is: fc.constant("claim" as const), of: fc.array(fc.nat(), { maxLength: 8 }) }),
);

test("whatever happens to a round, no mean of fewer than three is ever shown, nor any two that differ by fewer", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let round = roundOf([]);
      let seen: readonly Seen[] = [];
      const copies = [round];
      const displays: Display[] = [];
      let made = 0;
      for (const one of steps) {
        if (one.is === "add") {
          const added = one.sheets.map((each, at) => sheet(`s${1_000 + made + at}`, each.side, each.answers));
          made += added.length;
          round = { ...round, sheets: [...round.sheets, ...added] };
        } else if (one.is === "show") round = withShown(PULSE, guarded(PULSE, round, seen).round);
        else if (one.is === "older") round = { ...(copies[one.back % copies.length] ?? round), id: one.id };
        else
          round = { ...round, shown: one.of.flatMap((at) => round.sheets[at % (round.sheets.length || 1)]?.id ?? []) };
        copies.push(round);
        const looked = guarded(PULSE, round, seen);
        seen = looked.seen;
        displays.push(...displaysOf(looked.round, pulseOf(PULSE, looked.round)));
      }
      for (const one of displays) expect(one.of.size).toBeGreaterThanOrEqual(3);
      for (const one of displays) {
        for (const other of displays.filter(({ what, side }) => what === one.what && side === one.side)) {
          const differ = [...one.of].filter((id) => !other.of.has(id)).length;
          expect(differ === 0 || differ >= 3, `${one.what}: ${[...one.of]} and ${[...other.of]}`).toBe(true);
        }
      }
    }),
    { numRuns: 1_000 },
  );
});

/** A figure that was shown, or the words, and the sheets it is of. */
interface Display {
  readonly side: string;
  readonly what: string;
  readonly of: ReadonlySet<string>;
}

/** Whose answers are behind what is shown, worked out from the figures themselves. */
function displaysOf(round: Round, { sides }: Pulse): Display[] {
  return sides.flatMap(({ side, counted, score, words }): Display[] => {
    const own = round.sheets.filter((one) => one.side === side.id && round.shown.includes(one.id));
    expect(own.filter(({ answers }) => Object.keys(answers).length)).toHaveLength(counted);
    const has = (id: string) => own.filter(({ answers }) => Object.hasOwn(answers, id));
    const rated = own.filter(({ answers }) => Object.hasOwn(answers, "p") || Object.hasOwn(answers, "v"));
    const whole = rated.filter(({ answers }) => Object.hasOwn(answers, "p") && Object.hasOwn(answers, "v"));
    const left = rated.length - whole.length;
    const same = left > 0 && left < 3 && whole.length >= 3 ? whole : rated;
    const display = (what: string, of: readonly Sheet[]) => ({
      side: side.id,
      what,
      of: new Set(of.map(({ id }) => id)),
    });
    return [
      ...["p", "v"].flatMap((id) => {
        const value = score?.questions.get(id);
        if (value === undefined) return [];
        const of = has(id).filter((one) => same.includes(one));
        const mean = of.reduce((sum, { answers }) => sum + Number(answers[id]), 0) / of.length;
        expect(value).toBe(Math.floor(mean * 10 + 0.5) / 10);
        return [display(id, of)];
      }),
      ...(score?.measures.has("total") ? [display("total", whole)] : []),
      ...([...words.values()].some((texts) => texts.length) ? [display("words", own)] : []),
    ];
  });
}

test("a sheet with usual words is a short link", async () => {
  const check = published.find(({ assessment }) => assessment === "pulse-check");
  const questions = check?.questions ?? [];
  const texts = [
    "At first it was slow, because nobody knew who decides. Since the visit in March it has been a pleasure. The low point was the call in which we found out that the date had moved.",
    "The monthly call. People come prepared, and everybody leaves with one thing to do. I like that somebody writes down what we promised to each other, and reads it out the next time.",
    "Fewer slides and more time to talk. It would help to know a week before who comes from the other side, and what they want to ask us. When something is not working, say it in the call and not after it.",
  ];
  const answers = questions.map(({ id, scores }) => [id, scores.length ? 4 : (texts.shift() ?? "")] as const);
  const key = editionOf(questions);
  const one: Sheet = { id: "AbC-12", side: "a", edition: key, answers: Object.fromEntries(answers) };
  const title = `${check?.title} 2`;
  const round = roundOf([one], { id: "AbCdEfGhIjKl", assessment: "pulse-check", title, asked: { [key]: questions } });
  const code = await encode(ANSWERS, { ...round, sides: round.sides.slice(0, 1) });
  // With 547 characters of words. The address of the page comes on top: 60 characters or so.
  expect(code.length).toBeLessThan(520);
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
