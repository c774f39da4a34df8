/**
 * Writes an entry's Markdown file as HTML and as text, for places that know no Markdown.
 * What our files do not use, such as code and pictures, stays as it is written.
 */
import { lexer, type MarkedToken, type Token, type Tokens } from "marked";
import { type Element, type Piece, toHtml, toText } from "../export/pieces";

const SAFE_LINK = /^(?:https:\/\/|mailto:)/i;
/** Docs and Word draw borders and room in cells only from old attributes. */
const TABLE = { border: "1", cellspacing: "0", cellpadding: "6" };

export function htmlOf(markdown: string): string {
  return toHtml(piecesOf(markdown));
}

export function textOf(markdown: string): string {
  return toText(piecesOf(markdown));
}

function piecesOf(markdown: string): Piece[] {
  // A line that ends in the file, as before a signature, ends in the copy too.
  return lexer(markdown, { gfm: true, breaks: true }).flatMap(block);
}

function block(found: Token): Piece[] {
  const token = found as MarkedToken;
  switch (token.type) {
    case "space":
    case "checkbox":
      return [];
    case "heading":
      return [box(`h${Math.min(token.depth, 4)}`, inlines(token.tokens))];
    case "paragraph":
      return [box("p", inlines(token.tokens))];
    case "text":
      return [box("p", inline(token))];
    case "list":
      return [
        box(
          token.ordered ? "ol" : "ul",
          token.items.map(item),
          Number(token.start || 1) === 1 ? {} : { start: String(token.start) },
        ),
      ];
    case "table":
      return [table(token)];
    default:
      return [box("p", [written(token.raw.trim())])];
  }
}

function item({ task, checked, tokens }: Tokens.ListItem): Piece {
  return box("li", [...(task ? [checked ? "☑ " : "☐ "] : []), ...lines(tokens)]);
}

/** The paragraphs of a list item as lines, without the room around paragraphs; lists stay lists. */
function lines(tokens: Token[]): Piece[] {
  const made: Piece[] = [];
  for (const piece of tokens.flatMap(block)) {
    const isParagraph = typeof piece === "object" && piece.tag === "p";
    if (made.length && isParagraph) made.push(box("br", []));
    made.push(...(isParagraph ? piece.children : [piece]));
  }
  return made;
}

function table({ header, rows }: Tokens.Table): Piece {
  // Where the corner is empty, as in worksheets, the first cells are the heads of their rows.
  const headed = header[0]?.tokens.length === 0;
  const head = box(
    "tr",
    header.map((cell) => tableCell(cell, "col")),
  );
  const body = rows.map((cells) =>
    box(
      "tr",
      cells.map((cell, at) => tableCell(cell, headed && at === 0 ? "row" : undefined)),
    ),
  );
  return box("table", [box("thead", [head]), box("tbody", body)], TABLE);
}

/** A cell. It is a head if it has something to say about a row or column. */
function tableCell({ tokens }: Tokens.TableCell, scope?: "row" | "col"): Piece {
  // A cell without anything in it would lose its height, so it gets a space that stays.
  if (!tokens.length) return box("td", ["\u00a0"], { valign: "top" });
  return scope
    ? box("th", inlines(tokens), { scope, align: "left", valign: "top" })
    : box("td", inlines(tokens), { valign: "top" });
}

function inlines(tokens: Token[]): Piece[] {
  return tokens.flatMap(inline);
}

function inline(found: Token): Piece[] {
  const token = found as MarkedToken;
  switch (token.type) {
    case "text":
      return token.tokens ? inlines(token.tokens) : [written(token.text)];
    case "escape":
      return [token.text];
    case "strong":
    case "em":
      return [box(token.type, inlines(token.tokens))];
    case "br":
      return [box("br", [])];
    case "link":
      return SAFE_LINK.test(token.href)
        ? [box("a", inlines(token.tokens), { href: token.href })]
        : inlines(token.tokens);
    case "checkbox":
      return [];
    default:
      return [written(token.raw)];
  }
}

/** The text as it was before the file made its tags harmless. */
function written(text: string): string {
  return text.replaceAll("&lt;", "<");
}

function box(tag: string, children: Piece[], attributes: Record<string, string> = {}): Element {
  return { tag, attributes, children };
}
