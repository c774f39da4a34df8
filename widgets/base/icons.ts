/** The icons of the site's one drawing, as templates. */
import { html, type TemplateResult } from "lit-html";
import { loadText } from "./later";
import { siteUrl } from "./site";

const DRAWING = siteUrl("assets/icons.svg").href;
/** What comes before the name of an icon where it is referred to. */
let place = `${DRAWING}#`;

/**
 * Takes the drawing into the page. A browser needs several times as long to draw an icon out of another file, and a long
 * agenda has hundreds. Without it, icons come from the file.
 */
export async function takeInIcons(): Promise<void> {
  const drawing = new DOMParser().parseFromString(await loadText(DRAWING), "image/svg+xml").documentElement;
  drawing.setAttribute("class", "pb-drawing");
  for (const symbol of drawing.children) symbol.id = `pb-icon-${symbol.id}`;
  document.body.append(document.importNode(drawing, true));
  place = "#pb-icon-";
}

/** An icon by its name in macros/publishing/icons.py; what it means has to stand beside it in words. */
export function icon(name: string): TemplateResult {
  return html`<svg class="pb-icon" aria-hidden="true" focusable="false" width="20" height="20">
    <use href=${place + name}></use>
  </svg>`;
}
