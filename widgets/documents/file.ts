/** All documents of a store as one file, and back. */

import { newId } from "../base/ids";
import { readObject, readValue, type Shape } from "./stored";

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
  readonly name: string;
  list(): { id: string; name: string; changed: number }[];
  peek(id: string): Value | undefined;
  unreadable(): { key: string; text: string }[];
  add(id: string, value: Value, name?: string): { saved: boolean };
}

const KIND = "partnership-playbook/documents";

export function exportDocuments<Value>(store: Documents<Value>, shape: Shape<Value>): string {
  const documents = store.list().map(({ id, name, changed }) => ({ id, name, changed, value: store.peek(id) }));
  const unreadable = store.unreadable().map(({ key, text }) => ({ key, text }));
  const file = { kind: KIND, store: store.name, version: shape.version, documents, unreadable };
  return `${JSON.stringify(file, null, 1)}\n`;
}

export function importDocuments<Value>(store: Documents<Value>, shape: Shape<Value>, json: string): Imported {
  const result: Imported = { imported: [], kept: [], unreadable: [], full: false };
  const file = readObject(json);
  if (file?.kind !== KIND || file.store !== store.name || !Array.isArray(file.documents))
    return { ...result, problem: "not-ours" };
  const version = Number(file.version);
  if (!(version <= shape.version)) return { ...result, problem: "newer" };
  (file.documents as unknown[]).forEach((item, place) => {
    const { id, name, value } = (item ?? {}) as Record<string, unknown>;
    const read = readValue(shape, value, version);
    const shown = typeof name === "string" && name ? name : String(place + 1);
    if (read === undefined) result.unreadable.push(shown);
    else add(store, typeof id === "string" ? id : newId(), shown, read, result);
  });
  return result;
}

function add<Value>(store: Documents<Value>, id: string, name: string, value: Value, result: Imported): void {
  const here = store.peek(id);
  if (here !== undefined && JSON.stringify(here) === JSON.stringify(value)) {
    result.kept.push(name);
    return;
  }
  result.full ||= !store.add(id, value, name).saved;
  result.imported.push(name);
}
