/** Documents as files, one or all of a store, and back. */
import { newId } from "../base/ids";
import type { DocumentKind } from "./kind";
import { readSent, type Sent } from "./sent";
import { readObject, readValue } from "./stored";

export interface Imported {
  /** The names of documents that are new here; one that is here already in another state comes as a copy. */
  imported: string[];
  /** The names of documents that are here already in the same state. */
  kept: string[];
  /** The names of documents that could not be read. */
  unreadable: string[];
  /** Whether some are in the memory of this page only, since the storage is full or blocked. */
  full: boolean;
  /** Why nothing in the file could be read. */
  problem?: "not-ours" | "newer";
}

/** What is written and read of a store. */
interface Documents<Value> {
  readonly kind: DocumentKind<Value>;
  list(): { id: string; name: string; changed: number }[];
  get(id: string): Value | undefined;
  unreadable(): { key: string; text: string }[];
  add(id: string, value: Value, name?: string): { saved: { saved: boolean } };
}

/** What a file that holds all documents of a kind says it is. */
const ALL_MARK = "partnership-playbook/documents";

export function exportDocuments<Value>(store: Documents<Value>): string {
  const documents = store.list().map(({ id, name, changed }) => ({ id, name, changed, value: store.get(id) }));
  const unreadable = store.unreadable().map(({ key, text }) => ({ key, text }));
  const { name, version } = store.kind;
  return `${JSON.stringify({ kind: ALL_MARK, store: name, version, documents, unreadable }, null, 1)}\n`;
}

export function importDocuments<Value>(store: Documents<Value>, json: string): Imported {
  const result: Imported = { imported: [], kept: [], unreadable: [], full: false };
  const file = readObject(json);
  if (file?.kind !== ALL_MARK || file.store !== store.kind.name || !Array.isArray(file.documents))
    return { ...result, problem: "not-ours" };
  const version = Number(file.version);
  if (!(version <= store.kind.version)) return { ...result, problem: "newer" };
  (file.documents as unknown[]).forEach((item, place) => {
    const { id, name, value } = (item ?? {}) as Record<string, unknown>;
    const read = readValue(store.kind, value, version);
    const shown = typeof name === "string" && name ? name : String(place + 1);
    if (read === undefined) result.unreadable.push(shown);
    else add(store, typeof id === "string" ? id : newId(), shown, read, result);
  });
  return result;
}

function add<Value>(store: Documents<Value>, id: string, name: string, value: Value, result: Imported): void {
  const here = store.get(id);
  if (here !== undefined && JSON.stringify(here) === JSON.stringify(store.kind.withId(value, id))) {
    result.kept.push(name);
    return;
  }
  result.full ||= !store.add(id, value, name).saved.saved;
  result.imported.push(name);
}

// One document

/** No document that people make is larger; reading more would freeze a phone. */
export const MOST_BYTES = 8_000_000;

/** What a file says that holds a whole partnership with its documents, see partnership/along/. */
export const ALONG_MARK = "partnership-playbook/along";

/** Whether a text is such a file, or the beginning of one. */
export function isAlongFile(text: string): boolean {
  return text.slice(0, 4_000).includes(`content="${ALONG_MARK}"`);
}

/** One document as the text of a file. */
export function fileOf<Value extends object>(value: Value, sent: Sent): string {
  return `${JSON.stringify({ ...value, sent }, null, 2)}\n`;
}

/**
 * What a file holds.
 *
 * all: it holds all documents of a browser, for `importAll`.
 * problem: not-ours: it is something else. newer: a newer version of the site made it. damaged: it is a document of this
 *   kind that can't be read. other-kind: it is a document, but of another kind.
 */
export type FileReading<Value> =
  { one: Value; sent?: Sent } | { all: string } | { problem: "not-ours" | "newer" | "damaged" | "other-kind" };

export function readFile<Value>(kind: DocumentKind<Value>, text: string): FileReading<Value> {
  // Some programs put a mark in front of a text that they saved.
  const file = readObject(text.replace(/^\uFEFF/, ""));
  if (!file) return { problem: isAlongFile(text) ? "other-kind" : "not-ours" };
  if (file.kind === ALL_MARK) return file.store === kind.name ? { all: text } : { problem: "other-kind" };
  if (file.kind !== kind.mark) return { problem: isMark(file.kind) ? "other-kind" : "not-ours" };
  const version = Number(file.version);
  if (version > kind.version) return { problem: "newer" };
  const { sent: said, ...document } = file;
  const one = readValue(kind, document, version);
  const sent = readSent(said);
  return one === undefined ? { problem: "damaged" } : { one, ...(sent && { sent }) };
}

function isMark(kind: unknown): boolean {
  return typeof kind === "string" && kind.startsWith("partnership-playbook/");
}
