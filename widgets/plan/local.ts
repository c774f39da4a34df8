/** What calendars and clocks show where an organization is. Asked thousands of times for one plan, so what is known stays. */
import { tzOffset } from "@date-fns/tz/tzOffset";
import type { Day } from "../base/days";
import { moment } from "../base/moment";
import { WEEKDAYS, type Weekday } from "./model";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** day: counted from 1970. minute: of the day. */
export interface Local {
  day: number;
  minute: number;
}

/** A day as its number, counted from 1970. */
export function numberOf(day: Day): number {
  return Date.parse(day) / DAY;
}

/** The day that is so many days later, or earlier if below zero. */
export function shift(day: Day, count: number): Day {
  return new Date((numberOf(day) + count) * DAY).toISOString().slice(0, 10);
}

/** Which day of the week a day is, by its number. */
export function weekdayAt(day: number): Weekday {
  // 1970 began on a Thursday.
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? "MO";
}

export function weekdayOf(day: Day): Weekday {
  return weekdayAt(numberOf(day));
}

/** What a calendar and a clock in a zone show at a moment. */
export function localAt(at: Date, zone: string): Local {
  const shown = at.getTime() + offsetAt(at.getTime(), zone) * MINUTE;
  const day = Math.floor(shown / DAY);
  return { day, minute: Math.floor((shown - day * DAY) / MINUTE) };
}

/** A minute of the day as a time: 14:30. */
export function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/**
 * The moment at which clocks in a zone show a time, and whether they skip it on this day or show it twice: then it is the
 * moment that `base/moment.ts` takes.
 */
export function momentOf(day: Day, time: string, zone: string): { at: Date; odd?: "skipped" | "twice" } {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const [before, after] = [steadyOffset(wall - DAY, zone), steadyOffset(wall + DAY, zone)];
  if (before !== undefined && before === after && steadyOffset(wall, zone) === before)
    return { at: new Date(wall - before * MINUTE) };
  const at = moment(day, time, zone);
  const shows = (date: Date): number => date.getTime() + tzOffset(zone, date) * MINUTE;
  if (shows(at) !== wall) return { at, odd: "skipped" };
  // Clocks go back by an hour, or by half of one on Lord Howe Island.
  const again = [30, 60, 120].some((minutes) => shows(new Date(at.getTime() + minutes * MINUTE)) === wall);
  return again ? { at, odd: "twice" } : { at };
}

/** Minutes that clocks in a zone are ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  return steadyOffset(at, zone) ?? tzOffset(zone, new Date(at));
}

const zones = new Map<string, Map<number, number | undefined>>();

/** The same for a whole day of UTC; undefined if clocks are changed on it. */
function steadyOffset(at: number, zone: string): number | undefined {
  const days = zones.get(zone) ?? new Map<number, number | undefined>();
  if (!days.size) zones.set(zone, days);
  const day = Math.floor(at / DAY);
  const known = days.get(day);
  if (known !== undefined || days.has(day)) return known;
  const [from, to] = [tzOffset(zone, new Date(day * DAY)), tzOffset(zone, new Date((day + 1) * DAY))];
  const offset = from === to ? from : undefined;
  days.set(day, offset);
  return offset;
}
