/** The checklists that the browser keeps, those of the playbook, and putting a line on one from another tool. */
import { loadJson } from "../base/later";
import { siteUrl } from "../base/site";
import { DocumentStore } from "../documents/store";
import { plain } from "../guide/plain";
import { addItem } from "./changes";
import { type ChecklistDocument, newDocument } from "./checklist-document";
import { CHECKLISTS } from "./document";
import type { GuideChecklist } from "./progress";

export const store: DocumentStore<ChecklistDocument> = new DocumentStore(CHECKLISTS);

/** A checklist as the playbook publishes it, as far as it is needed here. */
interface Published {
  id: string;
  title: string;
  event: string;
  sections: { items: { id: string; text?: string; due_days?: number | null }[] }[];
}

/** The checklists of the playbook, by their ids. Rejects with a LoadFailure. */
export async function loadChecklists(): Promise<ReadonlyMap<string, GuideChecklist>> {
  const { entries } = (await loadJson(siteUrl("api/v1/checklists.json"))) as { entries: Published[] };
  return new Map(entries.map((entry) => [entry.id, asGuide(entry)]));
}

/** The same; none where they can't be loaded: then only the days that the reader set are known. */
export async function loadGuide(): Promise<ReadonlyMap<string, GuideChecklist>> {
  try {
    return await loadChecklists();
  } catch (error) {
    console.warn(error);
    return new Map();
  }
}

function asGuide({ id, title, event, sections }: Published): GuideChecklist {
  const items = sections
    .flatMap((section) => section.items)
    .map((item) => ({
      id: item.id,
      section: "",
      text: plain(item.text ?? ""),
      owner: "",
      days: item.due_days ?? undefined,
    }));
  return { id, title, event: plain(event), items };
}

/** The page of a checklist, with a document to show on it. */
export function pageOf(checklist: string, document: string): URL {
  const url = siteUrl(`checklists/${checklist}/`);
  url.searchParams.set("for", document);
  return url;
}

/** Where a line goes: a checklist of the playbook, in a document that is kept here, by its id; in a new one if there is none. */
export interface LinePlace {
  into?: string | undefined;
  checklist: string;
}

/** The checklists that are begun here. name: of the document; may be empty. */
export function checklistsHere(): (LinePlace & { into: string; name: string })[] {
  return store.list().flatMap(({ id, name }) => {
    const document = store.get(id);
    return Object.keys(document?.checklists ?? {}).map((checklist) => ({ into: id, checklist, name }));
  });
}

/** The document that has the lines now, with the address that opens it and what takes them back; or why there is none. */
export type PutLines =
  | { id: string; title: string; address: string; isNew: boolean; undo: () => boolean }
  | { why: "missing" | "full" | "blocked" };

/**
 * Puts lines on a checklist and saves it; the state before is kept as a version. Rejects with a LoadFailure.
 *
 * @param name - of a new document.
 */
export async function putLines(
  { into, checklist }: LinePlace,
  lines: readonly string[],
  name: string,
): Promise<PutLines> {
  const list = (await loadChecklists()).get(checklist);
  const opened = into === undefined ? undefined : store.open(into);
  if (!list || (into !== undefined && !opened)) return { why: "missing" };
  const before = opened?.value ?? newDocument(name);
  const count = (document: ChecklistDocument): number => document.checklists[checklist]?.own.length ?? 0;
  const next = lines.reduce((document, text) => addItem(list, text)(document), before);
  if (count(next) < count(before) + lines.length) return { why: "full" };
  const { id } = before;
  if (opened) store.keepVersion(id, before, "added");
  const saved = store.save(id, next, opened?.stamp);
  if (!saved.saved) {
    // What is in the memory of this page only would be lost with it.
    store.forget(id);
    return { why: saved.why === "blocked" ? "blocked" : "full" };
  }
  const undo = (): boolean => {
    if (store.stampOf(id) !== saved.stamp) return false;
    return opened ? store.save(id, before, saved.stamp).saved : store.remove(id);
  };
  return { id, title: list.title, address: pageOf(checklist, id).href, isNew: !opened, undo };
}
