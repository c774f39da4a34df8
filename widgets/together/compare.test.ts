import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Comparison, compareSides, type Question, type Side, sentenceOf } from "./compare";

const free: Question = {
  id: "free",
  text: "Staff may talk about what failed.",
  talk: "Who may talk about what failed?",
};
const side = (id: string, name: string, answers: Record<string, number>): Side => ({
  id,
  name,
  answers: new Map(Object.entries(answers)),
});

const questions: readonly Question[] = ["a", "b", "c", "d", "e"].map((id) => ({ id, text: `About ${id}.` }));
const anySide = fc
  .record({
    id: fc.uuid(),
    name: fc.constantFrom("", "River Trust", " river trust", "River Trust (1)", "Harbor Alliance", "Organization 1"),
    answers: fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e", "gone"), fc.integer({ min: 1, max: 5 })),
  })
  .map(({ id, name, answers }) => side(id, name, answers));
const anySides = fc.uniqueArray(anySide, { minLength: 1, maxLength: 12, selector: ({ id }) => id });

/** What is said of each question, whatever the order of the sides. */
function essence({ wide, near, alike, open }: Comparison): unknown {
  return [wide, near, alike, open].map((all) =>
    all.map(({ question, said, spread, missing }) => ({
      id: question.id,
      spread,
      missing: [...missing].sort(),
      said: said.map((one) => `${one.side} ${one.name} ${one.value}`).sort(),
    })),
  );
}

describe("a comparison", () => {
  test("says in words who answered what, and what to talk about", () => {
    const sides = [side("1", "River Trust", { free: 4 }), side("2", "Harbor Alliance", { free: 2 })];
    const [widest] = compareSides([free], sides, 2).wide;
    expect(widest && sentenceOf(widest)).toBe("River Trust 4, Harbor Alliance 2: who may talk about what failed?");
  });

  test("says of many sides who gave which answer", () => {
    const sides = [4, 2, 4, 1].map((value, at) => side(String(at), `O${at}`, { free: value }));
    const [widest] = compareSides([free], sides, 2).wide;
    expect(widest && sentenceOf(widest)).toBe("4 (O0, O2), 2 (O1), 1 (O3): who may talk about what failed?");
  });

  test("leaves apart what one side did not answer, and names who", () => {
    const { open, alike } = compareSides([free], [side("1", "River Trust", { free: 4 }), side("2", "", {})], 2);
    expect([open[0]?.missing, alike]).toEqual([["Organization 1"], []]);
  });

  test("names answers to another edition", () => {
    const sides = [{ ...side("1", "River Trust", {}), otherEdition: 3 }, side("2", "Harbor Alliance", {})];
    expect(compareSides([free], sides, 2).otherEdition).toEqual([{ name: "River Trust", count: 3 }]);
  });

  test("does not go by the order of the sides", () => {
    fc.assert(
      fc.property(anySides, fc.integer({ min: 1, max: 4 }), (sides, gap) => {
        const other = compareSides(questions, sides.toReversed(), gap);
        expect(essence(other)).toEqual(essence(compareSides(questions, sides, gap)));
      }),
    );
  });

  test("of a side with itself finds no difference", () => {
    fc.assert(
      fc.property(anySide, (one) => {
        const { wide, near, alike } = compareSides(questions, [one, { ...one, id: "other" }], 1);
        expect([wide, near]).toEqual([[], []]);
        expect(alike.length).toBe(questions.filter(({ id }) => one.answers.has(id)).length);
      }),
    );
  });

  test("has each question once, the widest first, and tells all sides apart", () => {
    fc.assert(
      fc.property(anySides, fc.integer({ min: 1, max: 4 }), (sides, gap) => {
        const { wide, near, alike, open, names } = compareSides(questions, sides, gap);
        const ids = [...wide, ...near, ...alike, ...open].map(({ question }) => question.id);
        expect(ids.sort()).toEqual(questions.map(({ id }) => id));
        const spreads = [...wide, ...near].map(({ spread }) => spread);
        expect(spreads).toEqual(spreads.toSorted((one, other) => other - one));
        expect(new Set(names).size).toBe(sides.length);
      }),
    );
  });
});
