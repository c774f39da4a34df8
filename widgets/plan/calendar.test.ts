// What three programs read in these files is tested in tests/exports/test_plan_calendar.py.
import { expect, test } from "vitest";
import { unfold } from "../export/fold";
import { planCalendar } from "./calendar";
import { changeMilestone, changeSeries, moveMilestone, removeMilestone } from "./edit";
import { planFromEntry } from "./from-entry";
import type { Plan } from "./model";
import { BOTH, entryOf } from "./testing";

const plan = planFromEntry(entryOf("nine-month-partnership"), {
  organizations: BOTH,
  zone: "UTC",
  first: "2026-09-14",
});
const ABOUT = { audience: "us", now: new Date("2026-09-01T10:00:00Z"), entries: new Map(), roles: {} } as const;

function linesOf(of: Plan): string[] {
  const made = planCalendar(of, ABOUT);
  return "file" in made ? unfold(made.file) : [made.missing];
}

test("a series is one event that comes back, and each call stands in for its date", () => {
  const all = linesOf(plan);
  expect(all.filter((line) => line.startsWith("RRULE:FREQ=MONTHLY"))).toEqual(["RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=7"]);
  expect(all.filter((line) => line.startsWith("RECURRENCE-ID"))).toHaveLength(7);
  expect(all.filter((line) => line === `UID:${plan.id}.calls@partnership-playbook`)).toHaveLength(8);
  expect(all.filter((line) => line.startsWith("DTSTART;VALUE=DATE"))).toEqual([
    "DTSTART;VALUE=DATE:20260917",
    "DTSTART;VALUE=DATE:20270517",
  ]);
});

test("a call that was moved keeps its date in the series, and one that was taken out leaves it", () => {
  const moved = linesOf(moveMilestone(plan, "call-2", { day: "2026-11-12", start: "15:00" }).plan);
  expect(moved).toContain("RECURRENCE-ID;TZID=America/New_York:20261110T140000");
  expect(moved).toContain("DTSTART;TZID=America/New_York:20261112T150000");
  const without = linesOf(removeMilestone(plan, "call-3"));
  expect(without).toContain("EXDATE;TZID=America/New_York:20261208T140000");
  expect(without).toContain("RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=7");
});

test("a month without a fifth Tuesday has an event by itself", () => {
  const fifth = linesOf(changeSeries(plan, "calls", { rule: { by: "weekday", week: 5, day: "TU" } }));
  expect(fifth).toContain("RRULE:FREQ=MONTHLY;BYDAY=5TU;COUNT=2");
  expect(fifth.filter((line) => line.startsWith("RECURRENCE-ID"))).toHaveLength(2);
  expect(fifth).toContain(`UID:${plan.id}.call-1@partnership-playbook`);
});

test("where calendars could take a time for another, each call is an event by itself", () => {
  const odd = linesOf({ ...plan, organizations: plan.organizations.map((one) => ({ ...one, zone: "Etc/UTC" })) });
  expect(odd.some((line) => line.startsWith("RECURRENCE-ID"))).toBe(true);
  const twice = changeSeries(plan, "calls", { rule: { by: "weekday", week: 1, day: "SU" }, start: "01:30" });
  expect(linesOf(twice).some((line) => line.startsWith("RRULE:FREQ=MONTHLY"))).toBe(false);
});

test("the partner's file has no notes, and what is missing for a file is said", () => {
  const noted = changeMilestone(plan, "kickoff", { notes: "SECRET" });
  expect(linesOf(noted).join("")).not.toContain("SECRET");
  expect(linesOf({ ...plan, milestones: [] })).toEqual(["no-milestone"]);
  expect(linesOf({ ...plan, organizations: [] })).toEqual(["no-organization"]);
  const { first: _, ...undated } = plan;
  expect(linesOf(undated)).toEqual(["no-day"]);
});
