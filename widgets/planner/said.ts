/** Days, times and rules of a plan in words. */

import { dayWords, today } from "../base/days";
import { LANGUAGE } from "../base/edition";
import { moment } from "../base/moment";
import { clock } from "../base/zone-clock";
import { placeOf } from "../base/zone-names";
import type { Away, Plan, Series } from "../plan/model";
import { ruleWords } from "../plan/said";
import type { Scheduled } from "../plan/schedule";
import { SAID as WORDS } from "./words";

/** A day, with its year where that is not this one. */
export function dayInWords(day: string): string {
  return dayWords(day, today().slice(0, 4));
}

export function spanInWords({ from, to }: Pick<Away, "from" | "to">): string {
  return from === to ? dayInWords(from) : `${dayInWords(from)} – ${dayInWords(to)}`;
}

/** One line for each place: when a moment is there. The day is said where it is another one. */
export function timesAt(start: Date, zones: readonly string[]): { zone: string; place: string; words: string }[] {
  const [first = "UTC"] = zones;
  const own = dayAt(start, first);
  return [...new Set(zones)].map((zone) => {
    const there = dayAt(start, zone);
    const time = clock(start, zone);
    return { zone, place: placeOf(zone), words: there === own ? time : `${time}, ${dayInWords(there)}` };
  });
}

const days = new Map<string, Intl.DateTimeFormat>();

/** The day that it is at a moment in a zone, as 2026-11-22. */
function dayAt(moment: Date, zone: string): string {
  const format =
    days.get(zone) ??
    new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  days.set(zone, format);
  return format.format(moment);
}

export function zonesOf({ organizations }: Pick<Plan, "organizations">): string[] {
  return [...new Set(organizations.map(({ zone }) => zone))];
}

const monthFormat = new Intl.DateTimeFormat(LANGUAGE, { month: "long", year: "numeric", timeZone: "UTC" });
const shortFormat = new Intl.DateTimeFormat(LANGUAGE, { month: "short", timeZone: "UTC" });

/** September 2026. */
export function monthInWords(day: string): string {
  return monthFormat.format(new Date(`${day.slice(0, 7)}-01T00:00Z`));
}

/** Sep. */
export function monthShort(day: string): string {
  return shortFormat.format(new Date(`${day.slice(0, 7)}-01T00:00Z`));
}

/** The rule of the calls that repeat, on each clock: second Tuesday, 2:00 PM in New York, 11:00 AM in Los Angeles. */
export function callWords(plan: Plan, series: Series, dates: Scheduled | undefined): string {
  const [zone = "UTC"] = zonesOf(plan);
  const found = dates?.milestones.find(
    (one) => one.milestone.series === series.id && one.time === series.start && one.start,
  );
  const start = found?.start ?? moment(plan.first ?? today(), series.start, zone);
  const rule = ruleWords(series.rule);
  const own = dayAt(start, zone);
  const times = zonesOf(plan).map((one) => {
    const there = dayAt(start, one);
    const at = WORDS.at(clock(start, one), placeOf(one));
    return there === own ? at : there > own ? WORDS.nextDay(at) : WORDS.dayBefore(at);
  });
  return `${rule.charAt(0).toUpperCase()}${[rule, ...times].join(", ").slice(1)}`;
}
