/** What every copy of a checklist says, whatever its format. */

import { type Day, dayWords } from "../base/days";
import { line, lines } from "../base/text";
import type { ChecklistDocument } from "./checklist-document";
import { eventDay, type GuideChecklist, progressOf, type Row, rowsOf } from "./progress";
import { WORDS } from "./words";

/** All texts in it are safe to write and on one line, but for notes, which have several; none is escaped for a format. */
export interface Copy {
  title: string;
  name: string;
  /** What due days count from, and its day. */
  event: string;
  day: Day | undefined;
  progress: string;
  groups: { heading: string; rows: CopiedRow[] }[];
  address: string;
  /** The document's and the checklist's ids. */
  ids: [string, string];
}

export interface CopiedRow extends Row {
  notes: string[];
}

/**
 * @param address - where the checklist is on the site.
 */
export function copyOf(list: GuideChecklist, document: ChecklistDocument, address: string): Copy {
  const rows = rowsOf(list, document).filter((row) => !row.hidden);
  const groups = new Map<string, CopiedRow[]>();
  for (const row of rows) {
    const heading = row.origin === "guide" ? line(row.section) : WORDS.headings[row.origin];
    const copied = { ...row, text: line(row.text), owner: line(row.owner), notes: lines(row.note) };
    groups.set(heading, [...(groups.get(heading) ?? []), copied]);
  }
  return {
    title: line(list.title),
    name: line(document.name),
    event: line(list.event),
    day: eventDay(document, list),
    progress: WORDS.progress(progressOf(rows)),
    groups: [...groups].map(([heading, found]) => ({ heading, rows: found })),
    address,
    ids: [document.id, list.id],
  };
}

/** Who, when and where an item stands, as far as it is said: Doing, Ana, due Mon, Mar 3, 2027. */
export function rowFacts(row: Row): string[] {
  const state = row.state === "doing" || row.state === "does-not-apply" ? WORDS.states[row.state] : "";
  return [state, row.owner, row.due === undefined ? "" : WORDS.dueOn(dayWords(row.due))].filter(Boolean);
}
