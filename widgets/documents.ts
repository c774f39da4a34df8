/**
 * Named documents that the browser keeps, such as agendas: each with its earlier versions, a trash, and care for what
 * goes wrong. Nothing is lost when the storage is full or blocked, when another tab has saved in the meantime, or when
 * a value can't be read.
 *
 * Below the store's name it stores, for each document, `<name>.doc.<id>`, its versions as `<name>.version.<id>.<time>`,
 * and what could not be read and stood in the way as `<name>.kept.<id>.<time>`.
 */
import { newId } from "./agenda/model";
import { isBlocked, onChangeBelow, readText, remove as removeKey, storedKeys, writeText, type Parser, type Written } from "./storage";

export interface StoreOptions<Value> {
  /** Reads a value of the current version; undefined if it is not one. */
  parse: Parser<Value>;
  /** The version of the shape of the values. */
  version: number;
  /** Turns a value of an older version into one of the current version. */
  migrate?: (stored: unknown, version: number) => unknown;
  /** What a document is called as long as nobody has named it. */
  nameOf?: (value: Value) => string;
  /** The value as part of a document with another id, for values that hold their id. */
  withId?: (value: Value, id: string) => Value;
  now?: () => number;
}

/** A document in a list. `unsaved` ones are in the memory of this page only. */
export interface Listed {
  id: string;
  name: string;
  /** When it was saved last, in milliseconds. */
  changed: number;
  unsaved: boolean;
}

/**
 * What became of a save.
 *
 * conflict: another tab has saved it since it was loaded here; nothing is overwritten, and what was to be saved is among
 *   the versions. `theirs` is the other tab's value; it is missing if that was saved by a newer version of the site.
 * full, blocked: the value is in the memory of this page only, from where `load` and `list` give it.
 */
export interface Saved<Value> {
  saved: boolean;
  conflict?: true;
  theirs?: Value;
  full?: true;
  blocked?: true;
}

/** auto: taken while working. replaced: what stood there before. conflict: what another tab kept from being saved. */
export type Reason = "auto" | "replaced" | "conflict";

export interface Version<Value> {
  at: number;
  reason: Reason;
  value: Value;
}

/** Something stored that can't be read: damaged, or written by a newer version of the site. */
export interface Unreadable {
  key: string;
  id: string;
  name: string;
  why: "damaged" | "newer";
  text: string;
}

export interface Imported {
  /** The names of documents that are new here; one that is here already in another state comes as a copy. */
  imported: string[];
  /** The names of documents that are here already in the same state. */
  kept: string[];
  /** The names of documents that could not be read. */
  unreadable: string[];
  /** Whether some are in the memory of this page only. */
  full: boolean;
  /** Why nothing in the file could be read. */
  problem?: "not-ours" | "newer";
}

const MOST_VERSIONS = 20;
const BETWEEN_VERSIONS = 5 * 60_000;
const MOST_TRASH = 10;
const FILE_KIND = "partnership-playbook/documents";

/** A document as it is stored. */
interface Stored<Value> {
  version: number;
  /** Grows with each save, so that a tab notices that another one has saved. */
  revision: number;
  changed: number;
  /** The name that somebody gave it. */
  name?: string;
  /** When it was put in the trash. */
  removed?: number;
  value: Value;
}

type Found<Value> = Stored<Value> | "nothing" | "damaged" | "newer";

export type Store<Value> = ReturnType<typeof openStore<Value>>;

export function openStore<Value>(name: string, options: StoreOptions<Value>) {
  const { parse, version, migrate, nameOf, withId, now = Date.now } = options;
  const documents = `${name}.doc.`;
  /** What could not be stored, and so is newer than what is. */
  const memory = new Map<string, Stored<Value>>();
  /** The revision that each document had when it was last loaded or saved here. */
  const known = new Map<string, number>();
  /** Tells this tab's rescued value from those of others. */
  const tab = newId();

  // Reading

  function readValue(stored: unknown, from: number): Value | undefined {
    return parse(from < version && migrate ? migrate(stored, from) : stored);
  }

  function parseStored(text: string | undefined): Found<Value> {
    if (text === undefined) return "nothing";
    try {
      const stored = JSON.parse(text) as Stored<unknown>;
      if (stored.version > version) return "newer";
      const value = readValue(stored.value, stored.version);
      const numbers = [stored.version, stored.revision, stored.changed, stored.removed ?? 0];
      if (value === undefined || !numbers.every(Number.isFinite)) return "damaged";
      return { ...stored, name: typeof stored.name === "string" ? stored.name : undefined, value } as Stored<Value>;
    } catch {
      return "damaged";
    }
  }

  function find(id: string): Found<Value> {
    return parseStored(readText(documents + id));
  }

  function current(id: string): Stored<Value> | undefined {
    const found = memory.get(id) ?? find(id);
    return typeof found === "string" ? undefined : found;
  }

  function ids(): string[] {
    const stored = storedKeys().filter((key) => key.startsWith(documents)).map((key) => key.slice(documents.length));
    return [...new Set([...memory.keys(), ...stored])];
  }

  function nameFor(stored: Stored<Value>): string {
    return stored.name ?? nameOf?.(stored.value) ?? "";
  }

  function listed(wanted: (stored: Stored<Value>) => boolean): (Listed & { removed: number })[] {
    return ids()
      .flatMap((id) => {
        const stored = current(id);
        return stored && wanted(stored) ? [{ id, stored }] : [];
      })
      .map(({ id, stored }) => ({
        id,
        name: nameFor(stored),
        changed: stored.changed,
        unsaved: memory.has(id),
        removed: stored.removed ?? 0,
      }));
  }

  /** The documents, the one changed last first. */
  function list(): Listed[] {
    return listed((stored) => stored.removed === undefined)
      .sort((one, other) => other.changed - one.changed)
      .map(({ removed: _, ...shown }) => shown);
  }

  /** The value of a document; undefined if there is none, if it is in the trash, or if it can't be read. */
  function load(id: string): Value | undefined {
    const stored = current(id);
    if (!stored || stored.removed !== undefined) return undefined;
    known.set(id, stored.revision);
    return stored.value;
  }

  // Writing

  function put(id: string, stored: Stored<Value>): Saved<Value> {
    const written = writeText(documents + id, JSON.stringify(stored));
    if (written === "stored") memory.delete(id);
    else memory.set(id, stored);
    known.set(id, written === "stored" ? stored.revision : (known.get(id) ?? stored.revision - 1));
    return outcome(written);
  }

  function next(value: Value, before: Stored<Value> | undefined): Stored<Value> {
    const given = before?.name === undefined ? {} : { name: before.name };
    return { version, revision: (before?.revision ?? 0) + 1, changed: now(), ...given, value };
  }

  /**
   * Saves a value as a document, a new one or one that was loaded here before.
   *
   * @param over - saves it also over what another tab has saved; that is kept as a version.
   */
  function save(id: string, value: Value, { over = false } = {}): Saved<Value> {
    const found = find(id);
    if (found === "newer" && !over) return conflict(id, value, undefined);
    if (found === "newer" || found === "damaged") {
      if (!setAside(id)) return inMemory(id, value);
      return put(id, next(value, undefined));
    }
    if (found === "nothing") return put(id, next(value, memory.get(id)));
    const changedElsewhere = found.revision !== known.get(id);
    if (changedElsewhere && found.removed === undefined && !over) return conflict(id, value, found.value);
    if (changedElsewhere) {
      if (takeVersion(id, found.value, "replaced") === "full") return inMemory(id, value);
      removeKey(rescued(id));
    } else if (isTime(id)) takeVersion(id, found.value, "auto");
    return put(id, next(value, found));
  }

  /** Saves a value in place of all that was there; that is kept as a version, whatever its age. */
  function replace(id: string, value: Value): Saved<Value> {
    const stored = current(id);
    if (stored && takeVersion(id, stored.value, "replaced") === "full") return inMemory(id, value);
    return save(id, value);
  }

  function conflict(id: string, mine: Value, theirs: Value | undefined): Saved<Value> {
    const text = JSON.stringify({ version, at: now(), reason: "conflict" satisfies Reason, value: mine });
    writeText(rescued(id), text);
    return theirs === undefined ? { saved: false, conflict: true } : { saved: false, conflict: true, theirs };
  }

  function inMemory(id: string, value: Value): Saved<Value> {
    memory.set(id, next(value, current(id)));
    return outcome(isBlocked() ? "blocked" : "full");
  }

  /** Puts what can't be read and stands in the way under another key. */
  function setAside(id: string): boolean {
    const text = readText(documents + id) ?? "";
    return writeText(`${name}.kept.${id}.${now()}`, text) === "stored" && removeKey(documents + id);
  }

  /** Gives a document a name of its own; an empty one takes it away again. */
  function rename(id: string, given: string): Saved<Value> {
    const stored = current(id);
    if (!stored) return { saved: false };
    const { name: _, ...unnamed } = stored;
    return put(id, { ...unnamed, ...(given && { name: given }), revision: stored.revision + 1, changed: now() });
  }

  // Versions

  function versionsOf(id: string): string[] {
    const start = `${name}.version.${id}.`;
    // An id may go on where another one ends, so what follows has to be a time.
    return storedKeys().filter((key) => key.startsWith(start) && !key.slice(start.length).includes("."));
  }

  function rescued(id: string): string {
    return `${name}.version.${id}.mine-${tab}`;
  }

  function timeOf(key: string): number {
    return Number(key.slice(key.lastIndexOf(".") + 1)) || 0;
  }

  function isTime(id: string): boolean {
    return now() - Math.max(0, ...versionsOf(id).map(timeOf)) >= BETWEEN_VERSIONS;
  }

  function takeVersion(id: string, value: Value, reason: Reason): Written {
    const taken = versionsOf(id).map(timeOf);
    let at = now();
    while (taken.includes(at)) at += 1;
    const text = JSON.stringify({ version, at, reason, value });
    const written = writeText(`${name}.version.${id}.${at}`, text);
    const surplus = versionsOf(id).sort((one, other) => timeOf(one) - timeOf(other)).slice(0, -MOST_VERSIONS);
    for (const key of surplus) if (timeOf(key)) removeKey(key);
    return written;
  }

  /** The earlier states of a document that were kept, newest first. */
  function versions(id: string): Version<Value>[] {
    return versionsOf(id)
      .flatMap((key) => {
        try {
          const stored = JSON.parse(readText(key) ?? "") as Version<unknown> & { version: number };
          const value = readValue(stored.value, stored.version);
          return value === undefined || stored.version > version ? [] : [{ at: stored.at, reason: stored.reason, value }];
        } catch {
          return [];
        }
      })
      .sort((one, other) => other.at - one.at);
  }

  /** Goes back to an earlier state; the present one is kept as a version. */
  function restore(id: string, at: number): Saved<Value> {
    const version = versions(id).find((one) => one.at === at);
    if (!version) return { saved: false };
    load(id);
    return replace(id, version.value);
  }

  // Trash

  /** Puts a document in the trash, from where `recover` brings it back until ten others have followed it. */
  function remove(id: string): boolean {
    const stored = current(id);
    if (!stored) return false;
    const trashed = { ...stored, revision: stored.revision + 1, removed: now() };
    empty(MOST_TRASH - 1);
    // If there is no room for the mark, the value itself makes it.
    if (!put(id, trashed).saved && removeKey(documents + id)) put(id, trashed);
    return true;
  }

  /** Brings a document back from the trash. */
  function recover(id: string): boolean {
    const stored = current(id);
    if (!stored || stored.removed === undefined) return false;
    const { removed: _, ...back } = stored;
    put(id, { ...back, revision: stored.revision + 1 });
    return true;
  }

  /** What is in the trash, the latest first. */
  function trash(): Listed[] {
    return listed((stored) => stored.removed !== undefined)
      .sort((one, other) => other.removed - one.removed)
      .map(({ removed: _, ...shown }) => shown);
  }

  /** Removes from the trash for good what exceeds a number. */
  function empty(most: number): void {
    for (const { id } of trash().slice(most)) {
      for (const key of [...versionsOf(id), documents + id]) removeKey(key);
      memory.delete(id);
      known.delete(id);
    }
  }

  // What can't be read, and files

  /** Everything stored that can't be read, so that it can be shown and saved as a file. */
  function unreadable(): Unreadable[] {
    const keys = storedKeys().filter((key) => key.startsWith(documents) || key.startsWith(`${name}.kept.`));
    return keys.flatMap((key) => {
      const text = readText(key) ?? "";
      const found = parseStored(text);
      const aside = !key.startsWith(documents);
      if (typeof found !== "string" && !aside) return [];
      const id = aside ? key.slice(`${name}.kept.`.length, key.lastIndexOf(".")) : key.slice(documents.length);
      return [{ key, id, name: readableName(text), why: found === "newer" ? "newer" : "damaged", text }];
    });
  }

  /** All documents as the text of one file, and with them what can't be read. */
  function exportAll(): string {
    const all = list().map(({ id, name, changed }) => ({ id, name, changed, value: current(id)?.value }));
    const others = unreadable().map(({ key, text }) => ({ key, text }));
    return JSON.stringify({ kind: FILE_KIND, store: name, version, documents: all, unreadable: others }, null, 1);
  }

  /** Adds the documents of such a file to those that are here; none of these changes. */
  function importAll(json: string): Imported {
    const result: Imported = { imported: [], kept: [], unreadable: [], full: false };
    const file = readFile(json);
    if (!file || file.kind !== FILE_KIND || file.store !== name || !Array.isArray(file.documents))
      return { ...result, problem: "not-ours" };
    const from = Number(file.version);
    if (from > version) return { ...result, problem: "newer" };
    for (const [place, item] of (file.documents as unknown[]).entries()) take(item, from, place, result);
    return result;
  }

  function take(item: unknown, from: number, place: number, result: Imported): void {
    const { id, name: called, value: stored } = (typeof item === "object" && item ? item : {}) as Record<string, unknown>;
    const value = safely(() => readValue(stored, from));
    const shown = typeof called === "string" && called ? called : `${place + 1}`;
    if (value === undefined) return void result.unreadable.push(shown);
    const here = typeof id === "string" ? current(id) : undefined;
    if (here && here.removed === undefined && JSON.stringify(here.value) === JSON.stringify(value))
      return void result.kept.push(shown);
    const target = typeof id === "string" && id && !here ? id : newId();
    const saved = save(target, target === id || !withId ? value : withId(value, target));
    if (typeof called === "string" && called && called !== nameOf?.(value)) rename(target, called);
    result.full ||= !saved.saved;
    result.imported.push(shown);
  }

  /** Calls back with the id of a document that may have changed, here or in another tab. Returns what ends it. */
  function onChange(listener: (id: string) => void): () => void {
    return onChangeBelow(documents, (key) => listener(key.slice(documents.length)));
  }

  return {
    list,
    load,
    save,
    replace,
    rename,
    versions,
    restore,
    remove,
    recover,
    trash,
    unreadable,
    exportAll,
    importAll,
    onChange,
    /** Whether the browser keeps nothing, so that everything is in the memory of this page only. */
    get blocked(): boolean {
      return isBlocked();
    },
  };
}

function outcome<Value>(written: Written): Saved<Value> {
  if (written === "stored") return { saved: true };
  return written === "full" ? { saved: false, full: true } : { saved: false, blocked: true };
}

/** What a text that can't be read says about its name, if anything. */
function readableName(text: string): string {
  const stored = readFile(text) as { name?: unknown; value?: { title?: unknown } | undefined } | undefined;
  const name = stored?.name ?? stored?.value?.title;
  return typeof name === "string" ? name : "";
}

function readFile(text: string): Record<string, unknown> | undefined {
  const read = safely(() => JSON.parse(text) as unknown);
  return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : undefined;
}

function safely<Value>(get: () => Value): Value | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
