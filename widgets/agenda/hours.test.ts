import { afterEach, expect, test } from "vitest";
import { hoursOf, useHours } from "../base/hours";
import { clock } from "../base/zone-clock";

afterEach(() => useHours(12));

test.each([
  ["en-US", 12],
  ["en-AU", 12],
  ["es-US", 12],
  ["hi-IN", 12],
  ["en-GB", 24],
  ["de", 24],
  ["fr-CA", 24],
  ["ja-JP", 24],
  ["no language", 12],
  ["", 12],
])("a clock in %s has %i hours", (language, hours) => expect(hoursOf(language)).toBe(hours));

test("a clock with 24 hours has no AM and PM, and midnight is 00:00", () => {
  const at = (time: string): string => clock(new Date(`2026-12-01T${time}:00Z`), "UTC");
  expect(["00:00", "09:05", "12:00", "23:59"].map(at)).toEqual(["12:00 AM", "9:05 AM", "12:00 PM", "11:59 PM"]);
  useHours(24);
  expect(["00:00", "09:05", "12:00", "23:59"].map(at)).toEqual(["00:00", "09:05", "12:00", "23:59"]);
});
