import { describe, expect, test } from "vitest";
import { asksForSearch, type KeyPress } from "./keys";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  isComposing: false,
  repeat: false,
  ...more,
});

describe("asksForSearch", () => {
  test.each(["/", "f", "s"])("%s opens search", (key) => expect(asksForSearch(press(key), false)).toBe(true));
  test.each(["F", "a", "Enter", "Escape"])("%s does not", (key) =>
    expect(asksForSearch(press(key), false)).toBe(false),
  );
  test("not while typing", () => expect(asksForSearch(press("f"), true)).toBe(false));
  test.each(["ctrlKey", "metaKey", "altKey", "defaultPrevented", "isComposing", "repeat"] as const)(
    "not with %s",
    (what) => {
      expect(asksForSearch(press("f", { [what]: true }), false)).toBe(false);
    },
  );
});
