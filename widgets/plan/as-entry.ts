/**
 * A plan in the shape of data/plans/, ready for a pull request. Days, names and notes are left out: an entry says in which
 * month and week things are. Sentences that the playbook has already are left out too, since it says nothing twice.
 */
import { entryId } from "../agenda/entry";
import { titleOf as entryTitle, sentence, shorten } from "../agenda/entry-text";
import { type Said, saidIn } from "../agenda/said";
import { daysBetween } from "../base/days";
import type { Milestone as EntryMilestone, Plan as PlanEntry, PlanSeries } from "../guide/generated/entries";
import type { PlanRecord } from "../guide/records";
import { USES } from "./article";
import type { Milestone, Plan, Rule, Series } from "./model";
import { BEFORE } from "./months";
import { minutesOf, scheduleOf, seriesOf } from "./schedule";
import { WORDS } from "./words";

export interface GuideEntries {
  /** The plans of the playbook. */
  plans: readonly PlanRecord[];
  /** The ids of the playbook's roles. */
  roles: ReadonlySet<string>;
  /** The entries that milestones may name, as kind:id. */
  known: ReadonlySet<string>;
}

const words = WORDS.entry;
const STAGES = [
  "goals",
  "logistics",
  "agenda",
  "follow-up",
  "match",
  "kickoff",
  "monthly-calls",
  "midpoint",
  "close",
] as const;
type Stage = (typeof STAGES)[number];
type Week = PlanSeries["week"];

/** What an entry calls the weeks of a month; the fifth of a plan is the last. */
const WEEKS: readonly Week[] = ["first", "second", "third", "fourth", "last"];
/** The days of a month that its weeks can have, as macros/checks/plans.py reads them. */
const DAYS: Readonly<Record<Week | "any", readonly [number, number]>> = {
  first: [1, 7],
  second: [8, 14],
  third: [15, 21],
  fourth: [22, 28],
  last: [22, 31],
  any: [1, 31],
};
const MOST_TITLE = 80;
const MOST_MONTHS = 24;
const MOST_MILESTONES = 40;
const MOST_HOURS = 500;
/** As many as an entry takes, and days in a month as the check counts them. */
const MOST_SERIES = 6;
const DAYS_OF_MONTH = 31;
const MOST_AFTER = 366;

export function planEntry(plan: Plan, { plans, roles, known }: GuideEntries, today = new Date()): PlanEntry {
  const template = plans.find(({ id }) => id === plan.from);
  const said = saidIn(plans);
  const series = seriesOfEntry(plan);
  const milestones = milestonesOf(plan, series, { said, roles, known });
  const stages = STAGES.filter((stage) => milestones.some((one) => one.stage === stage));
  const months = Math.max(1, ...milestones.map(({ month }) => month));
  const minutes = plan.milestones.reduce((sum, one) => sum + minutesOf(plan, one), 0);
  const day = today.toISOString().slice(0, 10);
  const title = ownTitle(plan, plans);
  return {
    title,
    summary: words.summary(shorten(title, MOST_TITLE), months, milestones.length),
    levels: template ? [...template.levels] : ["cooperation", "collaboration"],
    stages: stages.length ? stages : ["kickoff"],
    themes: template ? [...template.themes] : ["learning", "strategy"],
    use_when: [words.useWhen(months)],
    avoid_when: [words.avoidWhen(months)],
    months,
    hours: Math.min(MOST_HOURS, Math.max(1, Math.round(minutes / 60))),
    ...(series.size ? { series: [...series.values()] } : {}),
    milestones,
    adapt: [words.adapt],
    ...(template?.sources?.length ? { sources: template.sources } : {}),
    editorial: words.editorial,
    ...(template ? { related: [{ to: `plan:${template.id}`, how: "instead", reason: words.related }] } : {}),
    added: day,
    reviewed: day,
  };
}

function ownTitle(plan: Plan, plans: readonly PlanRecord[]): string {
  const title = entryTitle(plan.title, words.title);
  const taken = new Set(plans.map((one) => one.title.toLowerCase()));
  let own = title;
  for (let number = 1; taken.has(own.toLowerCase()); number += 1)
    own = shorten(title, MOST_TITLE - 15) + words.adapted(number);
  return own;
}

/** The series that an entry can say, by their ids here: those of a month that have calls. */
function seriesOfEntry({ series, milestones }: Plan): Map<string, PlanSeries> {
  const ids = new Set<string>();
  const used = series.filter(({ id, rule }) => rule.by !== "weeks" && milestones.some((one) => one.series === id));
  return new Map(
    used.slice(0, MOST_SERIES).map((one) => {
      const title = entryTitle(one.title, words.series);
      const { rule, minutes } = one;
      return [one.id, { id: freeId(one.id, title, ids), title, week: weekOfRule(rule), minutes: Math.max(1, minutes) }];
    }),
  );
}

function weekOfRule(rule: Rule): Week {
  if (rule.by === "weeks") return "first";
  const week = rule.by === "weekday" ? rule.week : Math.ceil(rule.date / 7);
  return week === -1 ? "last" : (WEEKS[week - 1] ?? "last");
}

/** An id as entries have them: its own, if it is one, else one of a title. */
function freeId(id: string, title: string, taken: Set<string>): string {
  const plain =
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 60 ? id : entryId(title).slice(0, 50).replace(/-$/, "");
  let free = plain;
  for (let number = 2; taken.has(free); number += 1) free = `${plain}-${number}`;
  taken.add(free);
  return free;
}

interface Rules {
  said: Said;
  roles: ReadonlySet<string>;
  known: ReadonlySet<string>;
}

/** A milestone with the place in its month that an entry gives it. */
interface Placed {
  milestone: Milestone;
  month: number;
  series: PlanSeries | undefined;
  week: Week | undefined;
  days: readonly [number, number];
}

/** In the order of their months and weeks, as the check wants them. */
function milestonesOf(plan: Plan, series: ReadonlyMap<string, PlanSeries>, rules: Rules): EntryMilestone[] {
  const taken = new Set<string>();
  const placed = plan.milestones.map((milestone): Placed => {
    const month = Math.min(milestone.month, MOST_MONTHS);
    const call = `${milestone.series} ${month}`;
    // One call in a month at the most: a second one is a milestone by itself.
    const own = taken.has(call) ? undefined : series.get(milestone.series ?? "");
    taken.add(call);
    const week = own ? undefined : weekOf(plan, milestone);
    return { milestone, month, series: own, week, days: DAYS[own?.week ?? week ?? "any"] };
  });
  const inOrder = placed
    .sort((one, other) => one.month - other.month || one.days[0] - other.days[0])
    .slice(0, MOST_MILESTONES);
  const ids = new Set<string>();
  const named = inOrder.map((one) => ({
    ...one,
    id: freeId(one.milestone.id, entryTitle(one.milestone.title, words.milestone), ids),
  }));
  return named.map((one, at) => milestoneOf(plan, one, named.slice(0, at), rules));
}

/**
 * The week that a milestone names itself; for a call that is in no series of the entry, the one that its rule is like; for
 * what waits for nothing either, that of its day.
 */
function weekOf(plan: Plan, milestone: Milestone): Week | undefined {
  if (milestone.week) return WEEKS[milestone.week - 1];
  const series: Series | undefined = seriesOf(plan, milestone);
  if (series && series.rule.by !== "weeks") return weekOfRule(series.rule);
  return milestone.after ? undefined : weekOfDay(plan, milestone);
}

function weekOfDay(plan: Plan, milestone: Milestone): Week {
  const day = scheduleOf(plan).byId.get(milestone.id)?.day;
  // Before the first day there are four weeks, and no month of the calendar.
  const date = milestone.month > 0 ? Number(day?.slice(8)) : BEFORE + 1 + daysBetween(plan.first ?? "", day ?? "");
  return date > 0 ? (WEEKS[Math.ceil(date / 7) - 1] ?? "last") : "second";
}

type Named = Placed & { id: string };

function milestoneOf(plan: Plan, one: Named, above: readonly Named[], { said, roles, known }: Rules): EntryMilestone {
  const { milestone, id, month, series, week } = one;
  const minutes = minutesOf(plan, milestone);
  // A call of a series has one; of other things it may be missing.
  const objective = sentence(milestone.objective, said) || (series ? words.objective : "");
  const after = afterOf(one, above);
  const uses = USES.flatMap((use) => {
    const entry = milestone[use];
    return entry && known.has(`${use}:${entry}`) ? [[use, entry] as const] : [];
  });
  return {
    id,
    title: entryTitle(milestone.title, words.milestone),
    month,
    ...(week ? { week } : {}),
    ...(series ? { series: series.id } : {}),
    ...(after ? { after } : {}),
    stage: STAGES.find((stage): stage is Stage => stage === milestone.stage) ?? "monthly-calls",
    ...(objective ? { objective } : {}),
    what: sentence(milestone.what, said) || words.what,
    result: sentence(milestone.result, said) || words.result,
    ...(minutes && minutes !== series?.minutes ? { minutes } : {}),
    lead: roles.has(milestone.lead) ? milestone.lead : "facilitator",
    ...Object.fromEntries(uses),
  };
}

/** What a milestone waits for, as far as their months and weeks leave room for it. */
function afterOf(one: Named, above: readonly Named[]): EntryMilestone["after"] {
  const other = above.find(({ milestone }) => milestone.id === one.milestone.after);
  if (!other) return undefined;
  const room = (one.month - other.month) * DAYS_OF_MONTH + one.days[1] - other.days[0];
  const days = Math.min(one.milestone.daysAfter ?? 0, room, MOST_AFTER);
  return days < 0 ? undefined : { milestone: other.id, days };
}
