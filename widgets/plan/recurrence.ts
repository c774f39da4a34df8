/** Which days a rule names. As RFC 5545 reads it, by the library that Thunderbird's calendar is built on. */
import ICAL from "ical.js";
import type { Day } from "../base/days";
import { shift, weekdayOf } from "./local";
import { type Rule, WEEKDAYS } from "./model";

/** Longer spans are no plan. */
const MOST = 1_000;

/** What was reckoned lately: each change of a plan asks for the same days again, and the library takes its time. */
const known = new Map<string, readonly Day[]>();
const MOST_KNOWN = 60;

/** The rule as calendar files write it: FREQ=MONTHLY;BYDAY=2TU. */
export function ruleText(rule: Rule): string {
  if (rule.by === "weekday") return `FREQ=MONTHLY;BYDAY=${rule.week}${rule.day}`;
  if (rule.by === "date") return `FREQ=MONTHLY;BYMONTHDAY=${rule.date}`;
  return `FREQ=WEEKLY;INTERVAL=${rule.count};BYDAY=${rule.day}`;
}

/**
 * The days of a rule from one day to another, both included. Of every so many weeks, the first is the first such day.
 * A month without the day, such as one without a fifth Tuesday, has none.
 */
export function daysOf(rule: Rule, from: Day, to: Day): readonly Day[] {
  const key = [ruleText(rule), from, to].join(" ");
  const found = known.get(key) ?? reckoned(rule, from, to);
  known.delete(key);
  known.set(key, found);
  if (known.size > MOST_KNOWN) known.delete([...known.keys()][0] ?? "");
  return found;
}

function reckoned(rule: Rule, from: Day, to: Day): Day[] {
  const iterator = ICAL.Recur.fromString(ruleText(rule)).iterator(ICAL.Time.fromDateString(startOf(rule, from)));
  const days: Day[] = [];
  for (let left = MOST; left > 0; left -= 1) {
    const next = iterator.next()?.toString();
    if (!next || next > to) break;
    if (next >= from) days.push(next);
  }
  return days;
}

/** Where the library starts to count: every so many weeks count from their first day. */
function startOf(rule: Rule, from: Day): Day {
  if (rule.by !== "weeks") return from;
  const ahead = (WEEKDAYS.indexOf(rule.day) - WEEKDAYS.indexOf(weekdayOf(from)) + 7) % 7;
  return shift(from, ahead);
}
