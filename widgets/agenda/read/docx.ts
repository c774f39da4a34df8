/** A Word document in its parts: paragraphs, lists and tables, by the names of their styles. */
import { unzipSync } from "fflate";
import { writable } from "../../base/text";
import type { Piece } from "./pieces";
import { type Label, labelOf } from "./words";

const BODY = "word/document.xml";
const STYLES = "word/styles.xml";
const NUMBERING = "word/numbering.xml";
/** The most that a part may be unpacked: a book of 500 pages has less. */
const MOST_UNPACKED = 12_000_000;
const TITLE_STYLE = /^(?:title|titel|titre|título)$/i;
const HEADING_STYLE = /^(?:heading|überschrift|titre|título|encabezado) ?(\d)$/i;
/** Styles that the builder gives to what is no part of the agenda. */
const ASIDE_STYLE = /^(?:header|footer|toc \d)$/i;

/** What unpacks and parses: pages have DOMParser for it, tests another one of the same shape. */
export type ParseXml = (text: string) => Document;

export type DocxReading = { pieces: Piece[] } | { problem: "not-word" | "bomb" | "damaged" };

/** Reads a file; `parse` throws for what is no XML. */
export function readDocx(bytes: Uint8Array, parse: ParseXml): DocxReading {
  try {
    const { parts, isBomb } = unpacked(bytes);
    if (isBomb) return { problem: "bomb" };
    const body = parts.get(BODY);
    if (body === undefined) return { problem: "not-word" };
    const styles = stylesIn(parseOrNothing(parts.get(STYLES), parse));
    const numbers = numbersIn(parseOrNothing(parts.get(NUMBERING), parse));
    const document = childOf(parsed(body, parse).documentElement, "body");
    if (!document) return { problem: "not-word" };
    return { pieces: new Body(styles, numbers).read(document) };
  } catch {
    return { problem: "damaged" };
  }
}

/** Only the parts that are read are unpacked, and none that says it is larger than any document. */
function unpacked(bytes: Uint8Array): { parts: Map<string, string>; isBomb: boolean } {
  let isBomb = false;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (![BODY, STYLES, NUMBERING].includes(name)) return false;
      if (originalSize > MOST_UNPACKED) isBomb = true;
      return !isBomb;
    },
  });
  return { parts: new Map(Object.entries(files).map(([name, file]) => [name, decoded(file)])), isBomb };
}

function decoded(file: Uint8Array): string {
  const isWide = (file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff);
  return new TextDecoder(isWide ? (file[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(file);
}

/** Word writes no definitions of its own into its files; who does may mean to fill the memory. */
function parsed(text: string, parse: ParseXml): Document {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error("a definition");
  return parse(text);
}

function parseOrNothing(text: string | undefined, parse: ParseXml): Document | undefined {
  try {
    return text === undefined ? undefined : parsed(text, parse);
  } catch {
    // Without its styles and numbers a document is still read.
    return undefined;
  }
}

// XML

function elements(node: Node | null | undefined): Element[] {
  return Array.from((node?.childNodes ?? []) as ArrayLike<Node>).filter(
    (child): child is Element => child.nodeType === 1,
  );
}

function nameOf(element: Element): string {
  return element.localName || element.nodeName.replace(/^.*:/, "");
}

function childOf(element: Element | null | undefined, ...way: string[]): Element | undefined {
  return way.reduce<Element | undefined>(
    (found, name) => elements(found).find((child) => nameOf(child) === name),
    element ?? undefined,
  );
}

/** An attribute by its name without a prefix. */
function attribute(element: Element | undefined, name: string): string | undefined {
  const all = Array.from((element?.attributes ?? []) as ArrayLike<Attr>);
  return all.find((one) => (one.localName || one.name.replace(/^.*:/, "")) === name)?.value;
}

function valOf(element: Element | undefined, ...way: string[]): string | undefined {
  return attribute(childOf(element, ...way), "val");
}

function descendants(element: Element | null | undefined, name: string): Element[] {
  // A fallback says the same again, for older programs.
  const children = elements(element).filter((child) => nameOf(child) !== "Fallback");
  return children.flatMap((child) => (nameOf(child) === name ? [child] : descendants(child, name)));
}

// Styles and numbers

interface Style {
  name: string;
  /** 0 for a title, or the level of a heading. */
  level: number | undefined;
  list: string | undefined;
}

function stylesIn(document: Document | undefined): Map<string, Style> {
  const all = new Map(
    descendants(document?.documentElement, "style").map((style) => [attribute(style, "styleId") ?? "", style]),
  );
  const read = (id: string, depth = 0): Style => {
    const style = all.get(id);
    const name = valOf(style, "name") ?? id;
    const based = valOf(style, "basedOn");
    const below = based !== undefined && depth < 10 ? read(based, depth + 1) : undefined;
    const outline = Number(valOf(style, "pPr", "outlineLvl") ?? Number.NaN);
    const level = levelNamed(name) ?? (outline < 9 ? outline + 1 : below?.level);
    return { name, level, list: valOf(style, "pPr", "numPr", "numId") ?? below?.list };
  };
  return new Map([...all.keys()].map((id) => [id, read(id)]));
}

function levelNamed(name: string): number | undefined {
  if (TITLE_STYLE.test(name)) return 0;
  const level = HEADING_STYLE.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Whether a list counts its items, by its id and level. */
function numbersIn(document: Document | undefined): (id: string, level: string) => boolean {
  const root = document?.documentElement;
  const abstract = new Map(descendants(root, "abstractNum").map((one) => [attribute(one, "abstractNumId"), one]));
  const lists = new Map(
    descendants(root, "num").map((one) => [attribute(one, "numId"), abstract.get(valOf(one, "abstractNumId"))]),
  );
  return (id, level) => {
    const found = elements(lists.get(id)).find((one) => nameOf(one) === "lvl" && attribute(one, "ilvl") === level);
    const format = valOf(found, "numFmt") ?? "bullet";
    return format !== "bullet" && format !== "none";
  };
}

// The body

class Body {
  private tables = -1;

  constructor(
    private readonly styles: Map<string, Style>,
    private readonly isOrdered: (list: string, level: string) => boolean,
  ) {}

  read(body: Element): Piece[] {
    return elements(body).flatMap((element) => this.block(element));
  }

  private block(element: Element): Piece[] {
    switch (nameOf(element)) {
      case "p":
        return this.paragraph(element);
      case "tbl":
        return this.table(element);
      case "del":
      case "moveFrom":
      case "sectPr":
        return [];
      case "AlternateContent":
        return this.read(childOf(element, "Choice") ?? element);
      default:
        // Content controls, insertions and what else stands around paragraphs.
        return this.read(element);
    }
  }

  private paragraph(element: Element): Piece[] {
    const properties = childOf(element, "pPr");
    const style = this.styles.get(valOf(properties, "pStyle") ?? "");
    const texts = linesOf(writable(textIn(element)).trim());
    const list = valOf(properties, "numPr", "numId") ?? style?.list;
    const boxes = descendants(element, "txbxContent").flatMap((box) => this.read(box));
    if (style && ASIDE_STYLE.test(style.name)) return boxes;
    return [...texts.map((text) => this.piece(text, style, list, properties)), ...boxes];
  }

  private piece(
    text: string,
    style: Style | undefined,
    list: string | undefined,
    properties: Element | undefined,
  ): Piece {
    const level = style?.level ?? outlineOf(properties);
    if (level !== undefined) return { is: "heading", level, text };
    if (list === undefined || list === "0") return { is: "text", depth: 0, text };
    const depth = valOf(properties, "numPr", "ilvl") ?? "0";
    return { is: "item", depth: Number(depth) * 2, ordered: this.isOrdered(list, depth), mark: "", text };
  }

  private table(element: Element): Piece[] {
    this.tables += 1;
    const table = this.tables;
    return rowsOf(element).map((row): Piece => ({ is: "row", table, cells: row.flatMap((cell) => this.cell(cell)) }));
  }

  /** A cell, and empty ones for those that are merged into it. */
  private cell(cell: Element): string[] {
    const texts = this.read(cell).flatMap((piece) => (piece.is === "row" ? piece.cells : [piece.text]));
    const span = Math.min(Math.max(1, Number(valOf(cell, "tcPr", "gridSpan") ?? 1) || 1), 60);
    return [texts.filter(Boolean).join("\n"), ...Array.from({ length: span - 1 }, () => "")];
  }
}

function outlineOf(properties: Element | undefined): number | undefined {
  const level = Number(valOf(properties, "outlineLvl") ?? Number.NaN);
  return level < 9 ? level + 1 : undefined;
}

/** The rows of a table, also those in content controls, each with its cells. */
function rowsOf(table: Element): Element[][] {
  const within = (element: Element, name: string): Element[] =>
    elements(element).flatMap((child) =>
      nameOf(child) === name
        ? [child]
        : ["sdt", "sdtContent", "ins", "customXml"].includes(nameOf(child))
          ? within(child, name)
          : [],
    );
  return within(table, "tr").map((row) => within(row, "tc"));
}

/** The lines of a paragraph. A label and its value may have a tab between them, and several values a line each. */
function linesOf(text: string): string[] {
  const [, head = "", values = ""] = /^([^\t\n]{2,40}?):?\t+(.*)$/su.exec(text) ?? [];
  const label = labelOf(head);
  const lines = label && values ? [`${head}: ${values}`] : [text];
  const joined = label && !LONG.has(label) ? lines.map((line) => line.replace(/\n+/g, "; ")) : lines;
  return joined
    .flatMap((line) => line.split("\n"))
    .map((line) => line.trim().replace(/\t+/g, "  "))
    .filter(Boolean);
}

/** What several values of are lines of their own. */
const LONG: ReadonlySet<Label> = new Set([
  "goal",
  "where",
  "notes",
  "purpose",
  "questions",
  "steps",
  "materials",
  "takeaway",
]);

/** The words of a paragraph as they are now: without what was deleted, and without the text of its boxes. */
function textIn(element: Element): string {
  return elements(element)
    .map((child) => {
      switch (nameOf(child)) {
        case "t":
          return child.textContent ?? "";
        case "tab":
          return "\t";
        case "br":
        case "cr":
          return "\n";
        case "noBreakHyphen":
          return "-";
        case "pPr":
        case "rPr":
        case "del":
        case "moveFrom":
        case "txbxContent":
        case "Fallback":
          return "";
        default:
          return textIn(child);
      }
    })
    .join("");
}
