/** The file that documents are saved in, and reading one that may be anything. Needs no browser. */
import { isRecord } from "../base/record";
import { type ChecklistDocument, type Refusal, readDocument, VERSION } from "./checklist-document";

/** All documents as one file, as widgets/documents.ts writes it. */
const ALL_KIND = "partnership-playbook/documents";
const STORE = "checklists";

/** More than any browser keeps. */
export const MOST_BYTES = 10_000_000;

/** One document as a file. */
export function fileOf(document: ChecklistDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

export type FileReading =
  | { documents: { document: ChecklistDocument; unread: string[] }[]; unread: string[] }
  | { refusal: Refusal | "not-json" };

/** Reads a file. What is not a document in it is named in `unread`; what does not fit in a document stays in it. */
export function readFile(text: string): FileReading {
  let content: unknown;
  try {
    // Some programs put a mark in front of a text that they saved.
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { refusal: "not-json" };
  }
  if (!isRecord(content) || content.kind !== ALL_KIND) return readParts([content]);
  if (content.store !== STORE || !Array.isArray(content.documents)) return { refusal: "foreign" };
  if (typeof content.version === "number" && content.version > VERSION) return { refusal: "newer" };
  return readParts(content.documents.map((part: unknown) => (isRecord(part) ? part.value : part)));
}

function readParts(parts: readonly unknown[]): FileReading {
  const readings = parts.map(readDocument);
  const documents = readings.filter((reading) => "document" in reading);
  const refused = readings.find((reading) => "refusal" in reading);
  if (refused && !documents.length) return refused;
  const unread = readings.flatMap((reading, at) => ("refusal" in reading ? [`documents / ${at + 1}`] : []));
  return documents.length ? { documents, unread } : { refusal: "foreign" };
}

/** What to do with a document from a file: nothing if it is here already, else add it under a name and an id of its own. */
export function toAdd(
  document: ChecklistDocument,
  here: readonly ChecklistDocument[],
  newId: () => string,
  nameCopy: (name: string, number: number) => string,
): { same: ChecklistDocument } | { add: ChecklistDocument } {
  const same = here.find((other) => sameContent(other, document));
  if (same) return { same };
  const id = here.some((other) => other.id === document.id) ? newId() : document.id;
  const names = new Set(here.map(({ name }) => name));
  let name = document.name;
  for (let number = 2; names.has(name); number++) name = nameCopy(document.name, number);
  return { add: { ...document, id, name } };
}

/** Whether two documents say the same, however often they were saved. */
function sameContent(one: ChecklistDocument, other: ChecklistDocument): boolean {
  const content = ({ name, dates, checklists, unread }: ChecklistDocument): string =>
    JSON.stringify(sorted({ name, dates, checklists, unread }));
  return one.id === other.id && content(one) === content(other);
}

/** The value with the keys of all its records in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inside]) => [key, sorted(inside)]);
}
