import fc from "fast-check";
import { expect, test } from "vitest";
import { askedHash, readAsked } from "./asked";

test("an agenda is asked for after the #", () => {
  const asked = {
    goal: "origin-story",
    isKnownGoal: true,
    minutes: 90,
    names: ["River Trust", "Ana & Co #1"],
    with: "",
  };
  const hash = askedHash(asked);
  expect(hash).toBe("#make=&goal=origin-story&minutes=90&name=River+Trust&name=Ana+%26+Co+%231");
  expect(readAsked(hash)).toEqual(asked);
  expect(askedHash({ ...asked, with: "coast" })).toBe(`${hash}&with=coast`);
});

test("whatever is asked for comes back", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.trim());
  const asked = fc.record({
    goal: words.filter(Boolean),
    isKnownGoal: fc.boolean(),
    minutes: fc.integer({ min: 1, max: 1440 }),
    names: fc.array(words, { maxLength: 12 }),
    with: words,
  });
  fc.assert(
    fc.property(asked, (one) => {
      expect(readAsked(askedHash(one))).toEqual(one);
    }),
  );
});

test.each([
  "",
  "#",
  "#main",
  "#pbBA123",
  "#make",
  "#make=&goal=x",
  "#make=&goal=&minutes=90",
  "#make=&goal=x&minutes=1e9",
])("%s asks for none", (hash) => {
  expect(readAsked(hash)).toBeUndefined();
});

test("what is too long is cut, and too many are left out", () => {
  const hash = askedHash({
    goal: "x".repeat(400),
    isKnownGoal: false,
    minutes: 60,
    names: Array(40).fill("y"),
    with: "",
  });
  expect(readAsked(hash)).toMatchObject({ goal: "x".repeat(300), names: Array(12).fill("y") });
});
