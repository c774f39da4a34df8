import { expect, test } from "vitest";
import { merge } from "../documents/merge";
import { addMilestone, changeMilestone, changeSeries, dependOn, moveMilestone } from "./edit";
import { forPartner, withOwn } from "./for-partner";
import { planFromEntry } from "./from-entry";
import type { Plan } from "./model";
import { scheduleOf } from "./schedule";
import { planShape } from "./shape";
import { BOTH, entryOf } from "./testing";

const base = planFromEntry(entryOf("six-month-partnership"), { organizations: BOTH, zone: "UTC", first: "2026-09-14" });
/** The two copies as one, and what has to be asked. */
function merged(mine: Plan, theirs: Plan, before = base): { value: Plan; asked: (readonly string[])[] } {
  const { value, differences } = merge<Plan>(planShape, { base: before, mine, theirs });
  return { value, asked: differences.filter((one) => one.asked).map(({ where }) => where) };
}

test("what one side moved and the other renamed goes together without a question", () => {
  const mine = moveMilestone(base, "call-2", { day: "2026-11-12" }).plan;
  const theirs = changeMilestone(base, "call-2", { title: "Call 2: How we train" });
  const { value, asked } = merged(mine, theirs);
  expect(asked).toEqual([]);
  expect(value.milestones.find(({ id }) => id === "call-2")).toMatchObject({
    day: "2026-11-12",
    title: "Call 2: How we train",
  });
});

test("a day that both set differently is asked, by the name of the milestone", () => {
  const mine = moveMilestone(base, "call-2", { day: "2026-11-12" }).plan;
  const theirs = moveMilestone(base, "call-2", { day: "2026-11-13" }).plan;
  expect(merged(mine, theirs).asked).toEqual([["Milestone: Call 2: One strategy at work", "Day"]]);
});

test("what one side added and the other made depend on it stays connected, and a changed series goes along", () => {
  const added = addMilestone(base, { title: "Visit", month: 3, minutes: 60 });
  const mine = changeSeries(base, "calls", { start: "10:00" });
  const theirs = dependOn(added.plan, "call-3", added.id, 7);
  const { value, asked } = merged(mine, theirs);
  expect(asked).toEqual([]);
  const call = value.milestones.find(({ id }) => id === "call-3");
  expect(value.milestones.find(({ id }) => id === call?.after)?.title).toBe("Visit");
  expect(call?.daysAfter).toBe(7);
  expect(scheduleOf(value).byId.get("call-1")?.time).toBe("10:00");
});

test("an answer to the partner's copy asks about nothing that the partner never saw", () => {
  const mine = changeMilestone(base, "kickoff", { notes: "Ask Ana for the room" });
  const sent = forPartner(mine);
  const answer = changeMilestone(sent, "close", { objective: "Say what we keep" });
  const copies = withOwn(mine, { base: sent, theirs: answer });
  const { value, asked } = merged(mine, copies.theirs, copies.base);
  expect(asked).toEqual([]);
  expect(value.milestones.find(({ id }) => id === "kickoff")?.notes).toBe("Ask Ana for the room");
  expect(value.milestones.find(({ id }) => id === "close")?.objective).toBe("Say what we keep");
});
