/** Plain text, Markdown, and cells from a spreadsheet in their parts. */
import { writable } from "../../base/text";
import { readDelimited } from "./delimited";
import { isMarkdown, words } from "./inline";
import type { Piece } from "./pieces";

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const UNDERLINE = /^ {0,3}(=|-)\1{2,}\s*$/;
const SEPARATOR = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/;
const RULE = /^[\s\-–—_=*~•·.|+:]*$/u;
const FENCE = /^\s*(?:```|~~~)\w*\s*$/;
/** Cells between upright lines that are not escaped. */
const CELLS = /(?:\\.|[^|\\])+|(?<=\|)(?=\|)/gu;
const BULLET = /^([-*+•◦▪▫■□●○‣⁃∙·➤➢►✓✔☐☑☒\uf0a7\uf0b7\uf0d8\uf0fc]|[–—](?=\s)|[o§Øü](?=\t))\s+/u;
const BOX = /^\[[ xX✓]?\]\s+/u;
const BOXED = /^(\[[ xX✓]?\])\s+/u;
const NUMBER =
  /^(\(?(?:\d{1,2}\.)*(?:\d{1,2}|[a-hA-H](?=\))|[ivxIVX]{1,5})[.)]\)?|(?:TOP|Item|Punkt|Point|Punto)\s+\d{1,2}\s*[:.)–-]?)\s+/u;
/** "1. Dezember 2026" and "9. May" are days. */
const DAY = /^\d{1,2}\.?\s+(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}*\b\.?(?:\s+\d{4}|$)/iu;

/** The parts of a text. Every word of it is in one of them. */
export function piecesOf(source: string): Piece[] {
  const text = writable(source.replace(/^\ufeff/, ""));
  const lines = text.split("\n");
  const plain = isMarkdown(text) ? words : (line: string): string => line;
  const pieces: Piece[] = [];
  let table = -1;
  for (let at = 0; at < lines.length;) {
    const tabbed = tabbedLines(lines, at);
    if (tabbed > 0) {
      table += 1;
      const rows = readDelimited(lines.slice(at, at + tabbed).join("\n"), "\t");
      pieces.push(...rows.map((cells): Piece => ({ is: "row", table, cells: cells.map(plain) })));
      at += tabbed;
      continue;
    }
    const row = cellsIn(lines[at] ?? "");
    if (row) {
      const before = lines[at - 1] ?? "";
      if (!cellsIn(before) && !SEPARATOR.test(before)) table += 1;
      if (!SEPARATOR.test(lines[at] ?? "")) pieces.push({ is: "row", table, cells: row.map(plain) });
    } else pieces.push(...lineIn(lines, at, plain));
    at += 1;
  }
  return pieces.filter((piece) => piece.is === "row" || piece.text);
}

/** How many lines from one on are cells with tabs between them, as a spreadsheet copies them; 0 if it is none. */
function tabbedLines(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length) {
    const next = hasCells(lines[end] ?? "") ? quotedUpTo(lines, end) : 0;
    if (!next) break;
    end += next;
  }
  return end - from;
}

function hasCells(line: string): boolean {
  return /\S[^\S\n]*\t|^\t+\S.*\t/.test(line) && !BULLET.test(line.trimStart()) && !NUMBER.test(line.trimStart());
}

/** How many lines a row takes: a cell in quotes may go on. */
function quotedUpTo(lines: readonly string[], at: number): number {
  const isOpen = (text: string): boolean => /(?:^|\t)"/.test(text) && (text.match(/"/g)?.length ?? 0) % 2 === 1;
  if (!isOpen(lines[at] ?? "")) return 1;
  for (let end = at + 1; end < Math.min(lines.length, at + 30); end += 1)
    if (!isOpen(lines.slice(at, end + 1).join("\n"))) return end - at + 1;
  return 1;
}

function cellsIn(line: string): string[] | undefined {
  const text = line.trim();
  if (!/(?<!\\)\|/.test(text) || !(text.startsWith("|") || / \| /.test(text))) return undefined;
  const inner = text.replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  return `|${inner}|`.match(CELLS)?.map((cell) => cell.trim()) ?? [];
}

function lineIn(lines: readonly string[], at: number, plain: (line: string) => string): Piece[] {
  const line = lines[at] ?? "";
  const heading = HEADING.exec(line);
  if (heading) return [{ is: "heading", level: heading[1]?.length ?? 1, text: plain(heading[2] ?? "") }];
  if (RULE.test(line) || FENCE.test(line)) return [];
  const underline = UNDERLINE.exec(lines[at + 1] ?? "");
  if (underline && !cellsIn(line))
    return [{ is: "heading", level: underline[1] === "=" ? 1 : 2, text: plain(line.trim()) }];
  const quote = /^\s*(?:>\s?)+/.exec(line)?.[0] ?? "";
  const inner = line.slice(quote.length);
  const rest = inner.trim();
  const depth = indentOf(inner);
  const mark = DAY.test(rest) ? undefined : (BULLET.exec(rest) ?? NUMBER.exec(rest) ?? BOXED.exec(rest));
  if (!mark || quote) return [{ is: "text", depth: quote ? depth + 1 : depth, text: plain(rest) }];
  const [all, sign = ""] = mark;
  const ordered = NUMBER.test(rest);
  return [
    { is: "item", depth, ordered, mark: sign.trim(), text: plain(rest.slice(all.length).replace(BOX, "").trim()) },
  ];
}

function indentOf(line: string): number {
  return (/^\s*/.exec(line)?.[0] ?? "").replaceAll("\t", "    ").length;
}
