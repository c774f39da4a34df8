import { expect, test } from "vitest";
import { parties } from "./parties";

const between = (title: string, ...names: string[]): string =>
  parties({ title, organizations: names.map((name, place) => ({ id: `o${place}`, name, zone: "UTC", people: [] })) });

test.each([
  [[], ""],
  [["", "  "], ""],
  [["River Trust"], "River Trust"],
  [["River Trust", "Harbor Alliance"], "River Trust and Harbor Alliance"],
  [["River Trust", "", "Harbor Alliance", "Hill Fund"], "River Trust, Harbor Alliance, and Hill Fund"],
  [["A", "B", "C", "D"], "A, B, and 2 others"],
  [["River Trust", "River Trust"], "River Trust"],
])("%j are %s", (names, words) => expect(between("Shop talk", ...names)).toBe(words));

test("a title that names them all says it once", () => {
  expect(between("River trust meets HARBOR ALLIANCE", "River Trust", "Harbor Alliance")).toBe("");
  expect(between("River Trust, yearly", "River Trust", "Harbor Alliance")).toBe("River Trust and Harbor Alliance");
});
