/** What a checklist says of itself, in words: its name, where it is kept, its line on paper. Needs no browser. */

import { dayWords, today } from "../base/days";
import type { ChecklistDocument } from "../checklists/checklist-document";
import { eventDay, type GuideChecklist, progressOf, reminder, rowsOf } from "../checklists/progress";
import { WORDS } from "../checklists/words";

/** How a document is called on the page; undefined is the one that the first change makes. */
export function nameOf(document: ChecklistDocument | undefined): string {
  return document ? document.name.trim() || WORDS.unnamed : WORDS.firstName;
}

/** How many items of a document are done, in all its checklists. */
export function doneIn({ checklists }: ChecklistDocument): number {
  const items = Object.values(checklists).flatMap((list) => Object.values(list.items));
  return items.filter(({ state }) => state === "done").length;
}

/**
 * Where a document is kept, or why it is time to save a copy.
 *
 * @param unsaved - why it is not kept as it is shown, if so.
 */
export function keptStatus(
  document: ChecklistDocument | undefined,
  unsaved: string | undefined,
  now: Date,
): { words: string; isReminder: boolean } {
  const due = document && reminder(document, now);
  const words = (): string => {
    if (unsaved !== undefined) return unsaved;
    if (!document) return WORDS.kept.nothing;
    if (due) return WORDS.kept.remind(due.changes, due.days);
    if (document.saved === undefined) return WORDS.kept.never(nameOf(document));
    return WORDS.kept.saved(nameOf(document), dayWords(today(new Date(document.saved))));
  };
  return { words: words(), isReminder: due !== undefined };
}

/** Which event a sheet of paper is about, on which day, and how far it is; nothing for an empty sheet. */
export function printedLine(list: GuideChecklist, document: ChecklistDocument | undefined): string {
  if (!document) return "";
  const day = eventDay(document, list);
  const parts = [
    document.name,
    day === undefined ? "" : WORDS.printedDay(list.event, dayWords(day)),
    WORDS.progress(progressOf(rowsOf(list, document))),
  ];
  return parts.filter(Boolean).map(WORDS.short).join(" · ");
}
