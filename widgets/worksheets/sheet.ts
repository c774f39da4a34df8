/** A worksheet of the playbook, as far as filling it in has to know it. */
import { plain } from "../guide/plain";

/**
 * by: who fills it in. anyone: both together. first, second: the one or the other organization. each: every organization
 * has a cell of its own. worded: its heading where the organization has a name, with {organization} in it.
 */
export interface SheetColumn {
  id: string;
  title: string;
  help: string;
  type: "text" | "choice" | "date" | "person" | "organization";
  choices: readonly string[];
  by: "anyone" | "first" | "second" | "each";
  worded: string | undefined;
}

/** A row that is given. */
interface SheetRow {
  id: string;
  title: string;
  help: string;
}

/**
 * blankRows: how many empty rows the sheet has on paper. rowsForEach: whether each own row belongs to an organization.
 * agreement: the sentence that all agree to. explains: the columns of a table of words. example: a row as an illustration.
 */
export interface Sheet {
  id: string;
  title: string;
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
  blankRows: number;
  rowsForEach: boolean;
  agreement: string | undefined;
  explains: { own: string; other: string; meaning: string; closeness?: string } | undefined;
  example: readonly string[];
}

/** A worksheet as the playbook publishes it, in `api/v1/worksheets.json` and in its page. */
export interface SheetRecord {
  id: string;
  title: string;
  columns: readonly {
    id?: string | null;
    title: string;
    help: string;
    type?: string;
    choices?: readonly string[];
    by?: string;
    worded?: string | null;
  }[];
  rows?: readonly { id?: string | null; title: string; help?: string | null }[];
  blank_rows?: number;
  rows_for_each?: boolean;
  agreement?: { sentence: string } | null;
  explains?: { own: string; other: string; meaning: string; closeness?: string | null } | null;
  example?: readonly string[];
}

const TYPES = ["text", "choice", "date", "person", "organization"] as const;
const FILLED_BY = ["anyone", "first", "second", "each"] as const;

/** The worksheet of a record; what a newer site may say besides counts as usual. */
export function sheetOf(record: SheetRecord): Sheet {
  const { explains } = record;
  return {
    id: record.id,
    title: plain(record.title),
    columns: record.columns.map((one, at) => ({
      id: one.id ?? `column-${at + 1}`,
      title: plain(one.title),
      help: plain(one.help),
      type: TYPES.find((type) => type === one.type) ?? "text",
      choices: (one.choices ?? []).map(plain),
      by: FILLED_BY.find((by) => by === one.by) ?? "anyone",
      worded: one.worded ?? undefined,
    })),
    rows: (record.rows ?? []).map((one, at) => ({
      id: one.id ?? `row-${at + 1}`,
      title: plain(one.title),
      help: plain(one.help ?? ""),
    })),
    blankRows: record.blank_rows ?? 0,
    rowsForEach: record.rows_for_each ?? false,
    agreement: record.agreement ? plain(record.agreement.sentence) : undefined,
    explains: explains
      ? {
          own: explains.own,
          other: explains.other,
          meaning: explains.meaning,
          ...(explains.closeness && { closeness: explains.closeness }),
        }
      : undefined,
    example: (record.example ?? []).map(plain),
  };
}

/** Whether it matters who fills in what, so that the organizations need names. */
export function hasSides(sheet: Sheet): boolean {
  return sheet.rowsForEach || sheet.columns.some(({ by }) => by !== "anyone");
}

/** Whether its rows have a name besides their cells. */
export function namesRows(sheet: Sheet): boolean {
  return sheet.rows.length > 0;
}
