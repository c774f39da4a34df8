import fc from "fast-check";
import { expect, test } from "vitest";
import { changedPart } from "./changed-part";

test.each([
  ["What have you tried?", "What have you tried so far?", ["What have you ", "tried?", ""]],
  ["one two three", "one 2 three", ["one ", "two", " three"]],
  ["same", "same", ["same", "", ""]],
  ["new", "", ["", "new", ""]],
])("%s / %s", (text, other, pieces) => {
  expect(changedPart(text, other)).toEqual(pieces);
});

test("the pieces are the text, whatever the other one is", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, other) => {
      expect(changedPart(text, other).join("")).toBe(text);
    }),
  );
});
