/** A list of the documents that a message may be filled in from, to choose one. */
import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Source } from "./sources";
import { WORDS } from "./words";

export function sourceSelect(
  sources: readonly Source[],
  chosen: string,
  choose: (key: string) => void,
): TemplateResult {
  const kinds = [...new Set(sources.map(({ kind }) => kind))];
  return html`<label class="pb-field"
    ><span>${WORDS.source}</span
    ><select .value=${live(chosen)} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${kinds.map(
        (kind) =>
          html`<optgroup label=${WORDS.kinds[kind]}>
            ${sources
              .filter((one) => one.kind === kind)
              .map(({ key, title }) => html`<option value=${key} ?selected=${key === chosen}>${title}</option>`)}
          </optgroup>`,
      )}
    </select></label
  >`;
}
