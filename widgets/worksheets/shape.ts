/** What a filled-in worksheet is made of, for comparing and merging two copies. */
import { dayWords, isDay } from "../base/days";
import { type MapShape, type RecordShape, recordOf, type ValueShape } from "../documents/shape";
import {
  type Filled,
  type FilledCell,
  type FilledRow,
  MOST_CHARACTERS,
  MOST_NAMES,
  MOST_ORGANIZATIONS,
  MOST_ROWS,
} from "./model";
import { cellWords, rowName } from "./said";
import { WORDS } from "./words";

const words = WORDS.differences;

function value(label: string, more: Omit<ValueShape, "is" | "label"> = {}): ValueShape {
  return { is: "value", label, ...more };
}

const SILENT: ValueShape = value("", { silent: true });
const day = (one: unknown): string => (typeof one === "string" && isDay(one) ? dayWords(one) : String(one ?? ""));
/** Says nothing of itself: what it stands in says what it is. */
const written = value("", { joins: MOST_CHARACTERS, words: day });

function organizationIn(id: unknown, document: unknown): string {
  const found = (document as Filled | undefined)?.organizations.find((one) => one.id === id);
  return found?.name ?? String(id ?? "");
}

const by: MapShape = {
  is: "map",
  label: "",
  sparse: true,
  refers: true,
  of: { is: "record", fields: { name: SILENT, text: written } },
  name: (_id, one) => String(recordOf(one).name || WORDS.differences.organization),
  words: (one) => day(recordOf(one).text),
};

const cells: MapShape = {
  is: "map",
  label: "",
  sparse: true,
  of: { is: "record", fields: { heading: SILENT, text: written, by } },
  name: (id, one) => String(recordOf(one).heading || id),
  words: (one) => cellWords(one as FilledCell),
};

export const worksheetShape: RecordShape = {
  is: "record",
  fields: {
    worksheet: SILENT,
    sheet: SILENT,
    title: value(words.title),
    organizations: {
      is: "parts",
      label: words.organization,
      most: MOST_ORGANIZATIONS,
      name: (one) => String(recordOf(one).name ?? ""),
      of: { is: "record", fields: { name: value(words.name) } },
    },
    rows: {
      is: "parts",
      label: words.row,
      most: MOST_ROWS,
      name: (one) => rowName(one as FilledRow),
      words: (one) =>
        Object.values((one as FilledRow).cells)
          .map((cell) => `${cell.heading}: ${cellWords(cell)}`)
          .join("\n"),
      of: {
        is: "record",
        fields: {
          given: SILENT,
          title: value(words.rowTitle),
          organization: value(words.whose, {
            refers: true,
            words: (id, _row, document) => organizationIn(id, document),
          }),
          cells,
        },
      },
    },
    agreed: {
      is: "parts",
      label: words.agreed,
      most: MOST_NAMES,
      name: (one) => String(recordOf(one).name ?? ""),
      of: {
        is: "record",
        fields: {
          name: value(words.name),
          organization: value(words.organization, {
            refers: true,
            words: (id, _one, document) => organizationIn(id, document),
          }),
          on: value(words.on, { words: day }),
        },
      },
    },
    notes: SILENT,
    explains: SILENT,
  },
};
