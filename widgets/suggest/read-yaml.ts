/** Reads the YAML of an entry, whoever wrote it, into a draft. What the form can't hold is named and kept. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, stringify } from "yaml";
import { namedAmounts } from "./amounts";
import { blankDraft, type Draft } from "./entry";
import { type Entry, isRecord, type Loc, spell } from "./finding";
import { withFields } from "./headed";
import { layOut } from "./layout";
import { markedItems, questionsIn, shortItems } from "./listed";
import { brokenAddresses } from "./mend";
import { mendYaml, withDashes, withEvenItems } from "./mend-yaml";
import { didYouMean } from "./near";
import { type FieldNames, keepLeftOut } from "./outside";
import { type Field, fieldNamed, type KindSchema, type Part, WRITTEN } from "./schema";
import { withTimedSteps } from "./steps";
import { checkStructure, MOST_BYTES } from "./structure";
import { namingOf } from "./texts";

const DEEPEST = 10;
/** The start of a path on a disk, whose backslash is no code. */
const DRIVE = /(?<![A-Za-z])[A-Za-z]:\\(?:(?![abtnvfre0xuUNLP])[\p{L}\d]|[abtnvfrexuUNLP](?=[a-z]))/u;

export type Reading =
  | {
      draft: Draft;
      /** Fields that the kind does not have, kept as they are. */
      unknown: string[];
      /** Lines (from 1) that were mended, since the file could not be read before. */
      mended: number[];
    }
  | { refusal: "too-large" | "no-entry" }
  | { refusal: "not-yaml"; line: number };

/** Reads a file or what somebody pasted. */
export function readYaml(schema: KindSchema, text: string): Reading {
  if (text.length > MOST_BYTES) return { refusal: "too-large" };
  const names = namesOf(schema);
  const signed = text
    .replace(
      /^( *(?:- +)?[a-z_]+: +)(?:-([>|])|→|[»›]-?)[ \t]*$/gmu,
      (_, before: string, sign = ">") => `${before}${sign}-`,
    )
    .replace(/^( *(?:- )?)([a-z_]+)\t+/gm, (found, before: string, name: string) =>
      names.all.has(name) ? `${before}${name}: ` : found,
    )
    .replace(/^---\s*$(?![\s\S]*\S)/m, "")
    .replace(/^( *(?:- +)?(?:[a-z_]+: +)?)"((?:[^"\\\n]|\\[^\\\n])*)" *$/gm, (found, before: string, said: string) =>
      DRIVE.test(said) ? `${before}'${said.replace(/\\"/g, '"').replace(/'/g, "''")}'` : found,
    );
  const dashed = withEvenItems(withDashes(signed, [...names.lists, ...names.inner]));
  const whole = laidOut(schema, keepLeftOut(withFields(dashed.replace(/^\ufeff/, ""), names)));
  const found = readPlain(whole);
  const kept = changedLines(dashed, whole);
  if (found.fault === undefined) return readValue(schema, found.value, kept);
  const mended = mendYaml(whole, (changed) => readPlain(changed).fault, names);
  if (!mended) return { refusal: "not-yaml", line: found.fault + 1 };
  const laid = laidOut(schema, mended.text);
  const moved = [...mended.lines.map((line) => line + 1), ...changedLines(mended.text, laid)];
  const lines = [...new Set([...kept, ...moved])].sort((one, other) => one - other);
  return readValue(schema, readPlain(laid).value, lines);
}

/** A text with each field in the group that it was meant for, if it is better so. */
function laidOut(schema: KindSchema, text: string): string {
  const laid = layOut(text, schema);
  if (laid === undefined) return text;
  const [before, after] = [readPlain(text), readPlain(laid)];
  if (after.fault !== undefined) return before.fault !== undefined && after.fault > before.fault ? laid : text;
  if (before.fault !== undefined) return laid;
  const [wrong, left] = [before.value, after.value].map((value) => checkStructure(schema, value).length);
  return (left ?? 0) < (wrong ?? 0) ? laid : text;
}

/** The lines (from 1) in which two texts of as many lines differ. */
function changedLines(text: string, changed: string): number[] {
  const before = text.replace(/^\ufeff/, "").split("\n");
  return changed.split("\n").flatMap((line, at) => (line === before[at] ? [] : [at + 1]));
}

/** Forms of a text that may be long. */
const LONG: ReadonlySet<string> = new Set(["line", "summary", "sentence", "prose"]);

function namesOf(schema: KindSchema): FieldNames {
  const inner = schema.fields.flatMap(({ part }) => (part ? fieldsOf(part) : []));
  return {
    all: new Set([...schema.fields, ...inner].map(({ name }) => name)),
    lists: listsAmong(schema.fields),
    inner: listsAmong(inner),
    texts: new Set(schema.fields.filter(({ many, form }) => !many && LONG.has(form)).map(({ name }) => name)),
  };
}

function fieldsOf(part: Part): Field[] {
  return part.fields.flatMap((field) => [field, ...(field.part ? fieldsOf(field.part) : [])]);
}

function listsAmong(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(fields.filter(({ many }) => many).map(({ name }) => name));
}

/** The value of a text, or the line (from 0) at which it is none. */
function readPlain(text: string): { value?: unknown; fault?: number } {
  const lineCounter = new LineCounter();
  // Scalars stay texts here; which of them are more is what the playbook's own loader says.
  const document = parseDocument(text.replace(/^\ufeff/, ""), {
    version: "1.2",
    schema: "failsafe",
    lineCounter,
    merge: false,
  });
  const [fault] = document.errors;
  if (fault) return { fault: lineCounter.linePos(fault.pos[0]).line - 1 };
  try {
    return { value: plainValue(document.contents, 0, text.replace(/^\ufeff/, "")) };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: lineCounter.linePos(error.offset).line - 1 };
    throw error;
  }
}

function readValue(schema: KindSchema, value: unknown, mended: number[]): Reading {
  if (!isRecord(value) || !Object.keys(value).length) return { refusal: "no-entry" };
  const unknown: string[] = [];
  const entry = fitPart(schema, withTimedSteps(insideOf(schema, value)), [], unknown);
  const draft = blankDraft(schema);
  return { draft: { ...draft, entry: { ...draft.entry, ...entry } }, unknown, mended };
}

/** What stands below a name that is no field, if the whole entry does. */
function insideOf(schema: KindSchema, value: Entry): Entry {
  const [[name, inner] = ["", undefined], ...others] = Object.entries(value);
  const { all } = namesOf(schema);
  const isWhole = isRecord(inner) && !others.length && !all.has(name) && Object.keys(inner).some((one) => all.has(one));
  return isWhole ? inner : value;
}

class Unreadable extends Error {
  constructor(readonly offset: number) {
    super("not an entry");
  }
}

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null, "~": null, "": null };

function plainValue(node: unknown, depth: number, text: string): unknown {
  if (node === null || node === undefined) return null;
  const [offset, end] = (node as { range?: [number, number, number] | null }).range ?? [0, 0];
  if (isAlias(node) || depth > DEEPEST) throw new Unreadable(offset);
  if (isScalar(node)) return scalarOf(node, text.slice(offset, end));
  if (isSeq(node)) return node.items.map((item) => plainValue(item, depth + 1, text));
  if (!isMap(node)) throw new Unreadable(offset);
  // No prototype, so that a field named __proto__ is a field like any other.
  const fields: Entry = Object.create(null) as Entry;
  for (const { key, value } of node.items) {
    if (!isScalar(key)) throw new Unreadable(offset);
    fields[String(key.value)] = plainValue(value, depth + 1, text);
  }
  return fields;
}

/** written: how it stands in the file. */
function scalarOf(scalar: Scalar, written: string): unknown {
  const body = written.replace(/^(?:["']|[>|][-+0-9]*[^\n]*\n)|["']$/g, "");
  const text = brokenAddresses(String(scalar.value ?? ""), body);
  if (scalar.type !== Scalar.PLAIN) return text;
  // No comment starts without a space after its sign: the # of "Write to #general" belongs to the text.
  if (scalar.comment && /^[^\s#]/.test(scalar.comment) && !scalar.comment.includes("\n"))
    return `${text} #${scalar.comment}`;
  if (Object.hasOwn(WORDS, text)) return WORDS[text];
  return /^-?(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/** A part whose values are of the types that the form shows. */
function fitPart(part: Part, value: Entry, at: Loc, unknown: string[]): Entry {
  const fields = Object.entries(value).flatMap(([written, inner]): [string, unknown][] => {
    const name = meantName(part, written, value);
    const field = part.fields.find((one) => one.name === name);
    if (field) return inner === null ? [] : [[name, fitField(field, inner, [...at, name], unknown)]];
    unknown.push(spell([...at, name]));
    return [[name, inner]];
  });
  const entry: Entry = {};
  for (const [name, inner] of fields)
    Object.defineProperty(entry, name, { value: inner, enumerable: true, configurable: true, writable: true });
  return entry;
}

/** A name of a field of fewer letters is too short to be known again when it is mistyped. */
const LIKE_ENOUGH = 4;

/** The field that a name was meant to be, if the part needs that one and lacks it: the rule of macros/mending. */
function meantName(part: Part, name: string, value: Entry): string {
  const names = part.fields.map((field) => field.name);
  if (names.includes(name)) return name;
  const named = fieldNamed(name, part);
  const close = named || (name.length > LIKE_ENOUGH ? didYouMean(name, names) : "");
  const isMeant = named !== "" || part.fields.some((field) => field.name === close && field.required);
  const isLacking = isMeant && !Object.hasOwn(value, close);
  return isLacking ? close : name;
}

function fitField(field: Field, value: unknown, at: Loc, unknown: string[]): unknown {
  if (!field.many) return fitValue(field, value, at, unknown);
  return itemsOf(field, value).map((item, place) => fitValue(field, item, [...at, place], unknown));
}

/** The items of a list, however they were written: in { }, with two dashes each, or as one text. */
function itemsOf(field: Field, value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const inner = value.map((item) => (Array.isArray(item) && item.length === 1 ? (item[0] as unknown) : item));
    return field.part ? value : inner;
  }
  if (!field.part && isRecord(value) && Object.values(value).every((one) => one === null)) return Object.keys(value);
  if (typeof value !== "string") return [value];
  const marked = field.part ? markedItems(value) : [];
  const asked = field.part ? [] : questionsIn(value);
  const few = !field.part && WRITTEN.has(field.form) ? shortItems(value) : [];
  if (asked.length || few.length) return asked.length ? asked : few;
  const lines = value.includes("\n") && !field.part ? value.split("\n").filter((line) => line.trim()) : [];
  return marked.length ? marked : lines.length > 1 ? lines : [value];
}

function fitValue(field: Field, value: unknown, at: Loc, unknown: string[]): unknown {
  if (field.part) {
    if (isRecord(value)) return fitPart(field.part, value, at, unknown);
    const amounts = namedAmounts(
      value,
      field.part.fields.map(({ name }) => name),
    );
    if (amounts) return amounts;
    // A text where a group of fields belongs goes into the one with its words.
    const first = namingOf(field.part) ?? field.part.fields[0];
    return first ? { [first.name]: asText(value) } : {};
  }
  if (field.form === "flag") return typeof value === "boolean" ? value : asText(value);
  if (field.form === "number") return typeof value === "number" ? value : asText(value);
  return asText(value);
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return value === null || value === undefined
    ? ""
    : typeof value === "object"
      ? stringify(value).trim()
      : String(value);
}
