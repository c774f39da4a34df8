/** The icons of the site's one drawing, as templates. */
import { html, type TemplateResult } from "lit";
import { siteUrl } from "../site";

const SPRITE = siteUrl("assets/icons.svg").href;

/** An icon by its name in macros/icons.py; what it means has to stand beside it in words. */
export function icon(name: string): TemplateResult {
  return html`<svg class="pb-icon" aria-hidden="true" focusable="false" width="20" height="20"><use href=${`${SPRITE}#${name}`}></use></svg>`;
}
