/** Changes to a plan. Each returns a new one, or the same if there is nothing to change or no room. */
import type { Day } from "../base/days";
import { newId, newPartId } from "../base/ids";
import {
  type Away,
  KIND,
  type Made,
  type Milestone,
  MOST_AWAY,
  MOST_DAYS_AFTER,
  MOST_MADE,
  MOST_MILESTONES,
  MOST_ORGANIZATIONS,
  MOST_PEOPLE,
  MOST_SERIES,
  MOST_SUITS,
  type Organization,
  type Person,
  type Plan,
  partIds,
  type Series,
  type Suiting,
  VERSION,
} from "./model";
import { type Moved, movedBetween, openingOf } from "./schedule";

/** What is known of an organization before it is part of a plan. job: a job area, as partnerships have it. */
export interface NamedOrganization {
  name: string;
  zone?: string;
  people?: readonly { name: string; title?: string; job?: string }[];
}

const WORKDAYS = ["MO", "TU", "WE", "TH", "FR"] as const;

/** A plan without anything in it but organizations, each of which can meet on workdays from 9 to 5. */
export function newPlan(organizations: readonly NamedOrganization[], zone: string): Plan {
  const empty: Plan = {
    kind: KIND,
    version: VERSION,
    id: newId(),
    title: "",
    goal: "",
    place: { where: "", link: "", phone: "" },
    organizations: [],
    suits: [],
    away: [],
    series: [],
    milestones: [],
  };
  return organizations.reduce((plan, one) => addOrganization(plan, one, zone), empty);
}

/** Changes fields of the plan itself. Undefined takes away what may be missing. */
export function changePlan(plan: Plan, change: Patch<Pick<Plan, "title" | "goal" | "first" | "place">>): Plan {
  return without({ ...plan, ...change });
}

/** A change of a record; undefined takes a field away that may be missing. */
type Patch<One> = { [Field in keyof One]?: One[Field] | undefined };

/** A record without the fields that are undefined: what was taken away is not kept, sent or compared. */
function without<One extends object>(one: { [Field in keyof One]: One[Field] | undefined }): One {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as One;
}

// Milestones

/** What a milestone is made of; what is not said is empty. */
export type NewMilestone = Patch<Omit<Milestone, "id" | "made" | "done">>;

/** Adds a milestone: behind another one, or at the end. It is in the month of the one before it, if none is said. */
export function addMilestone(plan: Plan, milestone: NewMilestone, behind?: string): { plan: Plan; id: string } {
  const id = freeId(plan);
  if (plan.milestones.length >= MOST_MILESTONES) return { plan, id: "" };
  const at = plan.milestones.findIndex((one) => one.id === behind);
  const place = at < 0 ? plan.milestones.length : at + 1;
  const before = plan.milestones[place - 1];
  const words = { title: "", stage: before?.stage ?? "", month: before?.month ?? 1, what: "", result: "" };
  const whole = { ...words, objective: "", lead: "", notes: "", ...milestone, id, done: false, made: [] };
  return { plan: { ...plan, milestones: plan.milestones.toSpliced(place, 0, without<Milestone>(whole)) }, id };
}

/** Adds a call to a series: a month, or a turn, after its last one. */
export function addCall(plan: Plan, series: string, milestone: NewMilestone = {}): { plan: Plan; id: string } {
  const last = plan.milestones.findLast((one) => one.series === series);
  const month = last ? last.month + 1 : 2;
  const { stage = last?.stage ?? "monthly-calls", ...rest } = milestone;
  return addMilestone(plan, { ...(last && like(last)), month, series, stage, ...rest }, last?.id);
}

/** What one call has in common with the next. */
function like({ minutes, lead, leadOrganization, place, agenda, checklist, message }: Milestone): NewMilestone {
  return { minutes, lead, leadOrganization, place, agenda, checklist, message };
}

export function changeMilestone(plan: Plan, id: string, change: Patch<Omit<Milestone, "id" | "made">>): Plan {
  return inMilestone(plan, id, (one) => without({ ...one, ...change }));
}

/** Takes a milestone out. What depended on it depends on what it depended on. */
export function removeMilestone(plan: Plan, id: string): Plan {
  const gone = plan.milestones.find((one) => one.id === id);
  if (!gone) return plan;
  const milestones = plan.milestones.filter((one) => one.id !== id);
  return {
    ...plan,
    milestones: milestones.map((one) => {
      if (one.after !== id) return one;
      const { after: _, daysAfter: __, ...free } = one;
      const isOn = gone.after !== undefined && gone.after !== one.id;
      const days = (gone.daysAfter ?? 0) + (one.daysAfter ?? 0);
      return isOn ? { ...free, after: gone.after, daysAfter: Math.min(days, MOST_DAYS_AFTER) } : free;
    }),
  };
}

/** Puts a milestone at another place of the list, counted from 0. */
export function putMilestone(plan: Plan, id: string, place: number): Plan {
  const at = plan.milestones.findIndex((one) => one.id === id);
  const one = plan.milestones[at];
  if (!one || at === place) return plan;
  const milestones = plan.milestones.toSpliced(at, 1).toSpliced(Math.max(0, place), 0, one);
  return { ...plan, milestones };
}

/** Makes a milestone depend on another one, or on none; not if that one depends on it already. */
export function dependOn(plan: Plan, id: string, on: string | undefined, days = 0): Plan {
  if (on === undefined) return changeMilestone(plan, id, { after: undefined, daysAfter: undefined });
  if (!plan.milestones.some((one) => one.id === on) || dependsOn(plan, on, id)) return plan;
  return changeMilestone(plan, id, { after: on, daysAfter: days });
}

/** Whether a milestone is another one or depends on it, by way of others too. */
export function dependsOn({ milestones }: Plan, id: string, other: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    if (at === other) return true;
    seen.add(at);
    at = milestones.find((one) => one.id === at)?.after;
  }
  return false;
}

/** A change with what else has another day or time by it. */
export interface Move {
  plan: Plan;
  moved: Moved[];
  /** The ids of those that depend on it, and stay since their days were set by hand. */
  stays: string[];
}

/**
 * Moves a milestone to a day, a time, or both; undefined leaves it to the rule again. The one that opens the plan takes
 * the first day along, and with it all that counts from there.
 */
export function moveMilestone(plan: Plan, id: string, to: { day?: Day | undefined; start?: string | undefined }): Move {
  const opening = openingOf(plan);
  const { day, ...time } = to;
  const isOpening = id === opening?.id && day !== undefined && opening.day === undefined;
  const after = isOpening ? changeMilestone(changePlan(plan, { first: day }), id, time) : changeMilestone(plan, id, to);
  return moveOf(plan, after, id);
}

/** Sets the first day, or takes it away. */
export function setFirst(plan: Plan, first: Day | undefined): Move {
  return moveOf(plan, changePlan(plan, { first }));
}

/** What a change of a plan moved; `moved` leaves out the milestone that was changed itself. */
export function moveOf(before: Plan, after: Plan, changed?: string): Move {
  const moved = movedBetween(before, after).filter(({ id }) => id !== changed);
  const all = new Set([...moved.map(({ id }) => id), ...(changed ? [changed] : [])]);
  const isLeft = ({ id, day, after: on }: Milestone): boolean =>
    day !== undefined && !all.has(id) && (changed ? on === changed : before.first !== after.first);
  const stays = after.milestones.filter(isLeft);
  return { plan: after, moved, stays: stays.map(({ id }) => id) };
}

/** Keeps what was made for a milestone in this browser. */
export function addMade(plan: Plan, id: string, made: Made): Plan {
  return inMilestone(plan, id, (one) => {
    const others = one.made.filter((other) => other.id !== made.id);
    return others.length >= MOST_MADE ? one : { ...one, made: [...others, made] };
  });
}

export function removeMade(plan: Plan, id: string, document: string): Plan {
  return inMilestone(plan, id, (one) => ({ ...one, made: one.made.filter((other) => other.id !== document) }));
}

// Series

export function addSeries(plan: Plan, series: Omit<Series, "id">): { plan: Plan; id: string } {
  const id = freeId(plan);
  if (plan.series.length >= MOST_SERIES) return { plan, id: "" };
  return { plan: { ...plan, series: [...plan.series, { ...series, id }] }, id };
}

export function changeSeries(plan: Plan, id: string, change: Partial<Omit<Series, "id">>): Plan {
  return changePart(plan, "series", id, change);
}

/** Takes a series out; its milestones stay, each in its month. */
export function removeSeries(plan: Plan, id: string): Plan {
  const gone = plan.series.find((one) => one.id === id);
  if (!gone) return plan;
  const milestones = plan.milestones.map((one) => {
    if (one.series !== id) return one;
    const { series: _, ...alone } = one;
    return { ...alone, minutes: one.minutes ?? gone.minutes };
  });
  return { ...removePart(plan, "series", id), milestones };
}

// Days that suit, holidays and absences

/** Adds holidays and absences; those that are there already are left out, and those for which there is no room. */
export function addAway(plan: Plan, away: readonly Omit<Away, "id">[]): Plan {
  const key = ({ title, from, to, organization = "" }: Omit<Away, "id">): string =>
    [title.trim(), from, to, organization].join("\n");
  const here = new Set(plan.away.map(key));
  const added: Away[] = [];
  for (const one of away) {
    if (here.has(key(one)) || plan.away.length + added.length >= MOST_AWAY) continue;
    here.add(key(one));
    added.push(without<Away>({ ...one, id: freeId({ ...plan, away: added }) }));
  }
  return added.length ? { ...plan, away: [...plan.away, ...added] } : plan;
}

export function changeAway(plan: Plan, id: string, change: Patch<Omit<Away, "id">>): Plan {
  return { ...plan, away: plan.away.map((one) => (one.id === id ? without<Away>({ ...one, ...change }) : one)) };
}

export function removeAway(plan: Plan, id: string): Plan {
  return removePart(plan, "away", id);
}

export function addSuiting(plan: Plan, suiting: Omit<Suiting, "id">): Plan {
  if (plan.suits.length >= MOST_SUITS) return plan;
  return { ...plan, suits: [...plan.suits, { ...suiting, id: freeId(plan) }] };
}

export function changeSuiting(plan: Plan, id: string, change: Partial<Omit<Suiting, "id">>): Plan {
  return changePart(plan, "suits", id, change);
}

export function removeSuiting(plan: Plan, id: string): Plan {
  return removePart(plan, "suits", id);
}

// Organizations and people

/** @param zone - if it is not said which zone it is in. */
export function addOrganization(plan: Plan, { name, zone: own, people = [] }: NamedOrganization, zone: string): Plan {
  if (plan.organizations.length >= MOST_ORGANIZATIONS) return plan;
  const id = freeId(plan);
  const added: Organization = { id, name, zone: own || zone, people: [] };
  const next = { ...plan, organizations: [...plan.organizations, added] };
  const whole = people.reduce((before, one) => addPerson(before, id, { title: "", role: one.job ?? "", ...one }), next);
  return addSuiting(whole, { organization: id, days: [...WORKDAYS], from: "09:00", to: "17:00" });
}

export function changeOrganization(plan: Plan, id: string, change: Partial<Pick<Organization, "name" | "zone">>): Plan {
  return changePart(plan, "organizations", id, change);
}

/** Takes an organization out, with its hours and absences. What it led stays, led by nobody in particular. */
export function removeOrganization(plan: Plan, id: string): Plan {
  const next = removePart(plan, "organizations", id);
  if (next === plan) return plan;
  return {
    ...next,
    suits: plan.suits.filter(({ organization }) => organization !== id),
    away: plan.away.filter(({ organization }) => organization !== id),
    milestones: plan.milestones.map(({ leadOrganization, ...one }) =>
      leadOrganization === undefined || leadOrganization === id ? one : { ...one, leadOrganization },
    ),
  };
}

export function addPerson(plan: Plan, organization: string, person: Partial<Omit<Person, "id">>): Plan {
  const { name = "", title = "", role = "" } = person;
  return inOrganization(plan, organization, (one) =>
    one.people.length >= MOST_PEOPLE
      ? one
      : { ...one, people: [...one.people, { id: freeId(plan), name, title, role }] },
  );
}

export function changePerson(plan: Plan, organization: string, id: string, change: Partial<Omit<Person, "id">>): Plan {
  return inOrganization(plan, organization, (one) => ({
    ...one,
    people: one.people.map((who) => (who.id === id ? { ...who, ...change } : who)),
  }));
}

export function removePerson(plan: Plan, organization: string, id: string): Plan {
  return inOrganization(plan, organization, (one) => ({ ...one, people: one.people.filter((who) => who.id !== id) }));
}

// Parts of any kind

type Lists = Pick<Plan, "organizations" | "suits" | "away" | "series" | "milestones">;

function changePart<Name extends keyof Lists>(
  plan: Plan,
  list: Name,
  id: string,
  change: Partial<Lists[Name][number]>,
): Plan {
  return { ...plan, [list]: plan[list].map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

function removePart<Name extends keyof Lists>(plan: Plan, list: Name, id: string): Plan {
  const parts = plan[list].filter((one) => one.id !== id);
  return parts.length === plan[list].length ? plan : { ...plan, [list]: parts };
}

function inMilestone(plan: Plan, id: string, change: (milestone: Milestone) => Milestone): Plan {
  return { ...plan, milestones: plan.milestones.map((one) => (one.id === id ? change(one) : one)) };
}

function inOrganization(plan: Plan, id: string, change: (organization: Organization) => Organization): Plan {
  return { ...plan, organizations: plan.organizations.map((one) => (one.id === id ? change(one) : one)) };
}

/** An id that no part of a plan has. */
function freeId(plan: Plan): string {
  const taken = new Set(partIds(plan));
  let id = newPartId();
  while (taken.has(id)) id = newPartId();
  return id;
}
