/** What the fields of a kind hold, read from the JSON Schema that the site publishes for it. */
import * as v from "valibot";
import { MOST_MINUTES } from "../base/numbers";

/** The same as in macros/fields.py. */
export type Form =
  | "title"
  | "line"
  | "summary"
  | "sentence"
  | "prose"
  | "id"
  | "reference"
  | "link"
  | "date"
  | "word"
  | "number"
  | "flag"
  | "part";

/** The forms that hold words for a reader. */
export const WRITTEN: ReadonlySet<Form> = new Set(["title", "line", "summary", "sentence", "prose"]);

export interface Field {
  name: string;
  form: Form;
  description: string;
  required: boolean;
  /** Whether it is a list. */
  many: boolean;
  /** The fewest and most items of a list. */
  fewest: number;
  mostItems: number;
  /** The fewest and most characters of a text, or the smallest and largest number. */
  least: number;
  most: number;
  pattern: RegExp | undefined;
  /** The values of a closed list, and the group of the vocabulary with what readers see. */
  words: readonly string[];
  group: string;
  /** The kind of entry whose ids it holds. */
  kind: string;
  /** Whether it carries no Markdown although texts of its form may. */
  plain: boolean;
  part: Part | undefined;
}

export interface Part {
  /** The model's name, such as Block. */
  name: string;
  description: string;
  fields: readonly Field[];
}

export interface KindSchema extends Part {
  kind: string;
  /** Texts of the starter, which nobody leaves as they are. */
  starterTexts: ReadonlySet<string>;
}

interface Node {
  $ref?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  properties?: Record<string, Node> | undefined;
  required?: string[] | undefined;
  anyOf?: Node[] | undefined;
  items?: Node | undefined;
  type?: string | undefined;
  enum?: string[] | undefined;
  pattern?: string | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minItems?: number | undefined;
  maxItems?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  "x-form"?: string | undefined;
  "x-kind"?: string | undefined;
  "x-words"?: string | undefined;
  "x-plain"?: boolean | undefined;
}

const text = v.optional(v.string());
const number = v.optional(v.number());
const nodeSchema: v.GenericSchema<Node> = v.object({
  $ref: text,
  title: text,
  description: text,
  properties: v.optional(
    v.record(
      v.string(),
      v.lazy(() => nodeSchema),
    ),
  ),
  required: v.optional(v.array(v.string())),
  anyOf: v.optional(v.array(v.lazy(() => nodeSchema))),
  items: v.optional(v.lazy(() => nodeSchema)),
  type: text,
  enum: v.optional(v.array(v.string())),
  pattern: text,
  minLength: number,
  maxLength: number,
  minItems: number,
  maxItems: number,
  minimum: number,
  maximum: number,
  "x-form": text,
  "x-kind": text,
  "x-words": text,
  "x-plain": v.optional(v.boolean()),
});
const rootSchema = v.object({
  title: v.string(),
  $defs: v.optional(v.record(v.string(), nodeSchema), {}),
  "x-starter": v.optional(v.array(v.string()), []),
});

/** The fields of a kind. Throws if it is no such schema. */
export function readSchema(kind: string, published: unknown): KindSchema {
  const root = v.parse(rootSchema, published);
  const part = readPart(v.parse(nodeSchema, published), root.$defs);
  return { ...part, kind, starterTexts: new Set(root["x-starter"]) };
}

function readPart(node: Node, definitions: Record<string, Node>): Part {
  const required = new Set(node.required);
  const fields = Object.entries(node.properties ?? {}).map(([name, property]) =>
    readField(name, property, required.has(name), definitions),
  );
  return { name: node.title ?? "", description: node.description ?? "", fields };
}

function readField(name: string, node: Node, required: boolean, definitions: Record<string, Node>): Field {
  const value = node.anyOf?.find((one) => one.type !== "null") ?? node;
  const many = value.type === "array";
  const one = (many ? value.items : value) ?? {};
  const reference = one.$ref?.split("/").at(-1);
  const definition = reference === undefined ? undefined : definitions[reference];
  const form = (node["x-form"] ?? "line") as Form;
  return {
    name,
    form,
    description: node.description ?? "",
    required,
    many,
    fewest: (many ? value.minItems : undefined) ?? 0,
    mostItems: (many ? value.maxItems : undefined) ?? Infinity,
    least: one.minLength ?? one.minimum ?? (form === "number" ? -Infinity : 0),
    most: one.maxLength ?? one.maximum ?? Infinity,
    pattern: one.pattern === undefined ? undefined : new RegExp(one.pattern, "u"),
    words: one.enum ?? [],
    group: node["x-words"] ?? "",
    kind: node["x-kind"] ?? "",
    plain: node["x-plain"] ?? false,
    part: definition && readPart(definition, definitions),
  };
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  min: "least", minimum: "least", at_least: "least", max: "most", maximum: "most", at_most: "most", duration: "minutes",
}; // prettier-ignore

/** The field of a part that a name is in other letters, such as Use When or 3. use-when; empty if none. */
export function fieldNamed(said: string, part: Part): string {
  const bare = said
    .trim()
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}_]*\d{1,2}[.)]\s*/u, "");
  const plain = bare.replace(/^[*_ “”„‘’"'?]+|[*_ “”„‘’"'?]+$/gu, "").replace(/[\s-]+/g, "_");
  const name = Object.hasOwn(OTHER_NAMES, plain) ? OTHER_NAMES[plain] : plain;
  return part.fields.some((field) => field.name === name) ? (name ?? "") : "";
}

/** Whether a field is for minutes: nothing else may be as much as a day has of them. */
export function isMinutes({ form, most }: Pick<Field, "form" | "most">): boolean {
  return form === "number" && most === MOST_MINUTES;
}

/** What every kind has, in the order in which files hold it: what stands before a kind's own fields, and what after. */
const FIRST = ["title", "summary", "levels", "stages", "themes", "use_when", "avoid_when"];
const LAST = ["sources", "editorial", "related", "added", "reviewed", "changes", "moved_from"];

/** The fields in the order in which files hold them. */
export function inFileOrder(fields: readonly Field[]): Field[] {
  const place = ({ name }: Field): number =>
    LAST.includes(name) ? 100 + LAST.indexOf(name) : FIRST.includes(name) ? FIRST.indexOf(name) : 50;
  return [...fields].sort((one, other) => place(one) - place(other));
}
