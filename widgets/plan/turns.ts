/** Who has the bad hour at call after call of a series, and how to take turns with it. */
import { later } from "../base/clock";
import { type FairHours, isUnfair, minutesOutside, sidesOutside } from "../base/fair-hours";
import { changeMilestone, changeSeries } from "./edit";
import { momentOf, timeOf } from "./local";
import type { Organization, Plan, Series } from "./model";
import { minutesOf, type Scheduled, type ScheduledMilestone, zoneOf } from "./schedule";
import { Availability } from "./troubles";

const MINUTES_OF_DAY = 24 * 60;
const STEP = 30;

/** A start that would be fairer. isForAll: nobody has a bad hour then, so that no turns are needed. */
interface FairerStart {
  time: string;
  at: Date;
  isForAll: boolean;
}

/** What is unfair about a series. sides: who has the bad hour twice in a row, first at the moment `start`. */
export interface BadHour {
  sides: readonly Organization[];
  start: Date;
  fairer?: FairerStart;
}

type Call = ScheduledMilestone & { day: string; start: Date };

/** Looks for two calls in a row at which the same sides have a bad hour, and others don't; what is done counts no more. */
export function badHour(plan: Plan, series: Series, dates: Scheduled, hours: FairHours): BadHour | undefined {
  const calls = callsOf(series, dates);
  for (const [at, call] of calls.entries()) {
    const next = calls[at + 1];
    const sides = next ? inBoth(burdened(plan, call.start, hours), burdened(plan, next.start, hours)) : [];
    if (!next || !sides.length) continue;
    const fairer = fairerStart(plan, next, sides, hours);
    return { sides, start: call.start, ...(fairer ? { fairer } : {}) };
  }
  return undefined;
}

/**
 * The plan with a fairer start: of all calls, if it is one for all; else of each call before which the same sides had the
 * bad hour, so that it goes to and fro.
 */
export function takeTurns(plan: Plan, series: Series, dates: Scheduled, hours: FairHours): Plan {
  const fairer = badHour(plan, series, dates, hours)?.fairer;
  if (!fairer) return plan;
  if (fairer.isForAll) return changeSeries(plan, series.id, { start: fairer.time });
  let next = plan;
  let before: readonly Organization[] = [];
  for (const { milestone, day, start } of callsOf(series, dates)) {
    const now = burdened(plan, start, hours);
    const isTurn = inBoth(before, now).length > 0;
    if (isTurn) next = changeMilestone(next, milestone.id, { start: fairer.time });
    before = isTurn ? burdened(plan, momentOf(day, fairer.time, zoneOf(plan)).at, hours) : now;
  }
  return next;
}

/** The calls to come that have a time, in their order. */
function callsOf({ id }: Series, { inOrder }: Scheduled): Call[] {
  return inOrder.filter(
    (one): one is Call => one.milestone.series === id && !one.milestone.done && !!one.day && !!one.start,
  );
}

/** Those who have a bad hour while others don't. */
function burdened({ organizations }: Plan, start: Date, hours: FairHours): Organization[] {
  const outside = sidesOutside(organizations, start, hours);
  return isUnfair(outside, organizations) ? outside : [];
}

function inBoth(some: readonly Organization[], others: readonly Organization[]): Organization[] {
  return some.filter(({ id }) => others.some((one) => one.id === id));
}

/** The start on the day of a call at which these sides have a good hour, and the others the best that is left. */
function fairerStart(
  plan: Plan,
  { milestone, day, start }: Call,
  sides: readonly Organization[],
  hours: FairHours,
): FairerStart | undefined {
  const availability = new Availability(plan);
  const zone = zoneOf(plan);
  const found = [...Array(MINUTES_OF_DAY / STEP).keys()].flatMap((step) => {
    const time = timeOf(step * STEP);
    const { at, odd } = momentOf(day, time, zone);
    const against = availability.againstMeeting(at, later(at, minutesOf(plan, milestone)));
    const bad = Math.max(...plan.organizations.map((one) => minutesOutside(at, one.zone, hours)));
    const helps = sides.every((one) => minutesOutside(at, one.zone, hours) === 0);
    if (odd || !helps || against.some(({ is }) => is === "day")) return [];
    return [{ time, at, bad, away: Math.abs(at.getTime() - start.getTime()) }];
  });
  const [best] = found.sort((one, other) => one.bad - other.bad || one.away - other.away);
  return best && { time: best.time, at: best.at, isForAll: best.bad === 0 };
}
