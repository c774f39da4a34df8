import fc from "fast-check";
import { expect, test } from "vitest";
import { separatorFor, toCsv } from "./csv";
import { HOSTILE } from "./samples";

/** A reader after RFC 4180. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

test("rows end with a line break, and cells are quoted where they must be", () => {
  expect(
    toCsv([
      ["Task", "Due"],
      ['Say "hi", twice', 14],
      ["two\nlines", ""],
      ["", ""],
    ]),
  ).toBe('\uFEFFTask,Due\r\n"Say ""hi"", twice",14\r\n"two\nlines",\r\n,\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "\u0000=1"])("%j is no formula", (text) => {
  expect(toCsv([[text]]).replace(/^\uFEFF"?/, "")).toMatch(/^'/);
});

test("languages with a decimal comma have semicolons between cells", () => {
  expect(["en-US", "en-GB", "de-DE", "fr", "es", "de-CH", "ja"].map(separatorFor).join("")).toBe(",,;;;,,");
  expect(toCsv([["a; b", "c, d", "e"]], ";")).toBe('\uFEFF"a; b";"c, d";e\r\n');
});

test("numbers stay numbers", () => {
  expect(toCsv([[-5, 0]])).toBe("\uFEFF-5,0\r\n");
});

test.each(HOSTILE)("hostile text comes back as text: %#", (text) => {
  const [row] = read(toCsv([["a", text, "b"]]));
  expect([row?.length, row?.[0], row?.[2]]).toEqual([3, "a", "b"]);
  expect(row?.[1]).not.toMatch(/^[=+\-@\t\r\n]/);
});

test("any rows come back, apart from the apostrophe before formulas", () => {
  const cell = fc.string({ unit: fc.constantFrom(...'",\n=+-@ab '.split("")) });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const wanted = rows.map((row) => row.map((text) => text.replace(/^(?=[=+\-@\t\r\n])/, "'")));
      expect(read(toCsv(rows))).toEqual(wanted);
    }),
  );
});
