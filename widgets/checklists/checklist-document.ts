/**
 * What is kept for one event or partnership: its name, its dates, and where each item of each checklist stands. The one
 * definition that storage, files and the screen have in common. Whatever comes from outside is read with these schemas;
 * what does not fit is named and kept beside the rest. Needs no browser.
 */
import * as v from "valibot";
import { isDay } from "../base/days";
import { newId } from "../base/ids";
import { isRecord } from "../base/record";

export const KIND = "partnership-playbook/checklists";

/** The version of the shape below. A change that older code cannot read raises it. */
export const VERSION = 1;

export const STATES = ["not-started", "doing", "done", "does-not-apply"] as const;

/** More than this is not a list that people can work through, and would freeze a phone. */
export const MOST_OWN_ITEMS = 300;
export const MOST_CHARACTERS = 20_000;

const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,80}$/));
const day = v.pipe(v.string(), v.check(isDay));
const instant = v.pipe(v.string(), v.isoTimestamp());

/** What was said about one item. A part that is not there is as the playbook has it. */
const itemEntries = {
  state: v.optional(v.picklist(STATES)),
  owner: v.optional(text),
  due: v.optional(day),
  note: v.optional(text),
  hidden: v.optional(v.boolean()),
  /** How the item read when it was last changed, for the day when the playbook no longer has it. */
  text: v.optional(text),
};

/** An item that the reader added. Its id begins with "own.", which no id of the playbook does. */
const ownSchema = v.object({ id: v.pipe(id, v.startsWith("own.")), text });

const checklistEntries = {
  title: text,
  /** What its due days count from, such as: the session. */
  event: text,
  items: v.record(id, v.object(itemEntries)),
  own: v.pipe(v.array(ownSchema), v.maxLength(MOST_OWN_ITEMS)),
};

/** Something that could not be read: where it stood, in words, and what it was. */
const unreadSchema = v.object({ where: text, value: v.unknown() });

const documentEntries = {
  kind: v.literal(KIND),
  version: v.literal(VERSION),
  id,
  name: text,
  created: instant,
  /** What is counted from -> its day, so that checklists of one session share its date. */
  dates: v.record(text, day),
  /** The day on which each of these dates was set. What the playbook would have had done before could not be in time. */
  dated: v.optional(v.record(text, day)),
  checklists: v.record(id, v.object(checklistEntries)),
  /** Changes since a copy was saved, and when that was. */
  changes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  saved: v.optional(instant),
  unread: v.array(unreadSchema),
};

export const documentSchema = v.object(documentEntries);

export type State = (typeof STATES)[number];
export type SavedItem = v.InferOutput<v.ObjectSchema<typeof itemEntries, undefined>>;
type OwnItem = v.InferOutput<typeof ownSchema>;
export type SavedChecklist = v.InferOutput<v.ObjectSchema<typeof checklistEntries, undefined>>;
type Unread = v.InferOutput<typeof unreadSchema>;
export type ChecklistDocument = v.InferOutput<typeof documentSchema>;

/** A document with nothing in it yet. */
export function newDocument(name: string, now = new Date()): ChecklistDocument {
  return {
    kind: KIND,
    version: VERSION,
    id: newId(),
    name,
    created: now.toISOString(),
    dates: {},
    checklists: {},
    changes: 0,
    unread: [],
  };
}

/** A value of a record, if the record itself has it and does not merely inherit it. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Why a value is not a document at all: not ours, or made by a later version of the playbook. */
type Refusal = "foreign" | "newer";

export type Reading = { document: ChecklistDocument; unread: string[] } | { refusal: Refusal };

/**
 * Reads a document as well as it can be read. What does not fit stays in `document.unread`, and `unread` names what was
 * added there now. Never throws, whatever the value is.
 */
export function readDocument(value: unknown): Reading {
  if (!isRecord(value)) return { refusal: "foreign" };
  const { kind, version, checklists, dates, unread, ...rest } = value;
  if (kind !== KIND) return { refusal: "foreign" };
  if (typeof version === "number" && version > VERSION) return { refusal: "newer" };
  const reader = new Reader();
  if (version !== VERSION) reader.put("version", version);
  const document: ChecklistDocument = {
    ...newDocument(""),
    ...reader.fields(documentEntries, rest, ""),
    dates: reader.entries(dates, "dates", (date) => parse(day, date)),
    checklists: reader.entries(checklists, "checklists", (list, where) => readChecklist(list, where, reader), id),
  };
  const before = parse(v.array(unreadSchema), unread ?? []);
  if (!before) reader.put("unread", unread);
  document.unread = [...(before ?? []), ...reader.unread];
  return { document, unread: reader.unread.map(({ where }) => where) };
}

function readChecklist(list: unknown, where: string, reader: Reader): SavedChecklist | undefined {
  if (!isRecord(list)) return undefined;
  const { items, own, ...rest } = list;
  const readOwn = (item: unknown): OwnItem | undefined => parse(ownSchema, item);
  const readItem = (item: unknown, place: string): SavedItem | undefined =>
    isRecord(item) ? reader.fields(itemEntries, item, place) : undefined;
  return {
    title: "",
    event: "",
    ...reader.fields(checklistEntries, rest, where),
    items: reader.entries(items, `${where} / items`, readItem, id),
    own: reader.list(own, `${where} / own`, readOwn, MOST_OWN_ITEMS),
  };
}

type Schema = v.GenericSchema;

/** Keeps the parts that fit, and notes those that do not. */
class Reader {
  readonly unread: Unread[] = [];

  put(where: string, value: unknown): void {
    this.unread.push({ where: [...where].slice(0, 300).join(""), value });
  }

  /** The fields of a record that fit. */
  fields<Entries extends Record<string, Schema>>(
    entries: Entries,
    record: Readonly<Record<string, unknown>>,
    where: string,
  ): Partial<{ [Field in keyof Entries]: v.InferOutput<Entries[Field]> }> {
    const kept: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(record)) {
      const schema = ownValue(entries, field);
      const result = schema && v.safeParse(schema, value);
      if (result?.success) kept[field] = result.output;
      else this.put(where ? `${where} / ${field}` : field, value);
    }
    return kept as Partial<{ [Field in keyof Entries]: v.InferOutput<Entries[Field]> }>;
  }

  /** The entries of a record that fit. */
  entries<Value>(
    record: unknown,
    where: string,
    readValue: (value: unknown, where: string) => Value | undefined,
    key: v.GenericSchema<string> = text,
  ): Record<string, Value> {
    if (record === undefined) return {};
    if (!isRecord(record)) this.put(where, record);
    const kept: [string, Value][] = [];
    for (const [name, value] of Object.entries(isRecord(record) ? record : {})) {
      const place = `${where} / ${name}`;
      const read = parse(key, name) === undefined || name === "__proto__" ? undefined : readValue(value, place);
      if (read === undefined) this.put(place, value);
      else kept.push([name, read]);
    }
    return Object.fromEntries(kept);
  }

  /** The items of a list that fit, each id once. */
  list<Value extends { id: string }>(
    list: unknown,
    where: string,
    readValue: (value: unknown) => Value | undefined,
    most: number,
  ): Value[] {
    if (list === undefined) return [];
    if (!Array.isArray(list)) this.put(where, list);
    const kept = new Map<string, Value>();
    for (const [at, value] of (Array.isArray(list) ? list : []).entries()) {
      const read = readValue(value);
      if (read === undefined || kept.has(read.id) || kept.size >= most) this.put(`${where} / ${at + 1}`, value);
      else kept.set(read.id, read);
    }
    return [...kept.values()];
  }
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}
