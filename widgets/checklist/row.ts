/** One item of a checklist: its box, what is said about it, and the fields to say it in. */
import { element } from "../element";
import { STATES, type SavedItem, type State } from "./checklist-document";
import { dayWords, today } from "./due";
import { icon } from "./icon";
import { isOpen, type Row } from "./progress";
import { WORDS } from "./words";

/** What a row tells the checklist. `typing` is true while the reader may go on typing in the same field. */
export interface RowEvents {
  change(row: Row, change: { [Part in keyof SavedItem]: SavedItem[Part] | undefined }, typing?: boolean): void;
  reword(row: Row, text: string): void;
  hide(row: Row): void;
  unhide(row: Row): void;
  remove(row: Row): void;
}

let count = 0;

export class RowView {
  readonly box = element("input", { type: "checkbox", class: "pb-box pb-todo__box", autocomplete: "off" });
  readonly more = element("button", { type: "button", class: "pb-todo__more-button", "aria-expanded": "false" }, icon("more"));
  private readonly label = element("label", { class: "pb-todo__label" });
  private readonly meta = element("span", { class: "pb-checklist__meta" });
  private readonly note = element("span", { class: "pb-todo__note", hidden: true, dir: "auto" });
  private readonly number = ++count;
  /** The due day in the guide's words, such as: 2 weeks before. */
  private readonly dueWords: string;
  private panel: Panel | undefined;
  private row: Row;

  /** Takes over an item of the page. The nodes of its text stay, because other widgets listen to their links. */
  constructor(
    readonly item: HTMLElement,
    row: Row,
    private readonly events: RowEvents,
  ) {
    this.row = row;
    const what = item.querySelector(".pb-checklist__what");
    this.dueWords = item.querySelector(".pb-checklist__due")?.textContent ?? "";
    this.box.id = `pb-todo-${this.number}`;
    this.label.id = `pb-todo-label-${this.number}`;
    this.label.htmlFor = this.box.id;
    this.label.append(...(what?.childNodes ?? []));
    what?.append(this.label);
    item.querySelector(".pb-checklist__meta")?.remove();
    item.querySelector(".pb-checklist__text")?.append(this.meta, this.note);
    item.querySelector(".pb-box")?.replaceWith(this.box);
    const name = element("span", { id: `pb-todo-more-${this.number}`, class: "pb-hidden" }, WORDS.details);
    this.more.append(name);
    this.more.setAttribute("aria-labelledby", `${name.id} ${this.label.id}`);
    item.append(this.more);
    this.box.addEventListener("change", () => this.events.change(this.row, { state: this.box.checked ? "done" : undefined }));
    this.more.addEventListener("click", () => this.toggle(this.panel === undefined));
  }

  show(row: Row): void {
    this.row = row;
    if (row.origin === "own" && this.label.textContent !== row.text) this.label.textContent = row.text;
    this.box.checked = row.state === "done";
    this.box.indeterminate = row.state === "doing";
    this.item.dataset.state = row.state;
    this.item.classList.toggle("pb-todo__item--hidden", row.hidden);
    this.showMeta(row);
    const note = row.note.trim() ? `${WORDS.noteLine} ${row.note}` : "";
    if (this.note.textContent !== note) this.note.textContent = note;
    this.note.hidden = note === "";
    this.panel?.show(row);
  }

  /** Opens or closes the fields. */
  toggle(open: boolean): void {
    this.more.setAttribute("aria-expanded", String(open));
    // The note is seen in its field, so that typing there moves nothing.
    this.item.classList.toggle("pb-todo__item--open", open);
    if (!open) {
      this.panel?.form.remove();
      this.panel = undefined;
      return;
    }
    this.panel = new Panel(this.row, this.dueWords, this.number, this.events, () => {
      this.toggle(false);
      this.more.focus();
    });
    this.item.append(this.panel.form);
  }

  private showMeta(row: Row): void {
    const said = row.state === "doing" || row.state === "does-not-apply";
    const parts = [
      ...(row.hidden ? [element("strong", {}, WORDS.isHidden)] : []),
      ...(said ? [element("strong", {}, WORDS.states[row.state])] : []),
      ...(row.owner ? [element("bdi", {}, row.owner)] : []),
      ...this.dueParts(row),
    ];
    const parted = parts.flatMap((part, at) => (at ? [" · ", part] : [part]));
    this.meta.replaceChildren(...parted);
  }

  private dueParts(row: Row): HTMLElement[] {
    if (row.due === undefined) return this.dueWords ? [element("span", {}, this.dueWords)] : [];
    const now = today();
    const day = dayWords(row.due, now.slice(0, 4));
    const late = isOpen(row) && row.due < now;
    const words = late ? WORDS.overdue(day) : isOpen(row) && row.due === now ? WORDS.dueToday(day) : day;
    return [element("time", { datetime: row.due, class: late ? "pb-todo__late" : undefined }, words)];
  }
}

/** The fields of an item. They never rewrite what the reader is typing. */
class Panel {
  readonly form = element("form", { class: "pb-todo__panel" });
  private readonly radios: HTMLInputElement[];
  private readonly text = element("input", { type: "text", maxlength: 20000, autocomplete: "off", dir: "auto" });
  private readonly owner = element("input", { type: "text", maxlength: 20000, autocomplete: "off", dir: "auto" });
  private readonly due = element("input", { type: "date", min: "2000-01-01", max: "2199-12-31", autocomplete: "off" });
  private readonly note = element("textarea", { rows: 2, maxlength: 20000, autocomplete: "off", dir: "auto" });
  private readonly help: HTMLElement;
  private readonly hide = element("button", { type: "button", class: "pb-button" });

  constructor(
    private row: Row,
    private readonly dueWords: string,
    number: number,
    events: RowEvents,
    close: () => void,
  ) {
    const name = `pb-todo-state-${number}`;
    this.help = element("span", { class: "pb-todo__help", id: `pb-todo-help-${number}` });
    this.due.setAttribute("aria-describedby", this.help.id);
    this.radios = STATES.map((state) => element("input", { type: "radio", name, value: state, autocomplete: "off" }));
    const states = this.radios.map((radio) => element("label", { class: "pb-todo__state" }, radio, element("span", {}, WORDS.states[radio.value as State])));
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
      radio.addEventListener("change", () => events.change(this.row, { state: radio.value === "not-started" ? undefined : (radio.value as State) }));
    }
    typed(this.text, (value, typing) => (typing || !value.trim() ? undefined : events.reword(this.row, value)));
    typed(this.owner, (value, typing) => events.change(this.row, { owner: value }, typing));
    typed(this.note, (value, typing) => events.change(this.row, { note: value }, typing));
    this.due.addEventListener("change", () => {
      // While a year is being typed it is 0002, then 0020: not a day to keep.
      if (this.due.validity.valid) events.change(this.row, { due: this.due.value || undefined });
    });
    this.hide.addEventListener("click", () => {
      if (this.row.origin !== "guide") events.remove(this.row);
      else if (this.row.hidden) events.unhide(this.row);
      else events.hide(this.row);
    });
    this.show(row);
  }

  show(row: Row): void {
    this.row = row;
    for (const radio of this.radios) radio.checked = radio.value === row.state;
    const values: [HTMLInputElement | HTMLTextAreaElement, string][] = [
      [this.text, row.text],
      [this.owner, row.owner],
      [this.note, row.note],
      [this.due, row.due ?? ""],
    ];
    for (const [input, value] of values) if (input !== document.activeElement && input.value !== value) input.value = value;
    this.help.textContent = row.computed === undefined ? (this.dueWords ? WORDS.dueWithout(this.dueWords) : "") : WORDS.dueComputed(dayWords(row.computed), this.dueWords);
    this.hide.replaceChildren(icon(row.origin === "guide" ? "less" : "remove"), row.origin !== "guide" ? WORDS.remove : row.hidden ? WORDS.unhide : WORDS.hide);
  }
}

function field(words: string, input: HTMLElement, className = ""): HTMLLabelElement {
  return element("label", { class: `pb-field ${className}`.trim() }, element("span", {}, words), input);
}

/** Calls back while the reader types, and once more when the field is left. */
function typed(input: HTMLInputElement | HTMLTextAreaElement, tell: (value: string, typing: boolean) => void): void {
  input.addEventListener("input", () => tell(input.value, true));
  input.addEventListener("change", () => tell(input.value, false));
}
