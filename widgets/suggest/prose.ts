/** The little Markdown that entries may use, as nodes: bold, emphasis, links, paragraphs and lists. Never HTML. */
import { element } from "../base/element";

/** Gives the address of a kind:id, or nothing if there is no such entry. */
export type Resolve = (reference: string) => string | undefined;

const INLINE =
  /\*\*(?=\S)([^\n]+?)(?<=\S)\*\*|\*(?=\S)([^*\n]+?)(?<=\S)\*|(?<![\p{L}\p{N}_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])|\[([^\]\n]+)\]\(([^)\s]+)\)/gu;
const SAFE = /^(?:https:\/\/|mailto:)/;

/** A text on one line. */
export function line(text: string, resolve: Resolve): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const found of text.matchAll(INLINE)) {
    const [whole, bold, star, bar, words, target] = found;
    nodes.push(text.slice(end, found.index));
    if (bold !== undefined) nodes.push(element("strong", {}, ...line(bold, resolve)));
    else if (star !== undefined || bar !== undefined)
      nodes.push(element("em", {}, ...line(star ?? bar ?? "", resolve)));
    else nodes.push(link(words ?? "", target ?? "", resolve));
    end = found.index + whole.length;
  }
  nodes.push(text.slice(end));
  return nodes.filter((node) => node !== "");
}

function link(words: string, target: string, resolve: Resolve): Node {
  const href = SAFE.test(target) ? target : resolve(target);
  if (href === undefined) return element("span", {}, ...line(words, () => undefined));
  return element("a", { href, target: "_blank", rel: "noopener" }, words);
}

/** Paragraphs and lists. */
export function prose(text: string, resolve: Resolve): Node[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim())
    .map((part) => {
      const items = part.split(/\n(?=- )/);
      if (!items.every((item) => item.startsWith("- "))) return element("p", {}, ...line(part, resolve));
      return element("ul", {}, ...items.map((item) => element("li", {}, ...line(item.slice(2), resolve))));
    });
}
