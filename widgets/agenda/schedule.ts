/** When each block of an agenda happens, on any organization's clock. */
import { tzOffset } from "@date-fns/tz/tzOffset";
import { later } from "../base/clock";
import { clockFormat } from "../base/hours";
import { plural } from "../base/plural";
import { total } from "./edit";
import type { Agenda, Block } from "./model";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * A block that takes part.
 *
 * offset: minutes from the start of the session.
 * start, end: moments, if the session has a day and a time.
 */
export interface ScheduledBlock {
  block: Block;
  offset: number;
  start?: Date;
  end?: Date;
}

/** The blocks that take part, in order, each with its time. */
export function schedule(agenda: Agenda): ScheduledBlock[] {
  const start = startOf(agenda);
  let offset = 0;
  return agenda.blocks
    .filter((block) => !block.out)
    .map((block) => {
      const here = offset;
      offset += block.minutes;
      if (!start) return { block, offset: here };
      return { block, offset: here, start: later(start, here), end: later(start, offset) };
    });
}

/**
 * When the session starts, if it has a day and a time. With a fixed start that is its time; with a fixed end the session
 * ends when it would at its target length, and the start gives way.
 */
export function startOf(agenda: Agenda): Date | undefined {
  if (!agenda.date || !agenda.start) return undefined;
  const planned = moment(agenda.date, agenda.start, agenda.organizations[0]?.zone ?? "UTC");
  return agenda.fixed === "start" ? planned : later(planned, agenda.target - total(agenda));
}

/**
 * The moment at which clocks in a time zone show a time. A time that they skip in spring is taken as that much later,
 * and of a time that comes twice in fall the first is meant. (`TZDate` decides the latter by the time zone of the
 * reader's own device, so that two readers of one agenda would see it at two times.)
 */
export function moment(day: string, time: string, zone: string): Date {
  const wall = new Date(`${day}T${time}:00Z`).getTime();
  const [before = 0, after = 0] = [wall - DAY, wall + DAY].map((near) => tzOffset(zone, new Date(near)) * MINUTE);
  const shows = (offset: number): boolean => tzOffset(zone, new Date(wall - offset)) * MINUTE === offset;
  // East of an offset the sun rises earlier: the larger one gives the earlier moment.
  const offset = [before, after].sort((one, other) => other - one).find(shows) ?? before;
  return new Date(wall - offset);
}

/** A moment on the clock of a time zone, such as "9:30 AM", or "09:30" with 24 hours. */
export function clock(date: Date, zone: string): string {
  return format(date, zone, clockFormat());
}

/** What a time zone is called at a moment, such as "CST" or "GMT+1". */
export function zoneName(date: Date, zone: string): string {
  const parts = formatter(zone, { timeZoneName: "short" }).formatToParts(date);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
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

function format(date: Date, zone: string, how: Intl.DateTimeFormatOptions): string {
  // Newer browsers put a narrow space before AM and PM, which few fonts and no calendar expect.
  return formatter(zone, how).format(date).replace(/\s/g, " ");
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make, and a long agenda asks for hundreds of times. */
function formatter(zone: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(how);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat("en-US", { ...how, timeZone: zone });
  formatters.set(key, made);
  return made;
}
