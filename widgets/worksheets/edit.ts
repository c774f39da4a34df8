/** Everything that can be changed in a filled-in worksheet. Nothing is changed in place. */

import { newId, newPartId } from "../base/ids";
import { itemsOf } from "../base/pasted";
import { columnsFor, type Field, fieldsOf } from "./columns";
import {
  type Agreed,
  type Filled,
  type FilledCell,
  type FilledRow,
  KIND,
  MOST_CHARACTERS,
  MOST_NAMES,
  MOST_ORGANIZATIONS,
  MOST_ROWS,
  type Organization,
  ownValue,
  VERSION,
  withValue,
} from "./model";
import type { Sheet, SheetColumn } from "./sheet";

/** A worksheet with nothing in it yet, between these organizations; two without a name, if none are known. */
export function newFilled(sheet: Sheet, organizations: readonly Organization[] = []): Filled {
  const known = organizations.slice(0, MOST_ORGANIZATIONS);
  while (known.length < 2) known.push({ id: newPartId(), name: "" });
  return {
    kind: KIND,
    version: VERSION,
    id: newId(),
    worksheet: sheet.id,
    sheet: sheet.title,
    title: "",
    organizations: known,
    rows: [],
    agreed: [],
    notes: "",
    ...(sheet.explains && { explains: { ...sheet.explains } }),
  };
}

/** Which row is meant: one of the playbook's, or one of one's own by its id. whose: for a new one, whose it is. */
export interface RowRef {
  id: string;
  given?: string;
  title?: string;
  whose?: string | undefined;
}

/** Puts a text into a field. A row that is not there yet comes to its place. */
export function setText(
  filled: Filled,
  sheet: Sheet,
  ref: RowRef,
  { column, organization }: Field,
  text: string,
): Filled {
  return changeRow(filled, sheet, ref, (row) => ({
    ...row,
    cells: withValue(row.cells, column.id, cellWith(ownValue(row.cells, column.id), column, organization, text)),
  }));
}

/** The cell with another text in it; undefined if nothing is left. */
function cellWith(
  cell: FilledCell | undefined,
  column: Pick<SheetColumn, "title">,
  organization: Organization | undefined,
  written: string,
): FilledCell | undefined {
  const text = cut(written);
  const { text: before, ...rest } = cell ?? { heading: "", by: {} };
  const kept: FilledCell = { ...rest, heading: column.title, ...(before !== undefined && { text: before }) };
  if (!organization) {
    const { text: _, ...others } = kept;
    return text || Object.keys(kept.by).length ? { ...others, ...(text && { text }) } : undefined;
  }
  const { id, name } = organization;
  const by = withValue<FilledCell["by"][string]>(kept.by, id, text ? { name, text } : undefined);
  return kept.text !== undefined || Object.keys(by).length ? { ...kept, by } : undefined;
}

/** Says what a row of one's own is about. */
export function setRowTitle(filled: Filled, sheet: Sheet, ref: RowRef, title: string): Filled {
  return changeRow(filled, sheet, ref, (row) => ({ ...row, title: cut(title) }));
}

/** Says whose a row is; an empty id takes that back. */
export function setRowOrganization(filled: Filled, sheet: Sheet, ref: RowRef, organization: string): Filled {
  return changeRow(filled, sheet, ref, ({ organization: _, ...row }) =>
    organization ? { ...row, organization } : row,
  );
}

function changeRow(filled: Filled, sheet: Sheet, ref: RowRef, change: (row: FilledRow) => FilledRow): Filled {
  const at = filled.rows.findIndex((row) => isRow(row, ref));
  if (at >= 0) return { ...filled, rows: filled.rows.map((row, place) => (place === at ? change(row) : row)) };
  if (filled.rows.length >= MOST_ROWS) return filled;
  const made: FilledRow = {
    id: freeId(filled, ref.id),
    ...(ref.given !== undefined && { given: ref.given }),
    title: ref.title ?? "",
    ...(ref.whose && { organization: ref.whose }),
    cells: {},
  };
  return { ...filled, rows: insert(filled.rows, change(made), sheet) };
}

function isRow(row: FilledRow, { id, given }: RowRef): boolean {
  return given === undefined ? row.id === id && row.given === undefined : row.given === given;
}

/** Given rows stand as the playbook has them, and before one's own, so that two copies have them in one order. */
function insert(rows: readonly FilledRow[], made: FilledRow, sheet: Sheet): FilledRow[] {
  if (made.given === undefined) return [...rows, made];
  const rank = ({ given }: FilledRow): number => {
    const at = sheet.rows.findIndex(({ id }) => id === given);
    return given === undefined ? Number.POSITIVE_INFINITY : at < 0 ? sheet.rows.length : at;
  };
  const at = rows.findIndex((row) => rank(row) > rank(made));
  return at < 0 ? [...rows, made] : rows.toSpliced(at, 0, made);
}

function freeId({ rows }: Filled, wanted: string): string {
  let id = wanted;
  while (rows.some((row) => row.id === id)) id = newPartId();
  return id;
}

/** What goes into a new row, by the ids of columns. */
export interface NewRow {
  title?: string;
  organization?: string;
  cells?: Readonly<Record<string, string>>;
}

/** Adds a row of one's own at the end; nothing happens if there is no room. */
export function addRow(filled: Filled, sheet: Sheet, { title = "", organization, cells = {} }: NewRow): Filled {
  const ref: RowRef = { id: freeId(filled, newPartId()), title: cut(title), whose: organization };
  const added = changeRow(filled, sheet, ref, (row) => row);
  const fields = fieldsOf(columnsFor(sheet, added));
  return Object.entries(cells).reduce((next, [id, text]) => {
    const field = fields.find(({ column }) => column.id === id);
    return field && text.trim() ? setText(next, sheet, ref, field, text) : next;
  }, added);
}

/** A text as a row: what the row is about where rows have a name, else in the first column for text. */
export function rowOfText(sheet: Sheet, text: string): NewRow {
  if (sheet.rows.length) return { title: text };
  const column = sheet.columns.find(({ type, by }) => type === "text" && by === "anyone") ?? sheet.columns[0];
  return column ? { cells: { [column.id]: text } } : {};
}

export function removeRow(filled: Filled, id: string): Filled {
  return { ...filled, rows: filled.rows.filter((row) => row.id !== id) };
}

/** Puts a row that was removed back to its place, as it was in `before`. */
export function restoreRow(filled: Filled, before: Filled, id: string): Filled {
  const at = before.rows.findIndex((row) => row.id === id);
  const row = before.rows[at];
  if (!row || filled.rows.some((one) => one.id === id)) return filled;
  return { ...filled, rows: filled.rows.toSpliced(at, 0, row) };
}

/** Moves a row of one's own by one place among its like; nothing happens at the ends. */
export function moveRow(filled: Filled, id: string, by: 1 | -1): Filled {
  const own = filled.rows.filter((row) => row.given === undefined);
  const row = own.find((one) => one.id === id);
  const other = row && own[own.indexOf(row) + by];
  if (!row || !other) return filled;
  const rows = filled.rows.map((one) => (one === row ? other : one === other ? row : one));
  return { ...filled, rows };
}

export function setTitle(filled: Filled, title: string): Filled {
  return { ...filled, title: cut(title) };
}

export function setNotes(filled: Filled, notes: string): Filled {
  return { ...filled, notes: cut(notes) };
}

export function nameOrganization(filled: Filled, id: string, name: string): Filled {
  const organizations = filled.organizations.map((one) => (one.id === id ? { ...one, name: cut(name) } : one));
  return { ...filled, organizations };
}

/** Takes organizations with their ids, such as those of a partnership, in place of those that have no name and no words. */
export function takeOrganizations(filled: Filled, organizations: readonly Organization[]): Filled {
  const used = filled.organizations.filter(({ id, name }) => name.trim() || isUsed(filled, id));
  const known = new Set(used.map(({ name }) => name.trim().toLowerCase()));
  const added = organizations.filter(
    ({ id, name }) => !known.has(name.trim().toLowerCase()) && !used.some((one) => one.id === id),
  );
  const taken = [...used, ...added].slice(0, MOST_ORGANIZATIONS);
  return { ...filled, organizations: taken };
}

/** Whether anything is said for an organization, so that it cannot be taken away. */
export function isUsed({ rows, agreed }: Filled, id: string): boolean {
  return (
    agreed.some((one) => one.organization === id) ||
    rows.some(
      ({ organization, cells }) => organization === id || Object.values(cells).some(({ by }) => Object.hasOwn(by, id)),
    )
  );
}

export function addOrganization(filled: Filled): Filled {
  if (filled.organizations.length >= MOST_ORGANIZATIONS) return filled;
  return { ...filled, organizations: [...filled.organizations, { id: newPartId(), name: "" }] };
}

/** Takes an organization away that nothing is said for; two stay. */
export function removeOrganization(filled: Filled, id: string): Filled {
  if (filled.organizations.length <= 2 || isUsed(filled, id)) return filled;
  return { ...filled, organizations: filled.organizations.filter((one) => one.id !== id) };
}

export function addName(filled: Filled, organization: string): Filled {
  if (filled.agreed.length >= MOST_NAMES) return filled;
  return { ...filled, agreed: [...filled.agreed, { id: newPartId(), name: "", organization, on: "" }] };
}

export function setName(filled: Filled, id: string, change: Partial<Omit<Agreed, "id">>): Filled {
  return { ...filled, agreed: filled.agreed.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

export function removeName(filled: Filled, id: string): Filled {
  return { ...filled, agreed: filled.agreed.filter((one) => one.id !== id) };
}

/** Without what is one's own, for the partner. */
export function forPartner(filled: Filled): Filled {
  return filled.notes ? { ...filled, notes: "" } : filled;
}

/** The cells of a table that is pasted, row by row; of lines, each an item of a list. Undefined for an ordinary paste. */
export function pastedCells(text: string): string[][] | undefined {
  if (!text.includes("\t")) {
    const items = itemsOf(text);
    return items.length > 1 ? items.map((item) => [item]) : undefined;
  }
  const rows = readTable(text.replace(/\r\n?/g, "\n"));
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : undefined;
}

/** The rows of a table as spreadsheets copy it: tabs between cells, quotes around those that hold a line end. */
function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/y;
  while (cell.lastIndex <= text.length) {
    const [, quoted, plain = "", end] = cell.exec(text) ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === "\n") rows.push([]);
    else if (end !== "\t") break;
  }
  return rows.filter((row) => row.some(Boolean));
}

/** Puts pasted cells in from a field on, to the right and down; new rows of one's own follow. */
export function paste(
  filled: Filled,
  sheet: Sheet,
  at: { rows: readonly RowRef[]; fields: readonly Field[]; row: number; field: number },
  cells: readonly (readonly string[])[],
): Filled {
  return cells.reduce<Filled>((next, texts, down) => {
    const ref = at.rows[at.row + down] ?? { id: `${newPartId()}${down}` };
    return texts.reduce<Filled>((made, text, across) => {
      const field = at.fields[at.field + across];
      return field && text ? setText(made, sheet, ref, field, text) : made;
    }, next);
  }, filled);
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, "") : text;
}
