import { expect, test } from "vitest";
import { stepsFromLines } from "./steps";

const before = [{ text: "Ask", minutes: 5 }, { text: "Answer", minutes: 10 }, { text: "Thank" }];

test("a step that is reworded keeps its minutes", () => {
  expect(stepsFromLines(before, ["Ask", "Answer all", "Thank"])).toEqual([
    { text: "Ask", minutes: 5 },
    { text: "Answer all", minutes: 10 },
    { text: "Thank" },
  ]);
});

test("steps that move or go leave the minutes of the others", () => {
  expect(stepsFromLines(before, ["Answer", "Ask"])).toEqual([
    { text: "Answer", minutes: 10 },
    { text: "Ask", minutes: 5 },
  ]);
  expect(stepsFromLines(before, ["Wait", "Ask", "Answer", "Thank"])[0]).toEqual({ text: "Wait" });
});
