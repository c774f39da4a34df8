/**
 * Named documents that the browser keeps, such as agendas: each with its earlier versions, a trash, and care for what
 * goes wrong. Nothing is lost when the storage is full or blocked, when another tab has saved in the meantime, or when
 * a value can't be read.
 *
 * Each document is stored as `<store>.doc.<id>`, its versions as `<store>.version.<id>.<time>`, and what could not be
 * read and stood in the way as `<store>.kept.<id>.<time>`.
 */

import { newId } from "../base/ids";
import { exportDocuments, type Imported, importDocuments } from "./file";
import { isBlocked, onChangeBelow, readText, remove, storedKeys, type Written, writeText } from "./storage";
import { type Found, readName, readStored, type Shape, type Stored } from "./stored";
import { type Version, Versions } from "./versions";

export type { Imported } from "./file";
export type { Version } from "./versions";

export interface StoreOptions<Value> extends Shape<Value> {
  /** What a document is called as long as nobody has named it. */
  nameOf?: (value: Value) => string;
  /** The value as part of a document with another id, for values that hold their id. */
  withId?: (value: Value, id: string) => Value;
  /** The time in milliseconds. */
  now?: () => number;
}

/** A document in a list. An unsaved one is in the memory of this page only. */
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
 * conflict: another tab has saved it since it was loaded here. Nothing is overwritten, and what was to be saved is among
 *   the versions. `theirs` is the other tab's value; it is missing if a newer version of the site saved that.
 * full, blocked: the value is in the memory of this page only, from where `load` and `list` give it.
 */
export interface Saved<Value> {
  saved: boolean;
  conflict?: true;
  theirs?: Value;
  full?: true;
  blocked?: true;
}

/** Something stored that can't be read: it is damaged, or a newer version of the site wrote it. */
export interface Unreadable {
  key: string;
  id: string;
  name: string;
  why: "damaged" | "newer";
  text: string;
}

const MOST_TRASH = 10;

/** @param name - what its keys begin with, such as "agendas". */
export function openStore<Value>(name: string, options: StoreOptions<Value>): DocumentStore<Value> {
  return new DocumentStore(name, options);
}

export class DocumentStore<Value> {
  private readonly earlier: Versions<Value>;
  private readonly now: () => number;
  /** What could not be stored, and so is newer than what is. */
  private readonly memory = new Map<string, Stored<Value>>();
  /** The revision that each document had when it was last loaded or saved here. */
  private readonly known = new Map<string, number>();
  /** Tells what this tab could not save from what others could not. */
  private readonly tab = newId();

  constructor(
    readonly name: string,
    private readonly options: StoreOptions<Value>,
  ) {
    this.now = options.now ?? Date.now;
    this.earlier = new Versions(`${name}.version.`, options, this.now);
  }

  /** Whether the browser keeps nothing, so that everything is in the memory of this page only. */
  get blocked(): boolean {
    return isBlocked();
  }

  /** The documents, the one changed last first. */
  list(): Listed[] {
    const all = this.all().filter(({ stored }) => stored.removed === undefined);
    return all.sort((one, other) => other.stored.changed - one.stored.changed).map(this.listed);
  }

  /** The value of a document; undefined if there is none, if it is in the trash, or if it can't be read. */
  load(id: string): Value | undefined {
    const stored = this.current(id);
    if (!stored || stored.removed !== undefined) return undefined;
    if (!this.memory.has(id)) this.known.set(id, stored.revision);
    return stored.value;
  }

  /** The value without taking note that this tab has seen it: what another tab saved is still a conflict. */
  peek(id: string): Value | undefined {
    const stored = this.current(id);
    return stored?.removed === undefined ? stored?.value : undefined;
  }

  /**
   * Saves a value as a document: a new one, or one that was loaded here before.
   *
   * @param how.over - saves also over what another tab has saved, which is kept as a version.
   */
  save(id: string, value: Value, how: { over?: boolean } = {}): Saved<Value> {
    const found = this.find(id);
    if (found === "nothing") return this.put(id, this.following(value, this.memory.get(id)));
    if (found === "newer" && !how.over) return this.conflict(id, value);
    if (found === "newer" || found === "damaged")
      return this.setAside(id) ? this.put(id, this.following(value, undefined)) : this.remember(id, value);
    if (found.revision === this.known.get(id)) this.earlier.takeNowAndThen(id, found.value);
    else if (found.removed === undefined && !how.over) return this.conflict(id, value, found.value);
    else if (this.earlier.take(id, found.value, "replaced") !== "stored") return this.remember(id, value);
    const saved = this.put(id, this.following(value, found));
    if (saved.saved) this.earlier.settle(id, value, this.tab);
    return saved;
  }

  /** Saves a value in place of another one, such as a shared link's; what was there is kept as a version. */
  replace(id: string, value: Value): Saved<Value> {
    const stored = this.current(id);
    if (stored && this.earlier.take(id, stored.value, "replaced") === "full") return this.remember(id, value);
    return this.save(id, value);
  }

  /** Adds a document under an id, or under a new one if that is taken. */
  add(id: string, value: Value, name = ""): Saved<Value> & { id: string } {
    const taken = this.memory.has(id) || this.find(id) !== "nothing";
    const target = taken ? newId() : id;
    const added = taken && this.options.withId ? this.options.withId(value, target) : value;
    const saved = this.save(target, added);
    if (name && name !== this.options.nameOf?.(added)) this.rename(target, name);
    return { ...saved, id: target };
  }

  /** Gives a document a name of its own; an empty one takes it away again. */
  rename(id: string, name: string): Saved<Value> {
    const stored = this.current(id);
    if (!stored) return { saved: false };
    const { name: _, ...unnamed } = stored;
    // The revision stays, so that no tab takes a new name for a new text.
    return this.put(id, { ...unnamed, ...(name && { name }) }, this.known.get(id));
  }

  /** The earlier states of a document that were kept, newest first. */
  versions(id: string): Version<Value>[] {
    return this.earlier.list(id);
  }

  /** Goes back to an earlier state; the present one is kept as a version. */
  restore(id: string, at: number): Saved<Value> {
    const version = this.versions(id).find((one) => one.at === at);
    if (!version) return { saved: false };
    this.load(id);
    return this.replace(id, version.value);
  }

  /** Puts a document in the trash, from where `recover` brings it back until ten others have followed it. */
  remove(id: string): boolean {
    const stored = this.current(id);
    if (!stored) return false;
    this.emptyTrash(MOST_TRASH - 1);
    const trashed = { ...stored, revision: stored.revision + 1, removed: this.now() };
    // If there is no room for the mark, the value itself makes it.
    if (!this.put(id, trashed).saved && remove(this.key(id))) this.put(id, trashed);
    return true;
  }

  /** Brings a document back from the trash. */
  recover(id: string): boolean {
    const stored = this.current(id);
    if (stored?.removed === undefined) return false;
    const { removed: _, ...back } = stored;
    this.put(id, { ...back, revision: stored.revision + 1 });
    return true;
  }

  /** What is in the trash, the latest first. */
  trash(): Listed[] {
    return this.trashed().map(this.listed);
  }

  /** Everything stored that can't be read, so that it can be shown, and saved as a file. */
  unreadable(): Unreadable[] {
    const [documents, kept] = [this.key(""), `${this.name}.kept.`];
    return storedKeys().flatMap((key): Unreadable[] => {
      const isKept = key.startsWith(kept);
      if (!isKept && !key.startsWith(documents)) return [];
      const text = readText(key) ?? "";
      const found = readStored(this.options, text);
      if (typeof found !== "string" && !isKept) return [];
      const id = isKept ? key.slice(kept.length, key.lastIndexOf(".")) : key.slice(documents.length);
      return [{ key, id, name: readName(text), why: found === "newer" ? "newer" : "damaged", text }];
    });
  }

  /** All documents as the text of one file, and with them what can't be read. */
  exportAll(): string {
    return exportDocuments(this, this.options);
  }

  /** Adds the documents of such a file to those that are here; none of these changes. */
  importAll(json: string): Imported {
    return importDocuments(this, this.options, json);
  }

  /** Calls back with the id of a document that may have changed, here or in another tab. Returns what ends it. */
  onChange(listener: (id: string) => void): () => void {
    return onChangeBelow(this.key(""), (key) => listener(key.slice(this.key("").length)));
  }

  private key(id: string): string {
    return `${this.name}.doc.${id}`;
  }

  private find(id: string): Found<Value> {
    return readStored(this.options, readText(this.key(id)));
  }

  private current(id: string): Stored<Value> | undefined {
    const found = this.memory.get(id) ?? this.find(id);
    return typeof found === "string" ? undefined : found;
  }

  private all(): { id: string; stored: Stored<Value> }[] {
    const start = this.key("");
    const stored = storedKeys()
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length));
    return [...new Set([...this.memory.keys(), ...stored])].flatMap((id) => {
      const found = this.current(id);
      return found ? [{ id, stored: found }] : [];
    });
  }

  private readonly listed = ({ id, stored }: { id: string; stored: Stored<Value> }): Listed => ({
    id,
    name: stored.name ?? this.options.nameOf?.(stored.value) ?? "",
    changed: stored.changed,
    unsaved: this.memory.has(id),
  });

  private trashed(): { id: string; stored: Stored<Value> }[] {
    const removed = ({ stored }: { stored: Stored<Value> }): number => stored.removed ?? 0;
    return this.all()
      .filter(removed)
      .sort((one, other) => removed(other) - removed(one));
  }

  private emptyTrash(most: number): void {
    for (const { id } of this.trashed().slice(most)) {
      this.earlier.removeAll(id);
      remove(this.key(id));
      this.memory.delete(id);
      this.known.delete(id);
    }
  }

  private following(value: Value, before: Stored<Value> | undefined): Stored<Value> {
    const name = before?.name === undefined ? {} : { name: before.name };
    return {
      version: this.options.version,
      revision: (before?.revision ?? 0) + 1,
      changed: this.now(),
      ...name,
      value,
    };
  }

  private put(id: string, stored: Stored<Value>, seen: number | undefined = stored.revision): Saved<Value> {
    const written = writeText(this.key(id), JSON.stringify(stored));
    if (written === "stored") {
      this.memory.delete(id);
      if (seen !== undefined) this.known.set(id, seen);
    } else this.memory.set(id, stored);
    return outcome(written);
  }

  private remember(id: string, value: Value): Saved<Value> {
    this.memory.set(id, this.following(value, this.current(id)));
    return outcome(isBlocked() ? "blocked" : "full");
  }

  private conflict(id: string, mine: Value, theirs?: Value): Saved<Value> {
    if (this.earlier.rescue(id, mine, this.tab) === "stored") this.memory.delete(id);
    else this.memory.set(id, this.following(mine, this.current(id)));
    return theirs === undefined ? { saved: false, conflict: true } : { saved: false, conflict: true, theirs };
  }

  /** Puts what can't be read, and stands in the way, under another key. */
  private setAside(id: string): boolean {
    const text = readText(this.key(id)) ?? "";
    return writeText(`${this.name}.kept.${id}.${this.now()}`, text) === "stored" && remove(this.key(id));
  }
}

function outcome<Value>(written: Written): Saved<Value> {
  if (written === "stored") return { saved: true };
  return written === "full" ? { saved: false, full: true } : { saved: false, blocked: true };
}
