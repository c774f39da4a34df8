/** A document as a Word file that looks made by hand. Loads a large library: import it only when it is asked for. */
import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
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
import { start } from "../base/text";
import { type Article, fullTitle } from "./article";
import { type Cell, type Draft, type Grid, type Line, run, zoomed } from "./docx-drafts";
import { layout } from "./docx-pages";
import { BASE_STYLES, COLORS, NUMBERING, PAGE, paperOf, STYLES } from "./docx-styles";
import { WORDS } from "./words";

/** What Word takes as a title in the properties of a file. */
const MOST_IN_PROPERTY = 255;

/** The document as a file. */
export function articleDocx(article: Article): Promise<Blob> {
  const { drafts, zoom } = layout(article);
  const { textWidth } = paperOf(article);
  // The library turns the sides of a page that lies on its side.
  const orientation = article.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return Packer.toBlob(
    new Document({
      title: start(fullTitle(article), MOST_IN_PROPERTY),
      creator: WORDS.publisher,
      lastModifiedBy: WORDS.publisher,
      description: "",
      compatibility: { version: 15 },
      styles: zoomed(STYLES, zoom),
      externalStyles: BASE_STYLES,
      numbering: NUMBERING,
      sections: [
        {
          properties: { page: { size: { width: PAGE.width, height: PAGE.height, orientation }, margin: margins() } },
          footers: { default: footer(article.title, textWidth) },
          children: drafts.map((draft) => written(draft, zoom, textWidth)),
        },
      ],
    }),
  );
}

function margins(): { top: number; right: number; bottom: number; left: number } {
  return { top: PAGE.above, right: PAGE.margin, bottom: PAGE.above, left: PAGE.margin };
}

function written(draft: Draft, zoom: number, textWidth: number): Paragraph | Table {
  return draft.is === "line" ? paragraph(draft, zoom) : table(draft, zoom, textWidth);
}

function paragraph({ options, runs, link }: Line, zoom: number): Paragraph {
  const made = runs.map((one) => new TextRun(zoomed(one, zoom)));
  const last = made.slice(-1);
  const children = link ? [...made.slice(0, -1), new ExternalHyperlink({ link, children: last })] : made;
  return new Paragraph({ ...zoomed(options, zoom), children });
}

const RULE = { style: BorderStyle.SINGLE, size: 4, color: COLORS.line };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const BORDERS = { top: NONE, left: NONE, right: NONE, bottom: RULE, insideHorizontal: RULE, insideVertical: NONE };

/** A table whose heads come again on each page. */
function table({ widths, rows }: Grid, zoom: number, textWidth: number): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { left: PAGE.cell, right: PAGE.cell },
    borders: BORDERS,
    rows: rows.map(
      ({ cells, whole }, place) =>
        new TableRow({
          ...(place === 0 ? { tableHeader: true } : {}),
          ...(whole ? { cantSplit: true } : {}),
          children: cells.map((one, at) => cell(one, widths[at] ?? 0, place === 0, zoom)),
        }),
    ),
  });
}

function cell({ lines, color }: Cell, width: number, isHead: boolean, zoom: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: lines.map((one) => paragraph(one, zoom)),
    ...(color ? { borders: { left: { style: BorderStyle.SINGLE, size: 24, color } } } : {}),
    ...(isHead
      ? {
          shading: { type: ShadingType.CLEAR, color: "auto", fill: COLORS.wash },
          verticalAlign: VerticalAlign.BOTTOM,
        }
      : {}),
  });
}

function footer(title: string, textWidth: number): Footer {
  const { before, between } = WORDS.page;
  const page = new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] });
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
  const children = [new TextRun(run(start(title, 70))), new TextRun({ children: [new Tab()] }), page];
  return new Footer({ children: [new Paragraph({ style: "Footer", tabStops, children })] });
}
