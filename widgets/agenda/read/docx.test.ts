/** Word documents from elsewhere: their lists, tables and styles, and files that are none or mean harm. */
import { DOMParser } from "@xmldom/xmldom";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDocx } from "./docx";
import type { Piece } from "./pieces";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const parse = (text: string): Document => {
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (_, message) => problems.push(message) });
  const document = parser.parseFromString(text, "text/xml");
  if (problems.length) throw new Error(problems[0]);
  return document as unknown as Document;
};

function file(body: string, others: Record<string, string> = {}): Uint8Array {
  const parts = {
    "word/document.xml": `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function pieces(bytes: Uint8Array): Piece[] {
  const reading = readDocx(bytes, parse);
  if (!("pieces" in reading)) throw new Error(reading.problem);
  return reading.pieces;
}

const p = (text: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

test("titles and headings by the names of their styles, in Word of any language", () => {
  const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our Heading"/><w:basedOn w:val="berschrift1"/></w:style></w:styles>`;
  const body =
    p("Spring", '<w:pStyle w:val="Titel"/>') +
    p("Agenda", '<w:pStyle w:val="berschrift1"/>') +
    p("More", '<w:pStyle w:val="Own"/>') +
    p("Text");
  expect(pieces(file(body, { "word/styles.xml": styles }))).toEqual([
    { is: "heading", level: 0, text: "Spring" },
    { is: "heading", level: 1, text: "Agenda" },
    { is: "heading", level: 1, text: "More" },
    { is: "text", depth: 0, text: "Text" },
  ]);
});

test("lists with and without numbers", () => {
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const list = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr>`;
  expect(pieces(file(p("Welcome", list(0)) + p("Names", list(1)), { "word/numbering.xml": numbering }))).toEqual([
    { is: "item", depth: 0, ordered: true, mark: "", text: "Welcome" },
    { is: "item", depth: 2, ordered: false, mark: "", text: "Names" },
  ]);
});

test("merged cells leave their places empty, and a cell keeps its paragraphs", () => {
  const rows = `<w:tr>${cell("9:00")}<w:tc>${p("Welcome")}${p("Names")}</w:tc>${cell("Ana")}</w:tr><w:tr>${cell("Break", '<w:gridSpan w:val="3"/>')}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("News")}${cell("")}</w:tr>`;
  expect(pieces(file(`<w:tbl>${rows}</w:tbl>`))).toEqual([
    { is: "row", table: 0, cells: ["9:00", "Welcome\nNames", "Ana"] },
    { is: "row", table: 0, cells: ["Break", "", ""] },
    { is: "row", table: 0, cells: ["", "News", ""] },
  ]);
});

test("what was deleted is gone; insertions, links, controls and text boxes are read once", () => {
  const body = `<w:p><w:r><w:t>A </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>
    <w:sdt><w:sdtContent>${p("In a control")}</w:sdtContent></w:sdt>
    <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("In a box")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("In a box")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const texts = pieces(file(body)).map((piece) => (piece.is === "row" ? "" : piece.text));
  expect(texts).toEqual(["A new link", "In a control", "In a box"]);
});

test("files that are none, are broken, or mean harm", () => {
  const problem = (bytes: Uint8Array): string => {
    const reading = readDocx(bytes, parse);
    return "problem" in reading ? reading.problem : "";
  };
  expect(problem(strToU8("PK\u0003\u0004 and no more"))).toBe("damaged");
  expect(problem(zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }))).toBe("not-word");
  expect(problem(zipSync({ "word/document.xml": strToU8("<w:document><w:body>") }))).toBe("damaged");
  expect(problem(zipSync({ "word/document.xml": new Uint8Array(13_000_000) }))).toBe("bomb");
  const laughs = `<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body>${p("&b;")}</w:body></w:document>`;
  expect(problem(zipSync({ "word/document.xml": strToU8(laughs) }))).toBe("damaged");
});
