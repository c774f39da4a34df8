import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, unfold } from "./fold";

const bytes = (text: string): number => new TextEncoder().encode(text).length;

function check(line: string): void {
  const lines = fold(line).split("\r\n");
  expect(lines.every((one) => bytes(one) <= 75)).toBe(true);
  // The space that begins a line that goes on is not of the text.
  const parts = lines.map((one, place) => (place ? one.slice(1) : one));
  expect(lines.slice(1).every((one) => one.startsWith(" "))).toBe(true);
  expect(parts.join("")).toBe(line);
  expect(unfold(fold(line))).toEqual([line]);
  let before = "";
  for (const part of parts.slice(0, -1)) {
    before += part;
    expect(/\\*$/.exec(before)?.[0].length ?? 0, before).toSatisfy((count: number) => count % 2 === 0);
    expect(part.at(-1)).not.toMatch(/[\ud800-\udbff]/);
  }
}

const escapes = fc.constantFrom("\\n", "\\,", "\\;", "\\\\", " ", "a", "é", "会", "👩‍👩‍👧‍👦", "word ");

test("any line folds whole: no character, no escape in two", () => {
  fc.assert(fc.property(fc.array(escapes, { maxLength: 300 }), (parts) => check(`DESCRIPTION:${parts.join("")}`)));
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => check(text.replace(/\\|\s/g, "-"))));
});

test("a fold moves to where no space would be lost", () => {
  check(`SUMMARY:${"x".repeat(66)} ${"y".repeat(60)}`);
  expect(fold(`SUMMARY:${"x".repeat(66)} ${"y".repeat(60)}`)).toBe(`SUMMARY:${"x".repeat(65)}\r\n x ${"y".repeat(60)}`);
  check(`SUMMARY:${" ".repeat(300)}`);
});

test("a short line stays as it is", () => {
  expect(fold("UID:1")).toBe("UID:1");
  expect(fold("")).toBe("");
  check(`UID:${"x".repeat(71)}`);
});
