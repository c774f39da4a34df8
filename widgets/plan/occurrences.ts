/** Which day of its series each milestone stands for. */
import type { Day } from "../base/days";
import { shift } from "./local";
import type { Milestone, Plan, Series } from "./model";
import { laterOf, monthSpan } from "./months";
import { daysOf } from "./recurrence";

/**
 * The days by the ids of the milestones that are in a series: of each month the one that its rule names there; of every
 * so many weeks one after the other, from the month of the first. Those for which there is none are left out: a month
 * without a fifth Tuesday, and a second one in the same month. Nothing without a first day.
 */
export function occurrencesOf(plan: Plan): Map<string, Day> {
  const { first, milestones } = plan;
  if (!first) return new Map();
  const inSeries = (series: Series): Milestone[] => milestones.filter((one) => one.series === series.id);
  return new Map(
    plan.series.flatMap((series) => {
      const calls = inSeries(series);
      return series.rule.by === "weeks" ? byWeeks(series, calls, first) : byMonths(series, calls, first);
    }),
  );
}

function byMonths({ rule }: Series, calls: readonly Milestone[], first: Day): [string, Day][] {
  const taken = new Set<Day>();
  return calls.flatMap(({ id, month }) => {
    const span = monthSpan(first, month - 1);
    const day = daysOf(rule, span.from, span.to)[0];
    if (!day || taken.has(day)) return [];
    taken.add(day);
    return [[id, day] as [string, Day]];
  });
}

function byWeeks({ rule }: Series, calls: readonly Milestone[], first: Day): [string, Day][] {
  const earliest = Math.min(...calls.map(({ month }) => month));
  if (!calls.length) return [];
  // The kickoff is no call: in its month they begin on the day after it.
  const from = laterOf(monthSpan(first, earliest - 1).from, earliest > 0 ? shift(first, 1) : undefined);
  const weeks = rule.by === "weeks" ? rule.count : 1;
  const days = daysOf(rule, from, shift(from, 7 * weeks * (calls.length + 1)));
  return calls.flatMap(({ id }, at) => {
    const day = days[at];
    return day ? [[id, day] as [string, Day]] : [];
  });
}
