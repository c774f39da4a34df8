/**
 * What a value was meant to be that was written in another way: the rules of macros/mending/values.py, held to
 * tests/unit/mending-vectors.json. Nothing is guessed.
 */
import { type Counted, countedBy, namedAmounts, readNumber } from "./amounts";
import { type Entry, isRecord, type Loc } from "./finding";
import { putTogether } from "./garbled";
import {
  ESCAPED_SIGN,
  ITEM_MARK,
  knownPieces,
  MARK_OF_A_CHATBOT,
  markedItems,
  marksOf,
  straySign,
  withoutMarksAround,
} from "./listed";
import { entriesNamed, type Named, type Names, slug } from "./naming";
import { hasField, pairInside, pairInValue, pairsIn } from "./pairs";
import { type Field, type Form, type Part, WRITTEN } from "./schema";
import { isDay } from "./structure";
import { isEntryLink, WEB_ADDRESS } from "./text-rules";
import { namingOf } from "./texts";

/** What a place asks for. */
export interface Wanted {
  form: Form;
  words: readonly string[];
  /** The kind whose ids it holds; empty for ids of its own. */
  kind: string;
  /** What its number counts. */
  counts: Counted;
  isItem: boolean;
}

type Value = string | number | boolean;

/** What a value was meant to be; undefined if it is as it should be, or if nobody can tell. */
export function mendValue(wanted: Wanted, value: Value, names: Names): Value | undefined {
  const meant = WRITTEN.has(wanted.form)
    ? typeof value === "string"
      ? mendText(wanted, wanted.form === "title" ? value.trim().replace(/\s*\n\s*/g, " ") : value, names)
      : undefined
    : MEND[wanted.form]?.(wanted, String(value).trim(), names);
  return meant === value ? undefined : meant;
}

/** Codes that pages write for characters and that pasting leaves behind. */
const CODES: Readonly<Record<string, string>> = {
  amp: "&", nbsp: " ", quot: '"', apos: "'", "#39": "'", rsquo: "’", lsquo: "‘", rdquo: "”", ldquo: "“", ndash: "–",
  mdash: "—", hellip: "…",
}; // prettier-ignore
const CODE = new RegExp(`&(${Object.keys(CODES).join("|")});`, "g");

/**
 * A text without what pasting brought along: a bullet, a letter that came apart, &amp;, a link that is wrapped; and with
 * links to where entries are now.
 */
function mendText(wanted: Wanted, text: string, names: Names): string {
  const bare = wanted.isItem ? text.replace(ITEM_MARK, (mark) => /^\s*/.exec(mark)?.[0] ?? "") : text;
  const stray = straySign(bare, wanted.isItem);
  const said = stray ? stray.before + bare.slice(stray.end) : bare;
  const own = ((wanted.form === "title" && withoutMarksAround(said)) || said)
    .replace(new RegExp(MARK_OF_A_CHATBOT, "gu"), "")
    .replace(new RegExp(ESCAPED_SIGN, "gu"), (sign) => sign.slice(1));
  const plain = own
    .replace(/^(\s*)<(p|div|span)>([^<>]*)<\/\2>(\s*)$/, "$1$3$4")
    .replace(CODE, (found, code: string) => CODES[code] ?? found);
  const joined = plain.replace(/(\[[^\]\n]+\])\s+(\((?:[a-z]+:[a-z0-9-]+|https?:\/\/[^\s)]+)\))/gu, "$1$2");
  const whole = putTogether(joined).replace(WRAPPED_LINK, (found, target: string) => {
    const address = inOneLine(target);
    return WEB_ADDRESS.test(address) || isEntryLink(address) ? `](${address})` : found;
  });
  return whole.replace(/\]\(([a-z]+:[a-z0-9-]+)\)/g, (_, ref: string) => `](${names.moved(ref) ?? ref})`);
}

const WRAPPED_LINK = /\]\(([^()\s]+(?:\s*\n\s*[^()\s]+)+)\)/gu;

/** A value with the line breaks inside of its addresses, which YAML reads as spaces; written: how it stands in the file. */
export function brokenAddresses(value: string, written: string): string {
  if (/^\s*<?(?:https?:\/\/|www\.|mailto:)\S+(?:\s*\n\s*\S+)+\s*$/u.test(written))
    return written.trim().split(/\s+/).join("\n");
  return [...written.matchAll(WRAPPED_LINK)].reduce(
    (text, [found]) => text.replace(found.replace(/\s+/g, " "), () => found),
    value,
  );
}

/** An address that a line break has cut in two; what has spaces in a line, or is two addresses, stays as it is. */
function inOneLine(address: string): string {
  return /\n\s*(?:https?:|www\.)/.test(address) ? address : address.replace(/\s*\n\s*/g, "");
}

/** Something that is mended: where, and what stands there before and after. */
export interface Mended {
  at: Loc;
  before: Value;
  after: Value;
}

/** An entry with all that can be mended, and a list of it. */
export function mendEntry(part: Part, entry: Entry, names: Names): { entry: Entry; mended: Mended[] } {
  const mended: Mended[] = [];
  return { entry: mendPart(part, entry, [], names, mended), mended };
}

function mendPart(part: Part, given: Entry, at: Loc, names: Names, mended: Mended[]): Entry {
  const value = withPair(part, given, at, names, mended);
  const isInList = typeof at.at(-1) === "number";
  const changed = part.fields.flatMap((field): [string, unknown][] => {
    const now = value[field.name];
    const after = field.many
      ? mendList(field, now, [...at, field.name], names, mended)
      : mendOne(field, isInList && field === namingOf(part), now, [...at, field.name], names, mended);
    return after === now ? [] : [[field.name, after]];
  });
  return changed.length ? { ...value, ...Object.fromEntries(changed) } : value;
}

/** A part with two fields where they were written as one: as a name and its value, or in one value. */
function withPair(part: Part, value: Entry, at: Loc, names: Names, mended: Mended[]): Entry {
  const name = Object.keys(value).find((one) => !hasField(part, one));
  const inside = pairInside(part, value, names);
  const [first] = part.fields.filter(({ required }) => required);
  const both = first && pairInValue(part, first, value, names);
  const pair = inside ?? both;
  if (!pair) return value;
  const before = String(inside ? name : value[first?.name ?? ""]);
  mended.push({ at, before, after: Object.values(pair).join(", ") });
  return { ...Object.fromEntries(Object.entries(value).filter(([one]) => both || one !== name)), ...pair };
}

function mendList(field: Field, value: unknown, at: Loc, names: Names, mended: Mended[]): unknown {
  if (!Array.isArray(value)) return value;
  const pairs = field.part && value.length === 1 ? pairsIn(field.part, value[0], names) : [];
  const items = pairs.length > 1 ? pairs : value;
  if (pairs.length > 1)
    mended.push({
      at,
      before: Object.keys(value[0] as Entry).join(", "),
      after: pairs.map((pair) => Object.values(pair)[0]).join(", "),
    });
  const bare = withoutMarks(field, items, at, mended);
  const after = bare.flatMap((item: unknown, place): unknown[] => {
    const several = typeof item === "string" ? listed(field, item, names) : [];
    // What is there already would be there twice.
    if (several.length <= 1 || several.some((one) => bare.includes(one))) return [item];
    mended.push({ at: [...at, place], before: String(item), after: several.join(", ") });
    return several;
  });
  for (const [place, item] of [...after].entries()) {
    const found: Mended[] = [];
    const meant = mendOne(field, true, item, [...at, place], names, found);
    if (meant === item || after.includes(meant)) continue;
    after[place] = meant;
    mended.push(...found);
  }
  return after.length !== value.length || after.some((item, place) => item !== value[place]) ? after : value;
}

/** The items of a list without what stands before all of them: the same sign, or numbers or letters in their order. */
function withoutMarks(field: Field, items: readonly unknown[], at: Loc, mended: Mended[]): unknown[] {
  const name = field.part && namingOf(field.part)?.name;
  if (!name && !WRITTEN.has(field.form)) return [...items];
  const said = items.map((item) => (name && isRecord(item) ? item[name] : name ? undefined : item));
  const texts = said.filter((one) => typeof one === "string");
  const marks = texts.length === items.length ? marksOf(texts) : [];
  return items.map((item, place) => {
    const before = texts[place] ?? "";
    const after = before.slice(marks[place]?.length ?? 0).trimStart();
    if (!marks[place]) return item;
    mended.push({ at: name ? [...at, place, name] : [...at, place], before, after });
    return name && isRecord(item) ? { ...item, [name]: after } : after;
  });
}

/** The values that one text of a list holds, with signs or words between them; none if one of them is not known. */
function listed(field: Field, said: string, names: Names): string[] {
  const { form, words, kind } = field;
  if (WRITTEN.has(form)) return markedItems(said);
  if (!["word", "reference"].includes(form) && !(form === "id" && kind)) return [];
  const wanted: Wanted = { form, words, kind, counts: "", isItem: true };
  const known = (value: string): string => {
    const ref = form === "id" ? `${kind}:${value}` : value;
    if (words.includes(value) || [...names.all()].some((one) => one.ref === ref)) return value;
    return String(mendValue(wanted, value, names) ?? "");
  };
  if (known(said.trim())) return [];
  return knownPieces(said, known);
}

function mendOne(field: Field, isItem: boolean, value: unknown, at: Loc, names: Names, mended: Mended[]): unknown {
  if (field.part) {
    if (isRecord(value)) return mendPart(field.part, value, at, names, mended);
    const amounts = namedAmounts(
      value,
      field.part.fields.map(({ name }) => name),
    );
    if (!amounts || (typeof value !== "string" && !Array.isArray(value))) return value;
    mended.push({ at, before: String(value), after: Object.values(amounts).join("–") });
    return amounts;
  }
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return value;
  const { form, words, kind } = field;
  const after =
    value === ""
      ? undefined
      : mendValue({ form, words, kind, counts: form === "number" ? countedBy(field) : "", isItem }, value, names);
  if (after === undefined) return value;
  mended.push({ at, before: value, after });
  return after;
}

const MONTHS = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december",
]; // prettier-ignore
/** Months in German and Spanish, where they differ from English. */
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  januar: 1, februar: 2, märz: 3, maerz: 3, mai: 5, juni: 6, juli: 7, oktober: 10, dezember: 12,
  enero: 1, febrero: 2, marzo: 3, abril: 4, mayo: 5, junio: 6, julio: 7, agosto: 8, septiembre: 9, octubre: 10,
  noviembre: 11, diciembre: 12,
}; // prettier-ignore
const MONTH = String.raw`([a-zä]{3,10})\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
/** Ways to write a day, each with the places of year, month and day in it. */
const DATES: readonly (readonly [pattern: RegExp, year: number, month: number, day: number])[] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, 1, 3, 4],
  [/^(20\d\d)(\d\d)(\d\d)$/, 1, 2, 3],
  [new RegExp(`^${MONTH} ${DAY},? (\\d{4})$`), 3, 1, 2],
  [new RegExp(`^${DAY}\\.? (?:of |de )?${MONTH},? (?:de )?(\\d{4})$`), 3, 2, 1],
];
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

const WEEKDAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|[\p{L}]{3,8}tag|mittwoch)[.,]{0,2} /u;

function mendDate(_: Wanted, said: string): string | undefined {
  const small = said
    .toLowerCase()
    .split(/\s+/)
    .join(" ")
    .replace(WEEKDAY, "")
    .replace(/(?<=\d{4}),?(?: at)? \d{1,2}:\d\d(?: ?[ap]\.?m\.?)?$/, "")
    .replace(/,+$/, "");
  const [, day] = /^(\d{4}-\d\d-\d\d)[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?$/.exec(small) ?? [];
  if (day !== undefined) return isDay(day) ? day : undefined;
  if (small !== said && /^\d{4}-\d\d-\d\d$/.test(small)) return isDay(small) ? small : undefined;
  for (const [pattern, year, month, day] of DATES) {
    const found = pattern.exec(small);
    if (found) return dayOf(found[year], monthOf(found[month] ?? ""), found[day]);
  }
  const [, one, , other, year] = NUMBERS.exec(small) ?? [];
  const days = new Set([dayOf(year, one, other), dayOf(year, other, one)].filter((day) => day !== undefined));
  return days.size === 1 ? [...days][0] : undefined;
}

function monthOf(month: string): string {
  if (/^\d/.test(month)) return month;
  if (Object.hasOwn(OTHER_MONTHS, month)) return String(OTHER_MONTHS[month]);
  const place = MONTHS.findIndex(
    (name) => name === month || name.slice(0, 3) === month || (month === "sept" && name === "september"),
  );
  return String(place + 1);
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const written = `${year ?? ""}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  return isDay(written) ? written : undefined;
}

function mendNumber(wanted: Wanted, said: string): number | undefined {
  return readNumber(said, wanted.counts);
}

const FLAGS: Readonly<Record<string, boolean>> = {
  yes: true, true: true, y: true, ja: true, sí: true, si: true,
  no: false, false: false, n: false, nein: false,
}; // prettier-ignore
const IN_A_MONTH = ["first", "second", "third", "fourth", "last"];

function mendFlag(_: Wanted, said: string): boolean | undefined {
  const small = said.toLowerCase();
  return Object.hasOwn(FLAGS, small) ? FLAGS[small] : undefined;
}

function mendWord({ words }: Wanted, said: string): string | undefined {
  const meant = slug(said);
  if (words.includes(meant)) return meant;
  const bare = words.filter((word) => word.replace(/-/g, "") === meant.replace(/-/g, ""));
  if (bare.length) return bare.length === 1 ? bare[0] : undefined;
  if (words.length !== IN_A_MONTH.length || !IN_A_MONTH.every((word) => words.includes(word))) return undefined;
  const [, place, week] = /^(?:([1-4])(?:st|nd|rd|th)?(?:-week)?|([a-z]+)-week(?:-of-the-month)?)$/.exec(meant) ?? [];
  const word = place ? IN_A_MONTH[Number(place) - 1] : week;
  return word !== undefined && words.includes(word) ? word : undefined;
}

function mendId({ kind }: Wanted, said: string, names: Names): string | undefined {
  if (!kind) return slug(said) || undefined;
  return named(said, names, [kind])?.id;
}

function mendReference(_: Wanted, said: string, names: Names): string | undefined {
  return named(said, names, [...names.folders.keys()])?.ref;
}

/** The one entry that is meant: by kind and id, by its file, its page's address, its id, its title, or a former id. */
function named(said: string, names: Names, kinds: readonly string[]): Named | undefined {
  const meant = entriesNamed(said, names, kinds, true);
  return meant.length === 1 ? meant[0] : undefined;
}

function mendLink(_: Wanted, said: string): string | undefined {
  const inside = /^\[[^\]]*\]\((\S+)\)$/.exec(said)?.[1] ?? said;
  const bare = inOneLine(inside).replace(/^</, "").replace(/>$/, "");
  const address = /^www\./.test(bare)
    ? `https://${bare}`
    : /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(bare)
      ? `mailto:${bare}`
      : bare;
  return WEB_ADDRESS.test(address) ? address : undefined;
}

const MEND: Partial<Record<Form, (wanted: Wanted, said: string, names: Names) => Value | undefined>> = {
  date: mendDate,
  number: mendNumber,
  flag: mendFlag,
  word: mendWord,
  id: mendId,
  reference: mendReference,
  link: mendLink,
};
