/** What of a document stands where in a Word file: its paragraphs and tables, in order, not yet written. */
import { HeadingLevel, type IParagraphOptions, type IRunOptions, Tab } from "docx";
import { isRightToLeft, start } from "../base/text";
import {
  type Article,
  type Table as ArticleTable,
  type Column,
  type Fact,
  type Heading,
  headingWords,
  type Piece,
  type Row,
  type Section,
  type Source,
  type Tag,
  type Task,
} from "./article";
import { type Cell, type Draft, direction, type Grid, keptTogether, type Line, line, run } from "./docx-drafts";
import { COLORS, INCH, LISTS, paperOf } from "./docx-styles";

const LEFT_TO_RIGHT_MARK = "\u200e";

/** More columns of times leave no room for the blocks; all clocks stand above the table. */
const MOST_CLOCKS = 3;
/** What a cell shows of a text that goes on; the whole stands below, in the block. */
const MOST_IN_CELL = 300;
/** A row of more characters may be parted by the end of a page; it might not fit one. */
const MOST_IN_ROW = 1500;
/**
 * More paragraphs than this may begin on a page of their own, so that the first is the table at a glance; with a second
 * table that may be more than a page. So many rows stay together.
 */
const FEW = 15;

/**
 * The parts of a document.
 *
 * @param breaks - whether what is long begins on a page of its own where that may be.
 */
export function parts(article: Article, breaks: boolean): Draft[] {
  const { title, parties, copy, goal, facts: known, sections, source: from } = article;
  const { textWidth } = paperOf(article);
  // Tables first: a short one alone on the last page looks lost.
  const [tables, others] = [sections.filter(isTable), sections.filter((one) => !isTable(one))];
  return [
    heading(title, parties),
    ...(copy ? [line(copy, { style: "Subtitle" })] : []),
    ...[...(goal ? [goal] : []), ...known].map(fact),
    ...[...tables, ...others].flatMap((one) => section(one, breaks && tables.length === 1, textWidth)),
    source(from),
  ];
}

/** The title, with who it is between below it in the same paragraph: it is part of what the document is called. */
function heading(title: string, parties = ""): Line {
  const look = { break: 1, size: 28, color: COLORS.accent };
  const runs = [run(title), ...(parties ? [run(parties, look)] : [])];
  return { is: "line", options: { heading: HeadingLevel.TITLE, ...direction(title) }, runs };
}

function isTable({ pieces = [] }: Section): boolean {
  return pieces.some((one) => one.is === "table");
}

/** A section; if those in it are long, they may begin on a page of their own. */
function section(one: Section, mayBreak: boolean, textWidth: number): Draft[] {
  const inside = (one.sections ?? []).flatMap((inner) => subsection(inner, textWidth));
  const options = mayBreak && inside.length > FEW ? { pageBreakBefore: true } : {};
  const head = { ...options, heading: HeadingLevel.HEADING_1 };
  return [...(one.heading ? [line(headingWords(one.heading), head)] : []), ...content(one, textWidth), ...inside];
}

function subsection(one: Section, textWidth: number): Draft[] {
  const inside = (one.sections ?? []).flatMap((inner) => subsection(inner, textWidth));
  return [...keptTogether([...(one.heading ? [subheading(one.heading)] : []), ...content(one, textWidth)]), ...inside];
}

function subheading({ time, words, length }: Heading): Line {
  // Without the mark, 10:00 AM would stand as AM 10:00 in a line from right to left.
  const mark = isRightToLeft(words) ? LEFT_TO_RIGHT_MARK : "";
  return {
    is: "line",
    options: { heading: HeadingLevel.HEADING_2, ...direction(words) },
    runs: [
      ...(time ? [run(`${mark}${time}  `, { color: COLORS.accent })] : []),
      run(words),
      ...(length ? [run(` (${mark}${length})`, { bold: false, color: COLORS.soft })] : []),
    ],
  };
}

function content({ tag, lead = [], pieces = [] }: Section, textWidth: number): Draft[] {
  const written = pieces.flatMap((one) => piece(one, textWidth));
  return [...(tag ? [tagLine(tag)] : []), ...lead.map((words) => line(words)), ...written];
}

function tagLine({ words, color, more }: Tag): Line {
  const runs = [run(words, { bold: true, color }), ...(more ? [run(`. ${more}`)] : [])];
  return { is: "line", options: { style: "Kind" }, runs };
}

function piece(found: Piece, textWidth: number): Draft[] {
  switch (found.is) {
    case "table":
      return [table(found, textWidth)];
    case "list":
      return found.items.map((words) => item(words, LISTS.questions));
    case "steps":
      return steps(found.items);
    case "tasks":
      return found.items.flatMap(task);
    case "questions":
      return [line(found.label, { style: "Label" }), ...found.items.map((words) => item(words, LISTS.questions))];
    case "labelled":
      return [labelled(found.label, found.words)];
    case "notes":
      return notes(found.label, found.paragraphs);
  }
}

let lists = 0;

/** A list of its own, which starts at 1. */
function steps(items: readonly string[]): Line[] {
  lists += 1;
  return items.map((words) => item(words, LISTS.steps, lists));
}

function task({ words, done, notes: below = [] }: Task): Line[] {
  const indent = { left: 400 };
  return [
    item(words, done ? LISTS.done : LISTS.tasks),
    ...below.map((note) => line(note, { style: "ListParagraph", indent })),
  ];
}

function fact({ label, values }: Fact): Line {
  const runs = values.map((value, place) => run(value, place ? { break: 1 } : {}));
  const head: IRunOptions = { text: label, bold: true, color: COLORS.soft };
  return { is: "line", options: { style: "Facts" }, runs: [head, { children: [new Tab()] }, ...runs] };
}

interface ShownColumn extends Column {
  /** Its place among the cells of a row. */
  at: number;
  width: number;
}

/** The columns that there is room for. */
function shownColumns(columns: readonly Column[], textWidth: number): ShownColumn[] {
  const clocks = columns.filter(({ role }) => role === "clock").slice(0, MOST_CLOCKS);
  const shown = columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ role, at }) => role !== "clock" || clocks.includes(columns[at] as Column));
  const widths = withRest(
    shown.map(({ inches = 0 }) => inches * INCH),
    textWidth,
  );
  return shown.map((column, place) => ({ ...column, width: widths[place] ?? 0 }));
}

/** Column widths in which those of 0 share what is left. */
function withRest(widths: number[], textWidth: number): number[] {
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round(width || rest / widths.filter((other) => !other).length));
}

function table({ overview, columns, rows }: ArticleTable, textWidth: number): Grid {
  const shown = shownColumns(columns, textWidth);
  const most = overview ? MOST_IN_CELL : Number.POSITIVE_INFINITY;
  const last = rows.length > FEW ? 0 : rows.length - 1;
  const keep = (place: number): IParagraphOptions => (overview || place >= last ? {} : { keepNext: true });
  const heads = shown.map(({ head }) => ({ lines: [line(head, { style: "TableHead" })] }));
  return {
    is: "grid",
    widths: shown.map(({ width }) => width),
    rows: [{ cells: heads, whole: true }, ...rows.map((row, place) => tableRow(row, shown, most, keep(place)))],
  };
}

/** A row whose kind is told by the color at its start. */
function tableRow(
  { cells, tag }: Row,
  columns: readonly ShownColumn[],
  most: number,
  keep: IParagraphOptions,
): Grid["rows"][number] {
  const texts = columns.map(({ at }) => start(cells[at] ?? "", most));
  const lines = columns.map(({ role }, place) => {
    const words = texts[place] ?? "";
    return role === "name" ? nameCell(words, tag) : [cellText(words, keep)];
  });
  return {
    whole: texts.join("").length < MOST_IN_ROW,
    cells: lines.map((of, place): Cell => ({ lines: of, color: place ? undefined : tag?.color })),
  };
}

/** What a row is called over what sort of thing it is, unless it is called that. */
function nameCell(name: string, tag: Tag | undefined): Line[] {
  if (!tag || tag.words === name) return [cellText(name, {}, { bold: true })];
  return [
    cellText(name, { keepNext: true, spacing: { after: 0 } }, { bold: true }),
    cellText(tag.words, { spacing: { before: 0 } }, { color: tag.color, size: 18 }),
  ];
}

function cellText(words: string, options: IParagraphOptions, look: IRunOptions = {}): Line {
  return line(words, { style: "TableText", ...options }, look);
}

function notes(label: string, paragraphs: readonly string[]): Line[] {
  const last = paragraphs.length - 1;
  return [
    line(label, { style: "Notes", keepNext: true, spacing: { before: 160 } }, { bold: true }),
    ...paragraphs.map((words, place) => line(words, { style: "Notes", spacing: { after: place === last ? 160 : 60 } })),
  ];
}

function source({ words, address }: Source): Line {
  const runs = [run(`${words}: `), run(address, { style: "Hyperlink" })];
  return { is: "line", options: { style: "Source" }, runs, link: address };
}

function labelled(label: string, words: string): Line {
  const runs = [run(`${label}: `, { bold: true }), run(words)];
  return { is: "line", options: { spacing: { before: 120 }, ...direction(words) }, runs };
}

function item(words: string, reference: string, instance = 0): Line {
  return line(words, { style: "ListParagraph", numbering: { reference, level: 0, instance } });
}
