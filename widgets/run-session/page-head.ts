/** The head of the page, the same before, while and after the list of sessions is loaded. */
import { html, type TemplateResult } from "lit-html";
import { WORDS } from "./words";

export function pageHead(): TemplateResult {
  return html`<header class="pb-live__head">
    <h1 id="session" tabindex="-1">${WORDS.page}</h1>
    <p class="pb-lede">${WORDS.list.lede}</p>
  </header>`;
}
