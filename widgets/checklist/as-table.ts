/** A checklist as CSV for spreadsheets: a row per item, days as 2026-11-22. */

import type { Copy } from "../checklists/copy";
import { WORDS } from "../checklists/words";
import { separatorFor, toCsv } from "../export/csv";

/** @param language - of the reader, whose spreadsheet opens it. */
export function checklistTable(copy: Copy, language?: string): string {
  const { checklist, for: name, section, item, state, owner, due, note } = WORDS.columns;
  const rows = copy.groups.flatMap(({ heading, rows: found }) =>
    found.map((row) => [
      copy.title,
      copy.name,
      heading,
      row.text,
      WORDS.states[row.state],
      row.owner,
      row.due ?? "",
      row.notes.join("\n"),
    ]),
  );
  return toCsv([[checklist, name, section, item, state, owner, due, note], ...rows], separatorFor(language));
}
