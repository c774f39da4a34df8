/** The drafts that this browser keeps, one for each kind. */
import * as v from "valibot";
import { openStore } from "../documents/store";
import type { Draft } from "./entry";

const newSource = v.object({ title: v.string(), publisher: v.string(), address: v.string(), section: v.string() });
const draftSchema = v.object({
  entry: v.record(v.string(), v.unknown()),
  id: v.string(),
  newSources: v.array(newSource),
});

export const store = openStore<Draft>("suggest", {
  version: 1,
  parse: (stored) => {
    const { success, output } = v.safeParse(draftSchema, stored);
    return success ? output : undefined;
  },
  nameOf: ({ entry }) => (typeof entry.title === "string" ? entry.title : ""),
});
