/**
 * A plan of a partnership: what happens when, with whom, and what it leads to. Everything from outside is parsed with
 * this schema before it is used. When each milestone happens is not kept but reckoned, by `schedule.ts`.
 */

import * as v from "valibot";
import { isDay } from "../base/days";
import { LANGUAGE } from "../base/edition";

export const KIND = "partnership-playbook/plan";
export const VERSION = 1;
const MOST_CHARACTERS = 20_000;
export const MOST_ORGANIZATIONS = 12;
export const MOST_PEOPLE = 60;
/** More than a plan that people can hold. */
export const MOST_MILESTONES = 120;
export const MOST_SERIES = 12;
/** Holidays of two countries over two years, and each day that somebody is away, are fewer. */
export const MOST_AWAY = 1_000;
export const MOST_SUITS = 60;
export const MOST_MADE = 40;
const MOST_MONTHS = 60;
const MOST_MINUTES = 24 * 60;
/** Further apart, one milestone does not depend on the other. */
export const MOST_DAYS_AFTER = 730;

/** The days of the week as calendar files write them, from Monday. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
/** A name that all records inherit can't be one. */
const id = v.pipe(v.string(), v.regex(/^(?!__proto__$)[A-Za-z0-9_.-]{1,80}$/));
/** A day as 2026-11-22, which exists in the calendar. */
const day = v.pipe(v.string(), v.check(isDay));
/** A time of day as 09:30. */
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MINUTES));
/** A time zone that this browser knows, such as America/Chicago. */
const zone = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((value) => {
    try {
      new Intl.DateTimeFormat(LANGUAGE, { timeZone: value });
      return true;
    } catch {
      return false;
    }
  }),
);
const weekday = v.picklist(WEEKDAYS);

/** A list of no more than so many parts, each with an id of its own. */
function parts<const Part extends v.GenericSchema<unknown, { id: string }>>(part: Part, most: number) {
  return v.pipe(
    v.array(part),
    v.maxLength(most),
    v.check((all) => new Set(all.map((one) => one.id)).size === all.length),
  );
}

/** role: the job area, as agendas have it. */
const person = v.object({ id, name: text, title: text, role: text });
/** The first organization's clock is the one that all times of a plan are told by. */
const organization = v.object({ id, name: text, zone, people: parts(person, MOST_PEOPLE) });

/** Where a meeting is: a room or an address, a video call, or both, and a number to dial. */
const place = v.object({ where: text, link: text, phone: text });

/**
 * Days and hours that suit an organization, on its own clock. Until midnight is to: 00:00. An organization without any
 * can always meet; one with several can meet in each of them.
 */
const suiting = v.object({
  id,
  organization: id,
  days: v.pipe(v.array(weekday), v.maxLength(7)),
  from: time,
  to: time,
});

/** Days, the last one included, on which an organization can't meet; nobody can, if it names none. */
const away = v.object({ id, title: text, from: day, to: day, organization: v.optional(id) });

/**
 * How the days of a series follow each other.
 *
 * weekday: the second Tuesday of each month, say; a week of -1 is the last one.
 * date: the same date of each month.
 * weeks: the same day of every so many weeks.
 */
const rule = v.variant("by", [
  v.object({ by: v.literal("weekday"), week: v.picklist([1, 2, 3, 4, 5, -1]), day: weekday }),
  v.object({ by: v.literal("date"), date: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)) }),
  v.object({
    by: v.literal("weeks"),
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(26)),
    day: weekday,
  }),
]);

/** start: on the first organization's clock. */
const series = v.object({ id, title: text, rule, start: time, minutes });

const milestone = v.object({
  id,
  title: text,
  /** The id of the stage it belongs to; may be empty. */
  stage: text,
  /** Counted from the month of the first day as 1; 0 is the month before it. */
  month: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MONTHS)),
  /** In which week of its month, if it is in no series; 5 is the last. */
  week: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  what: text,
  result: text,
  /** The one thing to reach. */
  objective: text,
  /** How long the meeting takes; nothing or 0 if it is none. */
  minutes: v.optional(minutes),
  /** The id of a role of the library, or words. */
  lead: text,
  leadOrganization: v.optional(id),
  /** Where it is, if that is not where the others are. */
  place: v.optional(place),
  /** The id of the series it is part of. */
  series: v.optional(id),
  /** Set by hand; otherwise the day is reckoned. */
  day: v.optional(day),
  /** Set by hand, on the first organization's clock. */
  start: v.optional(time),
  /** The id of the milestone it depends on. */
  after: v.optional(id),
  /** How many days after that it is, at the earliest. Nothing counts as 0. */
  daysAfter: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_DAYS_AFTER))),
  done: v.boolean(),
  /** One's own; the other side never sees them. */
  notes: text,
  /** Ids of entries of the library to use. */
  agenda: v.optional(id),
  checklist: v.optional(id),
  assessment: v.optional(id),
  worksheet: v.optional(id),
  message: v.optional(id),
  /** What was made for it in this browser. document: the kind of document, by its name in documents/kinds.ts. */
  made: parts(v.object({ document: id, id }), MOST_MADE),
});

const plan = v.object({
  kind: v.literal(KIND),
  version: v.literal(VERSION),
  id,
  title: text,
  goal: text,
  /** The id of the plan in the library that it started from. */
  from: v.optional(id),
  /** The first day, in the first month. */
  first: v.optional(day),
  place,
  organizations: parts(organization, MOST_ORGANIZATIONS),
  suits: parts(suiting, MOST_SUITS),
  away: parts(away, MOST_AWAY),
  series: parts(series, MOST_SERIES),
  milestones: parts(milestone, MOST_MILESTONES),
});

export const planSchema = v.pipe(
  plan,
  v.check((whole) => {
    const ids = partIds(whole);
    return new Set(ids).size === ids.length;
  }, "two parts have the same id"),
);

/** The ids of everything in a plan that has one; what was made for it is elsewhere. */
export function partIds(whole: Pick<Plan, "organizations" | "suits" | "away" | "series" | "milestones">): string[] {
  const people = whole.organizations.flatMap((one) => one.people);
  const lists = [whole.organizations, people, whole.suits, whole.away, whole.series, whole.milestones];
  return lists.flatMap((parts) => parts.map((part) => part.id));
}

export type Plan = v.InferOutput<typeof plan>;
export type Organization = Plan["organizations"][number];
export type Person = Organization["people"][number];
export type Suiting = Plan["suits"][number];
export type Away = Plan["away"][number];
export type Series = Plan["series"][number];
export type Rule = Series["rule"];
export type Milestone = Plan["milestones"][number];
export type Made = Milestone["made"][number];
export type Place = Plan["place"];
export type Weekday = (typeof WEEKDAYS)[number];
