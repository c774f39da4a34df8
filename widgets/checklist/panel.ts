/** The fields of an item, open below it: where it stands, who does it, when it is due, a note. */

import { dayWords } from "../base/days";
import { element } from "../base/element";
import { followed } from "../base/followed";
import { icon } from "../base/icon";
import { type SavedItem, STATES, type State } from "../checklists/checklist-document";
import type { Row } from "../checklists/progress";
import { WORDS } from "../checklists/words";

/**
 * What a row tells the checklist. `typing` is true while the reader may go on typing in the same field; `typed` says that
 * this is over.
 */
export interface RowEvents {
  change(row: Row, change: { [Part in keyof SavedItem]: SavedItem[Part] | undefined }, typing?: boolean): void;
  reword(row: Row, text: string): void;
  typed(): void;
  hide(row: Row): void;
  unhide(row: Row): void;
  remove(row: Row): void;
}

/** What the playbook says of an item, such as: 2 weeks before, Convener. */
export interface GuideWords {
  due: string;
  role: string;
}

/** Never rewrites what the reader is typing, and shows what another tab has written before the next key counts. */
export class Panel {
  readonly form = element("form", { class: "pb-todo__panel" });
  private readonly radios: HTMLInputElement[];
  private readonly text = element("input", { type: "text", maxlength: 20000, autocomplete: "off", dir: "auto" });
  private readonly owner = element("input", { type: "text", maxlength: 20000, autocomplete: "off", dir: "auto" });
  private readonly due = element("input", { type: "date", min: "2000-01-01", max: "2199-12-31", autocomplete: "off" });
  private readonly note = element("textarea", { rows: 2, maxlength: 20000, autocomplete: "off", dir: "auto" });
  private readonly help: HTMLElement;
  private readonly fields = {
    text: followed(this.text),
    owner: followed(this.owner),
    due: followed(this.due),
    note: followed(this.note),
  };
  private readonly hide = element("button", { type: "button", class: "pb-button" });

  constructor(
    private row: Row,
    private readonly guide: GuideWords,
    number: number,
    events: RowEvents,
    close: () => void,
  ) {
    const name = `pb-todo-state-${number}`;
    this.help = element("span", { class: "pb-todo__help", id: `pb-todo-help-${number}` });
    this.due.setAttribute("aria-describedby", this.help.id);
    this.radios = STATES.map((state) => element("input", { type: "radio", name, value: state, autocomplete: "off" }));
    const states = this.radios.map((radio) =>
      element("label", { class: "pb-todo__state" }, radio, element("span", {}, WORDS.states[radio.value as State])),
    );
    const done = element("button", { type: "button", class: "pb-button" }, WORDS.close);
    this.form.append(
      element("fieldset", { class: "pb-todo__states" }, element("legend", {}, WORDS.state), ...states),
      ...(row.origin === "own" ? [field(WORDS.itemText, this.text, "pb-todo__wide")] : []),
      field(WORDS.owner, this.owner),
      element("div", { class: "pb-todo__due" }, field(WORDS.due, this.due), this.help),
      field(WORDS.note, this.note, "pb-todo__wide"),
      element("div", { class: "pb-todo__buttons pb-todo__wide" }, this.hide, done),
    );
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.stopPropagation();
      close();
    });
    done.addEventListener("click", close);
    for (const radio of this.radios) {
      radio.addEventListener("change", () =>
        events.change(this.row, { state: radio.value === "not-started" ? undefined : (radio.value as State) }),
      );
    }
    this.text.addEventListener("input", () => events.reword(this.row, this.text.value));
    this.owner.addEventListener("input", () => events.change(this.row, { owner: this.owner.value }, true));
    this.note.addEventListener("input", () => events.change(this.row, { note: this.note.value }, true));
    for (const typed of [this.text, this.owner, this.note]) typed.addEventListener("change", () => events.typed());
    // An item can't be without words.
    this.text.addEventListener("change", () => {
      if (!this.text.value.trim()) this.text.value = this.row.text;
    });
    // Whoever presses a role wants to type a name in its place.
    this.owner.addEventListener("click", () => {
      if (this.owner.value === this.guide.role) this.owner.select();
    });
    this.due.addEventListener("change", () => {
      // While a year is being typed it is 0002, then 0020: not a day to keep.
      if (this.due.validity.valid) events.change(this.row, { due: this.due.value || undefined });
    });
    this.hide.addEventListener("click", () => {
      // Pressed by voice it leaves the focus in a field, which would tell its text when the item is gone already.
      this.hide.focus();
      if (this.row.origin !== "guide") events.remove(this.row);
      else if (this.row.hidden) events.unhide(this.row);
      else events.hide(this.row);
    });
    this.show(row);
  }

  show(row: Row): void {
    this.row = row;
    for (const radio of this.radios) radio.checked = radio.value === row.state;
    this.fields.text(row.text);
    this.fields.owner(row.owner);
    this.fields.due(row.due ?? "");
    this.fields.note(row.note);
    this.help.textContent =
      row.computed === undefined
        ? this.guide.due
          ? WORDS.dueWithout(this.guide.due)
          : ""
        : WORDS.dueComputed(dayWords(row.computed), this.guide.due);
    this.hide.replaceChildren(
      icon(row.origin === "guide" ? "less" : "remove"),
      row.origin !== "guide" ? WORDS.remove : row.hidden ? WORDS.unhide : WORDS.hide,
    );
  }
}

function field(words: string, input: HTMLElement, className = ""): HTMLLabelElement {
  return element("label", { class: `pb-field ${className}`.trim() }, element("span", {}, words), input);
}
