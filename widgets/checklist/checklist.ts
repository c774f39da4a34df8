/** A checklist on a page: tick, say who and when, add and hide, for several events side by side. */

import type { Day } from "../base/days";
import { element } from "../base/element";
import { newId } from "../base/ids";
import { setLiveText } from "../base/live-text";
import {
  addItem,
  type Change,
  inTurn,
  removeItem,
  rename,
  reset,
  restoreChecklist,
  restoreItem,
  rewordItem,
  setEventDay,
  setItem,
} from "../checklists/changes";
import { type ChecklistDocument, MOST_OWN_ITEMS, ownValue, type SavedItem } from "../checklists/checklist-document";
import { eventDay, type GuideChecklist, isOpen, progressOf, type Row, rowsOf } from "../checklists/progress";
import { WORDS } from "../checklists/words";
import { type Documents, openDocuments } from "./documents";
import { Files } from "./files";
import { Foot } from "./foot";
import { readGuide } from "./guide";
import { Head, type HeadEvents } from "./head";
import { Notice } from "./notice";
import type { RowEvents } from "./panel";
import { RowList } from "./row-list";
import type { Format } from "./save";
import { keptStatus, nameOf, printedLine } from "./status";
import { Warnings } from "./warnings";

export function startChecklist(root: HTMLElement): void {
  new ChecklistView(root, openDocuments()).start();
}

class ChecklistView implements RowEvents, HeadEvents {
  private readonly list: GuideChecklist;
  private readonly notice: Notice;
  private readonly files: Files;
  private readonly warnings: Warnings;
  private readonly head: Head;
  private readonly foot: Foot;
  private readonly rows: RowList;
  private readonly printed = element("p", { class: "pb-print-only pb-todo__printed" });

  constructor(
    private readonly root: HTMLElement,
    private readonly documents: Documents,
  ) {
    this.list = readGuide(root);
    this.notice = new Notice(root, () => this.head.select);
    this.files = new Files(documents, this.notice);
    this.warnings = new Warnings(root, documents, this.notice, this.files);
    this.head = new Head(root, this);
    this.foot = new Foot(
      root,
      (text) => this.add(text),
      (texts) => this.addPasted(texts),
    );
    this.rows = new RowList(root, this.list, this.foot.form, this, (words) => this.notice.say(words));
    this.head.form.after(this.printed);
  }

  start(): void {
    this.wireButtons();
    this.show();
    this.head.form.hidden = false;
    this.foot.form.hidden = false;
    this.root.classList.add("pb-todo--ready");
    this.documents.watch(() => {
      this.show();
      this.warnings.tell(this.documents.current?.id);
    });
    this.warnings.tellUnreadable();
  }

  // What rows tell.

  change(row: Row, change: { [Part in keyof SavedItem]: SavedItem[Part] | undefined }, typing = false): void {
    const field = `${this.list.id} ${row.id} ${Object.keys(change).join(" ")}`;
    this.documents.change(this.documents.current, setItem(this.list, row.id, row.text, change), { field, typing });
    const said = Object.hasOwn(change, "state")
      ? WORDS.said.state(WORDS.states[change.state ?? "not-started"], this.progress())
      : "";
    this.warnings.sayOrRemind(said);
  }

  reword(row: Row, text: string): void {
    const field = `${this.list.id} ${row.id} words`;
    this.documents.change(this.documents.current, rewordItem(this.list, row.id, text), { field, typing: true });
  }

  typed(): void {
    this.documents.flush();
  }

  hide(row: Row): void {
    const before = this.apply(setItem(this.list, row.id, row.text, { hidden: true }));
    (this.rows.leave(row.id) ?? this.foot.input).focus();
    this.offerUndo(WORDS.said.hidden(row.text), row.id, before);
  }

  unhide(row: Row): void {
    this.apply(setItem(this.list, row.id, row.text, { hidden: undefined }));
    this.notice.say(WORDS.said.shownAgain(row.text));
  }

  remove(row: Row): void {
    const next = this.rows.neighbor(row.id);
    const before = this.apply(removeItem(this.list, row.id));
    (next ?? this.foot.input).focus();
    this.offerUndo(WORDS.said.removedItem(row.text), row.id, before);
  }

  // What the head and the foot tell.

  choose(id: string): void {
    this.documents.choose(id);
    this.notice.say(WORDS.said.chosen(nameOf(this.documents.current), this.progress()));
  }

  setDay(day: Day | undefined): void {
    this.apply(setEventDay(this.list.event, day), "day");
    const dated = this.rowsNow().filter((row) => row.computed !== undefined).length;
    const passed = this.rowsNow().filter((row) => row.passed && isOpen(row)).length;
    const words = WORDS.said.day(dated, this.list.event);
    if (passed) this.notice.tell(`${words} ${WORDS.startLate(passed)}`);
    else this.warnings.sayOrRemind(words);
  }

  private add(text: string): boolean {
    if (!this.hasRoomFor(1)) return false;
    this.apply(addItem(this.list, text));
    this.warnings.sayOrRemind(WORDS.said.added(text));
    return true;
  }

  /** Adds an item for each pasted line, undone as one. */
  private addPasted(texts: readonly string[]): boolean {
    if (!this.hasRoomFor(texts.length)) return false;
    const added = texts.map((text) => ({ text, id: `own.${newId()}` }));
    const shown = this.documents.change(
      this.documents.current,
      inTurn(added.map(({ text, id }) => addItem(this.list, text, id))),
    );
    this.notice.tellWithUndo(WORDS.said.addedMany(texts.length), () =>
      this.documents.change(shown, inTurn(added.map(({ id }) => removeItem(this.list, id)))),
    );
    return true;
  }

  private hasRoomFor(count: number): boolean {
    const own = this.rowsNow().filter((row) => row.origin === "own");
    const room = MOST_OWN_ITEMS - own.length;
    if (room < count) this.notice.tell(count === 1 ? WORDS.said.tooMany : WORDS.said.tooManyPasted(count, room));
    return room >= count;
  }

  // What the buttons do.

  private wireButtons(): void {
    const address = new URL(this.root.dataset.address ?? "", document.baseURI).href;
    const save = (format: Format) => () => this.files.saveChecklist(format, this.list, address);
    const acts: Record<string, () => unknown> = {
      create: () => this.create(),
      rename: () => this.rename(),
      remove: () => this.removeEvent(),
      reset: () => this.reset(),
      copy: () => this.files.saveCopy(),
      open: () => this.files.open(),
      share: () => this.files.share(),
      versions: () => this.files.showVersions(),
      calendar: save("calendar"),
      table: save("table"),
      markdown: save("markdown"),
    };
    for (const button of this.root.querySelectorAll<HTMLButtonElement>("button[data-do]")) {
      button.addEventListener("click", () => {
        this.documents.flush();
        acts[button.dataset.do ?? ""]?.();
      });
    }
    setLiveText(() => this.files.textOf(this.list, address));
  }

  private create(): void {
    const asked = { heading: WORDS.newName, button: WORDS.create, before: "", event: this.list.event };
    void this.files.askName(asked, ({ name, day }) => {
      this.documents.add(name, day === undefined ? [] : [setEventDay(this.list.event, day)]);
      this.notice.say(WORDS.said.created(nameOf(this.documents.current)));
      return this.documents.current?.id;
    });
  }

  private rename(): void {
    const asked = { heading: WORDS.rename, button: WORDS.save, before: nameOf(this.documents.current) };
    void this.files.askName(asked, ({ name }) => {
      this.apply(rename(name));
      this.notice.say(WORDS.said.renamed(name));
      return this.documents.current?.id;
    });
  }

  private removeEvent(): void {
    const removed = this.documents.current;
    if (!removed) return;
    const undo = this.documents.remove(removed.id);
    this.head.select.focus();
    this.notice.tellWithUndo(WORDS.said.removed(nameOf(removed)), undo);
  }

  private reset(): void {
    const { current } = this.documents;
    if (!current || !ownValue(current.checklists, this.list.id)) return this.notice.tell(WORDS.said.reset);
    const before = this.apply(reset(this.list));
    this.notice.tellWithUndo(WORDS.said.reset, () =>
      this.documents.change(before, restoreChecklist(this.list, before)),
    );
  }

  // Changes.

  /** Applies a change to what is shown. Returns the document as it was before. */
  private apply(change: Change, field = ""): ChecklistDocument {
    return this.documents.change(this.documents.current, change, { field });
  }

  /** Says that an item went, and puts it back, as it was before, into the event that is shown now. */
  private offerUndo(words: string, id: string, before: ChecklistDocument): void {
    const shown = this.documents.current;
    this.notice.tellWithUndo(words, () => {
      this.documents.change(shown, restoreItem(this.list, id, before));
      this.rows.focus(id);
    });
  }

  // What is shown.

  private show(): void {
    const { current, all } = this.documents;
    const rows = this.rowsNow();
    this.head.show(all, current, eventDay(current, this.list), progressOf(rows));
    this.rows.show(rows);
    // While somebody types it says what it said; a moment later it is true again.
    if (!this.documents.isSaving(current?.id))
      this.foot.show(keptStatus(current, this.documents.unsaved(current?.id)?.words, new Date()));
    this.printed.textContent = printedLine(this.list, current);
  }

  private rowsNow(): Row[] {
    return rowsOf(this.list, this.documents.current);
  }

  private progress(): string {
    return WORDS.progress(progressOf(this.rowsNow()));
  }
}
