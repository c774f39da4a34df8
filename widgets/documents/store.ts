/**
 * Named documents of a kind that the browser keeps: each with its earlier versions, a trash, and care for what goes
 * wrong. Nothing is lost when the storage is full or blocked, when another tab has saved in the meantime, or when a value
 * can't be read; and nothing is stored that could not be read again.
 *
 * Each document is stored as `<kind>.doc.<id>`, its versions as `<kind>.version.<id>.<time>`, those that another side has
 * had too as `<kind>.common.<id>.<fingerprint>`, and what could not be read and stood in the way as
 * `<kind>.kept.<id>.<time>`. What is said about documents that are sent is kept beside them, see exchange/received.ts and
 * exchange/answers.ts.
 */
import { newId } from "../base/ids";
import { CommonVersions } from "./common";
import { exportDocuments, type Imported, importDocuments } from "./file";
import { type DocumentKind, isWhole } from "./kind";
import { writeWithRoom } from "./room";
import { isBlocked, onChangeBelow, readText, remove, storedKeys, type Written, writeText } from "./storage";
import { type Found, readName, readStored, type Stored, stampOf } from "./stored";
import { type Reason, type Version, Versions } from "./versions";

export type { Imported } from "./file";
export type { Version } from "./versions";

/** A document as it was opened. stamp: which save it is of; give it back to `save`. */
export interface Opened<Value> {
  value: Value;
  stamp: string;
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
 * stamp: which save it is, for the next one.
 * conflict: another tab has saved it since. Nothing is overwritten, and what was to be saved is among the versions.
 * full, blocked: the value is in the memory of this page only, from where `open` and `list` give it.
 * refused: it is not a value of the kind, and would be unreadable later. Nothing has changed.
 */
export type Saved = { saved: true; stamp: string } | { saved: false; why: "conflict" | "full" | "blocked" | "refused" };

/** Something stored that can't be read: it is damaged, or a newer version of the site wrote it. */
export interface Unreadable {
  key: string;
  id: string;
  name: string;
  why: "damaged" | "newer";
  text: string;
}

const MOST_TRASH = 10;

/** What could not be stored, and so is newer than what is; `on` is what it was to follow. */
interface Unstored<Value> {
  stored: Stored<Value>;
  on: string | undefined;
}

export class DocumentStore<Value> {
  private readonly earlier: Versions<Value>;
  readonly common: CommonVersions<Value>;
  private readonly memory = new Map<string, Unstored<Value>>();
  /** Tells what this tab saved, or could not save, from what others did. */
  private readonly tab = newId();

  constructor(
    readonly kind: DocumentKind<Value>,
    private readonly now: () => number = Date.now,
  ) {
    this.earlier = new Versions(kind, now);
    this.common = new CommonVersions(kind, now);
  }

  /** Whether the browser keeps nothing, so that everything is in the memory of this page only. */
  get blocked(): boolean {
    return isBlocked();
  }

  /** Whether something is in the memory of this page only, and would be lost with it. */
  get unsaved(): boolean {
    return this.memory.size > 0;
  }

  /** The documents, the one changed last first. */
  list(): Listed[] {
    const all = this.all().filter(({ stored }) => stored.removed === undefined);
    return all.sort((one, other) => other.stored.changed - one.stored.changed).map(this.listed);
  }

  /** A document to go on with; undefined if there is none, if it is in the trash, or if it can't be read. */
  open(id: string): Opened<Value> | undefined {
    const stored = this.current(id);
    if (!stored || stored.removed !== undefined) return undefined;
    // Its place says which document it is, whatever a file said.
    return { value: this.kind.withId(stored.value, id), stamp: this.memory.get(id)?.on ?? stampOf(stored) };
  }

  /** The value of a document, to look at. */
  get(id: string): Value | undefined {
    return this.open(id)?.value;
  }

  /** What the browser holds of a document, whatever this page could not store. */
  stored(id: string): Opened<Value> | undefined {
    const found = this.find(id);
    if (typeof found === "string" || found.removed !== undefined) return undefined;
    return { value: this.kind.withId(found.value, id), stamp: stampOf(found) };
  }

  /** Whether the latest state of a document is in the memory of this page only. */
  isUnsaved(id: string): boolean {
    return this.memory.has(id);
  }

  /** Which save of a document the browser holds; undefined if it holds none, or only in the trash. */
  stampOf(id: string): string | "unreadable" | undefined {
    const found = this.find(id);
    if (typeof found === "string") return found === "nothing" ? undefined : "unreadable";
    return found.removed === undefined ? stampOf(found) : undefined;
  }

  /**
   * Saves a value as a document.
   *
   * @param seen - the stamp of what it was made from; undefined for a new document.
   * @param how.over - saves also over what another tab has saved, which is kept as a version.
   */
  save(id: string, value: Value, seen: string | undefined, how: { over?: boolean } = {}): Saved {
    if (!isWhole(this.kind, value)) return { saved: false, why: "refused" };
    const found = this.find(id);
    if (found === "nothing") return this.put(id, this.following(value, undefined), undefined);
    if (found === "newer" && !how.over) return this.conflict(id, value, seen);
    if (found === "newer" || found === "damaged")
      return this.setAside(id)
        ? this.put(id, this.following(value, undefined), undefined)
        : this.remember(id, value, seen);
    if (stampOf(found) === seen) this.earlier.takeNowAndThen(id, found.value);
    else if (found.removed === undefined && !how.over) return this.conflict(id, value, seen);
    else if (this.earlier.take(id, found.value, "replaced") !== "stored") return this.remember(id, value, seen);
    const saved = this.put(id, this.following(value, found), seen);
    if (saved.saved) this.earlier.settle(id, value, this.tab);
    return saved;
  }

  /** Gives up what could not be stored, so that the document is again as the browser holds it. */
  forget(id: string): void {
    this.memory.delete(id);
  }

  /** Keeps a state of a document as a version to go back to. */
  keepVersion(id: string, value: Value, reason: Reason): Written {
    return this.earlier.take(id, value, reason);
  }

  /** Adds a document under an id, or under a new one if that is taken. */
  add(id: string, value: Value, name = ""): { id: string; saved: Saved } {
    const taken = !isId(id) || this.memory.has(id) || this.find(id) !== "nothing";
    const target = taken ? newId() : id;
    const added = this.kind.withId(value, target);
    const saved = this.save(target, added, undefined);
    if (name && name !== this.kind.titleOf(added)) this.rename(target, name);
    return { id: target, saved };
  }

  /** Gives a document a name of its own; an empty one takes it away again. */
  rename(id: string, name: string): void {
    const stored = this.current(id);
    if (!stored) return;
    const { name: _, ...unnamed } = stored;
    // The stamp stays, so that no tab takes a new name for a new text.
    this.put(id, { ...unnamed, ...(name && { name }) }, this.memory.get(id)?.on);
  }

  /** The earlier states of a document that were kept, newest first. */
  versions(id: string): Version<Value>[] {
    return this.earlier.list(id);
  }

  /** Puts a document in the trash, from where `recover` brings it back until ten others have followed it. */
  remove(id: string): boolean {
    const stored = this.current(id);
    if (!stored) return false;
    this.emptyTrash(MOST_TRASH - 1);
    const trashed = { ...this.following(stored.value, stored), changed: stored.changed, removed: this.now() };
    // If there is no room for the mark, the value itself makes it.
    if (!this.put(id, trashed, undefined).saved && remove(this.key(id))) this.put(id, trashed, undefined);
    return true;
  }

  /** Brings a document back from the trash. */
  recover(id: string): boolean {
    const stored = this.current(id);
    if (stored?.removed === undefined) return false;
    this.put(id, { ...this.following(stored.value, stored), changed: stored.changed }, undefined);
    return true;
  }

  /** What is in the trash, the latest first. */
  trash(): Listed[] {
    return this.trashed().map(this.listed);
  }

  /** Everything stored that can't be read, so that it can be shown, and saved as a file. */
  unreadable(): Unreadable[] {
    const [documents, kept] = [this.key(""), `${this.kind.name}.kept.`];
    return storedKeys().flatMap((key): Unreadable[] => {
      const isKept = key.startsWith(kept);
      if (!isKept && !key.startsWith(documents)) return [];
      const text = readText(key) ?? "";
      const found = readStored(this.kind, text);
      if (typeof found !== "string" && !isKept) return [];
      const id = isKept ? key.slice(kept.length, key.lastIndexOf(".")) : key.slice(documents.length);
      return [{ key, id, name: readName(text), why: found === "newer" ? "newer" : "damaged", text }];
    });
  }

  /** All documents as the text of one file, and with them what can't be read. */
  exportAll(): string {
    return exportDocuments(this);
  }

  /** Adds the documents of such a file to those that are here; none of these changes. */
  importAll(json: string): Imported {
    return importDocuments(this, json);
  }

  /** Calls back with the id of a document that may have changed, here or in another tab; with "" for any of them. Returns what ends it. */
  onChange(listener: (id: string) => void): () => void {
    return onChangeBelow(this.key(""), (key) => listener(key.slice(this.key("").length)));
  }

  private key(id: string): string {
    return `${this.kind.name}.doc.${id}`;
  }

  private find(id: string): Found<Value> {
    return readStored(this.kind, readText(this.key(id)));
  }

  private current(id: string): Stored<Value> | undefined {
    const found = this.memory.get(id)?.stored ?? this.find(id);
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
    name: stored.name ?? this.kind.titleOf(stored.value),
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
      this.common.removeAll(id);
      remove(this.key(id));
      this.memory.delete(id);
    }
  }

  private following(value: Value, before: Stored<Value> | undefined): Stored<Value> {
    const name = before?.name === undefined ? {} : { name: before.name };
    const revision = (before?.revision ?? 0) + 1;
    return { version: this.kind.version, revision, by: this.tab, changed: this.now(), ...name, value };
  }

  /** @param on - the stamp of what it follows, for the next try if there is no room now. */
  private put(id: string, stored: Stored<Value>, on: string | undefined): Saved {
    const written = writeWithRoom(this.key(id), JSON.stringify(stored));
    if (written === "stored") {
      this.memory.delete(id);
      return { saved: true, stamp: stampOf(stored) };
    }
    this.memory.set(id, { stored, on });
    return { saved: false, why: written };
  }

  private remember(id: string, value: Value, on: string | undefined): Saved {
    this.memory.set(id, { stored: this.following(value, this.current(id)), on });
    return { saved: false, why: isBlocked() ? "blocked" : "full" };
  }

  private conflict(id: string, mine: Value, seen: string | undefined): Saved {
    if (this.earlier.rescue(id, mine, this.tab) === "stored") this.memory.delete(id);
    else this.memory.set(id, { stored: this.following(mine, this.current(id)), on: seen });
    return { saved: false, why: "conflict" };
  }

  /** Puts what can't be read, and stands in the way, under another key. */
  private setAside(id: string): boolean {
    const text = readText(this.key(id)) ?? "";
    return writeText(`${this.kind.name}.kept.${id}.${this.now()}`, text) === "stored" && remove(this.key(id));
  }
}

/** Whether a text can be the id of a document; a name that all records inherit can't. */
function isId(text: string): boolean {
  return /^[A-Za-z0-9._-]{1,80}$/.test(text) && text !== "__proto__";
}
