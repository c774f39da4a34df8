/** The partnerships of a returning reader, on the home page: what was promised until when. */
import { ago } from "../base/ago";
import { dayWords, isDay, today } from "../base/days";
import { type OpenRow, showOpenRows } from "../base/open-row";
import type { Listed } from "../documents/store";
import { partnershipAddress, store } from "../partnership/here";
import { WORDS } from "./words";

/** For so many the page keeps room. */
const MOST = 2;

export function startOpenPartnerships(list: HTMLElement): void {
  const show = (): void => {
    const rows = store.list().slice(0, MOST).map(rowOf);
    const unread = { title: WORDS.unreadablePartnership, href: new URL(partnershipAddress("")), facts: "" };
    showOpenRows(list, rows.length < MOST && store.unreadable().length ? [...rows, unread] : rows);
  };
  store.onChange(show);
  show();
}

function rowOf({ id, name, changed }: Listed): OpenRow {
  const promises = (store.get(id)?.promises ?? []).filter(({ done, by }) => !done && isDay(by));
  const [next] = promises.sort((one, other) => one.by.localeCompare(other.by));
  const now = today();
  return {
    title: name,
    href: new URL(partnershipAddress(id)),
    facts: next ? WORDS.promised(dayWords(next.by, now.slice(0, 4)), next.what) : ago(changed),
    isDue: next !== undefined && next.by <= now,
  };
}
