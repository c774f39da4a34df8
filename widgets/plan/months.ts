/** Months of the calendar, and which one a milestone is in. */
import type { Day } from "../base/days";
import { shift } from "./local";

/** The later of two days. */
export function laterOf(one: Day, other: Day | undefined): Day {
  return other !== undefined && other > one ? other : one;
}

/** The earlier of two days. */
export function earlierOf(one: Day, other: Day | undefined): Day {
  return other !== undefined && other < one ? other : one;
}

/** So many days before the first one, what comes before the kickoff begins. */
export const BEFORE = 28;

/** Days from one to another, both included. */
export interface Span {
  from: Day;
  to: Day;
}

/** The first and the last day of the month that is so many months after that of a day. */
export function monthSpan(day: Day, later: number): Span {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const whole = (add: number): Day => new Date(Date.UTC(year, month - 1 + later + add, 1)).toISOString().slice(0, 10);
  const from = whole(0);
  return { from, to: shift(whole(1), -1) };
}

/**
 * The days of a month of a plan: 0 is the four weeks before its first day, 1 the calendar's month of that day from then
 * on (or two weeks, if the month ends before), each later one a month of the calendar.
 */
export function monthOf(first: Day, month: number): Span {
  if (month < 1) return { from: shift(first, -BEFORE), to: shift(first, -1) };
  const span = monthSpan(first, month - 1);
  if (month > 1) return span;
  const fortnight = shift(first, 13);
  return { from: first, to: laterOf(fortnight, span.to) };
}

/** The days of a week of a month; the fifth is its last seven days. Of the first month, only those from the first day on. */
export function weekOf(first: Day, month: number, week: number): Span {
  const span = monthOf(first, month);
  const whole = month < 1 ? span : monthSpan(first, month - 1);
  const from = week > 4 ? shift(whole.to, -6) : shift(whole.from, (week - 1) * 7);
  const to = shift(from, 6);
  return to < span.from ? { from: span.from, to: shift(span.from, 6) } : { from: laterOf(from, span.from), to };
}

/**
 * Days to try, one after the other: from one on to the end of a span, those before it from the nearest on, and then so
 * many beyond the span.
 */
export function* around(day: Day, { from, to }: Span, beyond = 0): Generator<Day> {
  const end = laterOf(to, day);
  for (let one = day; one <= end; one = shift(one, 1)) yield one;
  for (let one = shift(day, -1); one >= from; one = shift(one, -1)) yield one;
  yield* run(end, beyond);
}

/** So many days after one; before it, if below 0. */
export function* run(day: Day, count: number): Generator<Day> {
  for (let step = 1; step <= Math.abs(count); step += 1) {
    yield shift(day, count < 0 ? -step : step);
  }
}
