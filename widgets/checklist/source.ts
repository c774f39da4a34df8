/** Checklists on the page of a partnership: which there are, how far each is, and what is due in it. */
import { loadLater } from "../base/later";
import { siteUrl } from "../base/site";
import { type ChecklistDocument, newDocument } from "../checklists/checklist-document";
import { loadGuide, pageOf, store } from "../checklists/here";
import { isOpen, rowsOf } from "../checklists/progress";
import { WORDS } from "../checklists/words";
import type { NextThing, Source } from "../partnership/source";
import { doneIn, nameOf } from "./status";

function documents(): ChecklistDocument[] {
  return store.list().flatMap(({ id }) => store.get(id) ?? []);
}

export const checklistSource: Source = {
  document: "checklists",
  begin: async (_named, title) => {
    const made = newDocument(title);
    if (!store.save(made.id, made, undefined).saved) {
      store.forget(made.id);
      return undefined;
    }
    return { id: made.id, title, address: siteUrl("checklists/#running").href, state: "" };
  },
  here: () =>
    documents().map((document) => {
      const [first] = Object.keys(document.checklists);
      return {
        id: document.id,
        title: nameOf(document),
        address: (first ? pageOf(first, document.id) : siteUrl("checklists/#running")).href,
        state: WORDS.overview.done(doneIn(document)),
      };
    }),
  carry: async () => (await loadLater(() => import("./carrier"))).checklistCarrier(store),
  next: async (ids) => {
    if (!documents().some(({ id }) => ids.has(id))) return [];
    const guide = await loadGuide();
    return documents()
      .filter(({ id }) => ids.has(id))
      .flatMap((document) =>
        Object.entries(document.checklists).flatMap(([id, saved]) => {
          const list = guide.get(id) ?? { id, title: saved.title, event: saved.event, items: [] };
          return rowsOf(list, document).flatMap((row): NextThing[] =>
            row.due !== undefined && isOpen(row)
              ? [{ on: row.due, what: row.text, title: nameOf(document), address: pageOf(id, document.id).href }]
              : [],
          );
        }),
      );
  },
};
