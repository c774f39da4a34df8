import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsFor, fieldsOf } from "./columns";
import { explained, explanations, falseFriends, marked, type TextPiece } from "./dictionary";
import { newFilled, setText } from "./edit";
import type { Filled } from "./model";
import { sheetOf } from "./sheet";

const SHEET = sheetOf({
  id: "words",
  title: "Words",
  columns: [
    { id: "ours", title: "Our term", help: "x", by: "first" },
    { id: "theirs", title: "Their term", help: "x", by: "second" },
    { id: "meaning", title: "Meaning", help: "x" },
    { id: "closeness", title: "How close", help: "x", type: "choice", choices: ["Same", "Near", "Different"] },
  ],
  explains: { own: "ours", other: "theirs", meaning: "meaning", closeness: "closeness" },
});
const BLANK = newFilled(SHEET, [
  { id: "trust", name: "River Trust" },
  { id: "harbor", name: "Harbor Alliance" },
]);
const row = (filled: Filled, id: string, texts: readonly string[]): Filled =>
  texts.reduce((next, text, at) => {
    const field = fieldsOf(columnsFor(SHEET, next))[at];
    return field ? setText(next, SHEET, { id }, field, text) : next;
  }, filled);
const FILLED = row(row(BLANK, "near", ["Caseload", "Roster", "The people one worker looks after", "Near"]), "friend", [
  "Case",
  "case",
  "A client here, a lawsuit there",
  "Different",
]);
const shown = (pieces: readonly TextPiece[]): string =>
  pieces.map(({ text, explained: one }) => (one ? `[${text}]` : text)).join("");

describe("a table of words", () => {
  test("has first the one word with two meanings", () => {
    expect([...falseFriends(FILLED)]).toEqual(["friend"]);
    expect(explanations(FILLED).map((one) => one.row)).toEqual(["friend", "near"]);
    expect(explanations(FILLED).map(explained)).toEqual([
      "River Trust: “Case” · Harbor Alliance: “case”. A client here, a lawsuit there. One word, two meanings: ask what is meant.",
      "River Trust: “Caseload” · Harbor Alliance: “Roster”. The people one worker looks after.",
    ]);
  });

  test("is no table of words where the worksheet is none", () => {
    const { explains: _, ...other } = FILLED;
    expect(explanations(other)).toEqual([]);
  });
});

describe("words in a text", () => {
  test("are marked whole, the longest first, whatever their case", () => {
    const text = "Each caseload has a case; rosters change, suitcases do not.";
    expect(shown(marked(text, explanations(FILLED)))).toBe(
      "Each [caseload] has a [case]; [rosters] change, suitcases do not.",
    );
  });

  test("leave every text as it is, whatever the words are", () => {
    const word = fc.string({ unit: "grapheme", maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.string({ unit: "grapheme" }), (one, other, text) => {
        const filled = row(BLANK, "x", [one, other, "Meaning"]);
        const pieces = marked(`${text} ${one} ${text}`, explanations(filled));
        expect(pieces.map((piece) => piece.text).join("")).toBe(`${text} ${one} ${text}`);
      }),
    );
  });
});
