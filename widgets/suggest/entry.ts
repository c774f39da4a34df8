/** From a draft, with its empty fields and half-typed numbers, to the entry as its file holds it. */
import { entryText, line } from "../base/text";
import { entryYaml } from "../export/entry-yaml";
import { ORDERED } from "./entry-rules";
import { type Entry, isRecord, type Loc } from "./finding";
import { type Field, inFileOrder, type KindSchema, type Part } from "./schema";

/** A source that the playbook does not list yet, for an editor to add. */
export interface NewSource {
  title: string;
  publisher: string;
  address: string;
  section: string;
}

export interface Draft {
  /** The fields as they were typed. What a field can't hold stays as it was read. */
  entry: Entry;
  /** The id that was chosen; empty if it is to follow the title. */
  id: string;
  newSources: NewSource[];
}

/** A draft with the empty places that the form begins with. */
export function blankDraft(schema: KindSchema): Draft {
  const entry = blankPart(schema);
  if (schema.kind === "agenda") {
    const [, ...others] = entry.blocks as Entry[];
    const kinds = ["opening", "question", "closing"];
    entry.blocks = [(entry.blocks as Entry[])[0], ...others].map((block, place) => ({ ...block, kind: kinds[place] }));
  }
  return { entry, id: "", newSources: [] };
}

/** An empty part, such as a new block. */
function blankPart(part: Part): Entry {
  return Object.fromEntries(
    part.fields.flatMap((field): [string, unknown][] => {
      if (!field.required || field.form === "word" || field.form === "flag" || field.form === "number") return [];
      if (field.many) return [[field.name, Array.from({ length: field.fewest }, () => blankItem(field))]];
      return field.part ? [[field.name, blankPart(field.part)]] : [];
    }),
  );
}

export function blankItem(field: Field): unknown {
  return field.part ? blankPart(field.part) : "";
}

/** Whether two drafts hold the same. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export interface Made {
  entry: Entry;
  /** Where a value of the entry stands in the draft, whose empty items the entry lacks. */
  origin: (at: Loc) => Loc;
}

/**
 * The entry that a draft makes: texts cleaned, empty fields and items left out, words in the order of their list, fields
 * in the order of files. What the form does not know is kept.
 */
export function makeEntry(schema: KindSchema, draft: Draft, today: string): Made {
  const places = new Map<string, number[]>();
  const typed = { ...draft.entry, added: draft.entry.added || today, reviewed: draft.entry.reviewed || today };
  const entry = cleanPart({ ...schema, fields: inFileOrder(schema.fields) }, typed, [], places);
  return { entry, origin: (at) => originOf(at, places) };
}

function originOf(at: Loc, places: ReadonlyMap<string, number[]>): Loc {
  const origin: (string | number)[] = [];
  for (const step of at) origin.push(typeof step === "number" ? (places.get(origin.join())?.[step] ?? step) : step);
  return origin;
}

function cleanPart(part: Part, value: Entry, at: Loc, places: Map<string, number[]>): Entry {
  const known = part.fields.map((field): [string, unknown] => [
    field.name,
    cleanField(field, value[field.name], [...at, field.name], places),
  ]);
  const names = new Set(part.fields.map(({ name }) => name));
  const others = Object.entries(value)
    .filter(([name]) => !names.has(name))
    .map(([name, inner]): [string, unknown] => [name, cleanOther(inner)]);
  return Object.fromEntries([...known, ...others].filter(([, inner]) => !isEmpty(inner)));
}

function cleanField(field: Field, value: unknown, at: Loc, places: Map<string, number[]>): unknown {
  if (!field.many || !Array.isArray(value)) return cleanValue(field, value, at, places);
  const cleaned = value.map((item, place) => cleanValue(field, item, [...at, place], places));
  // A part that somebody added is there, even if it is empty.
  const kept = cleaned.flatMap((item, place) => (isEmpty(item) && !field.part ? [] : [place]));
  places.set(at.join(), kept);
  const items = kept.map((place) => cleaned[place] ?? {});
  return ORDERED.has(field.name)
    ? items.sort((one, other) => field.words.indexOf(String(one)) - field.words.indexOf(String(other)))
    : items;
}

function cleanValue(field: Field, value: unknown, at: Loc, places: Map<string, number[]>): unknown {
  if (field.part && isRecord(value)) {
    const inside = cleanPart(field.part, value, at, places);
    return Object.keys(inside).length ? inside : undefined;
  }
  return cleanOther(value);
}

function cleanOther(value: unknown): unknown {
  if (typeof value === "string") return entryText(value);
  if (Array.isArray(value)) return value.map(cleanOther);
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleanOther(inner)]))
    : value;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);
}

const MOST_ID = 60;

/** The id of a new entry by its title: small letters, digits and single hyphens; empty if the title has no such letters. */
export function idFrom(title: string, isTaken: (id: string) => boolean): string {
  const letters = entryText(title).normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase();
  const words = letters.match(/[a-z0-9]+/g) ?? [];
  let id = "";
  for (const word of words) {
    const longer = id ? `${id}-${word}` : word.slice(0, MOST_ID - 5);
    if (longer.length > MOST_ID - 5) break;
    id = longer;
  }
  if (!id || !isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** The sources to add, one line of words for each; those without any words are left out. */
export function newSourceLines(sources: readonly NewSource[]): string[] {
  return sources
    .map(({ title, publisher, address, section }) =>
      [title, publisher, address, section]
        .map((text) => line(entryText(text)))
        .filter(Boolean)
        .join(", "),
    )
    .filter(Boolean);
}

/** The entry as a file. A source that is yet to be added stands above it as a comment. */
export function fileOf(entry: Entry, newSources: readonly NewSource[], comment: (source: string) => string): string {
  const comments = newSourceLines(newSources).map((source) => `# ${comment(source)}\n`);
  return comments.join("") + entryYaml(entry);
}
