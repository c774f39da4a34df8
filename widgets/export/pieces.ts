/** Simple HTML and text that paste well into Google Docs, Word and mail, both written from the same pieces. */

/** Text, or one of the elements that pasting keeps. */
export type Piece = string | Element;
export interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: Piece[];
}

/** Pieces as HTML. */
export function toHtml(pieces: Piece[]): string {
  return pieces.map(pieceHtml).join("");
}

function pieceHtml(piece: Piece): string {
  if (typeof piece === "string") return escapeHtml(piece);
  const attributes = Object.entries(piece.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const open = `<${piece.tag}${attributes.join("")}>`;
  return piece.tag === "br" ? open : `${open}${toHtml(piece.children)}</${piece.tag}>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Pieces as text, for places that take no formatting. */
export function toText(pieces: Piece[]): string {
  const text = pieces.map((piece) => pieceText(piece, "")).join("");
  return `${text.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}

function pieceText(piece: Piece, indent: string): string {
  if (typeof piece === "string") return piece;
  const inside = piece.children.map((child) => pieceText(child, indent)).join("");
  switch (piece.tag) {
    case "br":
      return `\n${indent}`;
    case "h1":
    case "h2":
    case "h3":
    case "h4":
      return `\n\n${inside.toUpperCase()}\n\n`;
    case "ul":
    case "ol":
      return `\n${piece.children.map((item, index) => listLine(item, mark(piece, index), indent)).join("\n")}\n\n`;
    case "tr":
      return `${piece.children.map((cell) => pieceText(cell, "").trim().replace(/\s+/g, " ")).join("\t")}\n`;
    case "p":
    case "table":
      return `${inside}\n\n`;
    case "a":
      return withAddress(inside, piece.attributes.href ?? "");
    default:
      return inside;
  }
}

function mark(list: Element, index: number): string {
  return list.tag === "ol" ? `${Number(list.attributes.start ?? 1) + index}.` : "-";
}

function listLine(item: Piece, itemMark: string, indent: string): string {
  const words = pieceText(item, `${indent}  `)
    .trim()
    .replace(/\n{2,}/g, "\n");
  // A box to tick is mark enough.
  return /^[☐☑]/.test(words) ? `${indent}${words}` : `${indent}${itemMark} ${words}`;
}

/** The words of a link with where it leads, unless they say so themselves. */
function withAddress(words: string, address: string): string {
  const shown = address.replace(/^mailto:/, "");
  return words === shown || words === address ? words : `${words} (${shown})`;
}
