/**
 * Turns a part of a page into simple HTML and text that paste well into Google Docs, Word and mail.
 * Works on an outline of the page (see outline.ts), so that it needs no browser.
 */

/** A piece of the page as a reader sees it: hidden parts and controls are left out already. */
export type Outline = string | Box;

/**
 * tag: in lower case.
 * block: stands on a line of its own.
 * href: of a link to another page, absolute.
 */
export interface Box {
  tag: string;
  block: boolean;
  href?: string;
  scope?: string;
  parts: Outline[];
}

/** A clean piece: text, or one of the elements that pasting keeps. */
export type Piece = string | Element;
export interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: Piece[];
}

const BLOCKS = new Set(["h1", "h2", "h3", "h4", "p", "ul", "ol", "table"]);
const INSIDE_TABLE = new Set(["thead", "tbody", "tr", "th", "td", "caption"]);
const INLINE = new Set(["strong", "em", "a", "br"]);
const RENAMED: Record<string, string> = { b: "strong", i: "em", h5: "h4", h6: "h4" };
/** Docs and Word draw borders and room in cells only from old attributes. */
const TABLE = { border: "1", cellspacing: "0", cellpadding: "6" };

/** The clean pieces of an outline, each a block of its own. */
export function clean(parts: Outline[]): Piece[] {
  const blocks: Piece[] = [];
  let loose: Outline[] = [];
  const flush = (): void => {
    blocks.push(...paragraph(loose));
    loose = [];
  };
  for (const part of parts) {
    if (typeof part !== "string" && (part.block || holdsBlock(part))) {
      flush();
      blocks.push(...cleanBlock(part));
    } else loose.push(part);
  }
  flush();
  return blocks;
}

function cleanBlock(box: Box): Piece[] {
  const tag = RENAMED[box.tag] ?? box.tag;
  if (tag === "table") return [{ tag, attributes: TABLE, children: box.parts.flatMap(cleanTablePart) }];
  if (tag === "ul" || tag === "ol") {
    const items = box.parts.filter((part): part is Box => typeof part !== "string" && part.tag === "li");
    return [{ tag, attributes: {}, children: items.map(cleanItem) }];
  }
  if (tag === "dt") return paragraph([{ tag: "strong", block: false, parts: box.parts }]);
  if (BLOCKS.has(tag)) return paragraph(box.parts, tag);
  return clean(box.parts);
}

function cleanItem(item: Box): Piece {
  return { tag: "li", attributes: {}, children: lines(item) };
}

function cleanTablePart(part: Outline): Piece[] {
  if (typeof part === "string") return [];
  const { tag } = part;
  if (!INSIDE_TABLE.has(tag)) return part.parts.flatMap(cleanTablePart);
  if (tag === "td" || tag === "th") {
    const attributes = { ...(part.scope ? { scope: part.scope } : {}), valign: "top" };
    const children = lines(part);
    // A cell without anything in it would lose its height, so it gets a space that stays.
    return [{ tag, attributes, children: children.length ? children : ["\u00a0"] }];
  }
  if (tag === "caption") return [{ tag, attributes: {}, children: words(part.parts) }];
  return [{ tag, attributes: {}, children: part.parts.flatMap(cleanTablePart) }];
}

/** The paragraphs of a cell or of a list item as lines, without the room around paragraphs; lists stay lists. */
function lines(box: Box): Piece[] {
  const made: Piece[] = [];
  for (const piece of clean(box.parts)) {
    const isParagraph = typeof piece === "object" && piece.tag === "p";
    if (made.length && isParagraph) made.push(lineBreak());
    made.push(...(isParagraph ? piece.children : [piece]));
  }
  return made;
}

function paragraph(parts: Outline[], tag = "p"): Piece[] {
  const children = words(parts);
  return children.length ? [{ tag, attributes: {}, children }] : [];
}

/** Text with its emphasis and links; parts that stand on their own line are parted by a break. */
function words(parts: Outline[]): Piece[] {
  return trimmed(parts.flatMap(inline));
}

function inline(part: Outline): Piece[] {
  if (typeof part === "string") return [part.replace(/\s+/g, " ")];
  const tag = RENAMED[part.tag] ?? part.tag;
  if (tag === "br") return [lineBreak()];
  const children = part.parts.flatMap(inline);
  if (tag === "a" && part.href) return [{ tag, attributes: { href: part.href }, children }];
  if (INLINE.has(tag) && tag !== "a") return [{ tag, attributes: {}, children }];
  return part.block ? [lineBreak(), ...children, lineBreak()] : children;
}

function lineBreak(): Element {
  return { tag: "br", attributes: {}, children: [] };
}

function isBreak(piece: Piece | undefined): boolean {
  return typeof piece === "object" && piece.tag === "br";
}

/** Without space or breaks at the ends and around breaks, and never two breaks in a row. */
function trimmed(pieces: Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    const fresh = last === undefined || isBreak(last);
    if (isBreak(piece)) {
      if (typeof last === "string") kept[kept.length - 1] = last.trimEnd();
      if (kept.at(-1) === "") kept.pop();
      if (kept.length && !isBreak(kept.at(-1))) kept.push(piece);
    } else if (typeof piece !== "string") kept.push(piece);
    else if (typeof last === "string") kept[kept.length - 1] = (last + piece).replace(/ {2,}/g, " ");
    else if (!fresh || piece.trimStart()) kept.push(fresh ? piece.trimStart() : piece);
  }
  const last = kept.at(-1);
  if (typeof last === "string") kept[kept.length - 1] = last.trimEnd();
  while (kept.length && (kept.at(-1) === "" || isBreak(kept.at(-1)))) kept.pop();
  return kept;
}

/** A block inside of something that is not one, such as a list in a span. */
function holdsBlock(box: Box): boolean {
  return box.parts.some((part) => typeof part !== "string" && (BLOCKS.has(part.tag) || holdsBlock(part)));
}

/** Clean pieces as HTML. */
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

/** Clean pieces as text, for places that take no formatting. */
export function toText(pieces: Piece[]): string {
  const text = pieces.map((piece) => pieceText(piece, "")).join("");
  return `${text.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}

function pieceText(piece: Piece, indent: string): string {
  if (typeof piece === "string") return piece;
  const inside = (deeper = indent): string => piece.children.map((child) => pieceText(child, deeper)).join("");
  switch (piece.tag) {
    case "br":
      return `\n${indent}`;
    case "h1":
    case "h2":
      return `\n\n${inside().toUpperCase()}\n\n`;
    case "ul":
    case "ol":
      return `\n${piece.children.map((item, index) => listLine(item, piece.tag === "ol" ? `${index + 1}.` : "-", indent)).join("\n")}\n\n`;
    case "tr":
      return `${piece.children.map((cell) => pieceText(cell, "").trim().replace(/\s+/g, " ")).join("\t")}\n`;
    case "h3":
    case "h4":
    case "p":
    case "table":
    case "caption":
      return `${inside()}\n\n`;
    default:
      return inside();
  }
}

function listLine(item: Piece, mark: string, indent: string): string {
  return `${indent}${mark} ${pieceText(item, `${indent}  `).trim().replace(/\n{2,}/g, "\n")}`;
}
