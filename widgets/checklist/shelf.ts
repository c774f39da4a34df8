/**
 * The documents that this browser keeps, and which of them is shown. A change is applied to what is stored at that
 * moment, never to what was read earlier, so two tabs overwrite nothing of each other.
 */

import { read, remove as removeKey, write } from "../documents/storage";
import { DocumentStore, type Saved } from "../documents/store";
import { type Change, copySaved } from "./changes";
import { type ChecklistDocument, newDocument } from "./checklist-document";
import { CHECKLISTS, unreadParts } from "./document";
import { type Trouble, unreadableTrouble, unsavedTrouble } from "./trouble";
import { WORDS } from "./words";

const STORE = "checklists";
const CURRENT = `${STORE}.current`;
const WANTED = "for";

let shelf: Shelf | undefined;

/** The one shelf that all checklists of a page share. An address may name the document to show, as ?for=<id>. */
export function openShelf(): Shelf {
  if (shelf) return shelf;
  const opened = new Shelf(new URL(location.href).searchParams.get(WANTED) ?? undefined);
  opened.watch(() => keepInAddress(opened.current?.id));
  shelf = opened;
  return opened;
}

/** An address that names a document names the one that is shown now, so that a reload shows it again. */
function keepInAddress(id: string | undefined): void {
  const address = new URL(location.href);
  const named = address.searchParams.get(WANTED);
  if (named === null || id === undefined || named === id) return;
  address.searchParams.set(WANTED, id);
  history.replaceState(history.state, "", address);
}

export class Shelf {
  private readonly store = new DocumentStore(CHECKLISTS);
  private readonly listeners = new Set<() => void>();
  /** What was read; a change of a document, here or in another tab, takes it out. */
  private readonly cache = new Map<string, ChecklistDocument>();
  private currentId: string | undefined;
  private saving = false;
  private lastField = "";
  private lastSave: Saved = { saved: true, stamp: "" };
  /** The ids of all documents, in their order. */
  private ids: string[] | undefined;
  private readonly partly = new Map<string, string[]>();
  private told = "";

  /** @param wanted - the id of the document to show, if there is one. */
  constructor(wanted?: string) {
    this.currentId =
      wanted !== undefined && this.load(wanted)
        ? wanted
        : read(CURRENT, (id) => (typeof id === "string" ? id : undefined));
    if (this.currentId === wanted && wanted !== undefined) write(CURRENT, wanted);
    this.store.onChange((id) => {
      // In the middle of saving, what was saved cannot be read yet.
      if (this.saving) return;
      this.forget(id);
      this.tell();
    });
  }

  /** All documents that can be read, the oldest first. */
  get documents(): ChecklistDocument[] {
    this.ids ??= this.store
      .list()
      .flatMap(({ id }) => this.load(id) ?? [])
      .sort((one, other) => (one.created + one.id < other.created + other.id ? -1 : 1))
      .map(({ id }) => id);
    return this.ids.flatMap((id) => this.load(id) ?? []);
  }

  /** The document that is shown; undefined as long as nothing was said. */
  get current(): ChecklistDocument | undefined {
    return (this.currentId === undefined ? undefined : this.load(this.currentId)) ?? this.documents[0];
  }

  /** A document with nothing in it that is not kept. */
  blank(): ChecklistDocument {
    return newDocument(WORDS.firstName);
  }

  choose(id: string): void {
    this.setCurrent(id);
    this.tell();
  }

  /**
   * Applies a change to a document, or to a new one if there is none.
   *
   * @param document - as it was shown. If it is gone by now, it comes back with the change.
   * @param field - what was changed; the same again counts as one change.
   * @returns the document as it was before.
   */
  change(document: ChecklistDocument | undefined, change: Change, field = ""): ChecklistDocument {
    const shown = document ?? this.current ?? this.blank();
    if (this.currentId === undefined || !document) this.setCurrent(shown.id);
    const place = field && `${shown.id} ${field}`;
    const continues = place !== "" && place === this.lastField;
    this.lastField = place;
    return this.update(shown, (before) => ({ ...change(before), ...(continues && { changes: before.changes }) }));
  }

  /** Adds a document with a name and shows it. */
  add(name: string, changes: readonly Change[]): void {
    this.keep(changes.reduce((document, change) => change(document), { ...newDocument(name.trim()), changes: 0 }));
  }

  /** Adds a document and shows it. */
  keep(document: ChecklistDocument): void {
    this.setCurrent(document.id);
    this.save(document);
  }

  /** Removes a document. Returns what brings it back and shows it. */
  remove(id: string): () => void {
    const document = this.load(id);
    this.saving = true;
    this.store.remove(id);
    this.saving = false;
    this.forget(id);
    if (this.currentId === id) this.currentId = undefined;
    this.tell();
    return () => {
      // What is in the trash may have been emptied since.
      const recovered = this.store.recover(id);
      this.forget(id);
      if (recovered) this.choose(id);
      else if (document) this.keep(document);
    };
  }

  /** Notes that a copy of these documents was saved. */
  noteCopy(ids: readonly string[]): void {
    for (const id of ids) {
      const document = this.load(id);
      if (document) this.update(document, copySaved());
    }
    this.lastField = "";
  }

  /** All documents, and what can't be read, as the text of one file. */
  exportAll(): string {
    return this.store.exportAll();
  }

  /** Why what was changed last is on this page only, if it is. */
  unsaved(): Trouble | undefined {
    return unsavedTrouble(this.lastSave);
  }

  /** What can't be read, if anything. */
  unreadable(): Trouble | undefined {
    const partly = this.documents.flatMap(({ id, name }) => {
      const parts = this.partly.get(id);
      return parts ? [{ name, parts }] : [];
    });
    return unreadableTrouble(this.store.unreadable(), partly);
  }

  /** Whether a trouble, or that there is none, was not told yet; from now on it was. */
  isNews(trouble: Trouble | undefined): boolean {
    const words = trouble?.words ?? "";
    const isNew = words !== this.told;
    this.told = words;
    return isNew;
  }

  /** Removes for good what can't be read. */
  discard(keys: readonly string[]): void {
    for (const key of keys) removeKey(key);
    this.tell();
  }

  /** Calls back whenever something may have changed. */
  watch(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Applies a change to a document as it is stored now, or as it was shown if it is gone. Returns it as it was before. */
  private update(shown: ChecklistDocument, change: Change): ChecklistDocument {
    // Another tab may have changed or removed it a moment ago.
    this.cache.delete(shown.id);
    this.saving = true;
    this.store.recover(shown.id);
    const opened = this.store.open(shown.id);
    const before = opened?.value ?? shown;
    this.lastSave = this.store.save(shown.id, change(before), opened?.stamp, { over: true });
    this.saving = false;
    this.saved(shown.id);
    return before;
  }

  private save(document: ChecklistDocument): void {
    this.saving = true;
    this.lastSave = this.store.save(document.id, document, this.store.open(document.id)?.stamp, { over: true });
    this.saving = false;
    this.saved(document.id);
  }

  private saved(id: string): void {
    this.partly.delete(id);
    this.cache.delete(id);
    if (!this.ids?.includes(id)) this.ids = undefined;
    this.tell();
  }

  private load(id: string): ChecklistDocument | undefined {
    const cached = this.cache.get(id);
    if (cached) return cached;
    const document = this.store.get(id);
    if (!document) return undefined;
    const parts = unreadParts(document);
    if (parts.length) this.partly.set(id, [...parts]);
    this.cache.set(id, document);
    return document;
  }

  /** Reads a document anew when it is needed next, and which ones there are. */
  private forget(id: string): void {
    this.cache.delete(id);
    this.ids = undefined;
  }

  private setCurrent(id: string): void {
    this.currentId = id;
    write(CURRENT, id);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
