/** What a round of an assessment is made of, for comparing and merging two copies. */
import { dayWords, isDay } from "../base/days";
import { idOf, type RecordShape, recordOf, type ValueShape } from "../documents/shape";
import { MOST_SHEETS, MOST_SIDES, type Round, type Sheet } from "./model";
import { WORDS } from "./words";

const words = WORDS.differences;
const SILENT: ValueShape = { is: "value", label: "", silent: true };

/** Whose a sheet is. Its answers are not said: a question about merging is no place to read what a person wrote. */
function sheetWords(sheet: unknown, document: unknown): string {
  const { side } = recordOf(sheet) as Partial<Sheet>;
  const found = (document as Round | undefined)?.sides.find(({ id }) => id === side);
  return found?.name ? words.answersOf(found.name) : words.answers;
}

export const answersShape: RecordShape = {
  is: "record",
  fields: {
    assessment: SILENT,
    by: SILENT,
    shown: SILENT,
    title: { is: "value", label: words.title },
    on: {
      is: "value",
      label: words.day,
      words: (on) => (typeof on === "string" && isDay(on) ? dayWords(on) : ""),
    },
    sides: {
      is: "parts",
      label: words.organization,
      most: MOST_SIDES,
      name: (side) => String(recordOf(side).name ?? ""),
      of: {
        is: "record",
        fields: { name: { is: "value", label: words.name }, role: { is: "value", label: words.role } },
      },
    },
    // The key of an edition follows from what it asks, so two copies never say different things under one key.
    asked: { is: "map", label: "", name: () => "", of: SILENT },
    sheets: {
      is: "parts",
      label: words.answers,
      most: MOST_SHEETS,
      // Two people may answer alike, so only its id says which sheet is which.
      name: (sheet) => idOf(sheet) ?? "",
      words: sheetWords,
      of: {
        is: "record",
        fields: {
          answers: {
            is: "value",
            label: "",
            // What was answered makes sense only with what was asked.
            together: ["edition", "side"],
            words: (_answers, sheet, document) => sheetWords(sheet, document),
          },
          edition: SILENT,
          side: { ...SILENT, refers: true },
        },
      },
    },
  },
};
