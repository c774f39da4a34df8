import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { articleDocx } from "../export/docx";
import { articleMarkdown } from "../export/markdown";
import { articleText } from "../export/plain";
import { worksheetArticle } from "./article";
import { worksheetTable } from "./as-table";
import { about, SHEET } from "./document.samples";
import { addName, addRow, newFilled, setName } from "./edit";

const BLANK = newFilled(SHEET, [
  { id: "trust", name: "River Trust" },
  { id: "harbor", name: "Harbor Alliance" },
]);
const ROW = { title: "Money", cells: { ours: "Ana", rule: "=1+1", when: "2027-03-31" } };
const SIGNED = addName(addRow(BLANK, SHEET, ROW), "harbor");
const FILLED = {
  ...setName(SIGNED, SIGNED.agreed[0]?.id ?? "", { name: "Bo", on: "2027-04-01" }),
  title: "Our rules",
  notes: "Ask the board first",
};
const US = { ...about, own: "trust" };
const PARTNER = { ...US, audience: "partner" as const };

describe("a copy", () => {
  test("has the rows that say something, what was agreed to, and the notes only for us", () => {
    const text = articleMarkdown(worksheetArticle(FILLED, US));
    expect(text).toContain("| Row | The person at River Trust | The person at Harbor Alliance |");
    expect(text).toContain("| Money | Ana |  |  | =1+1 |  | Wed, Mar 31, 2027 |");
    expect(text).toContain("We keep to these rules.");
    expect(text).toContain("- Bo, Harbor Alliance · Thu, Apr 1, 2027");
    expect(text).not.toContain("media");
    expect(text).toContain("Ask the board first");
    expect(articleMarkdown(worksheetArticle(FILLED, PARTNER))).not.toContain("board");
  });

  test("for the partner begins with the partner's column", () => {
    expect(articleMarkdown(worksheetArticle(FILLED, PARTNER))).toContain(
      "| Row | The person at Harbor Alliance | The person at River Trust |",
    );
  });

  test("as text has each row in words; one with nothing in it says so", () => {
    expect(articleText(worksheetArticle(FILLED, US))).toContain(
      "- Row: Money | The person at River Trust: Ana | Our rule: =1+1 | Look again: Wed, Mar 31, 2027",
    );
    expect(articleText(worksheetArticle(BLANK, US))).toContain("Nothing is filled in yet.");
  });

  test("for spreadsheets makes no formula of a cell", () => {
    const [, row] = worksheetTable(FILLED, US, "en-US").split("\r\n");
    expect(row).toBe("Money,Ana,,,'=1+1,,2027-03-31");
  });

  test("for Word lies on its side, and its head comes again on each page", async () => {
    const file = await articleDocx(worksheetArticle(FILLED, US));
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    expect(xml).toMatch(/<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/);
    expect(xml).toMatch(/<w:tblHeader\/>/);
    expect(xml).toMatch(/<w:tblW w:type="dxa" w:w="12960"/);
  });
});
