/** The partnership that is open on the page: its editing, what is said about it, and what else is kept here. */
import { loadLater } from "../base/later";
import { Editing, type Status } from "../documents/editing";
import { storedKeys } from "../documents/storage";
import { type Named, newPartnership, put } from "../partnership/edit";
import { forgetOwnOfGone, namesFrom, setOwnOrganization, store } from "../partnership/here";
import type { Partnership } from "../partnership/model";
import { titleOf } from "../partnership/said";
import type { LaterSource, NextThing, Source } from "../partnership/source";
import { Drafts } from "./draft";
import { WORDS } from "./words";

/** What is said, and what takes it back. */
export interface Told {
  words: string;
  undo?: (() => void) | undefined;
  /** Where it leads. */
  door?: { words: string; address: string } | undefined;
}

/** Whether documents of a kind are kept here. */
function isKept(document: string): boolean {
  return storedKeys().some((key) => key.startsWith(`${document}.doc.`));
}

export class Desk {
  readonly store = store;
  told: Told | undefined;
  /** What is next in the documents; undefined while it is loaded, or if that failed. */
  dues: readonly NextThing[] = [];
  duesFailed = false;
  /** What the open one was made from, if somebody sent it. */
  readonly drafts: Drafts;
  /** The fields for time zones, once they are loaded. */
  zones: typeof import("./zone-view") | undefined;
  zonesFailed = false;
  private readonly known = new Map<string, Source>();
  private editing: Editing<Partnership> | undefined;

  constructor(
    private readonly all: readonly LaterSource[],
    private readonly draw: () => void,
    private readonly say: (words: string) => void,
  ) {
    forgetOwnOfGone();
    this.drafts = new Drafts(draw);
    const wanted = new URL(location.href).searchParams.get("with");
    this.openAny(wanted ?? "");
    store.onChange((id) => {
      if (id !== this.editing?.id) draw();
    });
    for (const leaving of ["pagehide", "blur"]) addEventListener(leaving, () => this.editing?.flush());
    document.addEventListener("visibilitychange", () => this.editing?.flush());
    addEventListener("beforeunload", (event) => {
      this.editing?.flush();
      if (store.unsaved) event.preventDefault();
    });
    // Documents may have changed on their own pages.
    addEventListener("pageshow", (event) => {
      if (event.persisted) void this.loadDues();
    });
  }

  /** The kinds of documents that are loaded. */
  get sources(): Source[] {
    return this.all.flatMap(({ document }) => this.known.get(document) ?? []);
  }

  /** A kind of documents that may belong to a partnership; undefined if there is no such. Rejects with a LoadFailure. */
  async source(document: string): Promise<Source | undefined> {
    const found = this.known.get(document) ?? (await this.all.find((one) => one.document === document)?.load());
    if (found) this.known.set(document, found);
    return found;
  }

  /** Whether it can be said which documents of a kind are here. */
  isSeen(document: string): boolean {
    return this.known.has(document) || !isKept(document);
  }

  /** Loads the kinds of which documents are kept here. What does not come is not seen. */
  async loadHere(): Promise<void> {
    const kept = this.all.filter(({ document }) => isKept(document));
    await Promise.allSettled(kept.map(({ document }) => this.source(document)));
    void this.loadDues();
  }

  private async loadZones(): Promise<void> {
    try {
      this.zones = await loadLater(() => import("./zone-view"));
    } catch (error) {
      console.warn(error);
      this.zonesFailed = true;
    }
    this.draw();
  }

  get value(): Partnership | undefined {
    return this.editing?.value;
  }

  get status(): Status {
    return this.editing?.status ?? "new";
  }

  get canUndo(): boolean {
    return this.editing?.canUndo ?? false;
  }

  get canRedo(): boolean {
    return this.editing?.canRedo ?? false;
  }

  get edited(): Editing<Partnership> | undefined {
    return this.editing;
  }

  /** Changes what is open. `burst` names a run of typing that is undone as one; everything else is kept at once. */
  change(next: Partnership, burst?: string): void {
    // What is offered to be undone is not the last change any more.
    this.told = undefined;
    this.editing?.change(next, burst);
    if (!burst) this.editing?.flush();
  }

  tell(words: string, undo?: () => void, door?: Told["door"]): void {
    this.told = { words, undo, door };
    this.say(words);
    this.draw();
  }

  /** Changes something and offers to take it back. */
  changeAndTell(next: Partnership, words: string): void {
    this.change(next);
    this.tell(words, () => this.undo());
  }

  dismiss(): void {
    this.told = undefined;
    this.draw();
  }

  undo(): void {
    const words = this.editing?.undo() ? WORDS.acts.undone : WORDS.acts.nothingToUndo;
    this.editing?.flush();
    this.tell(words);
  }

  redo(): void {
    if (this.editing?.redo()) this.tell(WORDS.acts.redone);
    this.editing?.flush();
  }

  open(id: string): boolean {
    const found = store.open(id);
    if (!found) return false;
    this.begin(new Editing(store, id, found.value, found.stamp));
    return true;
  }

  /** Makes a partnership, keeps it and opens it. own: whether the first organization is the reader's. */
  make(named: readonly Named[], own: boolean): void {
    const made = newPartnership(named);
    this.add(made);
    const [first] = made.organizations;
    if (own && first) setOwnOrganization(made.id, first.id);
  }

  /** Keeps a partnership under its id, or another one if that is taken, and opens it. */
  add(value: Partnership): string {
    const { id } = store.add(value.id, value);
    this.open(id);
    return id;
  }

  remove(): void {
    const { value } = this;
    if (!value) return;
    const title = titleOf(value);
    this.end();
    store.remove(value.id);
    this.openAny();
    this.tell(WORDS.acts.removed(title), () => {
      if (store.recover(value.id)) this.open(value.id);
      else this.add(value);
    });
  }

  recover(id: string): void {
    if (store.recover(id)) this.open(id);
  }

  /** Shows the start, where another one is made. */
  leave(): void {
    this.end();
    this.draw();
  }

  /** A document of this browser, by where it belongs. */
  find(document: string, id: string) {
    return this.sources
      .find((source) => source.document === document)
      ?.here()
      .find((one) => one.id === id);
  }

  put(document: Source["document"], id: string, title: string): void {
    if (!this.value) return;
    this.changeAndTell(put(this.value, { document, id, title }), WORDS.documents.added(title));
    void this.loadDues();
  }

  /** Makes a document of the names of the partnership, puts it in and opens it; nothing, where that is not possible. Rejects with a LoadFailure. */
  async makeDocument(document: Source["document"]): Promise<void> {
    const source = await this.source(document);
    const { value } = this;
    if (!value || !source?.begin) return;
    const made = await source.begin(namesFrom(value.id), titleOf(value));
    if (!made) return this.tell(WORDS.documents.notMade);
    const title = made.title || titleOf(value);
    this.change(put(this.value ?? value, { document, id: made.id, title }));
    location.assign(made.address);
  }

  /** Once it is known what is next in the documents, or that it cannot be known. */
  async knowsDues(): Promise<void> {
    await Promise.allSettled((this.value?.belongs ?? []).map(({ document }) => this.source(document)));
    await this.loadDues();
  }

  async loadDues(): Promise<void> {
    const { value } = this;
    if (!value) return;
    const loads = this.sources.map((source) =>
      source.next(new Set(value.belongs.filter((one) => one.document === source.document).map(({ id }) => id))),
    );
    const results = await Promise.allSettled(loads);
    if (value.id !== this.value?.id) return;
    this.dues = results.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
    const unseen = value.belongs.some(({ document }) => !this.isSeen(document));
    this.duesFailed = unseen || results.some(({ status }) => status === "rejected");
    this.draw();
  }

  /** Opens a partnership, or the one changed last if it is gone; shows the start if there is none. */
  openAny(id = ""): void {
    const [first] = store.list();
    if (!this.open(id) && !(first && this.open(first.id))) this.leave();
  }

  private begin(editing: Editing<Partnership>): void {
    this.end();
    this.editing = editing;
    this.drafts.look(editing.id);
    this.drafts.countSoon(editing.value);
    editing.subscribe(() => {
      this.drafts.countSoon(this.value);
      this.draw();
    });
    const address = new URL(location.href);
    address.searchParams.set("with", editing.id);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
    this.draw();
    void this.loadDues();
    if (!this.zones) void this.loadZones();
  }

  private end(): void {
    this.editing?.flush();
    this.editing?.end();
    this.editing = undefined;
    this.dues = [];
    this.duesFailed = false;
    this.drafts.look(undefined);
    const address = new URL(location.href);
    address.searchParams.delete("with");
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }
}
