/** The worksheets that the browser keeps, and putting a row into one of them from another tool. */
import { loadJson } from "../base/later";
import { siteUrl } from "../base/site";
import { DocumentStore } from "../documents/store";
import { WORKSHEETS } from "./document";
import { addRow, type NewRow, newFilled, rowOfText } from "./edit";
import type { Filled, Organization } from "./model";
import { type Sheet, type SheetRecord, sheetOf } from "./sheet";

export const store = new DocumentStore<Filled>(WORKSHEETS);

/** The worksheets of the playbook, by their ids. Rejects with a LoadFailure. */
export async function loadSheets(): Promise<ReadonlyMap<string, Sheet>> {
  const { entries } = (await loadJson(siteUrl("api/v1/worksheets.json"))) as { entries: SheetRecord[] };
  return new Map(entries.map((record) => [record.id, sheetOf(record)]));
}

/** A filled-in worksheet of this browser. worksheet: the id of the playbook's. */
export interface WorksheetHere {
  id: string;
  worksheet: string;
  title: string;
}

/** The worksheets that are kept here, the one changed last first. */
export function worksheetsHere(): WorksheetHere[] {
  return store.list().flatMap(({ id, name }) => {
    const filled = store.get(id);
    return filled ? [{ id, worksheet: filled.worksheet, title: name }] : [];
  });
}

/**
 * Where a row goes, and what is in it: into a worksheet that is kept here, or into a new one of the playbook's. A text alone
 * becomes what the row is about, or what stands in its first column.
 */
export interface PutRow {
  into?: string;
  worksheet: string;
  organizations?: readonly Organization[];
  row: NewRow | string;
}

/** The worksheet that has the row now, and the address that opens it; or why there is none. */
export type Put = { id: string; title: string; address: string } | { why: "missing" | "full" | "blocked" };

/** Puts a row into a worksheet and saves it; the state before is kept as a version. Rejects with a LoadFailure. */
export async function putRow({ into, worksheet, organizations, row }: PutRow): Promise<Put> {
  const sheet = (await loadSheets()).get(worksheet);
  const opened = into === undefined ? undefined : store.open(into);
  if (!sheet || (into !== undefined && !opened)) return { why: "missing" };
  const before = opened?.value ?? newFilled(sheet, organizations);
  const next = addRow(before, sheet, typeof row === "string" ? rowOfText(sheet, row) : row);
  if (next.rows.length === before.rows.length) return { why: "full" };
  const { id } = before;
  if (opened) store.keepVersion(id, before, "added");
  const saved = store.save(id, next, opened?.stamp);
  if (!saved.saved) return { why: saved.why === "blocked" ? "blocked" : "full" };
  return { id, title: WORKSHEETS.titleOf(next), address: sheetAddress(sheet.id, id) };
}

/** The address of a filled-in worksheet. */
export function sheetAddress(worksheet: string, id: string): string {
  const url = siteUrl(`worksheets/${worksheet}/`);
  url.searchParams.set("sheet", id);
  return url.href;
}
