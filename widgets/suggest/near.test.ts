import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { didYouMean } from "./near";

interface Vector {
  word: string;
  choices: string[];
  meant: string;
}

const vectors = JSON.parse(
  readFileSync(new URL("../../tests/unit/near-words.json", import.meta.url), "utf-8"),
) as Vector[];

test.each(vectors)("$word of $choices", ({ word, choices, meant }) => {
  expect(didYouMean(word, choices)).toBe(meant);
  expect(didYouMean(word, choices.toReversed())).toBe(meant);
});
