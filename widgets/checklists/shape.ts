/** What the checklists of an event are made of, for comparing and merging two copies. */
import { dayWords } from "../base/days";
import { type MapShape, type PartsShape, type RecordShape, recordOf, type ValueShape } from "../documents/shape";
import { MOST_CHARACTERS, MOST_OWN_ITEMS, type SavedItem, type State } from "./checklist-document";
import { DIFFERENCES as WORDS } from "./exchange-words";

function value(label: string, more: Omit<ValueShape, "is" | "label"> = {}): ValueShape {
  return { is: "value", label, ...more };
}

const SILENT: ValueShape = value("", { silent: true });
const day = (due: unknown): string => (typeof due === "string" ? dayWords(due) : "");
const state = (one: unknown): string => WORDS.states[(one as State | undefined) ?? "not-started"];
const hidden = (is: unknown): string => (is ? WORDS.hidden : WORDS.shown);

const item: RecordShape = {
  is: "record",
  fields: {
    state: value(WORDS.state, { words: state }),
    owner: value(WORDS.owner),
    due: value(WORDS.due, { words: day }),
    note: value(WORDS.note, { joins: MOST_CHARACTERS }),
    hidden: value(WORDS.hiding, { words: hidden }),
    text: SILENT,
  },
};

const items: MapShape = {
  is: "map",
  label: "",
  of: item,
  sparse: true,
  refers: true,
  name: (id, one) => String(recordOf(one).text || id),
  words: (one) => {
    const { state: is, owner, due, note, hidden: away } = one as SavedItem;
    const facts = [is && state(is), owner, day(due) && WORDS.dueOn(day(due)), note, away && WORDS.hidden];
    return facts.filter(Boolean).join(" · ");
  },
};

const own: PartsShape = {
  is: "parts",
  label: WORDS.own,
  most: MOST_OWN_ITEMS,
  name: (one) => String(recordOf(one).text ?? ""),
  of: { is: "record", fields: { text: value(WORDS.text) } },
};

export const checklistShape: RecordShape = {
  is: "record",
  fields: {
    name: value(WORDS.name),
    dates: {
      is: "map",
      label: "",
      of: value("", { words: day }),
      name: (event) => WORDS.date(event),
      words: day,
    },
    checklists: {
      is: "map",
      label: WORDS.checklist,
      sparse: true,
      name: (id, one) => String(recordOf(one).title || id),
      words: (one) => WORDS.said(Object.keys(recordOf(recordOf(one).items)).length),
      of: { is: "record", fields: { title: SILENT, event: SILENT, items, own } },
    },
    dated: SILENT,
    changes: SILENT,
    saved: SILENT,
    created: SILENT,
    unread: SILENT,
  },
};
