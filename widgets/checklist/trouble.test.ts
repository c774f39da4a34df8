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
  expect(unsavedTrouble({ saved: true, stamp: "" })).toBeUndefined();
  expect(unreadableTrouble([], [])).toBeUndefined();
});

test("a full and a blocked storage are told apart", () => {
  expect(unsavedTrouble({ saved: false, why: "full" })?.kind).toBe("full");
  expect(unsavedTrouble({ saved: false, why: "blocked" })?.kind).toBe("blocked");
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
