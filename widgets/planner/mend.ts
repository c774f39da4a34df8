/** The next day that suits a milestone. Needs no browser. */
import { addDays, type Day } from "../base/days";
import { changeMilestone } from "../plan/edit";
import type { Plan } from "../plan/model";
import { scheduleOf } from "../plan/schedule";
import { isWorthKnowing } from "../plan/troubles";

/** So many days are tried. */
const MOST = 120;

/** The first day after the one it has, and not before today, that nothing speaks against; undefined if there is none near. */
export function nextThatSuits(plan: Plan, id: string, today: Day): Day | undefined {
  const now = scheduleOf(plan).byId.get(id)?.day;
  const from = now && now >= today ? (addDays(now, 1) ?? now) : today;
  for (let later = 0; later < MOST; later += 1) {
    const day = addDays(from, later);
    const found = day === undefined ? undefined : scheduleOf(changeMilestone(plan, id, { day }), today).byId.get(id);
    if (found?.troubles.every(isWorthKnowing)) return day;
  }
  return undefined;
}
