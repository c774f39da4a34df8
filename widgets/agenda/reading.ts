/** When a reader of an agenda has to be there: on the clock of their own device first, then on those of the organizations. */

import { tzOffset } from "@date-fns/tz/tzOffset";
import { dayInFull, later, minuteOfDay, stopwatch } from "../base/clock";
import { LANGUAGE } from "../base/edition";
import { line } from "../base/text";
import { clock, zoneName } from "../base/zone-clock";
import { READING as WORDS } from "./article-words";
import type { Agenda, Block } from "./model";
import { hasFixedStarts, type ScheduledBlock, startOf } from "./schedule";
import { type SessionDay, sessionDays } from "./session-days";
import { total } from "./total";
import { dayHeading, place } from "./when";

const DAY = 24 * 60;

/** From when to when it is on a clock, and whose clock that is; empty where that goes without saying. */
export interface ReadSpan {
  words: string;
  whose: string;
}

/** A block with its time on the reader's clock, and on others where they differ. */
export interface ReadBlock {
  block: Block;
  time: string;
  elsewhere: string[];
}

/** Blocks under one heading. day: in words, where there are several of them; else empty. */
export interface ReadDay {
  day: string;
  blocks: ReadBlock[];
}

/**
 * An agenda's times as a reader needs them.
 *
 * sessions: the days of the session, each with its date where the reader is, and its hours on each clock.
 * days: the blocks; a day that ends while the session goes on is followed by the next one.
 */
export interface ReadTimes {
  sessions: { day: string; spans: ReadSpan[] }[];
  days: ReadDay[];
}

/** Beyond so many other clocks each block shows the reader's only; all stand above. */
const MOST_CLOCKS = 2;
/** Beyond so many lines only the first day shows all clocks. */
const MOST_SPANS = 12;

/** A clock, and whose it is: the reader's own, and organizations' that show the same. */
interface Clock {
  zone: string;
  own: boolean;
  places: string[];
  names: string[];
}

/** @param ownZone - the time zone of the reader's device. */
export function readTimes(agenda: Agenda, ownZone: string): ReadTimes {
  const start = startOf(agenda);
  const days = sessionDays(agenda);
  if (!start) return timesWithoutDate(agenda, days);
  const dated = days.length ? days : [{ from: 0, to: total(agenda), blocks: [] }];
  const read = dated.map(({ from, to, blocks }) => {
    const [begins, ends] = [later(start, from), later(start, to)];
    const clocks = clocksOf(agenda, begins, ends, ownZone);
    return { day: dayInFull(dayOf(begins, ownZone)), begins, ends, clocks, blocks };
  });
  const isMany = read.reduce((lines, { clocks }) => lines + clocks.length, 0) > MOST_SPANS;
  return {
    sessions: read.map(({ day, begins, ends, clocks }, at) => ({
      day,
      spans: (isMany && at ? clocks.slice(0, 1) : clocks).map((one) => spanOn(one, begins, ends, ownZone)),
    })),
    days: byDay(read.flatMap(({ clocks, blocks }) => blocks.map((one) => readBlock(one, start, clocks, ownZone)))),
  };
}

/** @param clocks - of the day that the block is on, the reader's first. */
function readBlock(
  { block, start, offset }: ScheduledBlock,
  session: Date,
  [, ...others]: readonly Clock[],
  ownZone: string,
): ReadBlock & { day: string } {
  const begins = start ?? later(session, offset);
  const isSeveral =
    others.length > 0 || zoneName(session, ownZone) !== zoneName(begins, ownZone) || isTold(begins, ownZone);
  return {
    day: dayOf(begins, ownZone),
    block,
    time: timeOn(begins, ownZone, isSeveral),
    elsewhere: others.length > MOST_CLOCKS ? [] : others.map((other) => elsewhere(begins, ownZone, other)),
  };
}

/** Whether the clocks change within a day of a moment, so that its zone has to be told. */
function isTold(moment: Date, zone: string): boolean {
  return zoneName(later(moment, -DAY), zone) !== zoneName(later(moment, DAY), zone);
}

function timesWithoutDate(agenda: Agenda, days: readonly SessionDay[]): ReadTimes {
  const isFixedEnd = agenda.fixed === "end" && !hasFixedStarts(agenda);
  const begins = agenda.start && minuteOfDay(agenda.start, isFixedEnd ? agenda.target - total(agenda) : 0);
  const at = (offset: number): string => (typeof begins === "number" ? wallClock(begins + offset) : stopwatch(offset));
  const [first] = agenda.organizations;
  const whose = first ? WORDS.where([nameOf(agenda, first.id)], [place(first.zone)]) : "";
  const several = days.length > 1;
  const sessions = days.length ? days : [{ number: 1, from: 0, to: total(agenda), blocks: [] }];
  return {
    sessions: sessions.map((day) => ({
      day: several ? dayHeading(day) : agenda.date ? dayInFull(agenda.date) : "",
      spans: typeof begins === "number" ? [{ words: WORDS.until(at(day.from), at(day.to)), whose }] : [],
    })),
    days: days.map((day) => ({
      day: several ? dayHeading(day) : "",
      blocks: day.blocks.map(({ block, offset }) => ({ block, time: at(offset), elsewhere: [] })),
    })),
  };
}

/** A minute of a day on a clock that belongs to no zone. */
function wallClock(minute: number): string {
  return clock(new Date(minute * 60_000), "UTC");
}

/** The reader's clock first, then one for each other time that the organizations have. */
function clocksOf(agenda: Agenda, start: Date, end: Date, ownZone: string): Clock[] {
  const key = (zone: string): string =>
    [start, end].map((moment) => [dayOf(moment, zone), timeOn(moment, zone, true)].join()).join();
  const own: Clock = { zone: ownZone, own: true, places: [place(ownZone)], names: [] };
  const found = new Map<string, Clock>([[key(ownZone), own]]);
  for (const { id, zone } of agenda.organizations) {
    const known = found.get(key(zone)) ?? { zone, own: false, places: [], names: [] };
    if (!known.places.includes(place(zone))) known.places.push(place(zone));
    known.names.push(nameOf(agenda, id));
    found.set(key(zone), known);
  }
  return [...found.values()];
}

function spanOn({ zone, own, places, names }: Clock, start: Date, end: Date, ownZone: string): ReadSpan {
  // The day is said where it is another one than the reader's, and where the end is on another one than the start.
  const from = dayOf(start, zone) === dayOf(start, ownZone) ? "" : `${weekday(start, zone)}, `;
  const to = dayOf(end, zone) === dayOf(start, zone) ? "" : `${weekday(end, zone)}, `;
  const isSame = zoneName(start, zone) === zoneName(end, zone);
  return {
    words: WORDS.until(from + timeOn(start, zone, !isSame), to + timeOn(end, zone, true)),
    whose: own ? WORDS.yours(names, places) : WORDS.where(names, places),
  };
}

/** The time on another clock, with the day where it is another one. */
function elsewhere(moment: Date, ownZone: string, { zone, names }: Clock): string {
  const day = dayOf(moment, zone) === dayOf(moment, ownZone) ? "" : `${weekday(moment, zone)}, `;
  return WORDS.timeFor(day + timeOn(moment, zone, true), names);
}

function byDay(blocks: readonly (ReadBlock & { day: string })[]): ReadDay[] {
  const days: (ReadDay & { key: string })[] = [];
  for (const { day, ...block } of blocks) {
    if (days.at(-1)?.key !== day) days.push({ key: day, day: dayInFull(day), blocks: [] });
    days.at(-1)?.blocks.push(block);
  }
  const isOne = days.length < 2;
  return days.map(({ day, blocks: found }) => ({ day: isOne ? "" : day, blocks: found }));
}

function timeOn(moment: Date, zone: string, withZone: boolean): string {
  return withZone ? `${clock(moment, zone)} ${zoneName(moment, zone)}` : clock(moment, zone);
}

function nameOf(agenda: Agenda, id: string): string {
  const at = agenda.organizations.findIndex((one) => one.id === id);
  return line(agenda.organizations[at]?.name ?? "") || WORDS.organization(at + 1);
}

/** The day that a calendar in a time zone shows, such as 2026-12-01. */
function dayOf(moment: Date, zone: string): string {
  return later(moment, tzOffset(zone, moment)).toISOString().slice(0, 10);
}

function weekday(moment: Date, zone: string): string {
  return moment.toLocaleDateString(LANGUAGE, { timeZone: zone, weekday: "long" });
}
