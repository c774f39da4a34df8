/** What the sections of the page are made of. */
import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { isDay } from "../base/days";

export function section(id: string, title: string, body: TemplateResult): TemplateResult {
  return html`<section class="pb-partner__section" id=${id} aria-labelledby="${id}-title">
    <h2 id="${id}-title" tabindex="-1">${title}</h2>
    ${body}
  </section>`;
}

/** A field for a day, or none. While a year is typed it is 0002, then 0020: no day to keep. */
export function dayField(label: string, value: string, set: (day: string) => void): TemplateResult {
  const take = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    if (field.validity.valid && (field.value === "" || isDay(field.value))) set(field.value);
  };
  return html`<label class="pb-field"
    ><span>${label}</span
    ><input
      type="date"
      min="2000-01-01"
      max="2199-12-31"
      autocomplete="off"
      .value=${live(isDay(value) ? value : "")}
      @change=${take}
  /></label>`;
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
