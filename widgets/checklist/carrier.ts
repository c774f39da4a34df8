/** Checklists, as a partnership takes them along. Loaded when it does. */
import { line } from "../base/text";
import { documentArticle } from "../checklists/article";
import type { ChecklistDocument } from "../checklists/checklist-document";
import { loadGuide, pageOf } from "../checklists/here";
import { WORDS } from "../checklists/words";
import type { DocumentStore } from "../documents/store";
import { type Carrier, carrierOf } from "../partnership/along/carrier";
import { nameOf } from "./status";

export function checklistCarrier(store: DocumentStore<ChecklistDocument>): Carrier {
  return carrierOf<ChecklistDocument>({
    document: "checklists",
    store,
    forPartner: (document) => document,
    isOpen: () => true,
    article: async (document) => {
      const guide = await loadGuide();
      const articles = Object.entries(document.checklists).map(([id, saved]) => {
        const list = guide.get(id) ?? { id, title: saved.title, event: saved.event, items: [] };
        return documentArticle(document, { list, address: pageOf(id, document.id).href });
      });
      const [first] = articles;
      return {
        title: line(nameOf(document)),
        facts: [],
        sections: articles.map(({ title, sections }) => ({ heading: { words: title }, sections })),
        source: first?.source ?? { words: WORDS.source, address: pageOf("", document.id).href },
      };
    },
  });
}
