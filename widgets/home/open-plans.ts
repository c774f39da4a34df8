/** The plans that a returning reader has under way, on the home page: what is next in each. */
import { ago } from "../base/ago";
import { dayWords, today } from "../base/days";
import { type OpenRow, showOpenRows } from "../base/open-row";
import type { Listed } from "../documents/store";
import { planAddress, store } from "../plan/here";
import { milestoneTitle } from "../plan/said";
import { scheduleOf } from "../plan/schedule";
import { WORDS } from "./words";

/** For so many the page keeps room. */
const MOST = 2;

export function startOpenPlans(list: HTMLElement): void {
  const show = (): void => {
    const rows = store.list().slice(0, MOST).map(rowOf);
    const unread = { title: WORDS.unreadablePlan, href: new URL(planAddress("")), facts: "" };
    showOpenRows(list, rows.length < MOST && store.unreadable().length ? [...rows, unread] : rows);
  };
  store.onChange(show);
  show();
}

function rowOf({ id, name, changed }: Listed): OpenRow {
  const plan = store.get(id);
  const now = today();
  const next = plan && scheduleOf(plan).inOrder.find(({ day, milestone }) => day && day >= now && !milestone.done);
  return {
    title: name,
    href: new URL(planAddress(id)),
    facts: next?.day ? WORDS.next(dayWords(next.day, now.slice(0, 4)), milestoneTitle(next.milestone)) : ago(changed),
    isDue: next?.day === now,
  };
}
