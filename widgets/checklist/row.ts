/** One item of a checklist: its box and what is said about it. Its fields are in panel.ts. */

import { dayWords, today } from "../base/days";
import { element } from "../base/element";
import { icon } from "../base/icon";
import { dueWords } from "../checklists/due";
import { isOpen, type Row } from "../checklists/progress";
import { WORDS } from "../checklists/words";
import { type GuideWords, Panel, type RowEvents } from "./panel";

let count = 0;

export class RowView {
  readonly box = element("input", { type: "checkbox", class: "pb-box pb-todo__box" });
  readonly more = element(
    "button",
    { type: "button", class: "pb-todo__more-button", "aria-expanded": "false" },
    icon("more"),
  );
  private readonly label = element("label", { class: "pb-todo__label" });
  private readonly meta = element("span", { class: "pb-checklist__meta" });
  private readonly note = element("span", { class: "pb-todo__note", hidden: true, dir: "auto" });
  private readonly number = ++count;
  private readonly guide: GuideWords;
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
    this.guide = {
      due: item.querySelector(".pb-checklist__due")?.textContent ?? "",
      role: item.querySelector(".pb-checklist__owner")?.textContent ?? "",
    };
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
    this.box.addEventListener("change", () =>
      this.events.change(this.row, { state: this.box.checked ? "done" : undefined }),
    );
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
    this.panel = new Panel(this.row, this.guide, this.number, this.events, () => {
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
    if (row.due === undefined) return this.guide.due ? [element("span", {}, this.guide.due)] : [];
    const now = today();
    const day = dayWords(row.due, now.slice(0, 4));
    const due = isOpen(row) && row.due <= now;
    const name = !due || row.due === now ? undefined : row.passed ? "pb-todo__now" : "pb-todo__late";
    return [element("time", { datetime: row.due, class: name }, due ? dueWords({ ...row, due: row.due }, now) : day)];
  }
}
