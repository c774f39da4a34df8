import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clearItems, knownPieces, markedItems, marksOf, pieces, questionsIn, shortItems } from "./listed";

interface Line {
  text: string;
  items: string[];
}

const vectors = JSON.parse(readFileSync(new URL("../../tests/unit/listed-vectors.json", import.meta.url), "utf-8")) as {
  marks: { items: string[]; marks: string[] }[];
  marked: Line[];
  pieces: Line[];
  clear: Line[];
  questions: Line[];
  short: Line[];
  known: (Line & { known: string[] })[];
};

test.each(vectors.marks)("what stands before all of $items", ({ items, marks }) => {
  expect(marksOf(items)).toEqual(marks);
});

test.each(vectors.marked)("the items of $text, each with a sign before it", ({ text, items }) => {
  expect(markedItems(text)).toEqual(items);
});

test.each(vectors.pieces)("the pieces of $text", ({ text, items }) => {
  expect(pieces(text)).toEqual(items);
});

test.each(vectors.clear)("the items of $text, if it is clearly a list", ({ text, items }) => {
  expect(clearItems(text)).toEqual(items);
});

test.each(vectors.questions)("the questions of $text", ({ text, items }) => {
  expect(questionsIn(text)).toEqual(items);
});

test.each(vectors.short)("the items of $text, if it is only a few words", ({ text, items }) => {
  expect(shortItems(text)).toEqual(items);
});

test.each(vectors.known)("the pieces of $text, where $known are known", ({ text, known, items }) => {
  expect(knownPieces(text, (piece) => (known.includes(piece) ? piece : ""))).toEqual(items);
});
