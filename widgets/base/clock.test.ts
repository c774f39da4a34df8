import { expect, test } from "vitest";
import { dayInFull, minuteOfDay, stopwatch, timeLater } from "./clock";

test.each([
  ["09:30", 45, "10:15"],
  ["23:30", 45, "00:15"],
  ["00:15", -30, "23:45"],
  ["08:00", 3 * 24 * 60, "08:00"],
])("%s and %i minutes are %s", (time, minutes, then) => {
  expect(timeLater(time, minutes)).toBe(then);
  expect(minuteOfDay(time, minutes)).toBe(minuteOfDay(then));
});

test("minutes that have passed", () =>
  expect([0, 9, 60, 605].map(stopwatch)).toEqual(["0:00", "0:09", "1:00", "10:05"]));

test("a day in full", () => expect(dayInFull("2026-12-01")).toBe("Tuesday, December 1, 2026"));
