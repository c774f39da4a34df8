/** What comes out of files with checklists: one document, or all of a browser. Needs no browser. */

import { isRecord } from "../base/record";
import { same } from "../documents/shape";
import { type ChecklistDocument, readDocument } from "./checklist-document";

/**
 * The documents of a file that holds all of a browser. What is not a document in it is named in `unread`; what does not
 * fit in a document stays in it.
 *
 * @param text - as widgets/documents/file.ts found it to be such a file.
 */
export function readAll(text: string): {
  documents: { document: ChecklistDocument; unread: string[] }[];
  unread: string[];
  isNewer: boolean;
} {
  const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
  const parts: unknown[] = isRecord(content) && Array.isArray(content.documents) ? content.documents : [];
  const readings = parts.map((part) => readDocument(isRecord(part) ? part.value : part));
  const documents = readings.filter((reading) => "document" in reading);
  const unread = readings.flatMap((reading, at) => ("refusal" in reading ? [`documents / ${at + 1}`] : []));
  const isNewer = readings.some((reading) => "refusal" in reading && reading.refusal === "newer");
  return { documents, unread, isNewer };
}

/** What to do with a document from elsewhere: nothing if it is here already, else add it under a name and an id of its own. */
export function toAdd(
  document: ChecklistDocument,
  here: readonly ChecklistDocument[],
  newId: () => string,
  nameCopy: (name: string, number: number) => string,
): { same: ChecklistDocument } | { add: ChecklistDocument } {
  const known = here.find((other) => sameContent(other, document));
  if (known) return { same: known };
  const id = here.some((other) => other.id === document.id) ? newId() : document.id;
  const names = new Set(here.map(({ name }) => name));
  let name = document.name;
  for (let number = 2; names.has(name); number++) name = nameCopy(document.name, number);
  return { add: { ...document, id, name } };
}

/** Whether two documents are one and say the same, however often they were saved. */
function sameContent(one: ChecklistDocument, other: ChecklistDocument): boolean {
  const content = ({ name, dates, checklists, unread }: ChecklistDocument): unknown => ({
    name,
    dates,
    checklists,
    unread,
  });
  return one.id === other.id && same(content(one), content(other));
}
