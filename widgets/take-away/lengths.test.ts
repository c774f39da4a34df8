import { expect, test } from "vitest";
import { fileName, withLength } from "./lengths";

test("the agenda's own length has the plain file", () => {
  expect(fileName("shop-talk", "md")).toBe("shop-talk.md");
  expect(fileName("shop-talk", "txt", "60")).toBe("shop-talk-60-minutes.txt");
});

test("the length stands in the address beside what else is there", () => {
  expect(withLength("https://example.org/a/?q=1#block-2", "60")).toBe("https://example.org/a/?q=1&length=60#block-2");
  expect(withLength("https://example.org/a/?length=60&q=1")).toBe("https://example.org/a/?q=1");
});
