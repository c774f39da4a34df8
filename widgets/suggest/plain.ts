/** Findings in the words of somebody who fills in a form: what to do, at which field. The check's own words name files. */
import { type Finding, type Loc, spell } from "./finding";
import { nameOf } from "./form";
import type { Field, KindSchema, Part } from "./schema";
import { exampleOf } from "./structure";
import { WORDS } from "./words";

/** What to do about it, and perhaps how. */
export interface Plain {
  text: string;
  hint: string;
}

const words = WORDS.plain;

/** What a finding says to the reader of the form. */
export function plainOf(schema: KindSchema, found: Finding): Plain {
  const { names, field } = placeOf(schema, found.at);
  const where = names.join(", ");
  const whole = words.whole[found.rule];
  if (whole) return { text: whole, hint: "" };
  const said = field && SAID[found.rule]?.(field, where, found);
  if (said) return said;
  return { text: capital(inWords(found, where)), hint: capital(found.hint) };
}

type Say = (field: Field, where: string, found: Finding) => Plain | undefined;

const doThis =
  (text: (field: Field, where: string) => string, hint = ""): Say =>
  (field, where) => ({ text: text(field, where), hint });

/** How each rule on the shape of an entry is said; the others say it well once the field has its name. */
const SAID: Readonly<Record<string, Say>> = {
  "missing-field": doThis(whatIsMissing),
  "too-short": (field, where, found) =>
    found.text.endsWith("is an empty text")
      ? { text: whatIsMissing(field, where), hint: "" }
      : { text: words.tooShort(where, field.least), hint: capital(found.hint) },
  "too-long": (field, where, found) => ({ text: words.tooLong(where, field.most), hint: capital(found.hint) }),
  "too-few": (field, where) => ({ text: words.tooFew(where, field.fewest), hint: "" }),
  "too-many": (field, where, found) => ({ text: words.tooMany(where, field.mostItems), hint: capital(found.hint) }),
  "wrong-type": (field, where) =>
    field.form === "number" ? { text: words.number(where), hint: words.numberHint(exampleOf(field)) } : undefined,
  "out-of-range": (field, where) => ({ text: words.range(where, field.least, field.most), hint: "" }),
  "bad-date": doThis((_, where) => words.date(where)),
  "bad-link": doThis((_, where) => words.link(where), words.linkHint),
  "not-in-list": doThis((_, where) => words.choose(where)),
  "bad-reference": doThis((_, where) => words.choose(where)),
};

function whatIsMissing(field: Field, where: string): string {
  if (field.words.length || field.form === "flag" || field.form === "reference" || field.kind)
    return words.choose(where);
  if (field.form === "number") return words.number(where);
  if (field.form === "date") return words.date(where);
  // A phrase stands for the field by itself; inside of a part its place says which one.
  const phrase = where.includes(", ") ? undefined : words.phrases[field.name];
  return phrase ? words.write(phrase) : words.writeField(where);
}

/** What the form calls a place, such as “Sources, Source 1, Section”. */
export function nameAt(schema: KindSchema, at: Loc): string {
  return placeOf(schema, at).names.join(", ");
}

/** The names that the form shows on the way to a place, and the field that is there. */
function placeOf(schema: KindSchema, at: Loc): { names: string[]; field: Field | undefined } {
  const names: string[] = [];
  let part: Part | undefined = schema;
  let field: Field | undefined;
  for (const step of at) {
    if (typeof step === "number") {
      names.pop();
      names.push(WORDS.item(field ? nameOf(field) : WORDS.field, step + 1));
      continue;
    }
    field = part?.fields.find(({ name }) => name === step);
    part = field?.part;
    names.push(WORDS.label(step));
  }
  return { names, field };
}

/** What the check says, with the field's name on the form instead of its place in the file. */
function inWords({ at, text }: Finding, where: string): string {
  const place = spell(at);
  return place && where && text.startsWith(place) ? words.quoted(where) + text.slice(place.length) : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
