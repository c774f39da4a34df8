/** What goes into a Word document before it is written: what is known of a paragraph while pages can still be chosen. */
import type { IParagraphOptions, IRunOptions } from "docx";
import { isRightToLeft } from "../base/text";

/** A paragraph. link: the address that its last run leads to. */
export interface Line {
  is: "line";
  options: IParagraphOptions;
  runs: readonly IRunOptions[];
  link?: string;
}

/** A cell, and the color at its start. */
export interface Cell {
  lines: readonly Line[];
  color?: string | undefined;
}

/** A table. The first row has the heads. */
export interface Grid {
  is: "grid";
  /** In twentieths of a point. */
  widths: readonly number[];
  rows: readonly { cells: readonly Cell[]; whole: boolean }[];
}

export type Draft = Line | Grid;

export function line(words: string, options: IParagraphOptions = {}, look: IRunOptions = {}): Line {
  return { is: "line", options: { ...options, ...direction(words) }, runs: [run(words, look)] };
}

export function run(words: string, look: IRunOptions = {}): IRunOptions {
  return { text: words, ...look, ...(isRightToLeft(words) ? { rightToLeft: true } : {}) };
}

/** A paragraph whose text begins in a script from right to left starts at the right. */
export function direction(words: string): IParagraphOptions {
  return isRightToLeft(words) ? { bidirectional: true } : {};
}

/** The paragraphs of a part that belongs together: its notes stay with what is before them. */
export function keptTogether(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, place) => {
    const next = drafts[place + 1];
    if (draft.is !== "line" || !next || !isNotes(next)) return draft;
    return { ...draft, options: { ...draft.options, keepNext: true } };
  });
}

function isNotes(draft: Draft): boolean {
  return draft.is === "line" && draft.options.style === "Notes";
}

/** A look at another size: letters and the room around paragraphs, not their borders. */
export function zoomed<Look>(look: Look, zoom: number): Look {
  if (zoom === 1) return look;
  if (Array.isArray(look)) return look.map((one) => zoomed(one, zoom)) as Look;
  if (!isPlain(look)) return look;
  const changed = Object.entries(look).map(([name, value]) => {
    if (typeof value === "number" && name === "size") return [name, Math.round(value * zoom)];
    if (typeof value === "number" && (name === "before" || name === "after"))
      return [name, Math.round(value * zoom ** 3)];
    return [name, name === "border" ? value : zoomed(value, zoom)];
  });
  return Object.fromEntries(changed) as Look;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
