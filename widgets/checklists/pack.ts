/**
 * The checklists of an event as short lists without names, for links. What is not there, or as usual, is 0 or left off
 * at the end. Checklists and items that are in the table of the playbook's are their places there.
 *
 * Links are read for ever: this order may grow at the ends, and is never changed.
 */
import type { Packed, Packing } from "../documents/kind";
import { attempt, list, short } from "../documents/packed";
import {
  type ChecklistDocument,
  newDocument,
  readDocument,
  type SavedChecklist,
  type SavedItem,
  STATES,
} from "./checklist-document";
import published from "./phrases-1.json";

/** A checklist of the playbook as the table has it: its id, title, event, and its items by id and text. */
type Known = readonly [
  id: string,
  title: string,
  event: string,
  items: readonly (readonly [id: string, text: string])[],
];

const TABLE = published as unknown as readonly Known[];
/** What a checklist of which nothing is known has in the place of one. */
const UNKNOWN: Known = ["", "", "", []];
/** Stands between the items of two checklists. */
const NEXT = -1;
const FLAGS = [undefined, true, false] as const;

/** What packed items often hold, and then what they say; near texts cost less. */
const SIGNS = ',[0,2],[1,1,"Ana"],[2,2,"","",0],[3,1,"","2027-03-31",0,-1,0,1,2,3,4,5,6,7,8,9,10,11,12,13,"own.';
const dictionary = new TextEncoder().encode(
  [...TABLE].flatMap(([, title, , items]) => [...items.map(([, text]) => text), title]).join('","') + SIGNS,
);

export const packing: Packing<ChecklistDocument> = { pack, unpack, unpackSome, dictionary };

function pack(document: ChecklistDocument): Packed {
  const lists = Object.entries(document.checklists);
  return short([
    document.name,
    lists.map(([id, list]) => packHead(id, list)),
    lists.flatMap(([id, list], at) => [...(at ? [NEXT] : []), ...packItems(knownOf(id), list)]),
    lists.flatMap(([, { own }], at) => own.map((one) => [at, one.id, one.text])),
    Object.entries(document.dates).flat(),
    document.id,
    packTime(document.created),
    document.changes,
    document.saved === undefined ? 0 : packTime(document.saved),
    document.unread.map(({ where, value }) => [where, value as Packed]),
    Object.entries(document.dated ?? {}).flat(),
  ]);
}

function packHead(id: string, { title, event }: SavedChecklist): Packed {
  const known = knownOf(id);
  const place = TABLE.indexOf(known);
  return short([place < 0 ? id : place, title === known[1] ? 0 : title || [0], event === known[2] ? 0 : event || [0]]);
}

function packItems([, , , known]: Known, { items }: SavedChecklist): Packed[] {
  return Object.entries(items).map(([id, item]) => {
    const place = known.findIndex(([one]) => one === id);
    const usual = known[place]?.[1];
    const { state, owner, due, note, hidden, text } = item;
    const packed = short([
      place < 0 ? id : place,
      state === undefined ? 0 : STATES.indexOf(state) + 1,
      maybe(owner),
      due ?? 0,
      maybe(note),
      FLAGS.indexOf(hidden),
      text === usual ? 0 : text === undefined ? [0] : text || [1],
    ]);
    // Most of what is kept of a list are ticks.
    const isTick = place >= 0 && packed.length === 2 && state === "done";
    return isTick ? place : packed;
  });
}

function unpack(packed: unknown): ChecklistDocument | undefined {
  try {
    const reading = readDocument(unpackAll(list(packed), (get) => get()));
    return "document" in reading && !reading.unread.length ? reading.document : undefined;
  } catch {
    return undefined;
  }
}

/** What can be read of a document of which the end is missing or wrong, under an id of its own. */
function unpackSome(packed: unknown): ChecklistDocument | undefined {
  const some = attempt(() => unpackAll(list(packed), attempt));
  const reading = readDocument(some);
  if (!some || !("document" in reading)) return undefined;
  const { name, dates, checklists } = reading.document;
  if (!name && !Object.keys(checklists).length) return undefined;
  return { ...newDocument(name), dates, checklists };
}

/** @param each - how to read each part: as `attempt` if those that can't be read are to be left out. */
function unpackAll(
  packed: readonly unknown[],
  each: <Part>(read: () => Part) => Part | undefined,
): Record<string, unknown> {
  const [name, heads, items, own, dates, id, created, changes, saved, unread, dated] = packed;
  const listed = (value: unknown): readonly unknown[] => each(() => list(value)) ?? [];
  const lists = listed(heads).flatMap((head) => each(() => unpackHead(head)) ?? []);
  let at = 0;
  for (const item of listed(items)) {
    if (item === NEXT) at += 1;
    else each(() => unpackItem(item, lists[at] as Unpacked));
  }
  for (const one of listed(own))
    each(() => {
      const [place, ownId, text] = list(one);
      (lists[Number(place)] as Unpacked).value.own.push({ id: String(ownId), text: String(text) });
    });
  const since = pairsOf(listed(dated));
  const { kind, version, ...blank } = newDocument(String(name ?? ""));
  return {
    ...blank,
    kind,
    version,
    checklists: Object.fromEntries(lists.map((one) => [one.id, one.value])),
    dates: Object.fromEntries(pairsOf(listed(dates))),
    ...(since.length && { dated: Object.fromEntries(since) }),
    ...(id !== undefined && { id }),
    ...(created !== undefined && { created: each(() => unpackTime(created)) }),
    changes: changes ?? 0,
    ...(saved !== undefined && saved !== 0 && { saved: each(() => unpackTime(saved)) }),
    unread: listed(unread).map((one) => ({ where: listed(one)[0], value: listed(one)[1] })),
  };
}

/** A list of names and values in turn, as pairs. */
function pairsOf(turns: readonly unknown[]): (readonly [string, unknown])[] {
  return turns.flatMap((name, place) => (place % 2 ? [] : [[String(name), turns[place + 1]] as const]));
}

interface Unpacked {
  id: string;
  known: Known;
  value: SavedChecklist;
}

function unpackHead(packed: unknown): Unpacked {
  const [which = 0, title, event] = typeof packed === "number" ? [packed] : list(packed);
  const known = typeof which === "number" ? TABLE[which] : knownOf(String(which));
  if (!known) throw new RangeError(`no checklist ${which}`);
  const words = (said: unknown, usual: string): string =>
    said === undefined || said === 0 ? usual : Array.isArray(said) ? "" : String(said);
  const value = { title: words(title, known[1]), event: words(event, known[2]), items: {}, own: [] };
  return { id: typeof which === "number" ? known[0] : String(which), known, value };
}

function unpackItem(packed: unknown, { known, value }: Unpacked): void {
  const [which = 0, state, owner, due, note, hidden, text] = typeof packed === "number" ? [packed, 3] : list(packed);
  const at = typeof which === "number" ? known[3][which] : known[3].find(([id]) => id === which);
  if (typeof which === "number" && !at) throw new RangeError(`no item ${which}`);
  const said = Array.isArray(text)
    ? text[0] === 1
      ? ""
      : undefined
    : text === undefined || text === 0
      ? at?.[1]
      : text;
  const fields: Record<keyof SavedItem, unknown> = {
    state: state ? among(STATES, Number(state) - 1) : undefined,
    owner: given(owner),
    due: due === 0 ? undefined : due,
    note: given(note),
    hidden: among(FLAGS, Number(hidden ?? 0)),
    text: said,
  };
  const item = Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as SavedItem;
  // An id such as __proto__ would change what the record inherits.
  Object.defineProperty(value.items, at?.[0] ?? String(which), {
    value: item,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function knownOf(id: string): Known {
  return TABLE.find(([one]) => one === id) ?? UNKNOWN;
}

/** A text that may be missing; an empty one must not be taken for nothing. */
function maybe(words: string | undefined): Packed {
  return words === undefined ? 0 : words || [0];
}

function given(packed: unknown): unknown {
  return packed === 0 ? undefined : Array.isArray(packed) ? "" : packed;
}

/** A moment as a number, if that gives back just the same text. */
function packTime(time: string): Packed {
  const at = Date.parse(time);
  return Number.isFinite(at) && at !== 0 && new Date(at).toISOString() === time ? at : time;
}

function unpackTime(packed: unknown): unknown {
  return typeof packed === "number" ? new Date(packed).toISOString() : packed;
}

function among<Word>(words: readonly Word[], place: number): Word {
  if (!(place in words)) throw new RangeError(`no word ${place}`);
  return words[place] as Word;
}
