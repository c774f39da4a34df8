import fc from "fast-check";
import { expect, test } from "vitest";
import { toNextMinute, toNextSecond } from "./ticker";

test("the next second is never more than a second away, and begins there", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (from, now) => {
      const wait = toNextSecond(new Date(from), new Date(now));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(1_000);
      expect(Math.abs(now + wait - from) % 1_000).toBe(0);
    }),
  );
});

test("the next minute of the clock on the wall", () => {
  expect(toNextMinute(new Date("2026-12-01T14:00:00.000Z"))).toBe(60_000);
  expect(toNextMinute(new Date("2026-12-01T14:00:59.250Z"))).toBe(750);
});
