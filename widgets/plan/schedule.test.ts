import fc from "fast-check";
import { expect, test } from "vitest";
import { samples } from "./document.samples";
import { addAway, addMilestone, changeMilestone, changeSeries, moveMilestone } from "./edit";
import { planFromEntry } from "./from-entry";
import type { Plan } from "./model";
import { troubleWords, whyWords } from "./said";
import { type ScheduledMilestone, scheduleOf } from "./schedule";
import { BOTH, entryOf } from "./testing";

test("a plan of the library gets a day for each milestone", () => {
  const plan = planFromEntry(entryOf("nine-month-partnership"), {
    organizations: BOTH,
    zone: "UTC",
    first: "2026-09-14",
  });
  const calls = scheduleOf(plan).inOrder.filter(({ milestone }) => milestone.series);
  expect(calls.map(({ day }) => day)).toEqual([
    "2026-10-13",
    "2026-11-10",
    "2026-12-08",
    "2027-01-12",
    "2027-02-09",
    "2027-03-09",
    "2027-04-13",
  ]);
  expect(scheduleOf(plan).milestones.every(({ day }) => day)).toBe(true);
});

test("why a milestone is on its day is said", () => {
  const plan = addAway(
    planFromEntry(entryOf("nine-month-partnership"), { organizations: BOTH, zone: "UTC", first: "2026-09-14" }),
    [{ title: "A fair", from: "2026-10-12", to: "2026-10-13" }],
  );
  const { byId } = scheduleOf(plan, "2026-09-18");
  const [call, rules, close] = ["call-1", "rules", "close"].map((id) => byId.get(id)) as ScheduledMilestone[];
  expect(call && whyWords(plan, call)).toBe(
    "Monthly call: the second Tuesday of each month. Tue, Oct 13, 2026 did not suit: A fair",
  );
  expect(call?.day).toBe("2026-10-20");
  expect(rules?.troubles.map((one) => troubleWords(plan, one))).toEqual(["This day is over"]);
  expect(close && whyWords(plan, close)).toBe("In the second week of month 9");
});

// What people type, and what calendars do to it.

const SIX = "six-month-partnership";
const dated = (first: string, organizations = BOTH): Plan =>
  planFromEntry(entryOf(SIX), { organizations, zone: "UTC", first, start: "14:00" });
const daysIn = (plan: Plan, start: string): (string | undefined)[] =>
  scheduleOf(plan)
    .milestones.filter(({ milestone }) => milestone.id.startsWith(start))
    .map(({ day }) => day);
const troublesOf = (plan: Plan, id: string, today?: string): string[] =>
  (scheduleOf(plan, today).byId.get(id)?.troubles ?? []).map((one) => troubleWords(plan, one));

test("over a change of the clocks in one place only, the other side's time is named", () => {
  const plan = dated("2027-10-11", [
    { name: "River Trust", zone: "America/New_York" },
    { name: "Wüste", zone: "Europe/Berlin" },
  ]);
  // On March 14, 2028, clocks have been changed in New York, and not yet in Berlin.
  expect(daysIn(plan, "call")).toEqual(["2027-11-09", "2027-12-14", "2028-01-11", "2028-02-08"]);
  const march = changeMilestone(plan, "call-4", { month: 6 });
  expect(troublesOf(march, "call-4")).toContain(
    "It is 7:00 PM for Wüste, not 8:00 PM: clocks change on different days",
  );
});

test("a month without a fifth Tuesday has the last one, and says so", () => {
  const plan = changeSeries(dated("2026-09-14"), "calls", { rule: { by: "weekday", week: 5, day: "TU" } });
  expect(daysIn(plan, "call")).toEqual(["2026-10-27", "2026-11-24", "2026-12-29", "2027-01-26"]);
  expect(troublesOf(plan, "call-1")).toEqual(["October has no fifth Tuesday, so it is on the last one"]);
  expect(troublesOf(plan, "call-3")).toEqual([]);
});

test("months of different length: the 31st is the last day where there is none", () => {
  const plan = changeSeries(dated("2026-10-05"), "calls", { rule: { by: "date", date: 31 } });
  const free = { ...plan, suits: [] };
  expect(daysIn(free, "call")).toEqual(["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"]);
  expect(troublesOf(free, "call-4")).toEqual(["February has no 31st, so it is on the last day"]);
  // A Sunday gives way to a workday of the same month.
  expect(daysIn(plan, "call").at(2)).toBe("2027-01-29");
});

test("a list of 400 days keeps meetings off each of them where that can be, and names them where not", () => {
  const day = (count: number): string => new Date(Date.UTC(2026, 8, 1 + count)).toISOString().slice(0, 10);
  const all = Array.from({ length: 400 }, (_, at) => ({ title: `Day ${at}`, from: day(at), to: day(at) }));
  // All but the Thursdays.
  const open = all.filter(({ from }) => new Date(`${from}T00:00Z`).getUTCDay() !== 4);
  const plan = addAway(dated("2026-09-17"), open);
  expect(plan.away).toHaveLength(open.length);
  const { milestones } = scheduleOf(plan);
  expect(milestones.filter(({ milestone }) => milestone.month > 0).every(({ troubles }) => !troubles.length)).toBe(
    true,
  );
  const closed = addAway(dated("2026-09-17"), all);
  expect(
    scheduleOf(closed)
      .milestones.filter(({ milestone }) => milestone.month > 0)
      .every(({ troubles }) => troubles.some(({ is }) => is === "holiday")),
  ).toBe(true);
});

test("a start in the past is named for what is not done", () => {
  const plan = changeMilestone(dated("2026-09-14"), "match", { done: true });
  expect(troublesOf(plan, "kickoff", "2026-09-20")).toEqual(["This day is over"]);
  expect(troublesOf(plan, "match", "2026-09-20")).toEqual([]);
});

test("two at once are named by hand, and kept apart otherwise", () => {
  const plan = dated("2026-09-14");
  const set = moveMilestone(plan, "pulse-check", { day: "2026-11-10", start: "15:00" }).plan;
  expect(troublesOf(set, "pulse-check")).toContain("At the same time as Call 2: One strategy at work");
  const added = addMilestone(plan, { title: "Prepare", month: 3, week: 2, minutes: 60 });
  const { day, time } = scheduleOf(added.plan).byId.get(added.id) ?? {};
  expect([day, time]).not.toEqual(["2026-11-10", "14:00"]);
  expect(troublesOf(added.plan, added.id)).toEqual([]);
});

test("an organization's own holiday counts on its own calendar", () => {
  const sides = [
    { name: "River Trust", zone: "America/New_York" },
    { name: "Harbour", zone: "Australia/Sydney" },
  ];
  const plan = {
    ...planFromEntry(entryOf(SIX), { organizations: sides, zone: "UTC", first: "2026-09-14", start: "17:00" }),
    suits: [],
  };
  const harbour = plan.organizations[1]?.id;
  // At 5 p.m. on October 13 in New York it is October 14 in Sydney.
  const same = addAway(plan, [{ title: "Show day", from: "2026-10-13", to: "2026-10-13", organization: harbour }]);
  expect(scheduleOf(same).byId.get("call-1")?.day).toBe("2026-10-13");
  const next = addAway(plan, [{ title: "Show day", from: "2026-10-14", to: "2026-10-14", organization: harbour }]);
  expect(scheduleOf(next).byId.get("call-1")?.day).toBe("2026-10-20");
});

test("a time that clocks skip or show twice is named", () => {
  const spring = moveMilestone(dated("2027-02-15"), "kickoff", { day: "2027-03-14", start: "02:30" }).plan;
  expect(troublesOf({ ...spring, suits: [] }, "kickoff")).toContain(
    "Clocks skip this time on this day, so it begins an hour later",
  );
  const fall = moveMilestone(dated("2026-11-01"), "kickoff", { day: "2026-11-01", start: "01:30" }).plan;
  expect(troublesOf({ ...fall, suits: [] }, "kickoff")).toContain(
    "Clocks show this time twice on this day. The first one counts",
  );
});

test("what depends on each other in a circle still has a day, and says so", () => {
  const circle = changeMilestone(dated("2026-09-14"), "pulse-check", { after: "close" });
  const round = changeMilestone(circle, "close", { after: "pulse-check" });
  const { milestones } = scheduleOf(round);
  expect(milestones.every(({ day }) => day)).toBe(true);
  expect(milestones.some(({ troubles }) => troubles.some(({ is }) => is === "circle"))).toBe(true);
});

test("whatever a plan holds, it is reckoned, and the same each time", () => {
  fc.assert(
    fc.property(samples, (plan) => {
      const { milestones, inOrder } = scheduleOf(plan, "2027-01-01");
      expect(milestones).toHaveLength(plan.milestones.length);
      expect(inOrder.flatMap(({ day }) => day ?? [])).toEqual(inOrder.flatMap(({ day }) => day ?? []).sort());
      expect(scheduleOf(structuredClone(plan), "2027-01-01").milestones).toEqual(milestones);
      for (const one of milestones) {
        if (one.milestone.day) expect(one.day).toBe(one.milestone.day);
        for (const trouble of one.troubles) expect(troubleWords(plan, trouble)).not.toBe("");
      }
    }),
  );
});
