/** Worksheets on the page of a partnership: which there are, and the days that stand in them. */
import { isDay } from "../base/days";
import { loadLater } from "../base/later";
import type { NextThing, Source } from "../partnership/source";
import type { FilledRow } from "../worksheets/model";
import { sheetAddress, store, worksheetsHere } from "../worksheets/put";
import { isEmptyRow, rowName } from "../worksheets/said";
import { WORDS } from "./words";

export const worksheetSource: Source = {
  document: "worksheets",
  here: () =>
    worksheetsHere().flatMap(({ id, worksheet, title }) => {
      const filled = store.get(id);
      if (!filled) return [];
      const count = filled.rows.filter((row) => !isEmptyRow(row)).length;
      const organizations = filled.organizations.filter(({ name }) => name.trim());
      return [{ id, title, address: sheetAddress(worksheet, id), state: WORDS.versionAbout(count), organizations }];
    }),
  carry: async () => (await loadLater(() => import("./carrier"))).worksheetCarrier(),
  next: async (ids) =>
    worksheetsHere()
      .filter(({ id }) => ids.has(id))
      .flatMap(({ id, worksheet, title }) =>
        (store.get(id)?.rows ?? []).flatMap((row) => daysIn(row, { title, address: sheetAddress(worksheet, id) })),
      ),
};

function daysIn(row: FilledRow, where: Pick<NextThing, "title" | "address">): NextThing[] {
  return Object.values(row.cells).flatMap(({ heading, text = "" }) =>
    isDay(text) ? [{ ...where, on: text, what: `${heading}: ${rowName(row)}` }] : [],
  );
}
