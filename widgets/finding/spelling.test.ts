import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance, suggest } from "./spelling";

describe("distance", () => {
  test.each([
    ["turf", "turf", 0],
    ["tuf", "turf", 1],
    ["kikcoff", "kickoff", 1],
    ["stakeholdr", "stakeholder", 1],
    ["facilitater", "facilitator", 1],
    ["abc", "xyz", 3],
  ])("%s and %s are %d apart", (one, other, steps) => expect(distance(one, other, 2)).toBe(Math.min(steps, 3)));

  test("is the same both ways, and 0 only for the same word", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distance(one, other, 3)).toBe(distance(other, one, 3));
        expect(distance(one, other, 3) === 0).toBe(one === other);
      }),
    );
  });

  test("never exceeds the number of edits that were made", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{4,12}$/),
        fc.nat(11),
        fc.constantFrom("drop", "double", "swap"),
        (word, at, edit) => {
          const here = at % word.length;
          const parts = [...word];
          if (edit === "drop") parts.splice(here, 1);
          if (edit === "double") parts.splice(here, 0, parts[here] ?? "");
          if (edit === "swap" && here > 0) parts.splice(here - 1, 2, parts[here] ?? "", parts[here - 1] ?? "");
          expect(distance(word, parts.join(""), 2)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe("suggest", () => {
  const WORDS = ["meeting", "organization", "partner", "trust", "kickoff", "stakeholder", "turf", "turn", "minutes"];
  test.each([
    ["kikcoff", "kickoff"],
    ["stakeholdr", "stakeholder"],
    ["orgnization", "organization"],
    ["tuf", "turf"],
    ["turv", "turf"],
    ["eting", undefined],
  ])("%s: %s", (word, meant) => expect(suggest(word, WORDS)).toBe(meant));

  test.each(["turf", "meetings", "partnered", "trusting", "xq", "zzzzzz"])("leaves %s alone", (word) => {
    expect(suggest(word, WORDS)).toBeUndefined();
  });
  test("prefers the more frequent of two that are as close", () => {
    expect(suggest("tarn", ["torn", "turn"])).toBe("torn");
    expect(suggest("tarn", ["turn", "torn"])).toBe("turn");
  });
});
