/**
 * The documents that this browser keeps, one for each event or partnership, and which of them is shown. Each that is
 * shown or changed is edited by widgets/documents/editing.ts, which keeps it and takes in what other tabs do to it.
 */

import { type Change, copySaved, rename } from "../checklists/changes";
import { type ChecklistDocument, newDocument } from "../checklists/checklist-document";
import { CHECKLISTS, unreadParts } from "../checklists/document";
import { WORDS } from "../checklists/words";
import { Editing } from "../documents/editing";
import { read, remove as removeKey, write } from "../documents/storage";
import { DocumentStore } from "../documents/store";
import { type Trouble, unreadableTrouble, unsavedTrouble } from "./trouble";

const CURRENT = "checklists.current";
const WANTED = "for";

let opened: Documents | undefined;

/** The documents that all checklists of a page share. An address may name the one to show, as ?for=<id>. */
export function openDocuments(): Documents {
  if (opened) return opened;
  const documents = new Documents(new URL(location.href).searchParams.get(WANTED) ?? undefined);
  documents.watch(() => keepInAddress(documents));
  for (const leaving of ["pagehide", "blur"]) addEventListener(leaving, () => documents.flush());
  document.addEventListener("visibilitychange", () => documents.flush());
  // What is on this page only would be lost with it.
  addEventListener("beforeunload", (event) => {
    documents.flush();
    if (documents.store.unsaved) event.preventDefault();
  });
  opened = documents;
  return documents;
}

/** An address that names a document names the one that is shown now, so that a reload shows it again. */
function keepInAddress(documents: Documents): void {
  const address = new URL(location.href);
  const named = address.searchParams.get(WANTED);
  const id = named === null ? undefined : documents.current?.id;
  if (id === undefined || named === id) return;
  address.searchParams.set(WANTED, id);
  history.replaceState(history.state, "", address);
}

/**
 * How a change was made. field: what was changed; the same again counts as one change. typing: whether the reader may go
 * on typing there, so that it is kept after a pause, and otherwise at once.
 */
interface How {
  field?: string;
  typing?: boolean;
}

export class Documents {
  readonly store = new DocumentStore(CHECKLISTS);
  private readonly editings = new Map<string, Editing<ChecklistDocument>>();
  private readonly listeners = new Set<() => void>();
  /** What was read of documents that are not edited. */
  private readonly cache = new Map<string, ChecklistDocument>();
  private currentId: string | undefined;
  private lastField = "";
  /** The ids of all documents, in their order. */
  private ids: string[] | undefined;

  /** @param wanted - the id of the document to show, if there is one. */
  constructor(wanted?: string) {
    this.currentId =
      wanted !== undefined && this.load(wanted)
        ? wanted
        : read(CURRENT, (id) => (typeof id === "string" ? id : undefined));
    if (this.currentId === wanted && wanted !== undefined) write(CURRENT, wanted);
    this.store.onChange((id) => {
      this.forget(id);
      // One that is edited tells by itself, once it has looked.
      if (!this.editings.has(id)) this.tell();
    });
  }

  /** All documents that can be read, the oldest first; also those that are on this page only. */
  get all(): ChecklistDocument[] {
    if (!this.ids) {
      const known = [...this.store.list().map(({ id }) => id), ...this.editings.keys()];
      this.ids = [...new Set(known)]
        .flatMap((id) => this.load(id) ?? [])
        .sort((one, other) => (one.created + one.id < other.created + other.id ? -1 : 1))
        .map(({ id }) => id);
    }
    return this.ids.flatMap((id) => this.load(id) ?? []);
  }

  /** The document that is shown; undefined as long as nothing was said. */
  get current(): ChecklistDocument | undefined {
    const id = this.currentId !== undefined && this.load(this.currentId) ? this.currentId : this.all[0]?.id;
    return id === undefined ? undefined : this.edit(id)?.value;
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
   * @returns the document as it was before.
   */
  change(document: ChecklistDocument | undefined, change: Change, { field = "", typing }: How = {}): ChecklistDocument {
    const shown = document ?? this.current ?? this.blank();
    if (this.currentId === undefined || !document) this.setCurrent(shown.id);
    const editing = this.edit(shown.id) ?? this.begin(shown);
    const before = editing.value;
    const place = field && `${shown.id} ${field}`;
    const continues = place !== "" && place === this.lastField;
    this.lastField = place;
    editing.change({ ...change(before), ...(continues && { changes: before.changes }) }, place || undefined);
    if (!typing) editing.flush();
    return before;
  }

  /** Adds a document with a name and shows it. */
  add(name: string, changes: readonly Change[]): void {
    const named = rename(name)(newDocument(""));
    this.keep(changes.reduce((document, change) => change(document), { ...named, changes: 0 }));
  }

  /** Adds a document and shows it. */
  keep(document: ChecklistDocument): void {
    this.drop(document.id);
    this.setCurrent(document.id);
    this.begin(document).save();
  }

  /** Removes a document. Returns what brings it back and shows it. */
  remove(id: string): () => void {
    const document = this.load(id);
    this.drop(id);
    this.store.remove(id);
    if (this.currentId === id) this.currentId = undefined;
    this.forget(id);
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
      if (document) this.change(document, copySaved());
    }
    this.lastField = "";
  }

  /** Keeps what was just typed. */
  flush(): void {
    for (const editing of this.editings.values()) editing.flush();
  }

  /** The editing of a document; undefined if there is none that can be read. */
  edit(id: string): Editing<ChecklistDocument> | undefined {
    const known = this.editings.get(id);
    if (known) return known;
    const found = this.store.open(id);
    return found && this.begin(found.value, found.stamp);
  }

  /** All documents, and what can't be read, as the text of one file. */
  exportAll(): string {
    this.flush();
    return this.store.exportAll();
  }

  /** Why a document is not kept as it is shown, if so. */
  unsaved(id: string | undefined): Trouble | undefined {
    if (id === undefined) return undefined;
    const stored = this.store.isUnsaved(id) ? (this.store.blocked ? "blocked" : "full") : "saved";
    return unsavedTrouble(this.editings.get(id)?.status ?? stored);
  }

  /** Whether what was typed last waits for a pause before it is kept. */
  isSaving(id: string | undefined): boolean {
    return this.editings.get(id ?? "")?.status === "saving";
  }

  /** What can't be read, if anything. */
  unreadable(): Trouble | undefined {
    const partly = this.all.flatMap((document) => {
      const parts = unreadParts(document);
      return parts.length ? [{ name: document.name, parts }] : [];
    });
    return unreadableTrouble(this.store.unreadable(), partly);
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

  private begin(document: ChecklistDocument, stamp?: string): Editing<ChecklistDocument> {
    const editing = new Editing(this.store, document.id, document, stamp);
    let { status } = editing;
    editing.subscribe(() => {
      if (editing.status !== status) this.forget(document.id);
      status = editing.status;
      this.tell();
    });
    this.editings.set(document.id, editing);
    return editing;
  }

  private drop(id: string): void {
    this.editings.get(id)?.end();
    this.editings.delete(id);
  }

  private load(id: string): ChecklistDocument | undefined {
    const known = this.editings.get(id)?.value ?? this.cache.get(id);
    if (known) return known;
    const found = this.store.get(id);
    if (found) this.cache.set(id, found);
    return found;
  }

  /** Reads a document anew when it is needed next, and which ones there are; all of them if the id is empty. */
  private forget(id: string): void {
    if (id) this.cache.delete(id);
    else this.cache.clear();
    this.ids = undefined;
  }

  private setCurrent(id: string): void {
    this.currentId = id;
    write(CURRENT, id);
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
