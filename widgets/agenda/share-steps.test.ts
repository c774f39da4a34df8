import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../tests/unit/step-vectors.json";
import { shareSteps } from "./share-steps";

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
