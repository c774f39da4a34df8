import { expect, test } from "vitest";
import type { Unreadable } from "../documents/store";
import { unreadableTrouble, unsavedTrouble } from "./trouble";

const unreadable = (key: string, why: Unreadable["why"]): Unreadable => ({
  key,
  id: key,
  name: "",
  why,
  text: `text of ${key}`,
});

test("what was saved is no trouble", () => {
  for (const status of ["new", "saving", "saved"] as const) expect(unsavedTrouble(status)).toBeUndefined();
  expect(unreadableTrouble([], [])).toBeUndefined();
});

test("each reason why something is not kept is told apart", () => {
  const told = (["full", "blocked", "elsewhere", "gone"] as const).map(unsavedTrouble);
  expect(told.map((trouble) => trouble?.kind)).toEqual(["full", "blocked", "elsewhere", "gone"]);
  expect(new Set(told.map((trouble) => trouble?.words)).size).toBe(4);
});

test("the worst is told first, with all that it concerns", () => {
  const partly = [{ name: "Spring", parts: ["color"] }];
  const newer = unreadable("c", "newer");
  expect(unreadableTrouble([newer, unreadable("a", "damaged"), unreadable("b", "damaged")], partly)).toMatchObject({
    kind: "damaged",
    words: expect.stringContaining("2 events") as string,
    raw: "text of a\n\ntext of b",
    keys: ["a", "b"],
  });
  expect(unreadableTrouble([newer], partly)?.kind).toBe("newer");
  expect(unreadableTrouble([], partly)?.words).toBe(
    "Not all of “Spring” could be read: color. What was unreadable is kept with it.",
  );
});
