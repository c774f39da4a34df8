/**
 * Groups of two fields that were written as one: "SEED brief, page 3", or "- tip:ask-first: It helps." The rules of
 * macros/loading/pairs.py for what the form has, groups that name an entry, held to tests/unit/pair-vectors.json.
 */
import { type Entry, isRecord } from "./finding";
import { entriesNamed, type Names } from "./naming";
import { type Field, type Part, WRITTEN } from "./schema";

/** Values by the fields that they are for; undefined if nobody can tell. */
export type Fields = Readonly<Record<string, string>>;

const LONGEST_NAME = 60;
const BEHIND_NAME = /[,;:/|]\s*|\s+(?:[-–—/|]\s+|(?=\())|\s+(?=(?:section|chapter|part|page|pages|pp?\.)\s)/gu;

/** The entry that the start of a text names, and the rest of it as the text of a part. */
export function cited(part: Part, text: string, names: Names): Fields | undefined {
  for (const sign of text.includes("\n") ? [] : text.matchAll(BEHIND_NAME)) {
    const rest = text.slice(sign.index + sign[0].length).trim();
    const found = rest && paired(part, text.slice(0, sign.index), /^\(([^()]+)\)$/u.exec(rest)?.[1] ?? rest, names);
    if (found) return found;
  }
  return undefined;
}

/** The fields of a part that some words and the value behind their colon were meant for. */
function paired(part: Part, name: string, value: unknown, names: Names): Fields | undefined {
  const [first, ...others] = part.fields.filter(({ required }) => required);
  if (!first || !isNaming(first) || typeof value !== "string" || !value || name.length > LONGEST_NAME) return undefined;
  const [meant, ...more] = entriesNamed(name, names, first.kind ? [first.kind] : undefined);
  const written = [...others, ...part.fields].find(({ form, many }) => WRITTEN.has(form) && !many);
  if (!meant || more.length || !written) return undefined;
  return { [first.name]: first.kind ? meant.id : meant.ref, [written.name]: value };
}

/** Two fields that a group lacks, if the one name in it that is no field's, and its value, are these. */
export function pairInside(part: Part, group: Entry, names: Names): Fields | undefined {
  const [name, ...more] = Object.keys(group).filter((one) => !hasField(part, one));
  const pair = name === undefined || more.length ? undefined : paired(part, name, group[name], names);
  return pair && Object.keys(pair).some((one) => Object.hasOwn(group, one)) ? undefined : pair;
}

/** The fields of each part, if all names and values of a group are parts of a list; none if not. */
export function pairsIn(part: Part, group: unknown, names: Names): Fields[] {
  const found = isRecord(group) ? Object.entries(group).map(([name, value]) => paired(part, name, value, names)) : [];
  return found.every((pair) => pair !== undefined) ? found : [];
}

/** The value of a field that names an entry, if it also holds the text of another one, which the group lacks. */
export function pairInValue(part: Part, field: Field, group: Entry, names: Names): Fields | undefined {
  const value = group[field.name];
  if (!isNaming(field) || typeof value !== "string" || field.pattern?.test(value)) return undefined;
  const found = cited(part, value, names);
  const isFree = Object.keys(found ?? {}).every((name) => name === field.name || !group[name]);
  return found && Object.hasOwn(found, field.name) && isFree ? found : undefined;
}

/** What to type for fields that were written as one; lacking: the others that are missing. */
export function pairHint(pair: Fields, where: string, lacking: readonly Field[] = []): string {
  const [[first, id] = [], [last, value = ""] = []] = Object.entries(pair);
  const isShown = [...value].length <= 80 && /^[\p{L}\p{N}_](?:(?!: | #)[^\n"])*$/u.test(value);
  const said = isShown ? `"${last}: ${value}"` : `"${last}:" with the words`;
  const added = lacking
    .filter(({ name }) => !Object.hasOwn(pair, name))
    .map(({ name, words }) => `; add "${name}:"${words.length ? `, one of: ${words.join(", ")}` : ""}`);
  return `write "${first}: ${id}" ${where}, and ${said} below it${added.join("")}`;
}

/** Whether a field names an entry. */
function isNaming({ form, kind }: Field): boolean {
  return form === "reference" || (form === "id" && kind !== "");
}

export function hasField(part: Part, name: string): boolean {
  return part.fields.some((field) => field.name === name);
}
