/** The checklists that a returning reader left open, on the home page: how far each is, and what is due next. */
import { type Day, today } from "../base/days";
import { type OpenRow, showOpenRows } from "../base/open-row";
import { siteUrl } from "../base/site";
import type { ChecklistDocument } from "../checklists/checklist-document";
import { CHECKLISTS } from "../checklists/document";
import { nextWords } from "../checklists/due";
import { loadGuide, pageOf } from "../checklists/here";
import { type GuideChecklist, nextDue, progressOf, rowsOf } from "../checklists/progress";
import { WORDS } from "../checklists/words";
import { DocumentStore } from "../documents/store";
import { nameOf } from "./status";

/** For so many the page keeps room. */
const MOST = 2;

export async function showOpenChecklists(list: HTMLElement): Promise<void> {
  const store = new DocumentStore(CHECKLISTS);
  const guide = await loadGuide();
  const show = (): void => {
    const documents = store.list().flatMap(({ id }) => store.get(id) ?? []);
    const rows = documents.map((document) => rowOf(document, guide));
    // What is due first stands first; then what was changed last.
    rows.sort((one, other) => (one.due ?? "9999").localeCompare(other.due ?? "9999"));
    const first = rows.slice(0, MOST).map(({ row }) => row);
    const unread = { title: WORDS.overview.unreadable, href: overview(), facts: WORDS.overview.unreadableWhere };
    showOpenRows(list, first.length < MOST && store.unreadable().length ? [...first, unread] : first);
  };
  store.onChange(show);
  show();
}

export function startOpenChecklists(list: HTMLElement): void {
  void showOpenChecklists(list);
}

interface DatedRow {
  row: OpenRow;
  due: Day | undefined;
}

function rowOf(document: ChecklistDocument, guide: ReadonlyMap<string, GuideChecklist>): DatedRow {
  const lists = Object.entries(document.checklists).map(([id, saved]) => {
    const list = guide.get(id) ?? { id, title: saved.title, event: saved.event, items: [] };
    const rows = rowsOf(list, document);
    return { id, isKnown: guide.has(id), progress: progressOf(rows), next: nextDue(rows) };
  });
  const chosen = lists.reduce<(typeof lists)[number] | undefined>(
    (first, one) => (first && (first.next?.due ?? "9999") <= (one.next?.due ?? "9999") ? first : one),
    undefined,
  );
  const sum = (part: "done" | "doing" | "all"): number =>
    lists.reduce((count, { progress }) => count + progress[part], 0);
  const progress = WORDS.progress({ done: sum("done"), doing: sum("doing"), all: sum("all") });
  const next = chosen?.next;
  const facts = [next && capital(nextWords(next)), lists.length ? progress : WORDS.overview.noChecklist];
  const row = {
    title: nameOf(document),
    href: chosen?.isKnown ? pageOf(chosen.id, document.id) : overview(),
    facts: facts.filter(Boolean).join(" · "),
    isDue: next !== undefined && next.due <= today(),
  };
  return { row, due: next?.due };
}

function overview(): URL {
  return siteUrl("checklists/#running");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
