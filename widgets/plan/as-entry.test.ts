// That the playbook's check passes what is written here is tested in tests/exports/test_plan_yaml.py.
import { expect, test } from "vitest";
import { planEntry } from "./as-entry";
import { changeMilestone, moveMilestone } from "./edit";
import { planFromEntry } from "./from-entry";
import { BOTH, entryOf } from "./testing";

const entry = entryOf("nine-month-partnership");
const plan = planFromEntry(entry, { organizations: BOTH, zone: "UTC", first: "2026-09-14" });
const GUIDE = { plans: [], roles: new Set(["facilitator"]), known: new Set(["agenda:partnership-kickoff"]) };

test("a plan of the playbook comes back with its months, weeks, series and what waits for what", () => {
  const back = planEntry(plan, GUIDE, new Date("2026-09-01T10:00:00Z"));
  const placed = (all: typeof entry.milestones): unknown =>
    all.map(({ id, month, week, series, after, objective }) => ({ id, month, week, series, after, objective }));
  expect(placed(back.milestones)).toEqual(placed(entry.milestones));
  expect(back.series).toEqual(entry.series);
  expect([back.months, back.added]).toEqual([9, "2026-09-01"]);
});

test("days, notes, and what the playbook does not know stay out", () => {
  const own = changeMilestone(moveMilestone(plan, "close", { day: "2027-05-12" }).plan, "kickoff", {
    notes: "SECRET",
    lead: "Ana Ruiz",
  });
  const back = planEntry(own, GUIDE);
  expect(JSON.stringify(back)).not.toMatch(/SECRET|Ana Ruiz|River Trust|2027-05-12/);
  expect(back.milestones.find(({ id }) => id === "kickoff")).toMatchObject({
    lead: "facilitator",
    agenda: "partnership-kickoff",
  });
  expect(back.milestones.some(({ checklist }) => checklist)).toBe(false);
});

test("sentences that the playbook has already are not said again", () => {
  const back = planEntry(plan, { ...GUIDE, plans: [entry] });
  expect(back.title).toBe("Nine-month partnership, adapted");
  const long = entry.milestones.find(({ what }) => what.split(" ").length > 14);
  expect(back.milestones.find(({ id }) => id === long?.id)?.what).toBe("Do what the agenda says.");
});
