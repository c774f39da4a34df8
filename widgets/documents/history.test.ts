import fc from "fast-check";
import { expect, test } from "vitest";
import { History } from "./history";

test("steps are undone and done again", () => {
  const history = new History("");
  expect([history.canUndo, history.canRedo, history.undo(), history.redo()]).toEqual([
    false,
    false,
    undefined,
    undefined,
  ]);
  history.push("a");
  history.push("ab");
  expect([history.undo(), history.undo(), history.undo(), history.value]).toEqual(["a", "", undefined, ""]);
  expect([history.redo(), history.canRedo]).toEqual(["a", true]);
  history.push("ac");
  expect([history.canRedo, history.redo(), history.undo()]).toEqual([false, undefined, "a"]);
});

test("typing within a second is one step", () => {
  let now = 0;
  const history = new History("", { now: () => now });
  for (const [value, key, wait] of [
    ["a", "title", 0],
    ["ab", "title", 900],
    ["abc", "title", 900],
    ["abc.", "title", 1_100],
    ["x", "goal", 10],
    ["xy", undefined, 10],
    ["xyz", undefined, 10],
  ] as const) {
    now += wait;
    history.push(value, key);
  }
  expect([history.undo(), history.undo(), history.undo(), history.undo(), history.undo(), history.undo()]).toEqual([
    "xy",
    "x",
    "abc.",
    "abc",
    "",
    undefined,
  ]);
});

test("an undo ends a run of typing", () => {
  const history = new History("", { now: () => 0 });
  history.push("a", "title");
  history.undo();
  history.push("b", "title");
  expect([history.undo(), history.canUndo]).toEqual(["", false]);
});

test("the same value is no step, and old steps are forgotten", () => {
  const history = new History(0, { limit: 200 });
  history.push(0);
  expect(history.canUndo).toBe(false);
  for (let value = 1; value <= 500; value += 1) history.push(value);
  let steps = 0;
  while (history.canUndo) {
    history.undo();
    steps += 1;
  }
  expect([steps, history.value]).toEqual([200, 300]);
});

test("undoing everything and doing it again leads back", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 30 }), (values) => {
      const history = new History(Number.NaN);
      for (const value of values) history.push(value);
      while (history.canUndo) history.undo();
      expect(history.value).toBeNaN();
      while (history.canRedo) history.redo();
      expect(history.value).toBe(values.at(-1));
    }),
  );
});
