/** A suggestion: the draft of an entry, as a kind of document that the browser keeps, one for each kind of entry. */
import * as v from "valibot";
import { loadLater } from "../base/later";
import { type DocumentKind, packedAsIs } from "../documents/kind";
import type { Draft } from "./entry";
import { withTimedSteps } from "./steps";

const newSource = v.object({ title: v.string(), publisher: v.string(), address: v.string(), section: v.string() });
const draftSchema = v.object({
  entry: v.record(v.string(), v.unknown()),
  id: v.string(),
  newSources: v.array(newSource),
});

function parse(stored: unknown): Draft | undefined {
  const { success, output } = v.safeParse(draftSchema, stored);
  return success ? { ...output, entry: withTimedSteps(output.entry) } : undefined;
}

export const SUGGESTION: DocumentKind<Draft> = {
  name: "suggest",
  mark: "partnership-playbook/suggestion",
  version: 1,
  migrations: {},
  parse,
  titleOf: ({ entry }) => (typeof entry.title === "string" ? entry.title : ""),
  // Its place is the kind of entry; the id in it is that of the entry to be.
  withId: (draft) => draft,
  packing: async () => packedAsIs(parse),
  shape: async () => (await loadLater(() => import("./shape"))).suggestionShape,
};
