/** Saves checklists as files. Loaded when one is asked for. */

import { today } from "../base/days";
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import { checklistArticle, documentArticle } from "../checklists/article";
import type { ChecklistDocument } from "../checklists/checklist-document";
import { copyOf } from "../checklists/copy";
import type { GuideChecklist } from "../checklists/progress";
import { WORDS } from "../checklists/words";
import { fileOf } from "../documents/file";
import type { DocumentStore } from "../documents/store";
import { ownName } from "../exchange/names";
import { outgoingFile } from "../exchange/send";
import { articleHtml, articlePieces } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { toText } from "../export/pieces";
import { checklistTable } from "./as-table";

export type Format = "calendar" | "table" | "markdown";

/**
 * Saves a checklist as a file and says under which name.
 *
 * @param address - where the checklist is on the site.
 * @returns undefined if there is nothing to save, which only a calendar may say.
 */
export async function saveChecklist(
  format: Format,
  list: GuideChecklist,
  document: ChecklistDocument,
  address: string,
): Promise<string | undefined> {
  const copy = copyOf(list, document, address);
  const name = (extension: string): string => fileName(list.id, extension, document.name);
  if (format === "calendar") {
    const { checklistCalendar } = await loadLater(() => import("./as-calendar"));
    const made = checklistCalendar(copy, new Date());
    if (!made) return undefined;
    download(name("ics"), made.file, "text/calendar");
    return WORDS.said.calendar(made.count, name("ics"));
  }
  const [extension, type, text] =
    format === "table"
      ? ["csv", "text/csv", checklistTable(copy, navigator.language)]
      : ["md", "text/markdown", articleMarkdown(checklistArticle(copy))];
  download(name(extension), text, type);
  return WORDS.said.copied(name(extension));
}

/** A checklist as it stands, in each format to copy. */
export function checklistTexts(list: GuideChecklist, document: ChecklistDocument, address: string): Texts {
  const article = documentArticle(document, { list, address });
  return {
    md: () => articleMarkdown(article),
    html: () => articleHtml(article),
    // Set as the text of an entry is, which stands beside it on the page.
    txt: () => toText(articlePieces(article)),
  };
}

/** Saves a document as a file that can be opened again, here or by whoever gets it. Returns its name. */
export function saveDocument(store: DocumentStore<ChecklistDocument>, document: ChecklistDocument): string {
  const { id } = document;
  // What comes back is compared with what was saved, if it is kept here.
  const text = store.get(id)
    ? outgoingFile({ store, id, value: document })
    : fileOf(document, { by: ownName(), at: Date.now(), common: [] });
  return saveJson(text, document.name);
}

/** Saves the text of a file that can be opened again. Returns its name. */
export function saveJson(text: string, title = ""): string {
  const name = fileName("checklists", "json", `${title} ${today()}`);
  download(name, text, "application/json");
  return name;
}

/** Saves what could not be read, as it is. Returns the file's name. */
export function saveText(text: string): string {
  const name = fileName("checklists-unread", "txt", today());
  download(name, text);
  return name;
}
