/**
 * A plan as short lists without names, for links. What is not there, or as usual, is 0 or left off at the end.
 *
 * Links are read for ever: this order may grow at the ends, and is never changed.
 */
import * as v from "valibot";
import type { Packed, Packing } from "../documents/kind";
import { KINDS } from "../documents/kinds";
import { attempt, list, short, textOf } from "../documents/packed";
import {
  type Away,
  KIND,
  type Made,
  type Milestone,
  type Organization,
  type Place,
  type Plan,
  planSchema,
  type Rule,
  type Series,
  type Suiting,
  VERSION,
  WEEKDAYS,
  type Weekday,
} from "./model";

/** What packed plans often hold, and the words of the playbook's plans; near texts cost less. Never changed: links are read with it. */
const OFTEN = [
  "Hand over the lessons",
  "Agree on the rules",
  "Check the match",
  "Compare two ways",
  "the questions that came up on the way",
  "people who have to support the program",
  "Both sides ",
  "The partner ",
  "The thought partner ",
  "Each side tells the facilitator what works, what does not and what it would change.",
  "A list of what the partner needs, in order",
  "Monthly session",
  "Monthly call",
  "Midpoint talks",
  "Pulse check",
  "Session 1: ",
  "Call 1: ",
  "Kickoff in person",
  "twelve-month-partnership",
  "nine-month-partnership",
  "six-month-partnership",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Chicago",
  "America/New_York",
  "Thanksgiving",
  "ground-rules-meeting",
  "first-conversation",
  "pulse-check-conversation",
  "close-and-celebrate",
  "partnership-close",
  "partnership-kickoff",
  "kickoff-meeting",
  "readiness-check",
  "what-we-can-share",
  "role-alike-map",
  "invitation",
  "agenda-email",
  "availability-poll",
  "thank-you-and-follow-up",
  "follow-up-owner",
  "decision-maker",
  "thought-partner",
  "partner-organization",
  "facilitator",
  "midpoint",
  "kickoff",
  "match",
  "close",
  "monthly-call",
  "monthly-calls",
].join('","');

export const packing: Packing<Plan> = {
  pack,
  unpack: (packed) => read(() => unpackAll(list(packed), (get) => get())),
  unpackSome,
  dictionary: new TextEncoder().encode(`${OFTEN}",0,0,0,[["",31,"09:00","17:00"],["",0,[["202`),
};

/** What may be missing: nothing is 0, so that a value of 0 is kept apart from it. */
function maybe(value: string | number | undefined): Packed {
  return value === undefined ? 0 : [value];
}

function pack(plan: Plan): Packed {
  const whose = (id: string | undefined): Packed =>
    id === undefined ? 0 : plan.organizations.findIndex((one) => one.id === id) + 1 || id;
  return short([
    plan.id,
    plan.title,
    plan.goal,
    maybe(plan.from),
    maybe(plan.first),
    packPlace(plan.place),
    plan.organizations.map(({ id, name, zone, people }) =>
      short([id, name, zone, people.map((one) => short([one.id, one.name, one.title, one.role]))]),
    ),
    plan.suits.map((one) => [one.id, whose(one.organization), packDays(one.days), one.from, one.to]),
    plan.away.map((one) =>
      short([one.id, one.from, one.to === one.from ? 0 : one.to, one.title, whose(one.organization)]),
    ),
    plan.series.map((one) => [one.id, one.title, packRule(one.rule), one.start, one.minutes]),
    plan.milestones.map((one) => packMilestone(one, whose)),
  ]);
}

function packPlace({ where, link, phone }: Place): Packed {
  return short([where, link, phone]);
}

/** The days of a week as the bits of a number, if they are in order and each is there once. */
function packDays(days: readonly Weekday[]): Packed {
  const inOrder = WEEKDAYS.filter((day) => days.includes(day));
  const isPlain = days.length === inOrder.length && days.every((day, at) => day === inOrder[at]);
  const numbers = days.map((day) => WEEKDAYS.indexOf(day));
  return isPlain ? numbers.reduce((sum, day) => sum + 2 ** day, 0) : numbers;
}

function packRule(rule: Rule): Packed {
  if (rule.by === "weekday") return [0, rule.week, WEEKDAYS.indexOf(rule.day)];
  if (rule.by === "date") return [1, rule.date];
  return [2, rule.count, WEEKDAYS.indexOf(rule.day)];
}

function packMilestone(one: Milestone, whose: (id: string | undefined) => Packed): Packed {
  return short([
    one.id,
    one.title,
    one.stage,
    one.month,
    one.what,
    one.result,
    one.objective,
    one.lead,
    maybe(one.series),
    maybe(one.after),
    maybe(one.daysAfter),
    maybe(one.week),
    maybe(one.minutes),
    maybe(one.agenda),
    maybe(one.checklist),
    maybe(one.assessment),
    maybe(one.worksheet),
    maybe(one.message),
    maybe(one.day),
    maybe(one.start),
    one.done ? 1 : 0,
    one.notes,
    whose(one.leadOrganization),
    one.place ? [packPlace(one.place)] : 0,
    one.made.map(({ document, id }) => [kindPlace(document), id]),
  ]);
}

/** The place of a kind of document, counted from 1; its name, if this site does not know it. */
function kindPlace(name: string): Packed {
  const at = KINDS.findIndex((one) => one.name === name);
  return at < 0 ? name : at + 1;
}

function unpackSome(packed: unknown): Plan | undefined {
  const some = read(() => unpackAll(list(packed), attempt));
  return some && (some.milestones.length || some.title) ? some : undefined;
}

function read(make: () => unknown): Plan | undefined {
  const { success, output } = v.safeParse(planSchema, attempt(make));
  return success ? output : undefined;
}

type Each = <Part>(get: () => Part) => Part | undefined;

/** @param each - how to read each part: as `attempt` if those that can't be read are to be left out. */
function unpackAll(packed: readonly unknown[], each: Each): unknown {
  const [id, title, goal, from, first, place, organizations, suits, away, series, milestones] = packed;
  const parts = <Part>(value: unknown, make: (part: readonly unknown[]) => Part): Part[] =>
    (each(() => list(value)) ?? []).flatMap((one) => each(() => make(list(one))) ?? []);
  const sides = parts(organizations, unpackOrganization);
  const whose = (value: unknown): string | undefined => {
    if (value === undefined || value === 0) return undefined;
    return typeof value === "number" ? textOf(sides[value - 1]?.id) : textOf(value);
  };
  return {
    kind: KIND,
    version: VERSION,
    id: textOf(id),
    title: each(() => text(title)) ?? "",
    goal: each(() => text(goal)) ?? "",
    ...given({ from: each(() => optional(from)), first: each(() => optional(first)) }),
    place: each(() => unpackPlace(place)) ?? { where: "", link: "", phone: "" },
    organizations: sides,
    suits: parts(suits, (one) => unpackSuiting(one, whose)),
    away: parts(away, (one) => unpackAway(one, whose)),
    series: parts(series, unpackSeries),
    milestones: parts(milestones, (one) => unpackMilestone(one, whose)),
  };
}

function unpackOrganization([id, name, zone, people]: readonly unknown[]): Organization {
  const all = list(people).map((one) => {
    const [key, called, title, role] = list(one);
    return { id: textOf(key), name: text(called), title: text(title), role: text(role) };
  });
  return { id: textOf(id), name: text(name), zone: text(zone), people: all };
}

type Whose = (value: unknown) => string | undefined;

function unpackSuiting([id, organization, days, from, to]: readonly unknown[], whose: Whose): Suiting {
  const all =
    typeof days === "number"
      ? WEEKDAYS.filter((_, at) => Math.floor(days / 2 ** at) % 2 === 1)
      : list(days).map(weekdayAt);
  return {
    id: textOf(id),
    organization: textOf(whose(organization)),
    days: [...all],
    from: textOf(from),
    to: textOf(to),
  };
}

function unpackAway([id, from, to, title, organization]: readonly unknown[], whose: Whose): Away {
  const days = { from: textOf(from), to: to === 0 || to === undefined ? textOf(from) : textOf(to) };
  return { id: textOf(id), title: text(title), ...days, ...given({ organization: whose(organization) }) };
}

function unpackSeries([id, title, rule, start, minutes]: readonly unknown[]): Series {
  return {
    id: textOf(id),
    title: text(title),
    rule: unpackRule(list(rule)),
    start: textOf(start),
    minutes: numberOf(minutes),
  };
}

function unpackRule([by, first, second]: readonly unknown[]): Rule {
  const count = numberOf(first);
  if (by === 1) return { by: "date", date: count };
  if (by === 2) return { by: "weeks", count, day: weekdayAt(second) };
  // A week that there is none of is refused by the schema.
  return { by: "weekday", week: count as 1, day: weekdayAt(second) };
}

function weekdayAt(packed: unknown): Weekday {
  const day = WEEKDAYS[numberOf(packed)];
  if (!day) throw new TypeError("not a day of the week");
  return day;
}

function unpackMilestone(packed: readonly unknown[], whose: Whose): Milestone {
  const [id, title, stage, month, what, result, objective, lead, ...rest] = packed;
  const [series, after, daysAfter, week, minutes, agenda, checklist, assessment, worksheet, ...more] = rest;
  const [message, day, start, done, notes, organization, place, made] = more;
  const [own] = list(place);
  return {
    id: textOf(id),
    title: text(title),
    stage: text(stage),
    month: month === undefined ? 0 : numberOf(month),
    what: text(what),
    result: text(result),
    objective: text(objective),
    lead: text(lead),
    ...given({ series: optional(series), after: optional(after), day: optional(day), start: optional(start) }),
    ...given({ daysAfter: optionalNumber(daysAfter), week: optionalNumber(week), minutes: optionalNumber(minutes) }),
    ...given({ agenda: optional(agenda), checklist: optional(checklist), assessment: optional(assessment) }),
    ...given({ worksheet: optional(worksheet), message: optional(message), leadOrganization: whose(organization) }),
    ...(own === undefined ? {} : { place: unpackPlace(own) }),
    done: done === 1,
    notes: text(notes),
    made: list(made).map((one): Made => {
      const [document, key] = list(one);
      return { document: kindAt(document), id: textOf(key) };
    }),
  };
}

function unpackPlace(packed: unknown): Place {
  const [where, link, phone] = list(packed);
  return { where: text(where), link: text(link), phone: text(phone) };
}

function kindAt(packed: unknown): string {
  if (typeof packed !== "number") return textOf(packed);
  // A newer site knows more kinds; the document is named, though nothing here opens it.
  return KINDS[packed - 1]?.name ?? `kind-${packed}`;
}

/** A text that may be left off. */
function text(packed: unknown): string {
  return packed === undefined || packed === 0 ? "" : textOf(packed);
}

function optional(packed: unknown): string | undefined {
  return packed === undefined || packed === 0 ? undefined : textOf(list(packed)[0]);
}

function optionalNumber(packed: unknown): number | undefined {
  return packed === undefined || packed === 0 ? undefined : numberOf(list(packed)[0]);
}

/** Throws a TypeError for what is not a number. */
function numberOf(packed: unknown): number {
  if (typeof packed !== "number") throw new TypeError("not a number");
  return packed;
}

/** The fields that have a value. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
