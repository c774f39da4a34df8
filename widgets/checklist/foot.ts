/** The foot of a checklist: the field for an item of one's own, and where everything is kept. */
import { itemsPasted } from "../base/paste";
import { find } from "./find";

export class Foot {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  private readonly kept: HTMLElement;

  /**
   * @param add - adds an item; returns whether there was room for it.
   * @param addAll - the same for several pasted lines.
   */
  constructor(root: HTMLElement, add: (text: string) => boolean, addAll: (texts: string[]) => boolean) {
    this.form = find(root, ".pb-todo__foot");
    this.input = find(this.form, "input[name=add]");
    this.kept = find(this.form, ".pb-todo__kept");
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = this.input.value.trim();
      this.input.focus();
      if (text && add(text)) this.input.value = "";
    });
    this.input.addEventListener("paste", (event) => {
      const texts = itemsPasted(event);
      if (texts && addAll(texts)) this.input.value = "";
    });
  }

  show(kept: { words: string; isReminder: boolean }): void {
    this.kept.textContent = kept.words;
    this.kept.classList.toggle("pb-todo__kept--due", kept.isReminder);
  }
}
