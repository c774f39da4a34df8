/** Which keys do what in the builder, told on the page. */
import { html, type TemplateResult } from "lit-html";
import { icon } from "../base/icons";
import { WORDS } from "./words";

const words = WORDS.keys;

/** What a Mac calls Ctrl and Alt. */
const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

export function keysHelp(): TemplateResult {
  return html`<details class="pb-keys">
    <summary>${words.name}${icon("expand")}</summary>
    <dl>
      ${words.list(isMac).map(
        ([keys, what]) =>
          html`<div>
            <dt>${keys.map((key, at) => html`${at ? " + " : ""}<kbd>${key}</kbd>`)}</dt>
            <dd>${what}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
