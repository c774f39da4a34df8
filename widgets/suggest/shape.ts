/** What a suggestion is made of, for merging what two tabs made of it. */
import { type RecordShape, recordOf } from "../documents/shape";
import { WORDS } from "./words";

export const suggestionShape: RecordShape = {
  is: "record",
  fields: {
    entry: { is: "map", label: WORDS.field, of: { is: "value", label: WORDS.field }, name: (field) => field },
    id: { is: "value", label: WORDS.id },
    newSources: {
      is: "parts",
      label: WORDS.newSources.source,
      of: { is: "value", label: WORDS.newSources.source },
      name: (source) => String(recordOf(source).title ?? ""),
    },
  },
};
