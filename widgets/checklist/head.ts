/** The head of a checklist: for which event it is, the event's day, and how far it is. */

import { type Day, isDay } from "../base/days";
import { element } from "../base/element";
import { followed } from "../base/followed";
import type { ChecklistDocument } from "../checklists/checklist-document";
import type { Progress } from "../checklists/progress";
import { WORDS } from "../checklists/words";
import { find } from "./find";
import { nameOf } from "./status";

export interface HeadEvents {
  choose(id: string): void;
  setDay(day: Day | undefined): void;
}

export class Head {
  readonly form: HTMLFormElement;
  readonly select: HTMLSelectElement;
  private readonly day: HTMLInputElement;
  private readonly showDay: (day: string) => void;

  constructor(root: HTMLElement, events: HeadEvents) {
    this.form = find(root, ".pb-todo__head");
    this.select = find(this.form, "select");
    this.day = find(this.form, "input[name=day]");
    this.showDay = followed(this.day);
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.select.addEventListener("change", () => events.choose(this.select.value));
    this.day.addEventListener("change", () => {
      // While a year is being typed it is 0002, then 0020: not a day to keep.
      if (this.day.validity.valid) events.setDay(isDay(this.day.value) ? this.day.value : undefined);
    });
  }

  show(
    documents: readonly ChecklistDocument[],
    current: ChecklistDocument | undefined,
    day: Day | undefined,
    progress: Progress,
  ): void {
    this.showNames(documents, current);
    this.showDay(day ?? "");
    const bar = find<HTMLProgressElement>(this.form, "progress");
    bar.max = Math.max(1, progress.all);
    bar.value = progress.done;
    find(this.form, ".pb-todo__count").textContent = WORDS.progress(progress);
  }

  private showNames(documents: readonly ChecklistDocument[], current: ChecklistDocument | undefined): void {
    const listed = current ? documents : [undefined, ...documents];
    const options = listed.map((one) => ({ id: one?.id ?? "", words: WORDS.short(nameOf(one)) }));
    const shown = [...this.select.options].map(({ value, text }) => ({ id: value, words: text }));
    // An open list of names would close if it were made anew.
    if (JSON.stringify(shown) !== JSON.stringify(options))
      this.select.replaceChildren(...options.map(({ id, words }) => element("option", { value: id }, words)));
    this.select.value = current?.id ?? "";
    // Not disabled: it would lose the focus with what was just removed.
    find(this.form, "[data-do=remove]").ariaDisabled = current ? null : "true";
  }
}
