/** From when to when a session is, on the clock of its first organization, and what is odd about its start. */
import { tzOffset } from "@date-fns/tz/tzOffset";
import { later, timeLater } from "../base/clock";
import { addDays } from "../base/days";
import { moment } from "../base/moment";
import { zoneName } from "../base/zone-clock";
import type { Agenda } from "./model";
import { hasFixedStarts, sessionMinutes, startOf } from "./schedule";
import { total } from "./total";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface SessionHours {
  /** Times of the day, such as 09:30. */
  start: string;
  end: string;
}

/**
 * The hours of the session, as the clock shows them. With a day, these are the hours of its moments: where clocks change,
 * they can be others than start and length say.
 */
export function sessionHours(agenda: Agenda): SessionHours | undefined {
  if (!agenda.start) return undefined;
  const isFixed = hasFixedStarts(agenda);
  const minutes = isFixed ? sessionMinutes(agenda) : total(agenda);
  const start = startOf(agenda);
  if (start) return { start: timeIn(start, zoneOf(agenda)), end: timeIn(later(start, minutes), zoneOf(agenda)) };
  const begins = agenda.fixed === "start" || isFixed ? agenda.start : timeLater(agenda.start, agenda.target - minutes);
  return { start: begins, end: timeLater(begins, minutes) };
}

/** The start at which a session of its target length ends at a time. */
export function startForEnd(agenda: Agenda, end: string): string {
  const { date, target } = agenda;
  if (!date) return timeLater(end, -target);
  const zone = zoneOf(agenda);
  // It ends on the day it starts on, or after the midnights that lie between.
  for (let days = 0; days <= Math.ceil(target / (DAY / MINUTE)); days += 1) {
    const start = later(moment(addDays(date, days) ?? date, end, zone), -target);
    if (dayIn(start, zone) === date) return timeIn(start, zone);
  }
  return timeLater(end, -target);
}

/**
 * A start that clocks skip, with the time that they show instead; or one that they show twice, with the names of the
 * time zone before and after.
 */
export type OddStart =
  | { is: "skipped"; asked: string; start: Date; zone: string }
  | { is: "twice"; asked: string; first: string; second: string; zone: string };

/** What is odd about the start of a session; undefined for most. */
export function oddStart({ date, start: asked, organizations }: Agenda): OddStart | undefined {
  const zone = organizations[0]?.zone;
  if (!date || !asked || zone === undefined) return undefined;
  const start = moment(date, asked, zone);
  if (timeIn(start, zone) !== asked) return { is: "skipped", asked, start, zone };
  const wall = Date.parse(`${date}T${asked}:00Z`);
  const again = new Date(wall - tzOffset(zone, new Date(wall + DAY)) * MINUTE);
  if (again.getTime() === start.getTime() || timeIn(again, zone) !== asked) return undefined;
  return { is: "twice", asked, first: zoneName(start, zone), second: zoneName(again, zone), zone };
}

function zoneOf({ organizations }: Agenda): string {
  return organizations[0]?.zone ?? "UTC";
}

function timeIn(date: Date, zone: string): string {
  return later(date, tzOffset(zone, date)).toISOString().slice(11, 16);
}

function dayIn(date: Date, zone: string): string {
  return later(date, tzOffset(zone, date)).toISOString().slice(0, 10);
}
