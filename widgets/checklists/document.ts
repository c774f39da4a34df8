/** The checklists of one event or partnership as a kind of document that the browser keeps. */
import * as v from "valibot";
import { loadLater } from "../base/later";
import type { DocumentKind } from "../documents/kind";
import { type ChecklistDocument, documentSchema, KIND, readDocument, VERSION } from "./checklist-document";

/** What could not be read in a document, in words. */
const partlyRead = new WeakMap<ChecklistDocument, readonly string[]>();

export const CHECKLISTS = {
  name: "checklists",
  mark: KIND,
  version: VERSION,
  migrations: {},
  parse: (stored) => {
    const reading = readDocument(stored);
    if ("refusal" in reading) return undefined;
    partlyRead.set(reading.document, reading.unread);
    return reading.document;
  },
  // Reading keeps beside the rest what does not fit; what is stored has to fit.
  accepts: (document) => v.is(documentSchema, document),
  titleOf: ({ name }) => name,
  withId: (document, id) => {
    const placed = { ...document, id };
    partlyRead.set(placed, partlyRead.get(document) ?? []);
    return placed;
  },
  packing: async () => (await loadLater(() => import("./pack"))).packing,
  shape: async () => (await loadLater(() => import("./shape"))).checklistShape,
  article: async () => (await loadLater(() => import("./article"))).documentArticle,
} satisfies DocumentKind<ChecklistDocument>;

/** The parts of a document, as it was read, that could not be read. */
export function unreadParts(document: ChecklistDocument): readonly string[] {
  return partlyRead.get(document) ?? [];
}
