/** Labeled fields of the edit view. They tell each change at once and never rewrite what the reader is typing. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { type Counted, counted } from "./counted";
import { growing } from "./growing";
import { lengths, wholeNumbers } from "./numbers";
import { insertItems, itemsPasted } from "./paste";
import { typed } from "./typed";

/** As much text as a field takes, the same as in the model. */
const MOST_CHARACTERS = 20_000;

export interface TextField {
  label: string;
  value: string;
  set: (value: string) => void;
  placeholder?: string;
  list?: string;
  rows?: number;
  class?: string;
  /** Takes the items of several lines that are pasted, where the field is an item of a list. */
  pasted?: (items: string[]) => void;
  /** Does what there is to do on a paste, instead. */
  onPaste?: (event: ClipboardEvent) => void;
}

/** A field for text: one line, or several if it has rows. */
export function textField(field: TextField): TemplateResult {
  const { label, value, set, placeholder, list, rows, class: name = "", pasted } = field;
  const onInput = (event: Event): void => set((event.target as HTMLInputElement).value);
  const takeItems = (event: ClipboardEvent): void => {
    const items = pasted && itemsPasted(event);
    if (items) pasted(items);
  };
  const onPaste = field.onPaste ?? takeItems;
  return html`<label class="pb-field ${name}"
    ><span>${label}</span>${
      rows
        ? html`<textarea
            rows=${rows}
            maxlength=${MOST_CHARACTERS}
            placeholder=${placeholder ?? nothing}
            @input=${onInput}
            @paste=${onPaste}
            ${typed(value)}
            ${growing(value)}
          ></textarea>`
        : html`<input
            type="text"
            maxlength=${MOST_CHARACTERS}
            placeholder=${placeholder ?? nothing}
            list=${list ?? nothing}
            autocomplete="off"
            @input=${onInput}
            @paste=${onPaste}
            ${typed(value)}
          />`
    }</label
  >`;
}

/**
 * A list of texts as a field with one on each line.
 *
 * @param pasted - takes the lines after several were pasted, without their bullets and numbers.
 */
export function linesField(
  label: string,
  lines: readonly string[],
  set: (lines: string[]) => void,
  pasted: (lines: string[], count: number) => void,
): TemplateResult {
  return textField({
    label,
    value: lines.join("\n"),
    rows: Math.min(8, Math.max(2, lines.length + 1)),
    set: (value) => set(linesIn(value)),
    onPaste: (event) => {
      const count = insertItems(event);
      if (count) pasted(linesIn((event.target as HTMLTextAreaElement).value), count);
    },
  });
}

function linesIn(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

export interface NumberField {
  label: string;
  value: number | undefined;
  /** Called when the reader begins to change it; gives what takes each number until the reader is done. */
  begin: () => (value: number | undefined) => void;
  least?: number;
  most?: number;
  optional?: boolean;
  after?: string;
}

/** A field for minutes, read as people write lengths; what isn't one is said, and changes nothing. */
export function minutesField(field: NumberField): TemplateResult {
  return countedField(field, lengths(field));
}

/** A field for a whole number; what isn't one is said, and changes nothing. */
export function numberField(field: NumberField): TemplateResult {
  return countedField(field, wholeNumbers(field));
}

function countedField({ label, after }: NumberField, how: Counted): TemplateResult {
  return html`<div class="pb-field pb-field--number pb-checked">
    <label
      ><span>${label}</span
      ><span class="pb-field__row"
        ><input
          type="text"
          inputmode=${how.inputMode}
          maxlength="60"
          autocomplete="off"
          ${counted(how)}
        />${after ? html`<small>${after}</small>` : nothing}</span
      ></label
    >
    <p class="pb-problem" role="alert"></p>
  </div>`;
}

export interface SelectField {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  set: (value: string) => void;
  class?: string;
}

export function selectField({ label, value, options, set, class: name = "" }: SelectField): TemplateResult {
  return html`<label class="pb-field ${name}"
    ><span>${label}</span
    ><select .value=${live(value)} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
      ${options.map(([option, words]) => html`<option value=${option} ?selected=${option === value}>${words}</option>`)}
    </select></label
  >`;
}

/** Pairs for a select from words by value. */
export function optionsOf(words: Record<string, string>): [string, string][] {
  return Object.entries(words);
}
