/**
 * A worksheet as somebody fills it in. It can be read without the playbook: each cell says under which heading it was
 * written, so that nothing is lost when the playbook's worksheet changes.
 */
import * as v from "valibot";

export const KIND = "partnership-playbook/worksheet";
export const VERSION = 1;
/** As much text as a cell takes. */
export const MOST_CHARACTERS = 20_000;
export const MOST_ROWS = 300;
export const MOST_ORGANIZATIONS = 12;
export const MOST_NAMES = 60;

const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
/** A name that all records inherit can't be one. */
const id = v.pipe(v.string(), v.regex(/^(?!__proto__$)[A-Za-z0-9_.-]{1,80}$/));

/** What one organization wrote. name: of the organization, as it was then. */
const part = v.object({ name: text, text: v.optional(text) });

/**
 * heading: of the column, as it was when somebody wrote there. text: what was written together. by: what each
 * organization wrote, by its id.
 */
const cell = v.object({ heading: text, text: v.optional(text), by: v.record(id, part) });

/**
 * given: the id of the row of the playbook's worksheet that it fills in; missing for a row of one's own. title: what the row
 * is about, where rows have a name. organization: whose row it is, where each has its own.
 */
const row = v.object({
  id,
  given: v.optional(id),
  title: text,
  organization: v.optional(id),
  cells: v.record(id, cell),
});

/** Somebody who agrees. on: the day, as 2026-11-22; may be empty. */
const agreed = v.object({ id, name: text, organization: text, on: text });

/** The columns of a table of words, by their ids. */
const explains = v.object({ own: id, other: id, meaning: id, closeness: v.optional(id) });

const organization = v.object({ id, name: text });

function isUnique(parts: readonly { id: string }[]): boolean {
  return new Set(parts.map((one) => one.id)).size === parts.length;
}

/**
 * worksheet: the id of the playbook's worksheet. sheet: what that is called, as it was. title: what this one is called; may
 * be empty. notes: for one's own side, never sent to the partner.
 */
export const filledSchema = v.object({
  kind: v.literal(KIND),
  version: v.literal(VERSION),
  id,
  worksheet: id,
  sheet: text,
  title: text,
  organizations: v.pipe(
    v.array(organization),
    v.maxLength(MOST_ORGANIZATIONS),
    v.check((parts) => isUnique(parts)),
  ),
  rows: v.pipe(
    v.array(row),
    v.maxLength(MOST_ROWS),
    v.check((parts) => isUnique(parts)),
  ),
  agreed: v.pipe(
    v.array(agreed),
    v.maxLength(MOST_NAMES),
    v.check((parts) => isUnique(parts)),
  ),
  notes: text,
  explains: v.optional(explains),
});

export type Filled = v.InferOutput<typeof filledSchema>;
export type FilledRow = Filled["rows"][number];
export type FilledCell = FilledRow["cells"][string];
export type Organization = Filled["organizations"][number];
export type Agreed = Filled["agreed"][number];

/** A value under a key of a record's own; what records inherit is none. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A record with a value under a key, whatever the key is called. */
export function withValue<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Record<string, Value> {
  const kept = Object.entries(record).filter(([one]) => one !== key || value !== undefined);
  const changed = kept.map(([one, old]) => [one, one === key ? (value as Value) : old] as const);
  const isNew = value !== undefined && !Object.hasOwn(record, key);
  return Object.fromEntries(isNew ? [...changed, [key, value] as const] : changed);
}
