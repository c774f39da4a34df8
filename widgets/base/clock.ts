/** Moments, times of day and lengths, and their words. */
import { LANGUAGE } from "./edition";

const MINUTE = 60_000;
const DAY = 24 * 60;

/** A moment so many minutes later. */
export function later(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * MINUTE);
}

/** The minute of the day of a time such as 09:30, and then so many minutes later, around midnight. */
export function minuteOfDay(time: string, minutes = 0): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return (((hour * 60 + minute + minutes) % DAY) + DAY) % DAY;
}

/** A time of day such as 09:30 so many minutes later, around midnight. */
export function timeLater(time: string, minutes: number): string {
  const minute = minuteOfDay(time, minutes);
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Minutes that have passed, such as 1:05. */
export function stopwatch(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A day such as 2026-12-01 in full: Tuesday, December 1, 2026. */
export function dayInFull(day: string): string {
  const how = { weekday: "long", year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(LANGUAGE, how);
}
