/**
 * Due days: real days of the calendar, without a time of day and without a time zone. They are counted in the calendar
 * and never in hours, so a change to or from daylight saving time moves none of them. Needs no browser.
 */
import { LANGUAGE } from "./edition";

/** A day as 2026-11-22. */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Whether a text is a day that exists: 2024-02-29 does, 2026-02-29 does not. */
export function isDay(text: string): text is Day {
  return SHAPE.test(text) && number(text) !== undefined;
}

/** The day that is so many days later, or earlier if below zero; undefined beyond the years 0001 to 9999. */
export function addDays(day: Day, count: number): Day | undefined {
  const start = number(day);
  if (start === undefined || !Number.isInteger(count)) return undefined;
  const date = new Date((start + count) * DAY_MS);
  const text = Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
  return isDay(text) ? text : undefined;
}

/** How many days there are from one day to another; below zero if the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (number(to) ?? NaN) - (number(from) ?? NaN);
}

/** The day it is here and now. */
export function today(now = new Date()): Day {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part, at) => String(part).padStart(at ? 2 : 4, "0")).join("-");
}

/** A day in words: Mon, Mar 3; with its year if that is not `thisYear`. */
export function dayWords(day: Day, thisYear = ""): string {
  const date = new Date((number(day) ?? NaN) * DAY_MS);
  if (Number.isNaN(date.getTime())) return day;
  const format: Intl.DateTimeFormatOptions = { weekday: "short", month: "short", day: "numeric", timeZone: "UTC" };
  return date.toLocaleDateString(LANGUAGE, day.startsWith(thisYear || "?") ? format : { ...format, year: "numeric" });
}

/** The number of a day, counted from 1970; undefined if there is no such day. */
function number(day: Day): number | undefined {
  const [, year = "", month = "", date = ""] = SHAPE.exec(day) ?? [];
  // By setUTCFullYear, because Date.UTC takes the year 26 for 1926.
  const ms = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  const real = year !== "0000" && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
  return year && real ? ms / DAY_MS : undefined;
}
