import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import {
  addAway,
  addCall,
  addMade,
  addMilestone,
  addOrganization,
  addPerson,
  addSeries,
  addSuiting,
  changeAway,
  changeMilestone,
  changeOrganization,
  changePerson,
  changePlan,
  changeSeries,
  changeSuiting,
  dependOn,
  dependsOn,
  moveMilestone,
  moveOf,
  putMilestone,
  removeAway,
  removeMade,
  removeMilestone,
  removeOrganization,
  removePerson,
  removeSeries,
  removeSuiting,
  setFirst,
} from "./edit";
import { planFromEntry } from "./from-entry";
import { type Milestone, type Plan, planSchema } from "./model";
import { scheduleOf } from "./schedule";
import { BOTH, entryOf } from "./testing";

const plan = planFromEntry(entryOf("nine-month-partnership"), {
  organizations: BOTH,
  zone: "UTC",
  first: "2026-09-14",
});

test("moving one date moves what depends on it, and says so", () => {
  const move = moveMilestone(plan, "kickoff", { day: "2026-09-21" });
  expect(move.moved.map(({ id }) => id)).toEqual(["match", "rules", "plan-calls"]);
  expect(move.moved.at(-1)).toEqual({ id: "plan-calls", from: { day: "2026-09-17" }, to: { day: "2026-09-24" } });
});

test("a call that is added is a month after the last one", () => {
  const { plan: longer, id } = addCall(plan, "calls");
  expect(scheduleOf(longer).byId.get(id)?.day).toBe("2027-05-11");
});

test("what depended on a milestone that is taken out depends on what that one did", () => {
  const { "plan-calls": calls, "call-1": call } = byId(removeMilestone(plan, "kickoff"));
  expect([calls?.after, calls?.daysAfter]).toEqual(["rules", 17]);
  expect([call?.after, call?.daysAfter]).toEqual(["plan-calls", 7]);
});

test("no milestone comes to depend on itself", () => {
  expect(dependsOn(plan, "close", "kickoff")).toBe(true);
  expect(dependOn(plan, "kickoff", "close")).toBe(plan);
  expect(byId(dependOn(plan, "close", "kickoff", 3)).close).toMatchObject({ after: "kickoff", daysAfter: 3 });
  expect(byId(dependOn(plan, "close", undefined)).close).not.toHaveProperty("after");
});

test("a day set by hand that depends on what was moved stays, and is said to", () => {
  const set = moveMilestone(plan, "plan-calls", { day: "2026-09-18" }).plan;
  expect(moveMilestone(set, "kickoff", { day: "2026-09-21" }).stays).toEqual(["plan-calls"]);
  expect(setFirst(set, "2026-09-21").stays).toEqual(["plan-calls"]);
  expect(moveOf(set, set)).toEqual({ plan: set, moved: [], stays: [] });
});

test("holidays that are there already come in once", () => {
  const holiday = { title: "Thanksgiving", from: "2026-11-26", to: "2026-11-27" };
  const once = addAway(plan, [holiday, holiday]);
  expect(once.away).toHaveLength(1);
  expect(addAway(once, [holiday])).toBe(once);
});

const WHERE = { where: "Room 4", link: "", phone: "" };
/** Every change there is, of parts that are there and of some that are not. */
const change: fc.Arbitrary<(before: Plan) => Plan> = fc
  .record({
    which: fc.nat(22),
    at: fc.nat(20),
    text: fc.string({ maxLength: 5 }),
    day: fc.constantFrom("2026-09-01", "2027-03-31"),
  })
  .map(({ which, at, text, day }) => (before) => {
    const id = (list: readonly { id: string }[]): string => list[at]?.id ?? "gone";
    const organization = id(before.organizations);
    const milestone = id(before.milestones);
    const changes: (() => Plan)[] = [
      () => changePlan(before, { title: text, place: WHERE, first: at % 2 ? day : undefined }),
      () => addMilestone(before, { title: text, day }, milestone).plan,
      () => addCall(before, id(before.series)).plan,
      () => changeMilestone(before, milestone, { what: text, day: at % 3 ? day : undefined, place: WHERE }),
      () => removeMilestone(before, milestone),
      () => putMilestone(before, milestone, at - 2),
      () => dependOn(before, milestone, before.milestones[at - 3]?.id, at),
      () => moveMilestone(before, milestone, { day, start: "10:00" }).plan,
      () => addMade(before, milestone, { document: "agenda", id: `d-${at}` }),
      () => removeMade(before, milestone, `d-${at}`),
      () => addSeries(before, { title: text, rule: { by: "date", date: 31 }, start: "09:00", minutes: 30 }).plan,
      () => changeSeries(before, id(before.series), { title: text }),
      () => removeSeries(before, id(before.series)),
      () => addAway(before, [{ title: text, from: day, to: day, organization }]),
      () => changeAway(before, id(before.away), { organization: undefined, title: text }),
      () => removeAway(before, id(before.away)),
      () => addSuiting(before, { organization, days: ["MO"], from: "09:00", to: "12:00" }),
      () => changeSuiting(before, id(before.suits), { to: "00:00" }),
      () => removeSuiting(before, id(before.suits)),
      () => addOrganization(before, { name: text, people: [{ name: text, job: "data" }] }, "Europe/Berlin"),
      () => changeOrganization(before, organization, { name: text, zone: "UTC" }),
      () => removeOrganization(before, organization),
      () => {
        const person = before.organizations[at]?.people[0]?.id ?? "gone";
        const next = changePerson(addPerson(before, organization, { name: text }), organization, person, {
          title: text,
        });
        return at % 2 ? removePerson(next, organization, person) : next;
      },
    ];
    return changes[which]?.() ?? before;
  });

test("whatever is changed, the plan is one that can be kept, and each milestone with a first day has a day", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const after = changes.reduce((before, next) => next(before), plan);
      expect(v.safeParse(planSchema, after).issues).toBeUndefined();
      const dated = scheduleOf(after).milestones.filter(({ day }) => day !== undefined);
      if (after.first) expect(dated).toHaveLength(after.milestones.length);
    }),
  );
});

function byId({ milestones }: Plan): Record<string, Milestone | undefined> {
  return Object.fromEntries(milestones.map((one) => [one.id, one]));
}
