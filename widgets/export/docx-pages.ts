/**
 * How a document falls on pages, about: Word decides it, and no browser can ask. So letters can be made a little smaller
 * or larger, for the last page not to stand half empty.
 */
import type { IParagraphOptions, IRunOptions } from "docx";
import type { Article } from "./article";
import { type Draft, type Grid, type Line, zoomed } from "./docx-drafts";
import { parts } from "./docx-parts";
import { PAGE, paperOf, STYLES } from "./docx-styles";

/** Sizes of letters and room, the best first. */
const ZOOMS = [1, 0.96, 1.04, 0.92, 1.08, 1.12];
/** How much of a last page should be filled, and of a page before a break. More might be too much, as programs differ. */
const LEAST = 0.6;
const MOST = 0.95;
/** More paragraphs than this are many pages, of which the last is no matter. */
const MOST_DRAFTS = 600;

export interface Layout {
  drafts: Draft[];
  zoom: number;
}

/** The document in the size in which it fills its pages best. */
export function layout(article: Article): Layout {
  const ways = [true, false].map((breaks) => parts(article, breaks));
  const plain: Layout = { drafts: ways[1] ?? [], zoom: 1 };
  if (plain.drafts.length > MOST_DRAFTS) return { drafts: ways[0] ?? [], zoom: 1 };
  const tried = ZOOMS.flatMap((zoom) => ways.map((drafts) => ({ drafts, zoom, fills: fills(drafts, zoom, article) })));
  const whole = tried.filter(({ drafts, fills: [...each] }) => {
    each.pop();
    return hasBreak(drafts) ? each.every((fill) => fill >= LEAST) : true;
  });
  const good = whole.find(({ fills }) => {
    const last = fills.at(-1) ?? 1;
    return fills.length === 1 ? last <= MOST : last >= LEAST && last <= MOST;
  });
  const best = good ?? [...whole].sort((one, other) => (other.fills.at(-1) ?? 0) - (one.fills.at(-1) ?? 0))[0];
  return best ?? plain;
}

function hasBreak(drafts: readonly Draft[]): boolean {
  return drafts.some((draft) => draft.is === "line" && draft.options.pageBreakBefore);
}

/** What stays on one page, in twentieths of a point. */
interface Piece {
  height: number;
  /** The room around it. Between two pieces there is the larger of theirs. */
  before: number;
  after: number;
  keepNext: boolean;
  breakBefore: boolean;
}

/** How much of each page is filled, from 0 to 1. */
export function fills(drafts: readonly Draft[], zoom: number, paper: Pick<Article, "landscape"> = {}): number[] {
  const { height, textWidth } = paperOf(paper);
  const room = height - 2 * PAGE.above;
  const pieces = drafts.flatMap((draft) => piecesOf(draft, zoom, textWidth));
  const pages: number[] = [];
  let used = 0;
  pieces.forEach((piece, at) => {
    const gap = used ? Math.max(pieces[at - 1]?.after ?? 0, piece.before) : 0;
    const isKept = pieces[at - 1]?.keepNext ?? false;
    const needed = isKept ? piece.height : chainFrom(pieces, at);
    const isFull = used + gap + piece.height > room || (used + gap + needed > room && needed <= room);
    if (used && (piece.breakBefore || isFull)) {
      pages.push(used / room);
      used = piece.height;
    } else used += gap + piece.height;
    for (; used > room; used -= room) pages.push(1);
  });
  return [...pages, used / room];
}

/** How much is kept with a piece: itself and all up to the one that it stays with last. */
function chainFrom(pieces: readonly Piece[], from: number): number {
  let height = 0;
  for (let at = from; at < pieces.length; at += 1) {
    const { before = 0, height: own = 0, keepNext } = pieces[at] ?? {};
    height += own + (at > from ? Math.max(before, pieces[at - 1]?.after ?? 0) : 0);
    if (!keepNext) break;
  }
  return height;
}

function piecesOf(draft: Draft, zoom: number, textWidth: number): Piece[] {
  if (draft.is === "grid") return rowsOf(draft, zoom);
  const { keepNext = lookOf(draft.options).paragraph.keepNext ?? false, pageBreakBefore = false } = draft.options;
  return [{ ...sizeOf(draft, textWidth, zoom), keepNext, breakBefore: pageBreakBefore }];
}

function rowsOf({ widths, rows }: Grid, zoom: number): Piece[] {
  const whole = ({ height, before, after }: Size): number => height + before + after;
  return rows.map(({ cells }, place) => ({
    height: Math.max(
      ...cells.map(({ lines }, at) =>
        lines.reduce((sum, one) => sum + whole(sizeOf(one, (widths[at] ?? 0) - 2 * PAGE.cell, zoom)), 0),
      ),
    ),
    before: 0,
    after: 0,
    keepNext: place === 0 || cells.some(({ lines }) => lines.at(-1)?.options.keepNext),
    breakBefore: false,
  }));
}

type Size = Pick<Piece, "height" | "before" | "after">;

/** The width of letters in parts of their height, on average, and the height of a line; Georgia is wider than Calibri. */
const LETTERS = { sans: 0.46, serif: 0.53, bold: 1.05, line: 1.19 };

/** The height of a paragraph, and the room around it. */
function sizeOf({ options, runs }: Line, width: number, zoom: number): Size {
  const look = zoomed(lookOf(options), zoom);
  const spacing = { ...look.paragraph.spacing, ...zoomed(options.spacing ?? {}, zoom) };
  const letter = (look.run.size / 2) * 20;
  const room = width - Number((options.indent ?? look.paragraph.indent)?.left ?? (options.numbering ? 400 : 0));
  const count = linesOf(runs, room / letter, look.run.serif ? LETTERS.serif : LETTERS.sans);
  const height = count * letter * LETTERS.line * ((spacing.line ?? 240) / 240);
  return { height, before: spacing.before ?? 0, after: spacing.after ?? 0 };
}

/** How many lines runs take in a room of so many letter heights. */
function linesOf(runs: readonly IRunOptions[], room: number, letter: number): number {
  let [lines, used] = [1, 0];
  for (const { text = "", bold, break: breaks = 0 } of runs) {
    if (breaks) [lines, used] = [lines + breaks, 0];
    for (const word of text.split(/(?<= )/)) {
      const width = [...word].length * letter * (bold ? LETTERS.bold : 1);
      if (used && used + width > room) [lines, used] = [lines + 1, 0];
      lines += Math.floor(width / room);
      used += width % room;
    }
  }
  return lines;
}

interface Look {
  run: { size: number; serif: boolean };
  paragraph: Pick<IParagraphOptions, "spacing" | "indent" | "keepNext">;
}

const HEADINGS = { Title: "title", Heading1: "heading1", Heading2: "heading2" } as const;

/** How a paragraph looks by its style and by those that the style builds on. */
function lookOf({ style, heading }: IParagraphOptions): Look {
  const base = STYLES.default?.document;
  const title = STYLES.default?.[HEADINGS[heading as keyof typeof HEADINGS] ?? "title"];
  const known = heading ? title : STYLES.paragraphStyles?.find(({ id }) => id === style);
  const below = known?.basedOn && known.basedOn !== "Normal" ? lookOf({ style: known.basedOn }) : undefined;
  const paragraph = { ...below?.paragraph, ...known?.paragraph };
  const spacing = { ...base?.paragraph?.spacing, ...below?.paragraph.spacing, ...known?.paragraph?.spacing };
  const size = Number(known?.run?.size ?? below?.run.size ?? base?.run?.size ?? 22);
  return { run: { size, serif: known?.run?.font === "Georgia" }, paragraph: { ...paragraph, spacing } };
}
