/** An agenda as a Word document that looks made by hand. Loads a large library: import it only when it is asked for. */
import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellBorders,
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
import type { Agenda } from "../agenda/model";
import { isRightToLeft, start } from "../base/text";
import {
  type Content,
  contentOf,
  type ExportOptions,
  type PersonLine,
  type Row,
  type TaskLine,
  taskWords,
} from "./content";
import { COLORS, INCH, KIND_COLORS, LISTS, NUMBERING, PAGE, STYLES, TEXT_WIDTH } from "./docx-styles";
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
 * More paragraphs than this begin on a page of their own, so that the first is the agenda at a glance; with a table of
 * people that may be more than a page. So many people stay together.
 */
const FEW = 15;
/** What Word takes as a title in the properties of a file. */
const MOST_IN_PROPERTY = 255;

/** The document as a file. */
export function agendaDocx(agenda: Agenda, options: ExportOptions): Promise<Blob> {
  const content = contentOf(agenda, options);
  return Packer.toBlob(
    new Document({
      title: start(content.title, MOST_IN_PROPERTY),
      creator: "Partnership Playbook",
      lastModifiedBy: "Partnership Playbook",
      description: "",
      compatibility: { version: 15 },
      styles: STYLES,
      numbering: NUMBERING,
      sections: [
        {
          properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: margins() } },
          footers: { default: footer(content) },
          children: body(content),
        },
      ],
    }),
  );
}

function margins(): { top: number; right: number; bottom: number; left: number } {
  return { top: 0.9 * INCH, right: PAGE.margin, bottom: 0.9 * INCH, left: PAGE.margin };
}

function body(content: Content): Part[] {
  const blocks = content.rows.flatMap(block);
  return [
    paragraph(content.title, { heading: HeadingLevel.TITLE }),
    ...(content.forFacilitator ? [paragraph(WORDS.facilitatorCopy, { style: "Subtitle" })] : []),
    ...facts([{ label: WORDS.goal, values: content.goal }, ...content.facts]),
    ...section(WORDS.agenda, overview(content)),
    // Not at the end, where a short table stands alone on the last page.
    ...section(WORDS.participants, people(content.people)),
    ...section(WORDS.before, tasks(content.before)),
    ...section(WORDS.blockByBlock, blocks, { pageBreakBefore: blocks.length > FEW && !content.people.length }),
    ...section(WORDS.after, tasks(content.after)),
    source(content),
  ];
}

/** A heading with what belongs to it, or nothing if there is nothing. */
function section(heading: string, parts: Part[], options: IParagraphOptions = {}): Part[] {
  return parts.length ? [paragraph(heading, { ...options, heading: HeadingLevel.HEADING_1 }), ...parts] : [];
}

function facts(found: Content["facts"]): Paragraph[] {
  return found
    .filter((fact) => fact.values.length)
    .map(({ label, values }) => {
      const lines = values.map((value, place) => run(value, place ? { break: 1 } : {}));
      return new Paragraph({
        style: "Facts",
        children: [run(label, { bold: true, color: COLORS.soft }), tab(), ...lines],
      });
    });
}

function overview({ rows, clocks }: Content): Table[] {
  if (!rows.length) return [];
  const shown = Math.min(clocks.length, MOST_CLOCKS);
  const clockWidths = clocks.slice(0, shown).map(() => 0.95 * INCH);
  const widths = withRest([...clockWidths, 0.75 * INCH, 0, 1.6 * INCH]);
  const heads = [...clocks.slice(0, shown), WORDS.minutesHead, WORDS.block, WORDS.leads];
  return [
    table(
      heads,
      widths,
      rows.map((row) => overviewRow(row, shown, widths)),
    ),
  ];
}

function overviewRow(row: Row, clocks: number, widths: number[]): TableRow {
  const kind: ITableCellBorders = { left: { style: BorderStyle.SINGLE, size: 24, color: KIND_COLORS[row.kind] } };
  const cells = [
    ...row.times.slice(0, clocks).map((time) => [paragraph(time, { style: "TableText" })]),
    [paragraph(String(row.minutes), { style: "TableText" })],
    blockCell(row),
    [paragraph(start(row.leads, MOST_IN_CELL), { style: "TableText" })],
  ];
  return tableRow(cells, widths, true, kind);
}

/** The title over the kind in words, unless the title is that word already. */
function blockCell(row: Row): Paragraph[] {
  const title = start(row.title, MOST_IN_CELL);
  if (title === row.kindWords) return [paragraph(title, { style: "TableText" }, { bold: true })];
  return [
    paragraph(title, { style: "TableText", keepNext: true, spacing: { after: 0 } }, { bold: true }),
    paragraph(
      row.kindWords,
      { style: "TableText", spacing: { before: 0 } },
      { color: KIND_COLORS[row.kind], size: 18 },
    ),
  ];
}

function people(found: PersonLine[]): Table[] {
  if (!found.length) return [];
  const widths = withRest([1.8 * INCH, 1.6 * INCH, 0, 1.5 * INCH]);
  const rows = found.map(({ organization, name, title, role }, place) => {
    const texts = [organization, name, title, role];
    const keepNext = found.length <= FEW && place < found.length - 1;
    const cells = texts.map((words) => [paragraph(words, { style: "TableText", keepNext })]);
    return tableRow(cells, widths, texts.join("").length < MOST_IN_ROW);
  });
  return [table([WORDS.organizationHead, WORDS.name, WORDS.title, WORDS.role], widths, rows)];
}

/** Column widths in which the one of 0 takes what is left. */
function withRest(widths: number[]): number[] {
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round(width || rest));
}

/** A table whose heads come again on each page. */
function table(heads: string[], widths: number[], rows: TableRow[]): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map(
      (words, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, color: "auto", fill: COLORS.wash },
          verticalAlign: VerticalAlign.BOTTOM,
          children: [paragraph(words, { style: "TableHead" })],
        }),
    ),
  });
  const rule = { style: BorderStyle.SINGLE, size: 4, color: COLORS.line };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 110, right: 110 },
    borders: { top: none, left: none, right: none, bottom: rule, insideHorizontal: rule, insideVertical: none },
    rows: [head, ...rows],
  });
}

function tableRow(cells: Paragraph[][], widths: number[], whole: boolean, first: ITableCellBorders = {}): TableRow {
  return new TableRow({
    cantSplit: whole,
    children: cells.map(
      (children, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children,
          ...(column ? {} : { borders: first }),
        }),
    ),
  });
}

/** One block in full. `place` makes its steps a list of their own that starts at 1. */
function block(row: Row, place: number): Paragraph[] {
  // Without the mark, 10:00 AM would stand as AM 10:00 in a line from right to left.
  const mark = isRightToLeft(row.title) ? LEFT_TO_RIGHT_MARK : "";
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      ...direction(row.title),
      children: [
        run(`${mark}${row.times[0] ?? ""}  `, { color: COLORS.accent }),
        run(row.title),
        run(` (${mark}${WORDS.shortMinutes(row.minutes)})`, { bold: false, color: COLORS.soft }),
      ],
    }),
    new Paragraph({
      style: "Kind",
      children: [
        run(row.kindWords, { bold: true, color: KIND_COLORS[row.kind] }),
        ...(row.leads ? [run(`. ${WORDS.ledBy(row.leads)}`)] : []),
      ],
    }),
    ...row.purpose.map((words) => paragraph(words)),
    ...row.steps.map((words) => item(words, LISTS.steps, place)),
    ...(row.prompts.length ? [paragraph(WORDS.ask, { style: "Label" })] : []),
    ...row.prompts.map((words) => item(words, LISTS.questions)),
    ...(row.materials.length ? [labelled(WORDS.bring, row.materials.join("; "))] : []),
    ...notes(row.notes),
  ];
}

function notes(found: string[]): Paragraph[] {
  if (!found.length) return [];
  const last = found.length - 1;
  return [
    paragraph(WORDS.notes, { style: "Notes", keepNext: true, spacing: { before: 160 } }, { bold: true }),
    ...found.map((words, place) => paragraph(words, { style: "Notes", spacing: { after: place === last ? 160 : 60 } })),
  ];
}

function tasks(found: TaskLine[]): Paragraph[] {
  return found.map((task) => item(taskWords(task), LISTS.tasks));
}

function source({ source: { words, address } }: Content): Paragraph {
  const link = new ExternalHyperlink({ link: address, children: [run(address, { style: "Hyperlink" })] });
  return new Paragraph({ style: "Source", children: [run(`${words}: `), link] });
}

function footer(content: Content): Footer {
  const { before, between } = WORDS.page;
  const page = new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] });
  const tabStops = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];
  return new Footer({
    children: [new Paragraph({ style: "Footer", tabStops, children: [run(start(content.title, 70)), tab(), page] })],
  });
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
