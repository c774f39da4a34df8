import fc from "fast-check";
import { expect, test } from "vitest";
import { isRightToLeft, line, lines, start } from "./text";

test("a line has no breaks, no controls and no halves of characters", () => {
  expect(line(" a\t\r\n b\u0000\u0007c \ud83d d\ufffe ")).toBe("a bc \ufffd d");
  expect(line("👩‍👩‍👧 é")).toBe("👩‍👩‍👧 é");
});

test("what turns the direction of text is closed again", () => {
  expect(line("a \u202eb")).toBe("a \u202eb\u202c");
  expect(line("\u2067a\u2069 b")).toBe("\u2067a\u2069 b");
  expect(line("\u2066\u202ba")).toBe("\u2066\u202ba\u202c\u2069");
});

test("lines are split at every kind of break, and empty ones left out", () => {
  expect(lines("a\r\nb\rc\u2028d\n\n  \ne")).toEqual(["a", "b", "c", "d", "e"]);
  expect(lines("  ")).toEqual([]);
});

test("any text becomes one that XML and UTF-8 can hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const safe = line(text);
      expect(safe).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Surrogate}/u);
      expect(line(safe)).toBe(safe);
    }),
  );
});

test("the start of a text is cut at a whole character", () => {
  expect(start("short", 5)).toBe("short");
  expect(start("😀😀😀", 2)).toBe("😀…");
});

test("the first letter says from which side a text runs", () => {
  expect(isRightToLeft("10:00 שלום")).toBe(true);
  expect(isRightToLeft("مرحبا hello")).toBe(true);
  expect(isRightToLeft("hello مرحبا")).toBe(false);
  expect(isRightToLeft("123 !")).toBe(false);
});
