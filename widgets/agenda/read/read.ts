/** Reads an agenda from what people bring: pasted text, a table, Markdown, or the parts of a Word document. */
import { readCsv } from "./delimited";
import type { Found } from "./found";
import { meaningOf } from "./meaning";
import type { Piece } from "./pieces";
import { piecesOf } from "./text";

/** More text than this is no agenda, and reading it would take a phone long. */
const MOST_TEXT = 200_000;

export type Reading = { found: Found } | { problem: "empty" | "too-long" };

/** Reads plain text, Markdown, or cells copied from a spreadsheet. */
export function readText(text: string): Reading {
  if (text.length > MOST_TEXT) return { problem: "too-long" };
  return readPieces(piecesOf(text));
}

/** Reads a file of comma-separated values. */
export function readTable(text: string): Reading {
  if (text.length > MOST_TEXT) return { problem: "too-long" };
  const rows = readCsv(text.replace(/\r\n?/g, "\n"));
  return readPieces(rows.map((cells): Piece => ({ is: "row", table: 0, cells })));
}

/** Reads the parts of a document. */
export function readPieces(pieces: readonly Piece[]): Reading {
  const hasWords = pieces.some((piece) => /[\p{L}\p{N}]/u.test(piece.is === "row" ? piece.cells.join("") : piece.text));
  return hasWords ? { found: meaningOf(pieces) } : { problem: "empty" };
}
