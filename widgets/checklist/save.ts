/** Saves checklists as files. Loaded when one is asked for. */
import { download } from "../export/download";
import { fileName } from "../export/file-names";
import { checklistCalendar } from "./as-calendar";
import { checklistMarkdown } from "./as-markdown";
import { checklistTable } from "./as-table";
import type { ChecklistDocument } from "./checklist-document";
import { copyOf } from "./copy";
import { today } from "./due";
import { fileOf } from "./file";
import type { GuideChecklist } from "./progress";
import { WORDS } from "./words";

export type Format = "calendar" | "table" | "markdown";

/**
 * Saves a checklist as a file and says under which name.
 *
 * @param address - where the checklist is on the site.
 * @returns undefined if there is nothing to save, which only a calendar may say.
 */
export function saveChecklist(format: Format, list: GuideChecklist, document: ChecklistDocument, address: string): string | undefined {
  const copy = copyOf(list, document, address);
  const name = (extension: string): string => fileName(list.id, extension, document.name);
  if (format === "calendar") {
    const made = checklistCalendar(copy, new Date());
    if (!made) return undefined;
    download(name("ics"), made.file, "text/calendar");
    return WORDS.said.calendar(made.count, name("ics"));
  }
  const [extension, type, text] =
    format === "table" ? ["csv", "text/csv", checklistTable(copy)] : ["md", "text/markdown", checklistMarkdown(copy)];
  download(name(extension), text, type);
  return WORDS.said.copied(name(extension));
}

/** Saves documents as a file that can be opened again. Returns its name. */
export function saveDocuments(documents: readonly ChecklistDocument[]): string {
  const [first] = documents;
  const name = fileName("checklists", "json", `${documents.length === 1 ? (first?.name ?? "") : ""} ${today()}`);
  download(name, fileOf(documents), "application/json");
  return name;
}

/** Saves what could not be read, as it is. Returns the file's name. */
export function saveText(text: string): string {
  const name = fileName("checklists-unread", "txt", today());
  download(name, text);
  return name;
}
