/** Reads a part of the page as its reader sees it now: what is not displayed is not there. */
import type { Box, Outline } from "./clean";

/** Controls, pictures and drawings; their words mean nothing in a document. */
const LEFT_OUT = "svg, figure, fieldset, form, button, input, select, textarea, script, style, template, noscript, .pb-print-only, [aria-hidden='true']";

/** The outline of an element's content. */
export function outline(root: HTMLElement): Outline[] {
  return [...root.childNodes].flatMap(readNode);
}

function readNode(node: Node): Outline[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ""];
  if (!(node instanceof HTMLElement) || node.matches(LEFT_OUT)) return [];
  const { display, visibility } = getComputedStyle(node);
  if (display === "none" || visibility === "hidden") return [];
  const href = node instanceof HTMLAnchorElement ? outsideLink(node) : undefined;
  const scope = node.getAttribute("scope");
  const box: Box = { tag: node.localName, block: !display.startsWith("inline") && display !== "contents", parts: outline(node) };
  if (href) box.href = href;
  if (scope) box.scope = scope;
  return [box];
}

/** Where a link leads, unless it leads to this page itself, which is of no use in a document. */
function outsideLink(link: HTMLAnchorElement): string | undefined {
  const { protocol, pathname, host } = new URL(link.href, document.baseURI);
  if (protocol === "mailto:") return link.href;
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return pathname === location.pathname && host === location.host ? undefined : link.href;
}
