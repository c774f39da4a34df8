/** When each block of an agenda happens, on any organization's clock. */
import { tzOffset } from "@date-fns/tz/tzOffset";
import { later, minuteOfDay } from "../base/clock";
import { addDays } from "../base/days";
import { moment } from "../base/moment";
import { plural } from "../base/plural";
import type { Agenda, Block } from "./model";
import { total } from "./total";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** So long a gap before a block of another date is a night, and not a pause. */
const NIGHT = 3 * 60;
const MINUTES_OF_DAY = 24 * 60;

/**
 * A block that takes part.
 *
 * offset: minutes from the start of the session.
 * gap: minutes that nothing fills between the block before and this one, by its fixed start; below zero it starts
 *   before the other ends.
 * day: 0 on the first day of the session; a later day begins with a fixed start after a night.
 * start, end: moments, if the session has a day and a time.
 */
export interface ScheduledBlock {
  block: Block;
  offset: number;
  gap: number;
  day: number;
  start?: Date;
  end?: Date;
}

/**
 * The blocks that take part, in order, each with its time. A block with a fixed start has that, whatever is before it;
 * the others follow the one before. As long as nobody said when the session starts, no start is fixed.
 */
export function schedule(agenda: Agenda): ScheduledBlock[] {
  const start = startOf(agenda);
  let [cursor, day, date] = [0, 0, 0];
  return agenda.blocks
    .filter((block) => !block.out)
    .map((block) => {
      date = Math.max(date, block.fixedStart?.day ?? 0);
      const offset = fixedOffset(agenda, block, date, start) ?? cursor;
      const gap = offset - cursor;
      if (gap >= NIGHT && dateAt(agenda, offset) > dateAt(agenda, cursor)) day += 1;
      cursor = offset + block.minutes;
      const placed = { block, offset, gap, day };
      return start ? { ...placed, start: later(start, offset), end: later(start, cursor) } : placed;
    });
}

/** The minutes from the start of the session to a block's fixed start; undefined if it has none, or nobody knows. */
function fixedOffset(agenda: Agenda, { fixedStart }: Block, date: number, start: Date | undefined): number | undefined {
  if (!fixedStart || !agenda.start) return undefined;
  const day = start && agenda.date && addDays(agenda.date, date);
  if (start && day)
    return Math.round((moment(day, fixedStart.time, zoneOf(agenda)).getTime() - start.getTime()) / MINUTE);
  return date * MINUTES_OF_DAY + minuteOfDay(fixedStart.time) - minuteOfDay(agenda.start);
}

/** How many midnights there are, where the first organization is, from the first day to a minute of the session. */
export function dateAt(agenda: Agenda, offset: number): number {
  const start = startOf(agenda);
  if (start && agenda.date)
    return Math.round((dayNumber(later(start, offset), zoneOf(agenda)) - Date.parse(agenda.date)) / DAY);
  return agenda.start ? Math.floor((minuteOfDay(agenda.start) + offset) / MINUTES_OF_DAY) : 0;
}

/** Whether the start of a block that takes part may not move. */
export function hasFixedStarts(agenda: Agenda): boolean {
  return agenda.start !== undefined && agenda.blocks.some((block) => block.fixedStart && !block.out);
}

/** The minutes from the start of the session to its end. */
export function sessionMinutes(agenda: Agenda): number {
  return Math.max(0, ...schedule(agenda).map(({ offset, block }) => offset + block.minutes));
}

/**
 * When the session starts, if it has a day and a time. With a fixed start that is its time; with a fixed end the session
 * ends when it would at its target length, and the start gives way. Where blocks have fixed starts, so has the session.
 */
export function startOf(agenda: Agenda): Date | undefined {
  if (!agenda.date || !agenda.start) return undefined;
  const planned = moment(agenda.date, agenda.start, zoneOf(agenda));
  return agenda.fixed === "start" || hasFixedStarts(agenda) ? planned : later(planned, agenda.target - total(agenda));
}

function zoneOf(agenda: Agenda): string {
  return agenda.organizations[0]?.zone ?? "UTC";
}

/** How many days later a calendar in another time zone is at a moment, as "+1 day" or "−1 day"; empty on the same day. */
export function dayDifference(date: Date, zone: string, other: string): string {
  const days = Math.round((dayNumber(date, other) - dayNumber(date, zone)) / DAY);
  if (days === 0) return "";
  return `${days > 0 ? "+" : "−"}${Math.abs(days)} ${plural(Math.abs(days), "day")}`;
}

/** The midnight, in UTC, of the day that a calendar in a time zone shows. */
function dayNumber(date: Date, zone: string): number {
  const day = new Date(date.getTime() + tzOffset(zone, date) * MINUTE);
  return Math.floor(day.getTime() / DAY) * DAY;
}
