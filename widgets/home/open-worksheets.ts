/** The worksheets that a returning reader has under way, on the home page. */
import { ago } from "../base/ago";
import { type OpenRow, showOpenRows } from "../base/open-row";
import { siteUrl } from "../base/site";
import type { Listed } from "../documents/store";
import { sheetAddress, store } from "../worksheets/put";
import { isEmptyRow } from "../worksheets/said";
import { WORDS } from "./words";

/** For so many the page keeps room. */
const MOST = 2;

export function startOpenWorksheets(list: HTMLElement): void {
  const show = (): void => {
    const rows = store.list().slice(0, MOST).map(rowOf);
    const unread = { title: WORDS.unreadableWorksheet, href: siteUrl("worksheets/"), facts: "" };
    showOpenRows(list, rows.length < MOST && store.unreadable().length ? [...rows, unread] : rows);
  };
  store.onChange(show);
  show();
}

function rowOf({ id, name, changed }: Listed): OpenRow {
  const filled = store.get(id);
  const count = filled?.rows.filter((row) => !isEmptyRow(row)).length ?? 0;
  const href = filled ? new URL(sheetAddress(filled.worksheet, id)) : siteUrl("worksheets/");
  return { title: name, href, facts: [WORDS.rows(count), ago(changed)].join(" · ") };
}
