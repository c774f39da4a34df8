import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TYPING_PAUSE, Typing } from "./typing";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("only what was typed last is kept, after a pause", () => {
  const kept: string[] = [];
  const typing = new Typing();
  typing.hold("note", () => kept.push("h"));
  vi.advanceTimersByTime(TYPING_PAUSE - 1);
  typing.hold("note", () => kept.push("he"));
  vi.advanceTimersByTime(TYPING_PAUSE - 1);
  expect(kept).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(kept).toEqual(["he"]);
});

test("whatever else the reader does keeps it at once, and only once", () => {
  const kept: string[] = [];
  const typing = new Typing();
  typing.hold("note", () => kept.push("he"));
  typing.flush();
  typing.flush();
  vi.runAllTimers();
  expect(kept).toEqual(["he"]);
});

test("what was typed in another field is not lost", () => {
  const kept: string[] = [];
  const typing = new Typing();
  typing.hold("owner", () => kept.push("Ana"));
  typing.hold("note", () => kept.push("h"));
  typing.hold("note", () => kept.push("he"));
  typing.flush();
  expect(kept).toEqual(["Ana", "he"]);
});
