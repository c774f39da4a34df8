/** Reads the YAML of an entry, whoever wrote it, into a draft. What the form can't hold is named and kept. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, stringify } from "yaml";
import { blankDraft, type Draft } from "./entry";
import { type Entry, isRecord, type Loc, spell } from "./finding";
import type { Field, KindSchema, Part } from "./schema";
import { withTimedSteps } from "./steps";
import { MOST_BYTES } from "./structure";

const DEEPEST = 10;

export type Reading =
  | { draft: Draft; /** Fields that the kind does not have, kept as they are. */ unknown: string[] }
  | { refusal: "too-large" | "no-entry" }
  | { refusal: "not-yaml"; line: number };

/** Reads a file or what somebody pasted. */
export function readYaml(schema: KindSchema, text: string): Reading {
  if (text.length > MOST_BYTES) return { refusal: "too-large" };
  const lineCounter = new LineCounter();
  // Scalars stay texts here; which of them are more is what the guide's own loader says.
  const document = parseDocument(text.replace(/^\ufeff/, ""), {
    version: "1.2",
    schema: "failsafe",
    lineCounter,
    merge: false,
  });
  const [fault] = document.errors;
  if (fault) return { refusal: "not-yaml", line: lineCounter.linePos(fault.pos[0]).line };
  let value: unknown;
  try {
    value = plainValue(document.contents, 0);
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: "not-yaml", line: lineCounter.linePos(error.offset).line };
    throw error;
  }
  if (!isRecord(value) || !Object.keys(value).length) return { refusal: "no-entry" };
  const unknown: string[] = [];
  const entry = fitPart(schema, withTimedSteps(value), [], unknown);
  const draft = blankDraft(schema);
  return { draft: { ...draft, entry: { ...draft.entry, ...entry } }, unknown };
}

class Unreadable extends Error {
  constructor(readonly offset: number) {
    super("not an entry");
  }
}

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null, "~": null, "": null };

function plainValue(node: unknown, depth: number): unknown {
  if (node === null || node === undefined) return null;
  const offset = (node as { range?: [number, number, number] | null }).range?.[0] ?? 0;
  if (isAlias(node) || depth > DEEPEST) throw new Unreadable(offset);
  if (isScalar(node)) return scalarOf(node);
  if (isSeq(node)) return node.items.map((item) => plainValue(item, depth + 1));
  if (!isMap(node)) throw new Unreadable(offset);
  // No prototype, so that a field named __proto__ is a field like any other.
  const fields: Entry = Object.create(null) as Entry;
  for (const { key, value } of node.items) {
    if (!isScalar(key)) throw new Unreadable(offset);
    fields[String(key.value)] = plainValue(value, depth + 1);
  }
  return fields;
}

function scalarOf(scalar: Scalar): unknown {
  const text = String(scalar.value ?? "");
  if (scalar.type !== Scalar.PLAIN) return text;
  if (Object.hasOwn(WORDS, text)) return WORDS[text];
  return /^-?(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/** A part whose values are of the types that the form shows. */
function fitPart(part: Part, value: Entry, at: Loc, unknown: string[]): Entry {
  const fields = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
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

function fitField(field: Field, value: unknown, at: Loc, unknown: string[]): unknown {
  if (!field.many) return fitValue(field, value, at, unknown);
  return (Array.isArray(value) ? value : [value]).map((item, place) => fitValue(field, item, [...at, place], unknown));
}

function fitValue(field: Field, value: unknown, at: Loc, unknown: string[]): unknown {
  if (field.part) {
    if (isRecord(value)) return fitPart(field.part, value, at, unknown);
    // A text where a group of fields belongs goes into its first field.
    const [first] = field.part.fields;
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
