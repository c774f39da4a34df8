/** A filled-in worksheet as CSV for spreadsheets: its rows under its headings, days as 2026-11-22. */
import { separatorFor, toCsv } from "../export/csv";
import { type About, gridOf } from "./article";
import type { Filled } from "./model";

/** @param language - of the reader, whose spreadsheet opens it. */
export function worksheetTable(document: Filled, about: About, language?: string): string {
  const { heads, rows } = gridOf(document, about, { cell: (texts) => texts.join("\n"), day: (text) => text });
  return toCsv([heads, ...rows], separatorFor(language));
}
