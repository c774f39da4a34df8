import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, dayWords, isDay, today } from "./days";

const days = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("isDay", () => {
  test.each(["2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s exists", (day) =>
    expect(isDay(day)).toBe(true),
  );
  test.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "0000-01-01",
    "26-1-1",
    "2026-1-01",
    "2026-11-22T00:00",
    "",
    "tomorrow",
    "-2026-01-01",
  ])("%j does not", (day) => expect(isDay(day)).toBe(false));
  test("takes any text", () => fc.assert(fc.property(fc.string(), (text) => void isDay(text))));
});

describe("addDays", () => {
  test.each([
    ["2027-03-03", -14, "2027-02-17"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-04-13", 365, "2028-04-12"],
    // Across the changes of daylight saving time in the United States and in Europe.
    ["2027-03-13", 1, "2027-03-14"],
    ["2027-03-14", 1, "2027-03-15"],
    ["2027-10-31", 1, "2027-11-01"],
    ["2027-11-07", 1, "2027-11-08"],
    ["0099-12-31", 1, "0100-01-01"],
  ])("%s and %i days is %s", (day, count, expected) => expect(addDays(day, count)).toBe(expected));

  test("ends with the calendar that can be written", () => {
    expect(addDays("9999-12-31", 1)).toBeUndefined();
    expect(addDays("0001-01-01", -1)).toBeUndefined();
    expect(addDays("2026-02-30", 1)).toBeUndefined();
    expect(addDays("2026-01-01", 1e300)).toBeUndefined();
    expect(addDays("2026-01-01", 0.5)).toBeUndefined();
  });

  test("goes there and back, and is as far as it says", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -365, max: 365 }), (day, count) => {
        const other = addDays(day, count);
        if (other === undefined) return;
        expect(isDay(other)).toBe(true);
        expect(addDays(other, -count)).toBe(day);
        expect(daysBetween(day, other)).toBe(count);
        expect(other > day).toBe(count > 0);
      }),
    );
  });
});

test("today is the day on the reader's own clock", () => {
  expect(today(new Date(2027, 2, 14, 0, 30))).toBe("2027-03-14");
  expect(today(new Date(2027, 2, 14, 23, 59))).toBe("2027-03-14");
});

test("a day in words has its year unless it is this year's", () => {
  expect(dayWords("2027-03-03")).toBe("Wed, Mar 3, 2027");
  expect(dayWords("2027-03-03", "2027")).toBe("Wed, Mar 3");
  expect(dayWords("2028-03-03", "2027")).toBe("Fri, Mar 3, 2028");
});
