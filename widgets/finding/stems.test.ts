import { expect, test } from "vitest";
import vectors from "../../tests/unit/stems.json";
import { stems } from "./stems";

test.each(Object.entries(vectors))("%s", (text, expected) => {
  expect(stems(text)).toEqual(expected);
});
