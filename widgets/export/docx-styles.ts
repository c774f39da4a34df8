/** How the Word document looks: its styles, lists and colors. Word and LibreOffice show them by their names. */

import {
  AlignmentType,
  BorderStyle,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  ShadingType,
} from "docx";
import { LANGUAGE } from "../base/edition";

declare const __EDITION_PAPER__: Record<"ink" | "soft" | "line" | "accent" | "wash" | "warm" | "warmWash", string>;

/** The site's colors for light paper; widgets/edition.mjs fills them in. */
export const COLORS = __EDITION_PAPER__;

/** Lengths are in twentieths of a point, letters in half points. */
export const INCH = 1440;
/** US Letter with an inch on each side. above: the room above and below the text. cell: beside the text of a cell. */
export const PAGE = { width: 8.5 * INCH, height: 11 * INCH, margin: INCH, above: 0.9 * INCH, cell: 110 };

/** The sheet that a document is for: how high it is, and how wide its text. */
export function paperOf({ landscape }: { landscape?: boolean }): { height: number; textWidth: number } {
  const [width, height] = landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  return { height, textWidth: width - 2 * PAGE.margin };
}
/** Where the values of the facts begin; a tab goes to a hanging indent by itself. */
const FACT_TAB = 1.5 * INCH;

export const LISTS = { steps: "steps", questions: "questions", tasks: "tasks", done: "done" };

const SANS = "Calibri";
const SERIF = "Georgia";

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SANS, size: 22, color: COLORS.ink, language: { value: LANGUAGE } },
      paragraph: { spacing: { after: 100, line: 269, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: SERIF, size: 44, color: COLORS.ink },
      paragraph: { spacing: { before: 0, after: 160, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading1: {
      run: { font: SERIF, size: 30, color: COLORS.accent },
      paragraph: {
        spacing: { before: 400, after: 120, line: 240, lineRule: LineRuleType.AUTO },
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
      },
    },
    heading2: {
      run: { font: SANS, size: 25, bold: true, color: COLORS.ink },
      paragraph: {
        spacing: { before: 300, after: 20, line: 240, lineRule: LineRuleType.AUTO },
        keepNext: true,
        keepLines: true,
        outlineLevel: 1,
      },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
    hyperlink: { run: { color: COLORS.accent, underline: {} } },
  },
  paragraphStyles: [
    {
      id: "Subtitle",
      name: "Subtitle",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { color: COLORS.accent, bold: true, size: 20 },
      paragraph: { spacing: { after: 200 }, keepNext: true },
    },
    {
      id: "Facts",
      name: "Facts",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: {
        spacing: { after: 40 },
        indent: { left: FACT_TAB, hanging: FACT_TAB },
      },
    },
    {
      id: "TableText",
      name: "Table Text",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: 21 },
      paragraph: { spacing: { before: 50, after: 50, line: 250, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "TableHead",
      name: "Table Head",
      basedOn: "TableText",
      quickFormat: true,
      run: { bold: true, size: 19, color: COLORS.accent },
      paragraph: { keepNext: true },
    },
    {
      id: "Kind",
      name: "Block Kind",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { size: 20, color: COLORS.soft },
      paragraph: { spacing: { after: 100 }, keepNext: true },
    },
    {
      id: "Label",
      name: "Label",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { bold: true },
      paragraph: { spacing: { before: 120, after: 40 }, keepNext: true },
    },
    {
      id: "Notes",
      name: "Facilitator Notes",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: 21 },
      paragraph: {
        spacing: { before: 0, after: 0 },
        indent: { left: 160 },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: COLORS.warm } },
        shading: { type: ShadingType.CLEAR, color: "auto", fill: COLORS.warmWash },
      },
    },
    {
      id: "Source",
      name: "Source",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: 18, color: COLORS.soft },
      paragraph: {
        spacing: { before: 480, after: 0 },
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 8, color: COLORS.line } },
      },
    },
    {
      id: "Footer",
      name: "footer",
      basedOn: "Normal",
      run: { size: 18, color: COLORS.soft },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};

/** The style that Hyperlink and others build on. The library names it and does not write it. */
export const BASE_STYLES = `<?xml version="1.0" encoding="UTF-8"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
  <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
    <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>
  </w:style>
</w:styles>`;

function level(format: ILevelsOptions["format"], text: string, font = ""): ILevelsOptions {
  const run = { color: COLORS.accent, bold: format === LevelFormat.DECIMAL, ...(font ? { font } : {}) };
  return {
    level: 0,
    format: format ?? LevelFormat.BULLET,
    text,
    alignment: AlignmentType.LEFT,
    style: { run, paragraph: { indent: { left: 400, hanging: 320 } } },
  };
}

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: LISTS.steps, levels: [level(LevelFormat.DECIMAL, "%1.")] },
    { reference: LISTS.questions, levels: [level(LevelFormat.BULLET, "•")] },
    { reference: LISTS.done, levels: [level(LevelFormat.BULLET, "☑", "Segoe UI Symbol")] },
    { reference: LISTS.tasks, levels: [level(LevelFormat.BULLET, "☐", "Segoe UI Symbol")] },
  ],
};
