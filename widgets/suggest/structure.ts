/** Whether an entry has the shape of its kind: what macros/loading/messages.py says of it, in the same words. */
import { characters, count, didYouMean, excerpt, type Finding, isRecord, type Loc, spell } from "./finding";
import type { Field, KindSchema, Part } from "./schema";
import { WEB_ADDRESS } from "./text-rules";

type Say = [rule: string, text: string, hint: string];

/** Everything that is wrong with the shape of an entry. */
export function checkStructure(schema: KindSchema, entry: unknown): Finding[] {
  const found: Finding[] = [];
  checkPart(schema, entry, [], (at, [rule, text, hint]) => {
    found.push({ rule, severity: "error", at, text, hint, page: schema.kind });
  });
  return found;
}

type Tell = (at: Loc, say: Say) => void;

function checkPart(part: Part, value: unknown, at: Loc, tell: Tell, field?: Field): void {
  if (!isRecord(value)) {
    if (field) tell(at, wrongType(field, true, at, value));
    else
      tell(at, [
        "wrong-type",
        `the file holds ${describe(value)}, but an entry is fields with values`,
        "start with: title:",
      ]);
    return;
  }
  const names = part.fields.map(({ name }) => name);
  for (const name of Object.keys(value))
    if (!names.includes(name)) tell([...at, name], unknownField(part, names, [...at, name], name));
  for (const one of part.fields) {
    const place = [...at, one.name];
    if (Object.hasOwn(value, one.name)) checkField(one, value[one.name], place, tell);
    else if (one.required)
      tell(place, ["missing-field", `${spell(place)} is missing`, `add "${one.name}:"  ${one.description}`]);
  }
}

function checkField(field: Field, value: unknown, at: Loc, tell: Tell): void {
  if (!field.many) return checkValue(field, false, value, at, tell);
  if (!Array.isArray(value)) return tell(at, wrongType(field, false, at, value));
  const inside: [Loc, Say][] = [];
  let good = 0;
  for (const [place, item] of value.entries()) {
    const before = inside.length;
    checkValue(field, true, item, [...at, place], (where, say) => inside.push([where, say]));
    if (inside.length === before) good += 1;
  }
  // Items that are wrong are not counted, as in the models.
  if (good > field.mostItems) {
    const text = `${spell(at)} has ${count(value.length, "item")}, ${field.mostItems} at the most`;
    return tell(at, ["too-many", text, `remove ${value.length - field.mostItems} or merge some`]);
  }
  for (const [where, say] of inside) tell(where, say);
  if (value.length < field.fewest) {
    const text = `${spell(at)} has ${count(value.length, "item")}, ${field.fewest} at the least`;
    tell(at, ["too-few", text, `add ${field.fewest - value.length} more`]);
  }
}

function checkValue(field: Field, isItem: boolean, value: unknown, at: Loc, tell: Tell): void {
  const say = sayOf(field, isItem, value, at);
  if (say) tell(at, say);
  else if (field.part) checkPart(field.part, value, at, tell, field);
}

function sayOf(field: Field, isItem: boolean, value: unknown, at: Loc): Say | undefined {
  switch (field.form) {
    case "part":
      return isRecord(value) ? undefined : wrongType(field, isItem, at, value);
    case "word":
      return typeof value === "string" && field.words.includes(value) ? undefined : notInList(field, at, value);
    case "flag":
      return typeof value === "boolean" ? undefined : wrongType(field, isItem, at, value);
    case "number":
      return isWhole(value) ? outOfRange(field, at, value) : wrongType(field, isItem, at, value);
    case "date":
      return isDay(value) ? undefined : badDate(at, value);
    default:
      return typeof value === "string" ? badText(field, at, value) : wrongType(field, isItem, at, value);
  }
}

function badText(field: Field, at: Loc, value: string): Say | undefined {
  const length = characters(value);
  const isName = field.form === "id" || field.form === "reference";
  if (length > field.most) {
    if (isName) return badName(field, at, value);
    return [
      "too-long",
      `${spell(at)} has ${length} characters, ${field.most} at the most`,
      `cut ${count(length - field.most, "character")}`,
    ];
  }
  if (length < field.least) {
    if (!length)
      return [
        "too-short",
        `${spell(at)} is an empty text`,
        `write ${field.least} characters at least, or delete the field if it is optional`,
      ];
    const text = `${spell(at)} has ${count(length, "character")}, ${field.least} at the least`;
    return ["too-short", text, `add ${count(field.least - length, "character")} at least`];
  }
  if (field.form === "link" && !WEB_ADDRESS.test(value)) {
    const hint = "copy the address from the browser; it starts with https:// and has no spaces";
    return ["bad-link", `${spell(at)} is ${excerpt(value)}, which is not a web address`, hint];
  }
  if (!field.pattern || field.pattern.test(value)) return undefined;
  return isName ? badName(field, at, value) : badSpacing(at, value);
}

function badSpacing(at: Loc, value: string): Say {
  const hint = "write it on one line, without spaces at its start and end";
  return ["bad-spacing", `${spell(at)} has spaces around it or more than one line: "${value}"`, hint];
}

function badName(field: Field, at: Loc, value: string): Say {
  if (field.form === "id") {
    const hint = "an id is a file's name without .yaml: small letters a-z, digits and single hyphens, 60 at the most";
    return ["bad-id", `${spell(at)} is ${excerpt(value)}, which is not an id`, hint];
  }
  const hint = "write the kind, a colon and the id without spaces, such as agenda:partnership-kickoff";
  return ["bad-reference", `${spell(at)} is ${excerpt(value)}, which is not of the form kind:id`, hint];
}

function badDate(at: Loc, value: unknown): Say {
  const shown = typeof value === "string" ? excerpt(value) : describe(value);
  const hint = "write year-month-day with two digits each for month and day, such as 2026-11-22";
  return ["bad-date", `${spell(at)} is ${shown}, which is not a day in the calendar`, hint];
}

function notInList(field: Field, at: Loc, value: unknown): Say {
  const close = typeof value === "string" ? didYouMean(value, field.words) : "";
  const shown = typeof value === "string" ? excerpt(value) : describe(value);
  const hint = `${close && `did you mean "${close}"?  `}Words: ${field.words.join(", ")}`;
  return ["not-in-list", `${spell(at)} is ${shown}, which is not one of its words`, hint];
}

function outOfRange(field: Field, at: Loc, value: number): Say | undefined {
  if (value >= field.least && value <= field.most) return undefined;
  const limit = value > field.most ? `${field.most} at the most` : `${field.least} at the least`;
  return ["out-of-range", `${spell(at)} is ${value}, ${limit}`, `write a whole number, ${limit}`];
}

function unknownField(part: Part, names: readonly string[], at: Loc, name: string): Say {
  const close = didYouMean(name, names);
  const hint = `${close && `did you mean "${close}"?  `}Fields: ${names.join(", ")}`;
  return ["unknown-field", `${spell(at)} is not a field of ${withArticle(part.name)}`, hint];
}

/** A model's name in a sentence: ChecklistItem is "a checklist item". */
function withArticle(model: string): string {
  const name = model.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}

function wrongType(field: Field, isItem: boolean, at: Loc, value: unknown): Say {
  const [wanted, hint] = wantedOf(field, isItem, value);
  const isOptional = value === null && !field.required && !isItem;
  const text = `${spell(at)} must be ${wanted}, but is ${describe(value)}`;
  return ["wrong-type", text, isOptional ? `delete "${field.name}:", which is optional, or ${hint}` : hint];
}

function wantedOf({ name, many, form, part }: Field, isItem: boolean, value: unknown): [string, string] {
  if (many && !isItem) return ["a list", `write each one on a line of its own below "${name}:", starting with "- "`];
  if (part)
    return [
      "a group of fields",
      `write its fields on lines of their own: ${part.fields.map((field) => field.name).join(", ")}`,
    ];
  if (form === "number") {
    const digits = typeof value === "string" ? /^[-+]?0*(\d{1,9})(?:\.\d*)?$/.exec(value.trim()) : null;
    return ["a whole number", `write ${name} as a whole number without quotes, such as ${digits?.[1] ?? "15"}`];
  }
  if (form === "flag") return ["true or false", `write "${name}: true" or "${name}: false", without quotes`];
  return ["text", textHint(value)];
}

function textHint(value: unknown): string {
  if (value === null) return "write the text after the colon, or on the next line after >-";
  if (typeof value === "boolean" || isWhole(value)) return `put it in quotes: "${value}"`;
  if (isRecord(value))
    return "a colon makes a text look like a field: put the whole text in quotes, or on the next line after >-";
  return "write one text; put it in quotes if it starts with [ or - ";
}

function describe(value: unknown): string {
  if (value === null) return "empty";
  if (typeof value === "boolean") return `${value} (yes or no)`;
  if (isWhole(value)) return `the number ${value}`;
  if (typeof value === "string") return `the text ${excerpt(value)}`;
  return Array.isArray(value) ? "a list" : "a group of fields";
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value);
}

/** Whether a value is a day of the calendar, such as 2026-11-22. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith("0000")) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
}

/** As much as the guide's loader takes. */
export const MOST_BYTES = 256 * 1024;

/** Whether a file is small enough. If it is not, the check in Python says nothing else. */
export function checkSize(yaml: string): Finding[] {
  const size = new TextEncoder().encode(yaml).length;
  if (size <= MOST_BYTES) return [];
  const words = (bytes: number): string => bytes.toLocaleString("en-US");
  const text = `the file has ${words(size)} bytes, but an entry has ${words(MOST_BYTES)} at the most`;
  return [{ rule: "too-large", severity: "error", at: [], text, hint: "split it into several entries", page: "" }];
}
