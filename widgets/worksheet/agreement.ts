/** The end of a worksheet that is adopted: its sentence, and who agrees, with the day. */
import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { isDay } from "../base/days";
import { icon } from "../base/icons";
import { typed } from "../base/typed";
import { organizationNames } from "../worksheets/columns";
import * as edit from "../worksheets/edit";
import type { Agreed } from "../worksheets/model";
import type { Tool } from "./tool";
import { WORDS } from "./words";

export function agreementPanel(tool: Tool, sentence: string): TemplateResult {
  const { filled } = tool;
  return html`<section class="pb-tool__agreement" aria-labelledby="pb-agreement">
    <h4 id="pb-agreement">${WORDS.agreement}</h4>
    <p class="pb-tool__sentence">${sentence}</p>
    <p><small>${WORDS.agreeNote}</small></p>
    <ul class="pb-tool__agreed">
      ${filled.agreed.map((one) => html`<li>${nameFields(tool, one)}</li>`)}
    </ul>
    <button
      type="button"
      class="pb-button"
      @click=${() => {
        tool.change(edit.addName(filled, tool.own ?? ""));
        void tool.updateComplete.then(() => tool.querySelector(".pb-tool__agreed li:last-child input")?.focus());
      }}
    >
      ${icon("add")}${WORDS.addName}
    </button>
  </section>`;
}

function nameFields(tool: Tool, { id, name, organization, on }: Agreed): TemplateResult {
  const { filled, own } = tool;
  const names = organizationNames(filled.organizations, own);
  const set = (change: Partial<Agreed>, burst?: string): void =>
    tool.change(edit.setName(tool.filled, id, change), burst);
  const setDay = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    if (field.validity.valid) set({ on: isDay(field.value) ? field.value : "" });
  };
  return html`<label class="pb-field"
      ><span>${WORDS.name}</span
      ><input
        type="text"
        maxlength="200"
        autocomplete="off"
        dir="auto"
        @input=${(event: Event) => set({ name: (event.target as HTMLInputElement).value }, `agreed ${id}`)}
        ${typed(name)}
    /></label>
    <label class="pb-field"
      ><span>${WORDS.ofOrganization}</span
      ><select @change=${(event: Event) => set({ organization: (event.target as HTMLSelectElement).value })}>
        <option value="">${WORDS.none}</option>
        ${filled.organizations.map((one) => html`<option value=${one.id} ?selected=${one.id === organization}>${names.get(one.id)}</option>`)}
      </select></label
    >
    <label class="pb-field"
      ><span>${WORDS.day}</span
      ><input type="date" min="2000-01-01" max="2199-12-31" .value=${live(on)} @change=${setDay}
    /></label>
    <button
      type="button"
      class="pb-icon-button"
      aria-label=${WORDS.removeName(name)}
      @click=${() => {
        const before = tool.filled;
        tool.change(edit.removeName(before, id));
        tool.say(WORDS.removed(name || WORDS.name), () => tool.change(before));
      }}
    >
      ${icon("remove")}
    </button>`;
}
