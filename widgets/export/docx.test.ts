import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { agendaArticle } from "../agenda/article";
import type { Agenda } from "../agenda/model";
import { articleDocx } from "./docx";
import { filledWith, HOSTILE, longAgenda, OPTIONS, sampleAgenda } from "./samples";

const agendaDocx = (agenda: Agenda, options: typeof OPTIONS): Promise<Blob> =>
  articleDocx(agendaArticle(agenda, options));

/** The files inside the document, by name. tests/exports/ reads them as a word processor does. */
async function open(agenda: Agenda, options = OPTIONS): Promise<Record<string, string>> {
  const blob = await agendaDocx(agenda, options);
  expect(blob.type).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function count(xml: string | undefined, part: string): number {
  return (xml ?? "").split(part).length - 1;
}

test("steps are lists that start at 1 again in each block", async () => {
  const files = await open(sampleAgenda());
  const lists = [...(files["word/document.xml"] ?? "").matchAll(/<w:numId w:val="(\d+)"/g)].map((found) => found[1]);
  expect(new Set(lists).size).toBe(7);
  expect(files["word/document.xml"]).not.toMatch(/<w:t[^>]*>1\. /);
});

test("notes are in the facilitator's copy only", async () => {
  const facilitator = (await open(sampleAgenda()))["word/document.xml"];
  const participants = (await open(sampleAgenda(), { ...OPTIONS, audience: "participants" }))["word/document.xml"];
  expect([count(facilitator, "Open the call"), count(participants, "Open the call")]).toEqual([1, 0]);
  expect([count(facilitator, "Facilitator copy"), count(participants, "Facilitator copy")]).toEqual([1, 0]);
});

test.each(HOSTILE)("hostile text leaves the document whole: %#", async (text) => {
  const files = await open(filledWith(text));
  for (const xml of Object.values(files))
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  const links = Object.values(files)
    .join("")
    .match(/TargetMode="External"/g);
  expect(links).toHaveLength(1);
});

test("text from right to left is marked as such", async () => {
  const xml = (await open(filledWith("اجتماع الشراكة")))["word/document.xml"];
  expect(count(xml, "<w:bidi/>")).toBeGreaterThan(10);
  expect(count(xml, "<w:rtl/>")).toBeGreaterThan(10);
});

test("300 blocks are written, none left out", async () => {
  expect(count((await open(longAgenda()))["word/document.xml"], '<w:pStyle w:val="Heading2"/>')).toBe(300);
});
