/** When an agenda's session and its blocks are, on the clocks of all organizations. */
import { TZDate } from "@date-fns/tz";
import type { Agenda } from "../agenda/model";
import { line } from "./text";
import { WORDS } from "./words";

/** A clock that the agenda is shown in. `name` heads its column; `at` gives the time at a minute of the session. */
export interface Clock {
  name: string;
  at(minute: number): string;
}

/** The minute of the session at which each block starts, and the end as one more. Blocks left out take no time. */
export function offsets(blocks: readonly { minutes: number }[]): number[] {
  const found = [0];
  for (const block of blocks) found.push((found.at(-1) ?? 0) + block.minutes);
  return found;
}

/** The moment at which a session starts, if its day, its time and its time zone are known. */
export function startMoment(agenda: Agenda): Date | undefined {
  const zone = agenda.organizations[0]?.zone;
  if (!agenda.date || !agenda.start || !zone) return undefined;
  const [year = 0, month = 1, day = 1] = agenda.date.split("-").map(Number);
  const [hour = 0, minute = 0] = agenda.start.split(":").map(Number);
  // A time that a clock skips in spring is taken as that much later; one that comes twice in fall is the first.
  return new Date(new TZDate(year, month - 1, day, hour, minute, zone).getTime());
}

export function addMinutes(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

/**
 * The clocks to show: one for each time that the organizations have at that moment. Without a day nobody can know how
 * far two time zones are apart, so there is one; without a time there is one that counts from zero.
 */
export function clocks(agenda: Agenda): Clock[] {
  const moment = startMoment(agenda);
  if (moment) return zones(agenda, moment).map((zone) => zoneClock(zone, moment));
  if (agenda.start) {
    const [hour = 0, minute = 0] = agenda.start.split(":").map(Number);
    return [{ name: WORDS.time, at: (passed) => clockTime(hour * 60 + minute + passed) }];
  }
  return [{ name: WORDS.from, at: stopwatch }];
}

/** The day of the session in words, where its first organization is. */
export function dayInWords(agenda: Agenda): string | undefined {
  if (!agenda.date) return undefined;
  const noon = new Date(`${agenda.date}T12:00:00Z`);
  return format(noon, "UTC", { weekday: "long", year: "numeric", month: "long", day: "numeric" });
}

/** From when to when the session is, a line for each clock. */
export function spans(agenda: Agenda, minutes: number): string[] {
  const moment = startMoment(agenda);
  if (!moment) return agenda.start ? clocks(agenda).map((clock) => WORDS.until(clock.at(0), clock.at(minutes))) : [];
  const end = addMinutes(moment, minutes);
  return zones(agenda, moment).map((zone) => {
    const weekday = dayIn(moment, zone.id) === agenda.date ? "" : `${format(moment, zone.id, { weekday: "long" })}, `;
    const until = format(end, zone.id, { hour: "numeric", minute: "2-digit", timeZoneName: "short" });
    return WORDS.inPlaces(weekday + WORDS.until(timeIn(moment, zone.id), until), zone.places.join(", "));
  });
}

interface Zone {
  id: string;
  places: string[];
}

/** The organizations' time zones; those whose clocks show the same are one. */
function zones(agenda: Agenda, moment: Date): Zone[] {
  const found = new Map<string, Zone>();
  for (const { zone: id } of agenda.organizations) {
    const key = [dayIn(moment, id), timeIn(moment, id), abbreviation(moment, id)].join();
    const known = found.get(key);
    if (!known) found.set(key, { id, places: [place(id)] });
    else if (!known.places.includes(place(id))) known.places.push(place(id));
  }
  return [...found.values()];
}

function zoneClock(zone: Zone, moment: Date): Clock {
  const day = dayIn(moment, zone.id);
  return {
    name: WORDS.inPlaces(zone.places.join(", "), abbreviation(moment, zone.id)),
    at: (minute) => {
      const then = addMinutes(moment, minute);
      const time = timeIn(then, zone.id);
      return later(time, daysBetween(day, dayIn(then, zone.id)));
    },
  };
}

/** The city in a time zone's name: New York for America/New_York. */
function place(zone: string): string {
  return line((zone.split("/").at(-1) ?? zone).replaceAll("_", " "));
}

function abbreviation(moment: Date, zone: string): string {
  const parts = formatter(zone, { timeZoneName: "short" }).formatToParts(moment);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
}

function timeIn(moment: Date, zone: string): string {
  return format(moment, zone, { hour: "numeric", minute: "2-digit" });
}

function dayIn(moment: Date, zone: string): string {
  const parts = formatter(zone, { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(moment);
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

function clockTime(minuteOfDay: number): string {
  return later(timeIn(new Date((minuteOfDay % 1440) * 60_000), "UTC"), Math.floor(minuteOfDay / 1440));
}

function later(time: string, days: number): string {
  return days ? WORDS.daysLater(time, days) : time;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function stopwatch(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}

function format(moment: Date, zone: string, how: Intl.DateTimeFormatOptions): string {
  return formatter(zone, how).format(moment).replace(/\s/g, " ");
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make, and a long agenda asks for hundreds of times. */
function formatter(zone: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(how);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", { ...how, timeZone: zone });
  formatters.set(key, made);
  return made;
}
