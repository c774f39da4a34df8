/** Rows of a table as lines of an agenda: by the heads of its columns, or by what stands in them. */
import { type Draft, draft } from "./found";
import { lengthAt } from "./lengths";
import { readLine } from "./line";
import { spanAt } from "./times";
import { kindOf, type Label, labelOf } from "./words";

/** What a column is about; a clock's city stands in its head. */
type Column = Label | "clock" | "other";

export interface Table {
  columns: readonly Column[];
  heads: readonly string[];
  /** Whether its first row names the columns. */
  headed: boolean;
}

/** What a table is about, by all of its rows. */
export function tableOf(rows: readonly (readonly string[])[]): Table {
  const heads = rows[0] ?? [];
  const named = heads.map((head) => labelOf(head) ?? (isClockHead(head) ? "clock" : "other"));
  const known = named.filter((name) => name !== "other").length;
  if (rows.length > 1 && known >= Math.min(2, heads.length) && !heads.some(isTime))
    return { columns: withoutTwins(named), heads, headed: true };
  if (isOfPeople(heads)) return { columns: named, heads, headed: true };
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => columnOf(rows.map((row) => row[at] ?? "")));
  return { columns: named.length ? guessed(columns) : columns, heads: [], headed: false };
}

/** Whether the heads are those of a list of people. */
export function isOfPeople(heads: readonly string[]): boolean {
  return (
    heads.length >= 3 &&
    /^(?:organi[sz]ation|name)$/i.test(heads[0] ?? "") &&
    heads.some((head) => /^(?:name|role)$/i.test(head))
  );
}

/** "New York (EST)" above times. */
function isClockHead(head: string): boolean {
  return /^\p{L}[\p{L} .,'’-]* \((?:[A-Z]{2,5}|GMT[+\-−]?[\d:]*|UTC[+\-−]?[\d:]*)\)$/u.test(head.trim());
}

function isTime(cell: string): boolean {
  const text = cell.trim();
  return spanAt(text)?.end === text.length && text !== "";
}

function isLength(cell: string): boolean {
  const text = cell.trim();
  return lengthAt(text)?.end === text.length && text !== "";
}

function columnOf(cells: readonly string[]): Column {
  const filled = cells.filter((cell) => cell.trim());
  const most = (is: (cell: string) => boolean): boolean =>
    filled.length > 0 && filled.filter(is).length * 2 >= filled.length;
  if (most(isTime)) return "time";
  if (most(isLength) || (most((cell) => /^\d{1,3}$/.test(cell.trim())) && cells.length > 1)) return "length";
  return "other";
}

/** The first column of words is what a row is called, the next who leads, if it is short. */
function guessed(columns: readonly Column[]): Column[] {
  const names: Column[] = ["item", "lead"];
  return withoutTwins(columns).map((column) => (column === "other" ? (names.shift() ?? "notes") : column));
}

/** Two columns of times are from and to; of other things the first is meant. */
function withoutTwins(columns: readonly Column[]): Column[] {
  const seen = new Set<Column>();
  return columns.map((column) => {
    if (!seen.has(column) || column === "clock" || column === "other" || column === "notes") {
      seen.add(column);
      return column;
    }
    if (column !== "time" || columns.includes("end") || seen.has("end")) return "other";
    seen.add("end");
    return "end";
  });
}

/** What a row says; undefined if no cell names anything. `rest` is what stands in cells that are not understood. */
export function rowDraft(cells: readonly string[], table: Table): Draft | undefined {
  const at = (label: Column): string =>
    cells
      .filter((_, place) => table.columns[place] === label)
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join("\n");
  const [name = "", ...more] = at("item").split("\n");
  const line = readLine(name);
  const made: Draft = {
    ...draft(line.title),
    about: line.about,
    lead: at("lead").replace(/\s*\n\s*/g, ", ") || line.lead,
  };
  const [from, to] = timesOf(cells, table, at);
  if (from ?? line.from) made.from = from ?? line.from!;
  if (to ?? line.to) made.to = to ?? line.to!;
  const minutes = minutesIn(at("length")) ?? line.minutes;
  if (minutes !== undefined) made.minutes = minutes;
  if (timeText(cells, table).some((text) => spanAt(text.trim())?.about)) made.about = true;
  takeMore(made, more);
  for (const label of ["purpose", "questions", "steps", "materials", "takeaway", "notes"] as const)
    made[label].push(
      ...at(label)
        .split("\n")
        .map((text) => text.trim())
        .filter(Boolean),
    );
  const kind = kindOf(at("kind"));
  if (kind) made.kind = kind;
  made.notes.push(...notUnderstood(cells, table, made));
  return made.title || made.from ? named(made) : undefined;
}

/** A row that has a time and no name takes its first note for one. */
function named(made: Draft): Draft {
  if (!made.title) made.title = made.notes.shift() ?? made.lead;
  return made;
}

function timeText(cells: readonly string[], { columns }: Table): string[] {
  return columns.flatMap((column, at) => (column === "time" || column === "clock" ? [cells[at] ?? ""] : []));
}

function timesOf(
  cells: readonly string[],
  table: Table,
  at: (label: Column) => string,
): [from: Draft["from"], to: Draft["to"]] {
  const span = timeText(cells, table)
    .map((text) => spanAt(text.replace(/\s*\n\s*/g, " ").trim()))
    .find(Boolean);
  const end = spanAt(at("end"));
  return [span?.from, end?.from ?? span?.to];
}

function minutesIn(cell: string): number | undefined {
  if (/^\d{1,4}$/.test(cell)) return Number(cell) <= 24 * 60 ? Number(cell) : undefined;
  return lengthAt(cell)?.minutes;
}

/** What stands below the name in its cell: its kind, questions, or notes. */
function takeMore(made: Draft, lines: readonly string[]): void {
  for (const text of lines.map((line) => line.trim()).filter(Boolean)) {
    const kind = lines.length === 1 ? kindWord(text) : undefined;
    if (kind) made.kind = kind;
    else if (text.endsWith("?")) made.questions.push(text);
    else made.notes.push(text);
  }
}

/** The kind that a text is the name of, and nothing else. */
function kindWord(text: string): Draft["kind"] {
  return /^\p{Lu}\p{Ll}+(?: questions)?(?:, \d+ groups?.*)?$/u.test(text)
    ? kindOf(text.replace(/,.*$/, ""))
    : undefined;
}

/** Cells of columns that nobody knows, with their heads, and those that are not what their column holds. */
function notUnderstood(cells: readonly string[], { columns, heads }: Table, made: Draft): string[] {
  return cells.flatMap((cell, at) => {
    const text = cell.trim();
    const column = columns[at] ?? "other";
    const odd =
      column === "other" ||
      (column === "time" && !spanAt(text.replace(/\s*\n\s*/g, " "))) ||
      (column === "length" && minutesIn(text) === undefined) ||
      (column === "end" && !spanAt(text)) ||
      (column === "kind" && !made.kind) ||
      ["title", "goal", "date", "where", "link", "phone", "format", "organizations"].includes(column);
    if (!text || !odd) return [];
    return [heads[at] ? `${heads[at]}: ${text.replace(/\s*\n\s*/g, " ")}` : text.replace(/\s*\n\s*/g, " ")];
  });
}
