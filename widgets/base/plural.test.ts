import { expect, test } from "vitest";
import { many, plural } from "./plural";

test("one stands alone, and long numbers are easy to read", () => {
  expect([0, 1, 2, 1200].map((count) => many(count, "block"))).toEqual([
    "0 blocks",
    "1 block",
    "2 blocks",
    "1,200 blocks",
  ]);
  expect([1, 3].map((count) => plural(count, "person", "people"))).toEqual(["person", "people"]);
});
