import { expect, test } from "vitest";
import { otherSpellings, readQuestion } from "./question";

const words = (query: string): string[] => readQuestion(query).words.map(({ word }) => word);

test("words lose their signs, apostrophes and hyphens", () => {
  expect(words("Can’t we do a *kick-off*, please?")).toEqual(["cant", "we", "do", "a", "kick", "off", "please"]);
});

test("words between quotation marks have to stand together", () => {
  const { together, words: all } = readQuestion('a “pulse check” or "plan"');
  expect(together.map((one) => one.map(({ word }) => word))).toEqual([["pulse", "check"]]);
  expect(all.map(({ word }) => word)).toEqual(["a", "pulse", "check", "or", "plan"]);
});

test("a minus takes a word out, a hyphen or a dash does not", () => {
  const { without, words: all } = readQuestion("agenda -zoom kick-off - meeting");
  expect(without.map(({ word }) => word)).toEqual(["zoom"]);
  expect(all.map(({ word }) => word)).toEqual(["agenda", "kick", "off", "meeting"]);
});

test.each([
  ["facil", true],
  ["facil ", false],
  ["facil?", false],
])("%j may go on: %s", (query, isOpen) => {
  expect(readQuestion(query).isOpen).toBe(isOpen);
});

test("of ten thousand characters the beginning is looked at", () => {
  const { words: read, isCut } = readQuestion("trust ".repeat(2_000));
  expect([read.length, isCut]).toEqual([40, true]);
  expect(readQuestion("trust").isCut).toBe(false);
});

test.each(["", "   ", "?!…", "👩‍👩‍👧", "<>"])("%j has no words", (query) => {
  expect(readQuestion(query).words).toEqual([]);
});

test.each([
  ["organisation", "organization"],
  ["organised", "organized"],
  ["analyse", "analyze"],
  ["neighbours", "neighbors"],
  ["behaviour", "behavior"],
  ["centre", "center"],
  ["programme", "program"],
  ["cancelled", "canceled"],
  ["enrolment", "enrollment"],
  ["licence", "license"],
  ["judgement", "judgment"],
  ["dialogue", "dialog"],
])("%s may be %s", (british, american) => {
  expect(otherSpellings(british)).toContain(american);
});
