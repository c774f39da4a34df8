/** The rows of a worksheet in the order in which they are shown: those that are given, then one's own. */
import type { RowRef } from "./edit";
import type { Filled, FilledRow } from "./model";
import type { Sheet } from "./sheet";
import { WORDS } from "./words";

/** A row as it is shown. isGiven: whether the playbook gives it. isGone: whether it did once. row: what is filled in, if anything. */
export interface ShownRow {
  ref: RowRef;
  title: string;
  help: string;
  isGiven: boolean;
  isGone: boolean;
  row: FilledRow | undefined;
}

export function rowsFor(sheet: Sheet, filled: Filled): ShownRow[] {
  const given = sheet.rows.map(({ id, title, help }): ShownRow => {
    const row = filled.rows.find((one) => one.given === id);
    return { ref: { id, given: id, title }, title, help, isGiven: true, isGone: false, row };
  });
  const known = new Set(sheet.rows.map(({ id }) => id));
  const others = filled.rows.filter((row) => row.given === undefined || !known.has(row.given));
  const gone = others.filter((row) => row.given !== undefined);
  const own = others.filter((row) => row.given === undefined);
  return [
    ...given,
    ...gone.map((row): ShownRow => {
      const title = WORDS.gone(row.title || row.given || "");
      const ref: RowRef = { id: row.id, title: row.title, ...(row.given !== undefined && { given: row.given }) };
      return { ref, title, help: "", isGiven: true, isGone: true, row };
    }),
    ...own.map((row): ShownRow => ({
      ref: { id: row.id },
      title: row.title,
      help: "",
      isGiven: false,
      isGone: false,
      row,
    })),
  ];
}
