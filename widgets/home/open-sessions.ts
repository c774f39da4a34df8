/** The sessions that are under way, on the home page: the first thing that a returning reader goes on with. */
import { KIND_WORDS } from "../agenda/kind-words";
import { type OpenRow, showOpenRows } from "../base/open-row";
import { siteUrl } from "../base/site";
import { DocumentStore } from "../documents/store";
import { stateAt } from "../session/clock";
import { SESSION } from "../session/document";
import { WORDS } from "./words";

/** For so many the page keeps room. */
const MOST = 2;

export function startOpenSessions(list: HTMLElement): void {
  const store = new DocumentStore(SESSION);
  const show = (): void => {
    const now = new Date();
    const rows = store.list().flatMap(({ id, name }): OpenRow[] => {
      const session = store.get(id);
      const state = session && stateAt(session, now);
      if (!state?.block) return [];
      const href = siteUrl("session/");
      href.searchParams.set("session", id);
      const { block, number, count } = state;
      return [
        { title: name, href, facts: WORDS.underWay(block.title.trim() || KIND_WORDS[block.kind], number, count) },
      ];
    });
    const unread = { title: WORDS.unreadableSession, href: siteUrl("session/"), facts: "" };
    const first = rows.slice(0, MOST);
    showOpenRows(list, first.length < MOST && store.unreadable().length ? [...first, unread] : first);
  };
  store.onChange(show);
  show();
}
