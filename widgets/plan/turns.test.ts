import { expect, test } from "vitest";
import { changeMilestone, changeSeries } from "./edit";
import { planFromEntry } from "./from-entry";
import { localAt, timeOf } from "./local";
import type { Plan, Series } from "./model";
import { scheduleOf } from "./schedule";
import { entryOf } from "./testing";
import { badHour, takeTurns } from "./turns";

const HOURS = { earliest: 8, latest: 18 };
const side = (zone: string): { name: string; zone: string } => ({ name: zone.slice(zone.indexOf("/") + 1), zone });

/** A plan of the playbook with its calls on these clocks, at a time of the first. */
function planAt(start: string, ...zones: string[]): { plan: Plan; series: Series } {
  const made = planFromEntry(entryOf("nine-month-partnership"), {
    organizations: zones.map(side),
    zone: "UTC",
    first: "2026-09-14",
  });
  const plan = changeSeries(made, made.series[0]!.id, { start });
  return { plan, series: plan.series[0]! };
}

/** When the calls start, on each clock. */
function startsOf(plan: Plan): string[] {
  return scheduleOf(plan)
    .inOrder.filter(({ milestone }) => milestone.series)
    .map(({ start }) => plan.organizations.map(({ zone }) => timeOf(localAt(start!, zone).minute)).join(" "));
}
const found = ({ plan, series }: ReturnType<typeof planAt>): string[] | undefined =>
  badHour(plan, series, scheduleOf(plan), HOURS)?.sides.map(({ name }) => name);
const turned = ({ plan, series }: ReturnType<typeof planAt>): Plan => takeTurns(plan, series, scheduleOf(plan), HOURS);

test("a side that has the bad hour call after call is named, and one that has it together with all is not", () => {
  expect(found(planAt("14:00", "America/New_York", "Africa/Nairobi"))).toEqual(["Nairobi"]);
  expect(found(planAt("06:00", "America/New_York", "Europe/Berlin"))).toEqual(["New_York"]);
  expect(found(planAt("09:00", "America/New_York", "Europe/Berlin"))).toBeUndefined();
  expect(found(planAt("06:00", "America/New_York", "America/New_York"))).toBeUndefined();
  expect(found(planAt("14:00", "America/New_York"))).toBeUndefined();
});

test("where an hour is good for all, the calls move there", () => {
  const far = planAt("14:00", "America/New_York", "Africa/Nairobi");
  expect(badHour(far.plan, far.series, scheduleOf(far.plan), HOURS)?.fairer?.isForAll).toBe(true);
  const next = turned(far);
  expect(next.series[0]?.start).toBe("10:00");
  expect(found({ plan: next, series: next.series[0]! })).toBeUndefined();
});

test("where none is, every other call is at an hour that is good for them", () => {
  const far = planAt("14:00", "America/Los_Angeles", "Asia/Kolkata");
  expect(startsOf(far.plan).slice(0, 2)).toEqual(["14:00 02:30", "14:00 03:30"]);
  const next = turned(far);
  expect(next.series[0]?.start).toBe("14:00");
  expect(next.milestones.filter(({ start }) => start).map(({ id }) => id)).toEqual(["call-2", "call-4", "call-6"]);
  const kolkata = startsOf(next).map((both) => both.split(" ")[1]);
  for (const at of [1, 3, 5]) expect(kolkata[at]! >= "08:00" && kolkata[at]! <= "18:00").toBe(true);
  expect(found({ plan: next, series: next.series[0]! })).toBeUndefined();
  // To take turns again changes nothing.
  expect(turned({ plan: next, series: next.series[0]! })).toBe(next);
});

test("no turn falls on a day on which they don't meet", () => {
  const far = planAt("14:00", "America/Los_Angeles", "Asia/Kolkata");
  const friday = changeSeries(far.plan, far.series.id, { rule: { by: "weekday", week: 2, day: "FR" } });
  const next = turned({ plan: friday, series: friday.series[0]! });
  const days = scheduleOf(next).milestones.flatMap(({ milestone, troubles }) =>
    milestone.start ? troubles.filter(({ is }) => is === "day") : [],
  );
  expect(next).not.toBe(friday);
  expect(days).toEqual([]);
});

test("what is done counts no more, and a turn by hand is one", () => {
  const far = planAt("14:00", "America/Los_Angeles", "Asia/Kolkata");
  const calls = far.plan.milestones.filter(({ series }) => series);
  const done = calls.slice(0, -1).reduce((plan, { id }) => changeMilestone(plan, id, { done: true }), far.plan);
  expect(found({ plan: done, series: far.series })).toBeUndefined();
  const byHand = [1, 3, 5].reduce((plan, at) => changeMilestone(plan, calls[at]!.id, { start: "19:00" }), far.plan);
  expect(found({ plan: byHand, series: far.series })).toBeUndefined();
});
