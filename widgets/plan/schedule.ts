/**
 * When each milestone of a plan is, and why. Days are days of the first organization's calendar, without a zone, until a
 * time makes a moment of one; moments follow the rules of `base/moment.ts`.
 *
 * A milestone is, in this order:
 * 1. on the day set by hand;
 * 2. on the first day, if it opens the plan: the first meeting of the kickoff in month 1, else the first in month 1;
 * 3. on the day that the rule of its series names in its month (or next, for every so many weeks);
 * 4. so many days after the milestone that it depends on, or before it;
 * 5. in its week of its month; without a week, a week after the one before it in the same month, or in the second week.
 *
 * Where that day does not suit, 3 to 5 give way: to the next week in the same month, to the week before, to a day near,
 * never to before what it depends on. Where no day is better, the day stays and what speaks against it is named.
 */
import { later, minuteOfDay } from "../base/clock";
import type { Day } from "../base/days";
import { localAt, momentOf, shift, timeOf, weekdayOf } from "./local";
import { type Milestone, type Plan, type Rule, type Series, WEEKDAYS, type Weekday } from "./model";
import { around, BEFORE, earlierOf, laterOf, monthOf, monthSpan, run, type Span, weekOf } from "./months";
import { occurrencesOf } from "./occurrences";
import { daysOf } from "./recurrence";
import { Availability, isWorthKnowing, type Trouble, weigh } from "./troubles";

export type { Trouble } from "./troubles";

/** Why a milestone is on its day. */
type Why =
  | { by: "hand" | "first" }
  | { by: "series"; series: string }
  | { by: "after"; milestone: string; days: number }
  | { by: "month"; month: number; week?: number };

/**
 * day, time: on the first organization's calendar and clock; no time for what is no meeting. start, end: moments.
 * wanted: the day that the reason names, if another one was chosen, since `avoided` spoke against it.
 * occurrence: the day in the series that it stands for, whatever day it is on; none if the rule has no such day.
 */
export interface ScheduledMilestone {
  readonly milestone: Milestone;
  readonly day?: Day;
  readonly time?: string;
  readonly start?: Date;
  readonly end?: Date;
  readonly why?: Why;
  readonly wanted?: Day;
  readonly avoided: readonly Trouble[];
  readonly troubles: readonly Trouble[];
  readonly occurrence?: Day;
}

/** milestones: as in the plan. inOrder: by their days and times, those without a day last. */
export interface Scheduled {
  readonly milestones: readonly ScheduledMilestone[];
  readonly inOrder: readonly ScheduledMilestone[];
  readonly byId: ReadonlyMap<string, ScheduledMilestone>;
  readonly first?: Day;
  readonly last?: Day;
}

/** The zone that the days and times of a plan are told in. */
export function zoneOf({ organizations }: Pick<Plan, "organizations">): string {
  return organizations[0]?.zone ?? "UTC";
}

/** The series that a milestone is part of, if it is there. */
export function seriesOf({ series }: Pick<Plan, "series">, milestone: Milestone): Series | undefined {
  return series.find(({ id }) => id === milestone.series);
}

/** How long the meeting is; 0 if it is none. */
export function minutesOf(plan: Pick<Plan, "series">, milestone: Milestone): number {
  return milestone.minutes ?? seriesOf(plan, milestone)?.minutes ?? 0;
}

/**
 * When each milestone is.
 *
 * @param today - the day it is, to name what is over; nothing is, without it.
 */
export function scheduleOf(plan: Plan, today?: Day): Scheduled {
  const found = known.get(plan) ?? reckon(plan);
  known.set(plan, found);
  if (!today) return found;
  const isPast = ({ milestone, day }: ScheduledMilestone): boolean => !!day && day < today && !milestone.done;
  const past = (one: ScheduledMilestone): ScheduledMilestone =>
    isPast(one) ? { ...one, troubles: [...one.troubles, { is: "past" }] } : one;
  const milestones = found.milestones.map(past);
  const byId = new Map(milestones.map((one) => [one.milestone.id, one]));
  return { ...found, milestones, byId, inOrder: found.inOrder.map((one) => byId.get(one.milestone.id) ?? one) };
}

/** A plan is never changed in place, and a change of it asks what was before. */
const known = new WeakMap<Plan, Scheduled>();

function reckon(plan: Plan): Scheduled {
  const milestones = withClocks(plan, new Reckoning(plan).all());
  const inOrder = [...milestones].sort(
    (one, other) => compare(one.day ?? "9", other.day ?? "9") || compare(one.time ?? "", other.time ?? ""),
  );
  const days = inOrder.flatMap(({ day }) => day ?? []);
  const [first, last] = [days[0], days.at(-1)];
  return {
    milestones,
    inOrder,
    byId: new Map(milestones.map((one) => [one.milestone.id, one])),
    ...(first && last ? { first, last } : {}),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** So many days beyond its span a milestone is looked for a day. */
const BEYOND = 28;
/** So many days are looked at. */
const MOST_TRIED = 28;
/** Meetings start at half hours, and between these where nobody said when they can. */
const STEP = 30;
const MIDNIGHT = 24 * 60;
const AFTERNOON = 14 * 60;
const USUAL = { from: 9 * 60, to: 17 * 60 };

/**
 * earliest: the day that what it depends on allows; by: the milestone that this is. latest: the day that those allow which
 * depend on it and have their day already.
 */
interface Bounds {
  earliest?: Day;
  by?: string;
  latest?: Day;
}

/** The days that a milestone may be on, best first, and why; none: the month in which its rule has no day, if it has none. */
interface Wish {
  days: Iterable<Day>;
  why: Why;
  none?: { month: Day; rule: Rule };
}

/** A day and time with what speaks against it. */
interface Spot {
  day: Day;
  time?: string;
  start?: Date;
  end?: Date;
  troubles: Trouble[];
}

class Reckoning {
  private readonly availability: Availability;
  private readonly zone: string;
  private readonly opening: Milestone | undefined;
  private readonly occurrences: ReadonlyMap<string, Day>;
  private readonly byId: ReadonlyMap<string, Milestone>;
  private readonly done = new Map<string, ScheduledMilestone>();
  /** Those that wait for what they depend on. */
  private readonly waiting = new Set<string>();
  private readonly starts = new Map<string, readonly string[]>();
  private readonly meetings: { id: string; from: number; to: number }[] = [];

  constructor(private readonly plan: Plan) {
    this.availability = new Availability(plan);
    this.zone = zoneOf(plan);
    this.opening = openingOf(plan);
    this.occurrences = occurrencesOf(plan);
    this.byId = new Map(plan.milestones.map((one) => [one.id, one]));
  }

  /** Those that may move least get their day first, so that the others can give way to them. */
  all(): ScheduledMilestone[] {
    const { milestones } = this.plan;
    const isSet = (one: Milestone): boolean => one.day !== undefined || one === this.opening;
    const inSeries = (one: Milestone): boolean => seriesOf(this.plan, one) !== undefined;
    for (const turn of [isSet, inSeries]) for (const one of milestones.filter(turn)) this.placed(one);
    return milestones.map((one) => this.placed(one));
  }

  private placed(milestone: Milestone): ScheduledMilestone {
    const known = this.done.get(milestone.id);
    if (known) return known;
    this.waiting.add(milestone.id);
    const placed = this.place(milestone);
    this.waiting.delete(milestone.id);
    this.done.set(milestone.id, placed);
    const { start, end } = placed;
    if (start && end) this.meetings.push({ id: milestone.id, from: start.getTime(), to: end.getTime() });
    return placed;
  }

  private place(milestone: Milestone): ScheduledMilestone {
    const other = this.byId.get(milestone.after ?? "");
    const isCircle = other !== undefined && this.waiting.has(other.id);
    const bounds = this.bounds(milestone, isCircle ? undefined : other);
    const circle: Trouble[] = isCircle ? [{ is: "circle" }] : [];
    const wish = this.wish(milestone, bounds);
    if (!wish) return { milestone, avoided: [], troubles: circle };
    const { first, best } = this.best(milestone, wish, bounds);
    const { troubles, ...spot } = best;
    // That a week begins on a Sunday surprises nobody.
    const isNews = ({ is }: Trouble): boolean => wish.why.by === "series" || (is !== "day" && is !== "hours");
    const avoided = best === first ? [] : first.troubles.filter((one) => !isWorthKnowing(one) && isNews(one));
    const none: Trouble[] = wish.none ? [{ is: "none", ...wish.none }] : [];
    const occurrence = this.occurrences.get(milestone.id);
    return {
      milestone,
      ...spot,
      why: wish.why,
      ...(avoided.length ? { wanted: first.day } : {}),
      avoided,
      troubles: [...none, ...circle, ...troubles],
      ...(occurrence ? { occurrence } : {}),
    };
  }

  /** The first of the days, and the first that nothing speaks against; else the one against which the least does. */
  private best(milestone: Milestone, { days, why }: Wish, bounds: Bounds): { first: Spot; best: Spot } {
    let [first, best, least, left]: [Spot?, Spot?, number?, number?] = [];
    for (const day of days) {
      const spot = this.spot(milestone, day, bounds);
      first ??= spot;
      // Whoever chose the weekday and the time of a series chose them for everybody: no other day is better for that.
      const isChosen = why.by === "series" && weekdayOf(day) === weekdayOf(first.day) && !this.isByDate(milestone);
      const weight = weigh(isChosen ? spot.troubles.filter(({ is }) => is !== "hours" && is !== "day") : spot.troubles);
      if (best === undefined || least === undefined || weight < least) [best, least] = [spot, weight];
      left = (left ?? MOST_TRIED) - 1;
      if (least === 0 || left === 0) break;
    }
    const none: Spot = { day: this.plan.first ?? "", troubles: [] };
    return { first: first ?? none, best: best ?? none };
  }

  private isByDate(milestone: Milestone): boolean {
    return seriesOf(this.plan, milestone)?.rule.by === "date";
  }

  private bounds({ id, daysAfter = 0 }: Milestone, other: Milestone | undefined): Bounds {
    const day = other && this.placed(other).day;
    const earliest = day && shift(day, daysAfter);
    const latest = this.plan.milestones
      .filter(({ after }) => after === id)
      .flatMap((one) => this.setDay(one) ?? [])
      .sort()[0];
    return { ...(earliest ? { earliest, by: other.id } : {}), ...(latest ? { latest } : {}) };
  }

  /** The day that a milestone depends on another one for, if it is set. */
  private setDay(milestone: Milestone): Day | undefined {
    const day = milestone.day ?? (milestone === this.opening ? this.plan.first : undefined);
    return day && shift(day, -(milestone.daysAfter ?? 0));
  }

  private wish(milestone: Milestone, bounds: Bounds): Wish | undefined {
    const { first } = this.plan;
    if (milestone.day) return { days: [milestone.day], why: { by: "hand" } };
    if (milestone === this.opening && first) return { days: [first], why: { by: "first" } };
    const series = seriesOf(this.plan, milestone);
    if (series && first) return this.wishInSeries(milestone, series, first);
    const { earliest, by = "" } = bounds;
    const byMonth = first ? this.inMonth(milestone, first, bounds) : undefined;
    // A week that was asked for stays, as long as what it depends on allows it.
    const { month, week } = milestone;
    if (byMonth && (!earliest || (week && byMonth.day !== earliest)))
      return { days: byMonth.days, why: { by: "month", month, ...(week ? { week } : {}) } };
    if (!earliest) return undefined;
    const days = around(earliest, { from: earliest, to: earliest }, BEYOND);
    return { days, why: { by: "after", milestone: by, days: milestone.daysAfter ?? 0 } };
  }

  private wishInSeries(milestone: Milestone, { id, rule }: Series, first: Day): Wish {
    const why = { by: "series", series: id } as const;
    const occurrence = this.occurrences.get(milestone.id);
    if (rule.by === "weeks") return { days: alongWeeks(occurrence ?? first, rule.count), why };
    const month = monthSpan(first, milestone.month - 1);
    const own = daysOf(rule, month.from, month.to)[0];
    const none = own ? {} : { none: { month: month.from, rule } };
    if (rule.by === "date") return { days: around(own ?? month.to, month), why, ...none };
    // Where there is no fifth Tuesday, the last one stands in for it.
    const day = own ?? daysOf({ ...rule, week: -1 }, month.from, month.to)[0] ?? month.to;
    return { days: alongMonth(day, month), why, ...none };
  }

  /** The days of a milestone's week or month, from the one that fits best. */
  private inMonth(milestone: Milestone, first: Day, { earliest, latest }: Bounds): { day: Day; days: Iterable<Day> } {
    const month = monthOf(first, milestone.month);
    const week = milestone.week ? weekOf(first, milestone.month, milestone.week) : undefined;
    const wanted = week?.from ?? this.afterTheOneBefore(milestone, first, month);
    // Where both can't be, it is not before what it depends on.
    const day = laterOf(earlierOf(wanted, latest), earliest);
    const span = week ?? month;
    const from = laterOf(earlierOf(span.from, day), earliest);
    const to = earlierOf(span.to, latest);
    return { day, days: latest ? alongBack(day, { from, to }) : around(day, { from, to }, BEYOND) };
  }

  /** A week after the one before it in the same month, else in the second week. Before the first day they are spread evenly. */
  private afterTheOneBefore(milestone: Milestone, first: Day, month: Span): Day {
    const same = this.plan.milestones.filter((one) => one.month === milestone.month);
    const at = same.indexOf(milestone);
    if (milestone.month < 1) return shift(month.from, Math.floor((BEFORE * at) / same.length));
    const before = same.slice(0, at).findLast((one) => !this.waiting.has(one.id) && !this.dependsOnWaiting(one));
    const day = before && this.placed(before).day;
    if (!day || day < month.from) return weekOf(first, milestone.month, 2).from;
    return earlierOf(month.to, shift(day, 7));
  }

  /** Whether a milestone depends on one that waits, by way of others too. */
  private dependsOnWaiting({ after }: Milestone): boolean {
    const seen = new Set<string>();
    for (let id = after; id !== undefined && !seen.has(id); id = this.byId.get(id)?.after) {
      if (this.waiting.has(id)) return true;
      seen.add(id);
    }
    return false;
  }

  /** A day with its time, and what speaks against both. */
  private spot(milestone: Milestone, day: Day, { earliest, by = "" }: Bounds): Spot {
    const { first } = this.plan;
    const order: Trouble[] = [
      ...(earliest && day < earliest ? [{ is: "before", milestone: by, earliest } as const] : []),
      ...(first && milestone.month > 0 && day < first ? [{ is: "early" } as const] : []),
    ];
    const minutes = minutesOf(this.plan, milestone);
    if (!minutes)
      return { day, troubles: [...order, ...this.availability.againstDay(day, milestone.leadOrganization)] };
    const times = this.times(milestone, day, minutes);
    const meetings = times.map((time) => () => this.meeting(milestone, day, time, minutes));
    const usual: Spot = meetings[0]?.() ?? { day, troubles: [] };
    // All these times suit; another one is better only if something else is at the usual one.
    const free = usual.troubles.some(isTogether)
      ? meetings
          .slice(1)
          .map((make) => make())
          .find(({ troubles }) => !troubles.some(isTogether))
      : undefined;
    const best = free ?? usual;
    return { ...best, troubles: [...order, ...best.troubles] };
  }

  private meeting({ id }: Milestone, day: Day, time: string, minutes: number): Spot {
    // Without an organization nobody knows in which time zone it is.
    if (!this.plan.organizations.length) return { day, time, troubles: [] };
    const { at: start, odd } = momentOf(day, time, this.zone);
    const end = later(start, minutes);
    const troubles = this.availability.againstMeeting(start, end);
    const [from, to] = [start.getTime(), end.getTime()];
    for (const one of this.meetings)
      if (one.from < to && from < one.to && one.id !== id) troubles.push({ is: "together", milestone: one.id });
    if (odd) troubles.push({ is: odd });
    return { day, time, start, end, troubles };
  }

  /** The times that a meeting may start at, best first: the one that was set or that its series has, else all that suit. */
  private times(milestone: Milestone, day: Day, minutes: number): readonly string[] {
    const set = milestone.start ?? seriesOf(this.plan, milestone)?.start;
    if (set) return [set];
    const weekday = weekdayOf(day);
    const noon = momentOf(day, "12:00", this.zone).at;
    const clocks = this.plan.organizations.map(({ zone }) => localAt(noon, zone).minute);
    // It is the same on each Tuesday, as long as nobody changes the clocks.
    const key = [weekday, minutes, ...clocks].join(" ");
    const known = this.starts.get(key) ?? this.suitable(day, minutes);
    this.starts.set(key, known);
    return known;
  }

  suitable(day: Day, minutes: number): string[] {
    const [organization] = this.plan.organizations;
    const suits = this.availability.hoursOn(organization, weekdayOf(day));
    const starts = (suits.length ? suits : [USUAL]).flatMap(({ from, to }) => {
      const count = Math.max(1, Math.floor((to - from - minutes) / STEP) + 1);
      return [...Array(count).keys()].map((step) => timeOf((from + step * STEP) % MIDNIGHT));
    });
    const usual = this.plan.series[0]?.start;
    const all = [...new Set([...(usual ? [usual] : []), ...starts])];
    const suiting = all.filter((time) => {
      const start = momentOf(day, time, this.zone).at;
      return this.availability.againstMeeting(start, later(start, minutes)).every(({ is }) => is !== "hours");
    });
    return suiting.length ? suiting : all.slice(0, 1);
  }
}

/** The same weekday in the other weeks of a month, and then the days near. */
function* alongMonth(day: Day, month: Span): Generator<Day> {
  const [next, before] = [shift(day, 7), shift(day, -7)];
  yield day;
  if (next <= month.to) yield next;
  if (before >= month.from) yield before;
  yield* around(day, month);
}

/** A week later, unless that is the next turn, and then the days of the same week. */
function* alongWeeks(day: Day, count: number): Generator<Day> {
  const next = shift(day, 7);
  const monday = shift(day, -WEEKDAYS.indexOf(weekdayOf(day)));
  yield day;
  if (count > 1) yield next;
  yield* around(day, { from: monday, to: shift(monday, 6) });
}

/** The days of a span, and then those before it. */
function* alongBack(day: Day, span: Span): Generator<Day> {
  yield* around(day, span);
  yield* run(earlierOf(span.from, day), -BEYOND / 2);
}

/** When on a weekday a meeting may start so that it suits all organizations, as near to two in the afternoon as it can. */
export function suitableTime(plan: Plan, weekday: Weekday, minutes: number, from: Day): string {
  const day = [...run(shift(from, -1), 7)].find((one) => weekdayOf(one) === weekday) ?? from;
  const times = new Reckoning({ ...plan, series: [] }).suitable(day, minutes);
  const distance = (time: string): number => Math.abs(minuteOfDay(time) - AFTERNOON);
  return times.reduce((best, time) => (distance(time) < distance(best) ? time : best), times[0] ?? "14:00");
}

function isTogether({ is }: Trouble): boolean {
  return is === "together";
}

/** What happens on the first day: the first meeting of the kickoff in the first month, else the first thing in it. */
export function openingOf(plan: Plan): Milestone | undefined {
  const all = plan.milestones.filter((one) => one.month === 1 && !seriesOf(plan, one));
  return all.find((one) => one.stage === "kickoff" && one.minutes) ?? all.find((one) => one.minutes) ?? all[0];
}

/** Names the calls of a series at which another clock than the first organization's shows an unusual time. */
function withClocks(plan: Plan, milestones: readonly ScheduledMilestone[]): ScheduledMilestone[] {
  const named = new Map<string, Trouble[]>();
  for (const series of plan.series) {
    const calls = milestones.filter(
      ({ milestone, time }) => seriesOf(plan, milestone) === series && time === series.start,
    );
    for (const { id, zone } of plan.organizations.slice(1)) {
      const times = calls.map(({ start }) => (start ? timeOf(localAt(start, zone).minute) : ""));
      const usual = mostFrequent(times);
      calls.forEach(({ milestone }, at) => {
        const now = times[at] ?? "";
        const trouble = { is: "clocks", organization: id, usual, now } as const;
        if (now !== usual) named.set(milestone.id, [...(named.get(milestone.id) ?? []), trouble]);
      });
    }
  }
  return milestones.map((one) => ({ ...one, troubles: [...one.troubles, ...(named.get(one.milestone.id) ?? [])] }));
}

/** The text that is there most often; of several, the first. */
function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0] as [string, number])[0];
}

/** A milestone that has another day or time than before. */
export interface Moved {
  id: string;
  from: Pick<ScheduledMilestone, "day" | "time">;
  to: Pick<ScheduledMilestone, "day" | "time">;
}

/** What has another day or time after a change of a plan than before, in its new order; what is new or gone has not. */
export function movedBetween(before: Plan, after: Plan): Moved[] {
  const [was, is] = [scheduleOf(before), scheduleOf(after)];
  return is.inOrder.flatMap(({ milestone: { id }, day, time }) => {
    const old = was.byId.get(id);
    if (!old || (old.day === day && old.time === time)) return [];
    return [{ id, from: when(old), to: when({ day, time }) }];
  });
}

function when({ day, time }: { day?: Day | undefined; time?: string | undefined }): Moved["from"] {
  return { ...(day ? { day } : {}), ...(time ? { time } : {}) };
}

/** The meeting after a milestone: the next of its series, or else the next that there is. */
export function meetingAfter(plan: Plan, id: string): ScheduledMilestone | undefined {
  const { byId, inOrder } = scheduleOf(plan);
  const one = byId.get(id);
  if (!one) return undefined;
  const later = inOrder.slice(inOrder.indexOf(one) + 1).filter(({ start }) => start);
  const series = seriesOf(plan, one.milestone);
  return (series && later.find(({ milestone }) => seriesOf(plan, milestone) === series)) ?? later[0];
}
