/** Plans on the page of a partnership: which there are, how far each is, and what is next in it. */
import { today } from "../base/days";
import { loadLater } from "../base/later";
import type { NextThing, Source } from "../partnership/source";
import { planAddress, store } from "../plan/here";
import type { Plan } from "../plan/model";
import { milestoneTitle } from "../plan/said";
import { scheduleOf } from "../plan/schedule";
import { SOURCE as words } from "./words";

/** So many of each plan are named; its own page has the others. */
const MOST_NEXT = 3;

export const planSource: Source = {
  document: "plan",
  here: () =>
    plans().map((plan) => {
      const done = plan.milestones.filter((one) => one.done).length;
      const organizations = plan.organizations.map(({ name, zone, people }) => ({
        name,
        zone,
        people: people.map((who) => ({ name: who.name, title: who.title, job: who.role })),
      }));
      const state = words.state(done, plan.milestones.length);
      return { id: plan.id, title: store.kind.titleOf(plan), address: planAddress(plan.id), state, organizations };
    }),
  carry: async () => (await loadLater(() => import("./carrier"))).planCarrier(),
  next: async (ids) =>
    plans()
      .filter(({ id }) => ids.has(id))
      .flatMap(nextIn),
};

function plans(): Plan[] {
  return store.list().flatMap(({ id }) => store.get(id) ?? []);
}

/** What is to come, and of what is over and not done the last one. */
function nextIn(plan: Plan): NextThing[] {
  const now = today();
  const dated = scheduleOf(plan).inOrder.flatMap(({ day, milestone }) =>
    day && !milestone.done ? [{ day, milestone }] : [],
  );
  const late = dated.filter(({ day }) => day < now).slice(-1);
  const ahead = dated.filter(({ day }) => day >= now).slice(0, MOST_NEXT);
  const where = { title: store.kind.titleOf(plan), address: planAddress(plan.id) };
  return [...late, ...ahead].map(({ day, milestone }) => ({ on: day, what: milestoneTitle(milestone), ...where }));
}
