/** The texts and files of a worksheet. Loaded when one is asked for; each that saves one gives what to say about it. */
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import { outgoingFile } from "../exchange/send";
import { articleHtml } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { articleText } from "../export/plain";
import { type About, worksheetArticle } from "../worksheets/article";
import { worksheetTable } from "../worksheets/as-table";
import { WORKSHEETS } from "../worksheets/document";
import { forPartner } from "../worksheets/edit";
import type { Filled } from "../worksheets/model";
import { store } from "../worksheets/put";
import { WORDS } from "./words";

/** A worksheet that leaves the browser, and for whom. */
export interface Leaving extends About {
  filled: Filled;
}

export async function textsOf(leaving: Leaving): Promise<Texts> {
  const article = worksheetArticle(leaving.filled, leaving);
  return { html: () => articleHtml(article), md: () => articleMarkdown(article), txt: () => articleText(article) };
}

export async function saveWord(leaving: Leaving): Promise<string> {
  const { articleDocx } = await loadLater(() => import("../export/docx"));
  return save(leaving, "docx", await articleDocx(worksheetArticle(leaving.filled, leaving)));
}

export async function saveMarkdown(leaving: Leaving): Promise<string> {
  return save(leaving, "md", articleMarkdown(worksheetArticle(leaving.filled, leaving)), "text/markdown");
}

export async function saveTable(leaving: Leaving): Promise<string> {
  return save(leaving, "csv", worksheetTable(leaving.filled, leaving, navigator.language), "text/csv");
}

/** A file that can be opened here again, or by whoever gets it. */
export async function saveJson(leaving: Pick<Leaving, "filled" | "audience">): Promise<string> {
  const { filled, audience } = leaving;
  const value = audience === "us" ? filled : forPartner(filled);
  return save(leaving, "json", outgoingFile({ store, id: filled.id, value, isOpen }), "application/json");
}

/** Whether a version has no notes of one's own. */
export function isOpen({ notes }: Filled): boolean {
  return notes === "";
}

/** The name of one's own copy says so, so that nobody attaches it to a mail for the partner. */
function save(
  { filled, audience }: Pick<Leaving, "filled" | "audience">,
  extension: string,
  content: Blob | string,
  type?: string,
): string {
  const own = audience === "us" && filled.notes ? WORDS.ownFile : "";
  const title = filled.title.trim() ? `${filled.sheet} ${filled.title}` : WORKSHEETS.titleOf(filled);
  const name = fileName(title, extension, own);
  download(name, content, type);
  return WORDS.saved(name);
}
