/** An agenda as a Word document that looks made by hand. Loads a large library: import it only when it is asked for. */
import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { isRightToLeft, start } from "../base/text";
import {
  type Article,
  type Table as ArticleTable,
  type Column,
  type Fact,
  fullTitle,
  type Heading,
  headingWords,
  type Piece,
  type Row,
  type Section,
  type Source,
  type Tag,
  type Task,
} from "./article";
import { BASE_STYLES, COLORS, INCH, LISTS, NUMBERING, PAGE, STYLES, TEXT_WIDTH } from "./docx-styles";
import { WORDS } from "./words";

type Part = Paragraph | Table;

const LEFT_TO_RIGHT_MARK = "\u200e";

/** More columns of times leave no room for the blocks; all clocks stand above the table. */
const MOST_CLOCKS = 3;
/** What a cell shows of a text that goes on; the whole stands below, in the block. */
const MOST_IN_CELL = 300;
/** A row of more characters may be parted by the end of a page; it might not fit one. */
const MOST_IN_ROW = 1500;
/**
 * More paragraphs than this begin on a page of their own, so that the first is the table at a glance; with a second
 * table that may be more than a page. So many rows stay together.
 */
const FEW = 15;
/** What Word takes as a title in the properties of a file. */
const MOST_IN_PROPERTY = 255;

/** The document as a file. */
export function articleDocx(article: Article): Promise<Blob> {
  return Packer.toBlob(
    new Document({
      title: start(fullTitle(article), MOST_IN_PROPERTY),
      creator: WORDS.publisher,
      lastModifiedBy: WORDS.publisher,
      description: "",
      compatibility: { version: 15 },
      styles: STYLES,
      externalStyles: BASE_STYLES,
      numbering: NUMBERING,
      sections: [
        {
          properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: margins() } },
          footers: { default: footer(article.title) },
          children: body(article),
        },
      ],
    }),
  );
}

function margins(): { top: number; right: number; bottom: number; left: number } {
  return { top: 0.9 * INCH, right: PAGE.margin, bottom: 0.9 * INCH, left: PAGE.margin };
}

function body({ title, parties, copy, goal, facts: known, sections, source: from }: Article): Part[] {
  // Tables first: a short one alone on the last page looks lost.
  const [tables, others] = [sections.filter(isTable), sections.filter((one) => !isTable(one))];
  return [
    heading(title, parties),
    ...(copy ? [paragraph(copy, { style: "Subtitle" })] : []),
    ...[...(goal ? [goal] : []), ...known].map(fact),
    ...[...tables, ...others].flatMap((one) => section(one, tables.length === 1)),
    source(from),
  ];
}

/** The title, with who it is between below it in the same paragraph: it is part of what the document is called. */
function heading(title: string, parties = ""): Paragraph {
  const look = { break: 1, size: 28, color: COLORS.accent };
  const children = [run(title), ...(parties ? [run(parties, look)] : [])];
  return new Paragraph({ heading: HeadingLevel.TITLE, ...direction(title), children });
}

function isTable({ pieces = [] }: Section): boolean {
  return pieces.some((one) => one.is === "table");
}

/** A section; if those in it are long, they may begin on a page of their own. */
function section(one: Section, mayBreak: boolean): Part[] {
  const inside = (one.sections ?? []).flatMap(subsection);
  const options = inside.length ? { pageBreakBefore: mayBreak && inside.length > FEW } : {};
  const heading = { ...options, heading: HeadingLevel.HEADING_1 };
  return [...(one.heading ? [paragraph(headingWords(one.heading), heading)] : []), ...content(one), ...inside];
}

function subsection(one: Section): Part[] {
  const inside = (one.sections ?? []).flatMap(subsection);
  return [...(one.heading ? [subheading(one.heading)] : []), ...content(one), ...inside];
}

function subheading({ time, words, length }: Heading): Paragraph {
  // Without the mark, 10:00 AM would stand as AM 10:00 in a line from right to left.
  const mark = isRightToLeft(words) ? LEFT_TO_RIGHT_MARK : "";
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    ...direction(words),
    children: [
      ...(time ? [run(`${mark}${time}  `, { color: COLORS.accent })] : []),
      run(words),
      ...(length ? [run(` (${mark}${length})`, { bold: false, color: COLORS.soft })] : []),
    ],
  });
}

function content({ tag, lead = [], pieces = [] }: Section): Part[] {
  return [...(tag ? [tagLine(tag)] : []), ...lead.map((words) => paragraph(words)), ...pieces.flatMap(piece)];
}

function tagLine({ words, color, more }: Tag): Paragraph {
  const children = [run(words, { bold: true, color }), ...(more ? [run(`. ${more}`)] : [])];
  return new Paragraph({ style: "Kind", children });
}

function piece(found: Piece): Part[] {
  switch (found.is) {
    case "table":
      return [table(found)];
    case "list":
      return found.items.map((words) => item(words, LISTS.questions));
    case "steps":
      return steps(found.items);
    case "tasks":
      return found.items.flatMap(task);
    case "questions":
      return [paragraph(found.label, { style: "Label" }), ...found.items.map((words) => item(words, LISTS.questions))];
    case "labelled":
      return [labelled(found.label, found.words)];
    case "notes":
      return notes(found.label, found.paragraphs);
  }
}

let lists = 0;

/** A list of its own, which starts at 1. */
function steps(items: readonly string[]): Paragraph[] {
  lists += 1;
  return items.map((words) => item(words, LISTS.steps, lists));
}

function task({ words, done, notes: below = [] }: Task): Paragraph[] {
  const indent = { left: 400 };
  return [
    item(words, done ? LISTS.done : LISTS.tasks),
    ...below.map((note) => paragraph(note, { style: "ListParagraph", indent })),
  ];
}

function fact({ label, values }: Fact): Paragraph {
  const lines = values.map((value, place) => run(value, place ? { break: 1 } : {}));
  return new Paragraph({ style: "Facts", children: [run(label, { bold: true, color: COLORS.soft }), tab(), ...lines] });
}

interface ShownColumn extends Column {
  /** Its place among the cells of a row. */
  at: number;
  width: number;
}

/** The columns that there is room for. */
function shownColumns(columns: readonly Column[]): ShownColumn[] {
  const clocks = columns.filter(({ role }) => role === "clock").slice(0, MOST_CLOCKS);
  const shown = columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ role, at }) => role !== "clock" || clocks.includes(columns[at] as Column));
  const widths = withRest(shown.map(({ inches = 0 }) => inches * INCH));
  return shown.map((column, place) => ({ ...column, width: widths[place] ?? 0 }));
}

/** A table whose heads come again on each page. */
function table({ overview, columns, rows }: ArticleTable): Table {
  const shown = shownColumns(columns);
  const most = overview ? MOST_IN_CELL : Number.POSITIVE_INFINITY;
  const last = rows.length > FEW ? 0 : rows.length - 1;
  const keep = (place: number): IParagraphOptions => (overview ? {} : { keepNext: place < last });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: shown.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    margins: { left: 110, right: 110 },
    borders: BORDERS,
    rows: [tableHead(shown), ...rows.map((row, place) => tableRow(row, shown, most, keep(place)))],
  });
}

const RULE = { style: BorderStyle.SINGLE, size: 4, color: COLORS.line };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const BORDERS = { top: NONE, left: NONE, right: NONE, bottom: RULE, insideHorizontal: RULE, insideVertical: NONE };

/** Column widths in which those of 0 share what is left. */
function withRest(widths: number[]): number[] {
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round(width || rest / widths.filter((other) => !other).length));
}

function tableHead(columns: readonly ShownColumn[]): TableRow {
  const cells = columns.map(
    ({ head, width }) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        shading: { type: ShadingType.CLEAR, color: "auto", fill: COLORS.wash },
        verticalAlign: VerticalAlign.BOTTOM,
        children: [paragraph(head, { style: "TableHead" })],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

/** A row whose kind is told by the color at its start. */
function tableRow(
  { cells, tag }: Row,
  columns: readonly ShownColumn[],
  most: number,
  keep: IParagraphOptions,
): TableRow {
  const texts = columns.map(({ at }) => start(cells[at] ?? "", most));
  const kind = tag ? { left: { style: BorderStyle.SINGLE, size: 24, color: tag.color } } : {};
  return new TableRow({
    cantSplit: texts.join("").length < MOST_IN_ROW,
    children: columns.map(
      ({ role, width }, place) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          children: role === "name" ? nameCell(texts[place] ?? "", tag) : [cellText(texts[place] ?? "", keep)],
          ...(place ? {} : { borders: kind }),
        }),
    ),
  });
}

/** What a row is called over what sort of thing it is, unless it is called that. */
function nameCell(name: string, tag: Tag | undefined): Paragraph[] {
  if (!tag || tag.words === name) return [cellText(name, {}, { bold: true })];
  return [
    cellText(name, { keepNext: true, spacing: { after: 0 } }, { bold: true }),
    cellText(tag.words, { spacing: { before: 0 } }, { color: tag.color, size: 18 }),
  ];
}

function cellText(words: string, options: IParagraphOptions, look: IRunOptions = {}): Paragraph {
  return paragraph(words, { style: "TableText", ...options }, look);
}

function notes(label: string, paragraphs: readonly string[]): Paragraph[] {
  const last = paragraphs.length - 1;
  return [
    paragraph(label, { style: "Notes", keepNext: true, spacing: { before: 160 } }, { bold: true }),
    ...paragraphs.map((words, place) =>
      paragraph(words, { style: "Notes", spacing: { after: place === last ? 160 : 60 } }),
    ),
  ];
}

function source({ words, address }: Source): Paragraph {
  const link = new ExternalHyperlink({ link: address, children: [run(address, { style: "Hyperlink" })] });
  return new Paragraph({ style: "Source", children: [run(`${words}: `), link] });
}

function footer(title: string): Footer {
  const { before, between } = WORDS.page;
  const page = new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] });
  const tabStops = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];
  const paragraphs = [new Paragraph({ style: "Footer", tabStops, children: [run(start(title, 70)), tab(), page] })];
  return new Footer({ children: paragraphs });
}

function labelled(label: string, words: string): Paragraph {
  const children = [run(`${label}: `, { bold: true }), run(words)];
  return new Paragraph({ children, spacing: { before: 120 }, ...direction(words) });
}

function item(words: string, reference: string, instance = 0): Paragraph {
  return paragraph(words, { style: "ListParagraph", numbering: { reference, level: 0, instance } });
}

function paragraph(words: string, options: IParagraphOptions = {}, look: IRunOptions = {}): Paragraph {
  return new Paragraph({ ...options, ...direction(words), children: [run(words, look)] });
}

function run(words: string, look: IRunOptions = {}): TextRun {
  return new TextRun({ text: words, ...look, ...(isRightToLeft(words) ? { rightToLeft: true } : {}) });
}

/** A paragraph whose text begins in a script from right to left starts at the right. */
function direction(words: string): IParagraphOptions {
  return isRightToLeft(words) ? { bidirectional: true } : {};
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
