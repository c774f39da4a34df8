/** A plan from one of the library, with dates as soon as it has a first day. */

import * as v from "valibot";
import { today } from "../base/days";
import type { Milestone as EntryMilestone, PlanSeries } from "../guide/generated/entries";
import type { PlanRecord } from "../guide/records";
import { type NamedOrganization, newPlan } from "./edit";
import { type Milestone, type Plan, planSchema, type Rule, type Series, type Weekday } from "./model";
import { suitableTime } from "./schedule";

/** What an entry calls the weeks of a month; the fifth stands for the last one. */
const ENTRY_WEEKS = ["first", "second", "third", "fourth", "last"] as const;

/** What entries leave to those who plan. zone: for organizations without one. */
export interface Wishes {
  organizations?: readonly NamedOrganization[];
  zone: string;
  first?: string;
  /** The weekday of what comes back each month; Tuesday, if nobody says. */
  weekday?: Weekday;
  /** When it begins; otherwise the first time that suits all organizations. */
  start?: string;
}

/** A plan of an entry of data/plans/. */
export function planFromEntry(entry: PlanRecord, wishes: Wishes): Plan {
  const { organizations = [], zone, first, weekday = "TU", start } = wishes;
  const blank = newPlan(organizations, zone);
  const dated: Plan = { ...blank, title: entry.title, from: entry.id, ...(first ? { first } : {}) };
  const milestoneIds = new Set(entry.milestones.map(({ id }) => id));
  // A plan's parts have no id in common; an entry's series may be called as a milestone is.
  const seriesId = (id: string): string => (milestoneIds.has(id) ? `series.${id}` : id);
  const series = (entry.series ?? []).map((one): Series => ({
    id: seriesId(one.id),
    title: one.title,
    rule: ruleOf(one, weekday),
    start: start ?? suitableTime(dated, weekday, one.minutes, first ?? today()),
    minutes: one.minutes,
  }));
  const plan: Plan = { ...dated, series, milestones: entry.milestones.map((one) => milestoneOf(one, seriesId)) };
  // The entry's ids and texts are the site's own; were they not, the plan would be kept and lost at the next visit.
  return v.parse(planSchema, plan);
}

function ruleOf({ week }: PlanSeries, day: Weekday): Rule {
  return { by: "weekday", week: week === "last" ? -1 : ((ENTRY_WEEKS.indexOf(week) + 1) as 1 | 2 | 3 | 4), day };
}

function milestoneOf(entry: EntryMilestone, seriesId: (id: string) => string): Milestone {
  const { week, series, after } = entry;
  const uses = { agenda: entry.agenda, checklist: entry.checklist, assessment: entry.assessment };
  const more = { ...uses, worksheet: entry.worksheet, message: entry.message, minutes: entry.minutes };
  return {
    id: entry.id,
    title: entry.title,
    stage: entry.stage,
    month: entry.month,
    ...(week ? { week: ENTRY_WEEKS.indexOf(week) + 1 } : {}),
    what: entry.what,
    result: entry.result,
    objective: entry.objective ?? "",
    lead: entry.lead,
    ...(series ? { series: seriesId(series) } : {}),
    ...(after ? { after: after.milestone, daysAfter: after.days } : {}),
    ...given(more),
    done: false,
    notes: "",
    made: [],
  };
}

/** The fields that have a value. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as never;
}
