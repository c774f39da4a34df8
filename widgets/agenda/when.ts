/** When a session and its blocks are, in words, on the clocks of all organizations. */

import { tzOffset } from "@date-fns/tz/tzOffset";
import { dayInFull, later, minuteOfDay, stopwatch } from "../base/clock";
import { LANGUAGE } from "../base/edition";
import { line } from "../base/text";
import { clock, zoneName } from "../base/zone-clock";
import { placeOf } from "../base/zone-names";
import { WORDS } from "./article-words";
import type { Agenda } from "./model";
import { hasFixedStarts, sessionMinutes, startOf } from "./schedule";
import { type SessionDay, sessionDays } from "./session-days";
import { total } from "./total";

const MINUTE = 60_000;
const DAY = 24 * 60;

/** A clock that the agenda is shown on. `name` heads its column; `at` gives the time at a minute of the session. */
export interface Clock {
  name: string;
  at(minute: number): string;
}

/**
 * The clocks to show: one for each time that the organizations have at that moment. Without a day nobody can know how
 * far two time zones are apart, so there is one; without a time there is one that counts from zero.
 *
 * @param from - the minute of the session at which the day begins that they are for.
 */
export function clocks(agenda: Agenda, from = 0): Clock[] {
  const start = startOf(agenda);
  const shown = start
    ? zones(agenda, later(start, from)).map((zone) => zoneClock(zone, start, from, sessionMinutes(agenda)))
    : [];
  if (shown.length) return shown;
  const minute = startMinute(agenda);
  if (minute === undefined) return [{ name: WORDS.from, at: stopwatch }];
  const midnight = Math.floor((minute + from) / DAY) * DAY;
  const zone = agenda.organizations[0]?.zone;
  const name = zone === undefined ? WORDS.time : WORDS.inPlaces(WORDS.time, place(zone));
  return [{ name, at: (passed) => timeOfDay(minute + passed - midnight) }];
}

/** The days of the session in words, where its first organization is, from the first to the last. */
export function daysInWords(agenda: Agenda): string[] {
  const days = sessionDays(agenda);
  if (days.length < 2) return agenda.date ? [dayInFull(agenda.date)] : [];
  return days.flatMap((day) => (day.date ? dayHeading(day) : []));
}

/** What a day of several is called. */
export function dayHeading({ number, date }: SessionDay): string {
  return date ? WORDS.dayOf(number, dayInFull(date)) : WORDS.day(number);
}

/** From when to when the session is, a line for each clock; a day after the other, if there are several. */
export function spans(agenda: Agenda): string[] {
  if (!agenda.start) return [];
  const days = sessionDays(agenda);
  if (days.length < 2) return spansFrom(agenda, 0, Math.max(total(agenda), sessionMinutes(agenda)), agenda.date);
  return days.flatMap(({ number, from, to, date }) =>
    spansFrom(agenda, from, to, date).map((span) => WORDS.dayOf(number, span)),
  );
}

function spansFrom(agenda: Agenda, from: number, to: number, date: string | undefined): string[] {
  const session = startOf(agenda);
  if (!session || !agenda.organizations.length)
    return clocks(agenda, from).map(({ at }) => WORDS.until(at(from), at(to)));
  const [start, end] = [later(session, from), later(session, to)];
  return zones(agenda, start).map((zone) => {
    return inZone(date, start, zone, WORDS.until(...fromAndTo(start, end, zone.id)));
  });
}

/** Two times on one clock: the zone is said of both where it changes between them, and the day of the other. */
function fromAndTo(start: Date, end: Date, zone: string): [string, string] {
  const from = zoneName(start, zone) === zoneName(end, zone) ? "" : ` ${zoneName(start, zone)}`;
  const day = dayIn(start, zone) === dayIn(end, zone) ? "" : `${weekdayIn(end, zone)}, `;
  return [clock(start, zone) + from, `${day}${clock(end, zone)} ${zoneName(end, zone)}`];
}

/** When the session starts, on each clock with its zone; none if that is not known. */
export function starts(agenda: Agenda): string[] {
  const start = startOf(agenda);
  if (!agenda.start) return [];
  if (!start || !agenda.organizations.length) return clocks(agenda).map(({ at }) => at(0));
  return zones(agenda, start).map((zone) =>
    inZone(agenda.date, start, zone, `${clock(start, zone.id)} ${zoneName(start, zone.id)}`),
  );
}

/** Times with the places where they hold, and the weekday if it is another one there. */
function inZone(date: string | undefined, start: Date, { id, places }: Zone, times: string): string {
  const weekday = dayIn(start, id) === date ? "" : `${weekdayIn(start, id)}, `;
  return WORDS.inPlaces(weekday + times, places.join(", "));
}

interface Zone {
  id: string;
  places: string[];
}

/** The organizations' time zones; those whose clocks show the same are one. */
function zones(agenda: Agenda, start: Date): Zone[] {
  const found = new Map<string, Zone>();
  for (const { zone: id } of agenda.organizations) {
    const key = [dayIn(start, id), clock(start, id), zoneName(start, id)].join();
    const known = found.get(key);
    if (!known) found.set(key, { id, places: [place(id)] });
    else if (!known.places.includes(place(id))) known.places.push(place(id));
  }
  return [...found.values()];
}

function zoneClock({ id, places }: Zone, start: Date, from: number, until: number): Clock {
  const begins = later(start, from);
  const first = dayIn(begins, id);
  const names = [...new Set([zoneName(begins, id), zoneName(later(start, until), id)])];
  return {
    name: WORDS.inPlaces(places.join(", "), names.join(", ")),
    at: (minute) => {
      const then = later(start, minute);
      const days = Math.round((Date.parse(dayIn(then, id)) - Date.parse(first)) / (DAY * MINUTE));
      // An hour that comes twice is told apart by the name of its zone.
      return WORDS.daysLater(names.length > 1 ? `${clock(then, id)} ${zoneName(then, id)}` : clock(then, id), days);
    },
  };
}

/** The city in a time zone's name: New York for America/New_York. */
export function place(zone: string): string {
  return line(placeOf(zone));
}

/** The minute of the day at which the session starts, if its time is known. A fixed end moves it, as in `startOf`. */
function startMinute(agenda: Agenda): number | undefined {
  if (!agenda.start) return undefined;
  const moved = agenda.fixed === "end" && !hasFixedStarts(agenda) ? agenda.target - total(agenda) : 0;
  return minuteOfDay(agenda.start, moved);
}

function timeOfDay(minute: number): string {
  return WORDS.daysLater(clock(new Date((minute % DAY) * MINUTE), "UTC"), Math.floor(minute / DAY));
}

/** The day that a calendar in a time zone shows, such as 2026-12-01. */
function dayIn(moment: Date, zone: string): string {
  return later(moment, tzOffset(zone, moment)).toISOString().slice(0, 10);
}

function weekdayIn(moment: Date, zone: string): string {
  return moment.toLocaleDateString(LANGUAGE, { timeZone: zone, weekday: "long" });
}
