/** A checklist on a page: tick, say who and when, add and hide, for several events side by side. */
import { element } from "../element";
import { addItem, removeItem, rename, reset, restoreChecklist, restoreItem, rewordItem, setEventDay, setItem, type Change } from "./changes";
import { MOST_OWN_ITEMS, valueOf, type ChecklistDocument, type SavedItem } from "./checklist-document";
import { dayWords, isDay, today } from "./due";
import { readGuide } from "./guide";
import { askName } from "./name-dialog";
import { Notice, type Offer } from "./notice";
import { startOverview } from "./overview";
import { eventDay, progressOf, reminder, rowsOf, type GuideChecklist, type Row } from "./progress";
import { RowView, type RowEvents } from "./row";
import { openShelf, type Shelf, type Trouble } from "./shelf";
import { WORDS } from "./words";

/** No edit is older than this before it is kept. */
const TYPING_PAUSE = 300;

/** Starts a checklist, or the overview of those that were started. */
export function startChecklist(root: HTMLElement): void {
  if (root.dataset.checklist === undefined) startOverview(root, openShelf());
  else new ChecklistView(root, openShelf()).start();
}

class ChecklistView implements RowEvents {
  private readonly list: GuideChecklist;
  private readonly head: HTMLFormElement;
  private readonly foot: HTMLFormElement;
  private readonly select: HTMLSelectElement;
  private readonly day: HTMLInputElement;
  private readonly rows = new Map<string, RowView>();
  private readonly notice: Notice;
  private readonly hiddenButton = element("button", { type: "button", class: "pb-button" });
  private readonly hiddenPlace = element("p", { class: "pb-todo__hidden", hidden: true }, this.hiddenButton);
  private readonly printed = element("p", { class: "pb-print-only pb-todo__printed" });
  private readonly extra: Record<"own" | "gone", HTMLElement>;
  private showsHidden = false;
  private later: { timer: ReturnType<typeof setTimeout>; act: () => void } | undefined;
  /** The events whose reader was told to save a copy. */
  private readonly reminded = new Set<string>();

  constructor(
    private readonly root: HTMLElement,
    private readonly shelf: Shelf,
  ) {
    this.head = get(root, ".pb-todo__head");
    this.foot = get(root, ".pb-todo__foot");
    this.select = get(this.head, "select");
    this.day = get(this.head, "input[name=day]");
    this.list = readGuide(root);
    this.notice = new Notice(root);
    this.extra = { own: this.extraSection("own"), gone: this.extraSection("gone") };
  }

  start(): void {
    for (const item of this.root.querySelectorAll<HTMLElement>(".pb-checklist > li[data-item]")) {
      const row = rowsOf(this.list, undefined).find(({ id }) => id === item.dataset.item);
      if (row) this.rows.set(row.id, new RowView(item, row, this));
    }
    this.head.after(this.printed);
    this.foot.prepend(this.hiddenPlace);
    this.wire();
    this.show();
    this.head.hidden = false;
    this.foot.hidden = false;
    this.root.classList.add("pb-todo--ready");
    this.shelf.watch(() => this.show());
    this.tellTrouble(this.shelf.unreadable());
  }

  // What rows tell.

  change(row: Row, change: { [Part in keyof SavedItem]: SavedItem[Part] | undefined }, typing = false): void {
    // What was typed belongs to the event that was shown then.
    const document = this.shelf.current;
    const act = (): void => {
      this.applyTo(document, setItem(this.list, row.id, row.text, change), `${this.list.id} ${row.id} ${Object.keys(change).join(" ")}`);
      const said = Object.hasOwn(change, "state") ? WORDS.said.state(WORDS.states[change.state ?? "not-started"], this.progress()) : "";
      this.sayOrRemind(said);
    };
    if (typing) this.postpone(act);
    else {
      this.flush();
      act();
    }
  }

  reword(row: Row, text: string): void {
    this.apply(rewordItem(this.list, row.id, text));
  }

  hide(row: Row): void {
    const before = this.apply(setItem(this.list, row.id, row.text, { hidden: true }));
    this.leaveRow(row.id);
    this.offerUndo(WORDS.said.hidden(row.text), restoreItem(this.list, row.id, before), row.id);
  }

  unhide(row: Row): void {
    this.apply(setItem(this.list, row.id, row.text, { hidden: undefined }));
    this.notice.say(WORDS.said.shownAgain(row.text));
  }

  remove(row: Row): void {
    const next = this.neighbor(row.id);
    const before = this.apply(removeItem(this.list, row.id));
    (next ?? this.addInput()).focus();
    this.offerUndo(WORDS.said.removedItem(row.text), restoreItem(this.list, row.id, before), row.id);
  }

  // What the head and the foot do.

  private wire(): void {
    this.head.addEventListener("submit", (event) => event.preventDefault());
    this.select.addEventListener("change", () => {
      this.flush();
      this.shelf.choose(this.select.value);
      this.notice.say(WORDS.said.chosen(this.name(), this.progress()));
    });
    this.day.addEventListener("change", () => this.setDay());
    this.foot.addEventListener("submit", (event) => {
      event.preventDefault();
      this.add();
    });
    this.hiddenButton.addEventListener("click", () => {
      this.showsHidden = !this.showsHidden;
      this.show();
      const count = this.hiddenCount();
      this.notice.say(this.showsHidden ? WORDS.said.shown(count) : WORDS.said.tucked(count));
    });
    const acts: Record<string, () => unknown> = {
      create: () => this.create(),
      rename: () => this.rename(),
      remove: () => this.removeEvent(),
      reset: () => this.reset(),
      copy: () => this.saveCopy(),
      open: () => this.open(),
      calendar: () => this.take("calendar"),
      table: () => this.take("table"),
      markdown: () => this.take("markdown"),
    };
    for (const button of this.root.querySelectorAll<HTMLButtonElement>("button[data-do]")) {
      button.addEventListener("click", () => {
        this.flush();
        acts[button.dataset.do ?? ""]?.();
      });
    }
    addEventListener("pagehide", () => this.flush());
    document.addEventListener("visibilitychange", () => this.flush());
  }

  private setDay(): void {
    // While a year is being typed it is 0002, then 0020: not a day to keep.
    if (!this.day.validity.valid) return;
    const day = isDay(this.day.value) ? this.day.value : undefined;
    this.apply(setEventDay(this.list.event, day), "day");
    const dated = this.rowsNow().filter((row) => row.computed !== undefined).length;
    this.sayOrRemind(WORDS.said.day(dated, this.list.event));
  }

  private add(): void {
    const input = this.addInput();
    const text = input.value.trim();
    if (!text) return input.focus();
    if (this.ownCount() >= MOST_OWN_ITEMS) return this.tell(WORDS.said.tooMany);
    this.apply(addItem(this.list, text));
    input.value = "";
    input.focus();
    this.sayOrRemind(WORDS.said.added(text));
  }

  private create(): void {
    askName(WORDS.newName, WORDS.create, "", this.list.event, ({ name, day }) => {
      this.shelf.add(name, day === undefined ? [] : [setEventDay(this.list.event, day)]);
      this.notice.say(WORDS.said.created(this.name()));
    });
  }

  private rename(): void {
    askName(WORDS.rename, WORDS.save, this.name(), undefined, ({ name }) => {
      this.apply(rename(name));
      this.notice.say(WORDS.said.renamed(name));
    });
  }

  private removeEvent(): void {
    const document = this.shelf.current;
    if (!document) return;
    const undo = this.shelf.remove(document.id);
    this.select.focus();
    this.tell(WORDS.said.removed(document.name), [this.undo(undo)]);
  }

  private reset(): void {
    const document = this.shelf.current;
    const saved = document && valueOf(document.checklists, this.list.id);
    if (saved) {
      const before = this.apply(reset(this.list));
      this.tell(WORDS.said.reset, [this.undo(() => this.applyTo(before, restoreChecklist(this.list, before)))]);
    } else this.tell(WORDS.said.reset);
  }

  private async take(kind: "calendar" | "table" | "markdown"): Promise<void> {
    await this.carefully(async () => {
      const { saveChecklist } = await import("./save");
      const document = this.shelf.current ?? this.shelf.blank();
      const address = new URL(this.root.dataset.address ?? "", window.document.baseURI).href;
      const result = await saveChecklist(kind, this.list, document, address);
      this.tell(result ?? WORDS.said.noDays(this.list.event));
    });
  }

  private async saveCopy(): Promise<void> {
    await this.carefully(async () => {
      const { saveDocument } = await import("./save");
      const document = this.shelf.current ?? this.shelf.blank();
      this.tell(WORDS.said.copied(saveDocument(document)));
      this.shelf.noteCopy([document.id]);
    });
  }

  private async open(): Promise<void> {
    await this.carefully(async () => {
      const { openFile } = await import("./open");
      const said = await openFile(this.shelf);
      if (said) this.tell(said);
    });
  }

  private async carefully(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      console.error(error);
      this.tell(WORDS.said.failed);
    }
  }

  // Changes.

  /** Applies a change to what is shown. Returns the document as it was before. */
  private apply(change: Change, field = ""): ChecklistDocument {
    return this.applyTo(this.shelf.current, change, field);
  }

  private applyTo(document: ChecklistDocument | undefined, change: Change, field = ""): ChecklistDocument {
    const before = this.shelf.change(document, change, field);
    this.tellTrouble(this.shelf.unsaved());
    return before;
  }

  private postpone(act: () => void): void {
    this.forgetLater();
    this.later = { act, timer: setTimeout(() => this.flush(), TYPING_PAUSE) };
  }

  /** Keeps what was typed last. */
  private flush(): void {
    const act = this.later?.act;
    this.forgetLater();
    act?.();
  }

  private forgetLater(): void {
    clearTimeout(this.later?.timer);
    this.later = undefined;
  }

  // What is said.

  private tell(words: string, offers: Offer[] = []): void {
    const opener = document.activeElement instanceof HTMLElement && this.root.contains(document.activeElement) ? document.activeElement : this.select;
    this.notice.show(words, offers, () => (opener.isConnected && opener.checkVisibility() ? opener : this.select));
  }

  /** Says something, or instead, once for each event, that it is time to save a copy. */
  private sayOrRemind(words: string): void {
    const document = this.shelf.current;
    const due = document && !this.reminded.has(document.id) && reminder(document, new Date());
    if (due) {
      this.reminded.add(document.id);
      this.tell(WORDS.kept.remind(due.changes, due.days), [this.copyOffer()]);
    } else if (words) this.notice.say(words);
  }

  private undo(act: () => unknown): Offer {
    return {
      words: WORDS.undo,
      act: () => {
        act();
        this.notice.say(WORDS.said.undone);
      },
    };
  }

  private offerUndo(words: string, change: Change, id: string): void {
    const before = this.shelf.current;
    const undo = this.undo(() => {
      this.applyTo(before, change);
      this.rows.get(id)?.more.focus();
    });
    this.tell(words, [undo]);
  }

  private copyOffer(): Offer {
    return { words: WORDS.kept.saveCopy, act: () => void this.saveCopy() };
  }

  /** Says once what is wrong with the storage, until something else is. */
  private tellTrouble(trouble: Trouble | undefined): void {
    if (!this.shelf.isNews(trouble) || !trouble) return;
    const { raw = "", keys = [] } = trouble;
    const offers: Record<Trouble["kind"], Offer[]> = {
      full: [this.copyOffer()],
      blocked: [this.copyOffer()],
      partly: [this.copyOffer()],
      newer: [{ words: WORDS.trouble.reload, act: () => location.reload() }],
      damaged: [{ words: WORDS.trouble.saveRaw, act: () => void this.saveRaw(raw, keys) }],
    };
    this.tell(trouble.words, offers[trouble.kind]);
  }

  /** Saves what can't be read as a file, and then offers to remove it. */
  private async saveRaw(raw: string, keys: string[]): Promise<void> {
    const { saveText } = await import("./save");
    const discard = (): void => {
      this.shelf.discard(keys);
      this.notice.say(WORDS.trouble.discarded);
    };
    this.tell(WORDS.said.copied(saveText(raw)), [{ words: WORDS.trouble.discard, act: discard }]);
  }

  // What is shown.

  private show(): void {
    const document = this.shelf.current;
    const rows = this.rowsNow();
    this.showNames(document);
    const day = eventDay(document, this.list);
    if (this.day !== window.document.activeElement) this.day.value = day ?? "";
    this.showRows(rows);
    const progress = progressOf(rows);
    const bar = get<HTMLProgressElement>(this.head, "progress");
    bar.max = Math.max(1, progress.all);
    bar.value = progress.done;
    get(this.head, ".pb-todo__count").textContent = WORDS.progress(progress);
    this.showKept(document);
    const printed = document && [document.name, day === undefined ? "" : WORDS.printedDay(this.list.event, dayWords(day)), WORDS.progress(progress)];
    this.printed.textContent = (printed ?? []).filter(Boolean).map(WORDS.short).join(" · ");
  }

  private showNames(current: ChecklistDocument | undefined): void {
    const documents = this.shelf.documents;
    const options = documents.map(({ id, name }) => ({ id, words: WORDS.short(name.trim()) || WORDS.unnamed }));
    if (!current) options.unshift({ id: "", words: WORDS.firstName });
    const same = options.length === this.select.options.length && options.every(({ id, words }, at) => this.select.options[at]?.value === id && this.select.options[at].text === words);
    if (!same) this.select.replaceChildren(...options.map(({ id, words }) => element("option", { value: id }, words)));
    this.select.value = current?.id ?? "";
    get<HTMLButtonElement>(this.head, "[data-do=remove]").disabled = !current;
  }

  private showRows(rows: Row[]): void {
    const shown = new Set(rows.map(({ id }) => id));
    for (const [id, view] of this.rows) {
      if (shown.has(id)) continue;
      view.item.remove();
      this.rows.delete(id);
    }
    for (const row of rows) {
      const view = this.rows.get(row.id) ?? this.addRow(row);
      view.show(row);
      view.item.hidden = row.hidden && !this.showsHidden;
    }
    for (const origin of ["own", "gone"] as const) {
      const extra = rows.filter((row) => row.origin === origin);
      this.extra[origin].hidden = extra.length === 0;
      const list = get(this.extra[origin], "ul");
      // Undo puts an item back where it was.
      for (const [at, { id }] of extra.entries()) {
        const item = this.rows.get(id)?.item;
        if (item && list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
      }
    }
    const hidden = rows.filter((row) => row.hidden).length;
    if (!hidden) this.showsHidden = false;
    this.hiddenPlace.hidden = hidden === 0;
    this.hiddenButton.textContent = this.showsHidden ? WORDS.tuckItems(hidden) : WORDS.hiddenItems(hidden);
  }

  /** A row that the page does not have: the reader's own, or one that the guide had once. */
  private addRow(row: Row): RowView {
    const what = element("span", { class: "pb-checklist__what", dir: "auto" }, row.text);
    const item = element("li", {}, element("span", { class: "pb-box" }), element("span", { class: "pb-checklist__text" }, what));
    const view = new RowView(item, row, this);
    this.rows.set(row.id, view);
    if (row.origin !== "guide") get(this.extra[row.origin], "ul").append(item);
    return view;
  }

  private extraSection(origin: "own" | "gone"): HTMLElement {
    const heading = element((this.root.querySelector("h3, h4")?.localName ?? "h3") as "h3", {}, WORDS.headings[origin]);
    const note = origin === "gone" ? [element("p", { class: "pb-todo__help" }, WORDS.goneNote)] : [];
    const section = element("div", { hidden: true }, heading, ...note, element("ul", { class: "pb-checklist" }));
    this.foot.before(section);
    return section;
  }

  private showKept(current: ChecklistDocument | undefined): void {
    const kept = get(this.foot, ".pb-todo__kept");
    const due = current && reminder(current, new Date());
    kept.classList.toggle("pb-todo__kept--due", due !== undefined);
    const unsaved = this.shelf.unsaved();
    if (unsaved) kept.textContent = unsaved.words;
    else if (!current) kept.textContent = WORDS.kept.nothing;
    else if (due) kept.textContent = WORDS.kept.remind(due.changes, due.days);
    else if (current.saved === undefined) kept.textContent = WORDS.kept.never(this.name());
    else kept.textContent = WORDS.kept.saved(this.name(), dayWords(today(new Date(current.saved))));
  }

  private rowsNow(): Row[] {
    return rowsOf(this.list, this.shelf.current);
  }

  private progress(): string {
    return WORDS.progress(progressOf(this.rowsNow()));
  }

  private name(): string {
    const name = this.shelf.current?.name.trim() ?? WORDS.firstName;
    return name || WORDS.unnamed;
  }

  private hiddenCount(): number {
    return this.rowsNow().filter((row) => row.hidden).length;
  }

  private ownCount(): number {
    return this.rowsNow().filter((row) => row.origin === "own").length;
  }

  private addInput(): HTMLInputElement {
    return get(this.foot, "input[name=add]");
  }

  /** Moves the focus to a row that stays, because this one goes. */
  private leaveRow(id: string): void {
    this.rows.get(id)?.toggle(false);
    if (!this.showsHidden) (this.neighbor(id) ?? this.addInput()).focus();
    else this.rows.get(id)?.more.focus();
  }

  /** The button of the next row that can be seen, or of the one before. */
  private neighbor(id: string): HTMLElement | undefined {
    const seen = [...this.root.querySelectorAll<HTMLElement>(".pb-checklist > li")];
    const at = seen.findIndex((item) => item === this.rows.get(id)?.item);
    const near = [...seen.slice(at + 1), ...seen.slice(0, Math.max(0, at)).reverse()].find((item) => !item.hidden);
    return near?.querySelector<HTMLElement>(".pb-todo__more-button") ?? undefined;
  }
}

function get<Found extends HTMLElement>(scope: ParentNode, selector: string): Found {
  const found = scope.querySelector<Found>(selector);
  if (!found) throw new Error(`The checklist has no ${selector}.`);
  return found;
}
