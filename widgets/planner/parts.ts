/** What the sections of the page are made of. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { isDay } from "../base/days";
import { icon } from "../base/icons";

const DAYS = { min: "2000-01-01", max: "2199-12-31" };

/** A field for a day. refused: called for what is no day to keep. */
export interface DayField {
  label: string;
  value: string | undefined;
  set: (day: string) => void;
  refused: () => void;
  optional?: boolean;
  name?: string;
}

/** While a year is typed it is 0002, then 0020: no day to keep, but none to complain of before the reader goes on. */
export function dayField({ label, value = "", set, refused, optional = false, name }: DayField): TemplateResult {
  const isKeepable = ({ value: typed, validity }: HTMLInputElement): boolean =>
    !validity.badInput && (typed === "" ? optional : typed >= DAYS.min && typed <= DAYS.max && isDay(typed));
  const take = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    if (isKeepable(field) && field.value !== value) set(field.value);
  };
  const leave = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    if (isKeepable(field)) return;
    refused();
    field.value = value;
  };
  return html`<label class="pb-field"
    ><span>${label}</span
    ><input
      type="date"
      min=${DAYS.min}
      max=${DAYS.max}
      name=${name ?? nothing}
      autocomplete="off"
      .value=${live(value)}
      @change=${take}
      @blur=${leave}
  /></label>`;
}

/** A field for a time of day. It tells only what is whole: while one is typed, the browser gives nothing. */
export function timeField(label: string, value: string, set: (time: string) => void, optional = false): TemplateResult {
  return html`<label class="pb-field"
    ><span>${label}</span
    ><input
      type="time"
      .value=${live(value)}
      @change=${({ target }: Event) => {
        const time = (target as HTMLInputElement).value;
        if (time || optional) set(time);
        else (target as HTMLInputElement).value = value;
      }}
  /></label>`;
}

/** A button with an icon and words. label: what it is called, where its words alone do not say of what. */
export interface Button {
  icon?: string;
  words: string;
  label?: string;
  press: () => void;
  off?: boolean;
  main?: boolean;
  hold?: string;
}

export function button({ icon: name, words, label, press, off = false, main = false, hold }: Button): TemplateResult {
  return html`<button
    type="button"
    class="pb-button${main ? " pb-button--main" : ""}"
    aria-label=${label ?? nothing}
    aria-disabled=${off ? "true" : nothing}
    data-hold=${hold ?? nothing}
    @click=${() => off || press()}
  >
    ${name ? icon(name) : nothing}<span>${words}</span>
  </button>`;
}

export function iconButton(name: string, label: string, press: () => void, off = false): TemplateResult {
  return html`<button
    type="button"
    class="pb-icon-button"
    aria-label=${label}
    title=${label}
    aria-disabled=${off ? "true" : nothing}
    @click=${() => off || press()}
  >
    ${icon(name)}
  </button>`;
}

/** Puts the focus on the first of these that is there, once the page is drawn. */
export function focusOn(...selectors: string[]): void {
  requestAnimationFrame(() => {
    for (const selector of selectors) {
      const found = document.querySelector<HTMLElement>(selector);
      if (found) return found.focus();
    }
  });
}
