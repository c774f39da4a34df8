/** The choice between clocks with 12 and with 24 hours. */
import { html, type TemplateResult } from "lit-html";
import { type Hours, hours } from "../base/hours";
import { chooseHours, chosenHours, ownHours } from "../documents/hours-choice";
import type { Editor } from "./editor";
import { WORDS } from "./words";

const words = WORDS.hours;

export function hoursField(editor: Editor): TemplateResult {
  const chosen = chosenHours();
  const choice = (value: Hours | undefined, label: string): TemplateResult =>
    html`<label class="pb-choice"
      ><input
        type="radio"
        name="pb-hours"
        value=${value ?? ""}
        .checked=${chosen === value}
        @change=${() => {
          chooseHours(value);
          editor.requestUpdate();
          editor.say(words.now(hours()));
        }}
      /><span>${label}</span></label
    >`;
  return html`<fieldset class="pb-fieldset">
    <legend>${words.name}</legend>
    <div class="pb-choices">
      ${choice(undefined, words.own(ownHours()))} ${choice(12, words.twelve)} ${choice(24, words.twentyFour)}
    </div>
    <p class="pb-panel__note">${words.note}</p>
  </fieldset>`;
}
