/** The agendas that a returning reader left open, on the home page. */
import { AGENDA } from "../agenda/document";
import type { Agenda } from "../agenda/model";
import { ago } from "../base/ago";
import { daysBetween, dayWords, today } from "../base/days";
import { lengthWords } from "../base/length";
import { type OpenRow, showOpenRows } from "../base/open-row";
import { siteUrl } from "../base/site";
import { DocumentStore, type Listed } from "../documents/store";
import { WORDS } from "./words";

/** For so many the page keeps room. */
const MOST = 2;
/** A session is soon from so many days before. */
const SOON = 7;

export function startOpenAgendas(list: HTMLElement): void {
  const store = new DocumentStore(AGENDA);
  const show = (): void => {
    const rows = store.list().map((listed) => rowOf(store, listed));
    rows.sort((one, other) => Number(other.isDue) - Number(one.isDue));
    const unread = store.unreadable().length;
    const first = rows.slice(0, MOST);
    // What can't be read is shown, and can be saved, where drafts are.
    const row = { title: WORDS.unreadable, href: siteUrl("build/"), facts: WORDS.unreadableWhere };
    showOpenRows(list, first.length < MOST && unread ? [...first, row] : first);
  };
  store.onChange(show);
  show();
}

function rowOf(store: DocumentStore<Agenda>, { id, name, changed }: Listed): OpenRow & { isDue: boolean } {
  const agenda = store.get(id);
  const href = siteUrl("build/");
  href.searchParams.set("draft", id);
  const now = today();
  const days = agenda?.date === undefined ? Number.NaN : daysBetween(now, agenda.date);
  const isAhead = days >= 0 && agenda?.date !== undefined;
  const when = isAhead ? WORDS.session(dayWords(agenda.date ?? "", now.slice(0, 4))) : ago(changed);
  const facts = [agenda ? lengthWords(agenda.target) : "", when].filter(Boolean).join(" · ");
  return { title: name.trim() || WORDS.untitled, href, facts, isDue: isAhead && days <= SOON };
}
