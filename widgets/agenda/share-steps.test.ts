import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../tests/unit/step-vectors.json";
import { shareSteps, timedSteps, withStepMinutes } from "./share-steps";
import { blockOf } from "./testing";

const steps = fc.array(fc.option(fc.nat(60), { nil: undefined }), { maxLength: 12 });
const sum = (minutes: readonly (number | undefined)[]): number =>
  minutes.reduce<number>((all, one) => all + (one ?? 0), 0);

describe("the minutes of steps", () => {
  test.each(vectors)("are those that Python gives too: $name", ({ minutes, length, shares }) => {
    const found = shareSteps(
      minutes.map((one) => one ?? undefined),
      length,
    );
    expect(found.map((one) => one ?? null)).toEqual(shares);
  });

  test("always add up, and leave no step without its minute where there is one for each", () => {
    fc.assert(
      fc.property(steps, fc.nat(300), (minutes, length) => {
        const shares = shareSteps(minutes, length);
        const timed = shares.filter((one) => one !== undefined);
        expect(shares.map((one) => one === undefined)).toEqual(minutes.map((one) => !one));
        expect(sum(shares)).toBe(timed.length ? length : 0);
        if (timed.length <= length) expect(timed.every((one) => one > 0)).toBe(true);
      }),
    );
  });

  test("stay as they are at their own length", () => {
    fc.assert(
      fc.property(steps, (minutes) => {
        expect(shareSteps(minutes, sum(minutes))).toEqual(minutes.map((one) => one || undefined));
      }),
    );
  });
});

describe("a step that gets other minutes", () => {
  const block = blockOf({
    minutes: 20,
    steps: [
      { text: "a", minutes: 5 },
      { text: "b", minutes: 10 },
      { text: "c", minutes: 5 },
    ],
  });
  const minutesOf = (changes: ReturnType<typeof withStepMinutes>): unknown[] => [
    changes.minutes,
    ...(changes.steps ?? []).map(({ minutes }) => minutes),
  ];

  test("leaves the rest of the block to the others", () => {
    expect(minutesOf(withStepMinutes(block, 0, 8))).toEqual([undefined, 8, 8, 4]);
    expect(minutesOf(withStepMinutes(block, 1, undefined))).toEqual([undefined, 10, undefined, 10]);
  });

  test("makes the block longer where nothing would be left", () => {
    expect(minutesOf(withStepMinutes(block, 0, 30))).toEqual([45, 30, 10, 5]);
  });

  test("gives all others some where none has any", () => {
    const untimed = { ...block, steps: [{ text: "a" }, { text: "b" }, { text: "c" }] };
    expect(minutesOf(withStepMinutes(untimed, 1, 6))).toEqual([undefined, 7, 6, 7]);
    expect(minutesOf(withStepMinutes({ ...untimed, steps: [{ text: "a" }] }, 0, 6))).toEqual([undefined, 6]);
  });

  test("always adds up", () => {
    fc.assert(
      fc.property(
        steps,
        fc.nat(120),
        fc.nat(11),
        fc.option(fc.nat(60), { nil: undefined }),
        (all, length, at, minutes) => {
          const before = blockOf({
            minutes: length,
            steps: all.map((one) => ({ text: "x", ...(one && { minutes: one }) })),
          });
          const after = { ...before, ...withStepMinutes(before, at, minutes) };
          const shown = timedSteps(after).map((step) => step.minutes);
          if (shown.some((one) => one)) expect(sum(shown)).toBe(after.minutes);
          expect(after.minutes).toBeGreaterThanOrEqual(length);
        },
      ),
    );
  });
});
