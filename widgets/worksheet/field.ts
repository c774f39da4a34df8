/** One cell to fill in, by the kind of its column. What a column no longer takes is kept and shown. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { isDay } from "../base/days";
import { growing } from "../base/growing";
import { typed } from "../base/typed";
import { MOST_CHARACTERS } from "../worksheets/model";
import { WORDS as FLOOR } from "../worksheets/words";
import { WORDS } from "./words";

/** label: what is read out, the heading first. set: takes each change. list: of names to choose from. */
export interface CellField {
  type: "text" | "choice" | "date" | "person" | "organization";
  choices: readonly string[];
  label: string;
  value: string;
  list: string | undefined;
  set: (value: string) => void;
  onPaste: (event: ClipboardEvent) => void;
}

export function cellField(field: CellField): TemplateResult {
  const { type, value } = field;
  if (type === "choice") return choice(field);
  // What is no day, such as "at the midpoint", stays as it was typed or pasted.
  if (type === "date" && (value === "" || isDay(value))) return date(field);
  return text(field);
}

function text({ label, value, list, set, onPaste }: CellField): TemplateResult {
  const onInput = (event: Event): void => set((event.target as HTMLTextAreaElement).value);
  if (list)
    return html`<input
      type="text"
      class="pb-cell"
      aria-label=${label}
      list=${list}
      maxlength=${MOST_CHARACTERS}
      autocomplete="off"
      dir="auto"
      @input=${onInput}
      @paste=${onPaste}
      ${typed(value)}
    />`;
  return html`<textarea
    class="pb-cell"
    rows="2"
    aria-label=${label}
    maxlength=${MOST_CHARACTERS}
    dir="auto"
    @input=${onInput}
    @paste=${onPaste}
    ${typed(value)}
    ${growing(value)}
  ></textarea>`;
}

function date({ label, value, set, onPaste }: CellField): TemplateResult {
  const onChange = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    // While a year is being typed it is 0002, then 0020: not a day to keep.
    if (field.validity.valid) set(isDay(field.value) ? field.value : "");
  };
  return html`<input
    type="date"
    class="pb-cell"
    aria-label=${label}
    min="2000-01-01"
    max="2199-12-31"
    .value=${live(value)}
    @change=${onChange}
    @paste=${onPaste}
  />`;
}

function choice({ label, value, choices, set }: CellField): TemplateResult {
  const known = choices.find((one) => one.toLowerCase() === value.trim().toLowerCase());
  return html`<select
    class="pb-cell"
    aria-label=${label}
    .value=${live(known ?? value)}
    @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}
  >
    <option value="">${WORDS.none}</option>
    ${choices.map((one) => html`<option value=${one} ?selected=${one === known}>${one}</option>`)}
    ${value && !known ? html`<option value=${value} selected>${FLOOR.goneChoice(value)}</option>` : nothing}
  </select>`;
}
