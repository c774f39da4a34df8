/** An icon of the site's one drawing. What it means has to stand beside it in words. */
import { siteUrl } from "./site";

const SVG = "http://www.w3.org/2000/svg";

/** @param name - as in macros/publishing/icons.py. */
export function icon(name: string): SVGElement {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", "pb-icon");
  drawing.setAttribute("aria-hidden", "true");
  drawing.setAttribute("focusable", "false");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${siteUrl("assets/icons.svg").href}#${name}`);
  drawing.append(use);
  return drawing;
}
