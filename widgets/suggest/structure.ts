/** Whether an entry has the shape of its kind: what macros/loading/messages.py says of it, in the same words. */
import { LANGUAGE } from "../base/edition";
import { countedBy, namedAmounts, readDays, readMinutes, readNumber, readTimed } from "./amounts";
import { characters, count, excerpt, type Finding, isRecord, type Loc, spell } from "./finding";
import { knownPieces, questionsIn, shortItems } from "./listed";
import { entriesNamed, entriesNear, type Names, severalNamed, slug } from "./naming";
import { didYouMean } from "./near";
import { cited, pairHint, pairInside, pairInValue, pairsIn } from "./pairs";
import { type Field, type Form, fieldNamed, type KindSchema, type Part, WRITTEN } from "./schema";
import { WEB_ADDRESS } from "./text-rules";

type Say = [rule: string, text: string, hint: string];

/** Everything that is wrong with the shape of an entry. */
export function checkStructure(schema: KindSchema, entry: unknown, names: Names = NO_NAMES): Finding[] {
  const found: Finding[] = [];
  const tell: Listener["tell"] = (at, [rule, text, hint], maybe = []) => {
    found.push({ rule, severity: "error", at, text, hint, page: schema.kind, ...(maybe.length && { maybe }) });
  };
  checkPart(schema, entry, [], { tell, names });
  return found;
}

const NO_NAMES: Names = { all: () => [], folders: new Map(), moved: () => undefined };

interface Listener {
  /** maybe: the empty fields that are meant, if one of them is. */
  tell: (at: Loc, say: Say, maybe?: readonly Loc[]) => void;
  names: Names;
}

function checkPart(part: Part, value: unknown, at: Loc, to: Listener, field?: Field): void {
  const { tell } = to;
  if (!isRecord(value)) {
    if (field) tell(at, wrongType(field, true, at, value, to.names));
    else
      tell(at, [
        "wrong-type",
        `the file holds ${describe(value)}, but an entry is fields with values`,
        "start with: title:",
      ]);
    return;
  }
  const names = part.fields.map(({ name }) => name);
  const missing = part.fields.filter(({ name, required }) => required && !Object.hasOwn(value, name));
  // A field that an unknown one may be is missing only there.
  const told = new Set<string>();
  const unknown = Object.keys(value)
    .filter((name) => !names.includes(name))
    .map((name) => ({ name, close: fieldNamed(name, part) || didYouMean(name, names) }));
  const closest = new Set(unknown.map(({ close }) => close));
  const lost = missing.filter(({ name }) => !closest.has(name));
  const pair = unknown.length === 1 && !unknown[0]?.close ? pairInside(part, value, to.names) : undefined;
  for (const { name, close } of unknown) {
    if (pair) {
      for (const one of missing) told.add(one.name);
      const text = `${spell([...at, name])} is not a field of ${withArticle(part.name)}`;
      tell([...at, name], ["unknown-field", text, pairHint(pair, "there", missing)]);
      continue;
    }
    const mayBe = lost.length < MANY_MISSING ? fieldsFor(lost, value[name]) : [];
    const lacks = close ? missing.filter((one) => one.name === close) : mayBe;
    const lacking = lacks.map((one) => one.name);
    for (const one of lacking) told.add(one);
    tell(
      [...at, name],
      unknownField(part, names, [...at, name], value[name], close, lacking),
      lacking.map((one) => [...at, one]),
    );
  }
  for (const one of part.fields) {
    const place = [...at, one.name];
    const both = pairInValue(part, one, value, to.names);
    if (both && one.form === "id") {
      const text = `${spell(place)} is ${excerpt(String(value[one.name]))}, which is not an id`;
      tell(place, ["bad-id", text, pairHint(both, "instead")]);
    } else if (Object.hasOwn(value, one.name)) checkField(one, value[one.name], place, to);
    else if (one.required && !told.has(one.name))
      tell(place, ["missing-field", `${spell(place)} is missing`, `add "${one.name}:"  ${one.description}`]);
  }
}

function checkField(field: Field, value: unknown, at: Loc, to: Listener): void {
  const { tell, names } = to;
  if (!field.many) return checkValue(field, false, value, at, to);
  if (!Array.isArray(value)) return tell(at, wrongType(field, false, at, value, names));
  const inside: Parameters<Listener["tell"]>[] = [];
  let good = 0;
  for (const [place, item] of value.entries()) {
    const before = inside.length;
    checkValue(field, true, item, [...at, place], { tell: (...said) => inside.push(said), names });
    if (inside.length === before) good += 1;
  }
  // Items that are wrong are not counted, as in the models.
  if (good > field.mostItems) {
    const text = `${spell(at)} has ${count(value.length, "item")}, ${field.mostItems} at the most`;
    return tell(at, ["too-many", text, `remove ${value.length - field.mostItems} or merge some`]);
  }
  for (const said of inside) tell(...said);
  if (value.length < field.fewest) {
    const text = `${spell(at)} has ${count(value.length, "item")}, ${field.fewest} at the least`;
    tell(at, ["too-few", text, `add ${field.fewest - value.length} more`]);
  }
}

function checkValue(field: Field, isItem: boolean, given: unknown, at: Loc, to: Listener): void {
  // Blanks say as little as nothing.
  const value = typeof given === "string" && given && !given.trim() ? null : given;
  const say = sayOf(field, isItem, value, at, to.names);
  if (say) to.tell(at, say);
  else if (field.part) checkPart(field.part, value, at, to, field);
}

function sayOf(field: Field, isItem: boolean, value: unknown, at: Loc, names: Names): Say | undefined {
  switch (field.form) {
    case "part":
      return isRecord(value) ? undefined : wrongType(field, isItem, at, value, names);
    case "word":
      return typeof value === "string" && field.words.includes(value) ? undefined : notInList(field, at, value);
    case "flag":
      return typeof value === "boolean" ? undefined : wrongType(field, isItem, at, value, names);
    case "number":
      return isWhole(value) ? outOfRange(field, at, value) : wrongType(field, isItem, at, value, names);
    case "date":
      return isDay(value) ? undefined : badDate(at, value);
    default:
      return typeof value === "string" ? badText(field, at, value, names) : wrongType(field, isItem, at, value, names);
  }
}

function badText(field: Field, at: Loc, value: string, names: Names): Say | undefined {
  const length = characters(value);
  const isName = field.form === "id" || field.form === "reference";
  if (length > field.most) {
    if (isName) return badName(field, at, value, names);
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
        `write ${field.least} characters at least${field.required || typeof at.at(-1) === "number" ? "" : `, or delete "${field.name}:", which is optional`}`,
      ];
    const text = `${spell(at)} has ${count(length, "character")}, ${field.least} at the least`;
    return ["too-short", text, `add ${count(field.least - length, "character")} at least`];
  }
  if (field.form === "link" && !WEB_ADDRESS.test(value)) {
    return ["bad-link", `${spell(at)} is ${excerpt(value)}, which is not a web address`, linkHint(value)];
  }
  if (!field.pattern || field.pattern.test(value)) return undefined;
  return isName ? badName(field, at, value, names) : badSpacing(at, value);
}

const DOI = /^(?:doi: ?)?(10\.\d{4,9}\/\S+)$/i;

/** What to type for an address; words behind one are named. */
function linkHint(value: string): string {
  const [, doi] = DOI.exec(value.trim()) ?? [];
  if (doi) return `write https://doi.org/${doi}`;
  const [, address = "", rest = ""] = /^(\S*[^\s,;])([,;]*\s+\S[\s\S]*)$/.exec(value.trim()) ?? [];
  if (!WEB_ADDRESS.test(address)) return "copy the address from the browser; it starts with https:// and has no spaces";
  if (rest.includes("://")) return `keep one address: delete ${excerpt(rest)}`;
  return `delete ${excerpt(rest)} if it is no part of the address; otherwise copy it all from the browser`;
}

function badSpacing(at: Loc, value: string): Say {
  const hint = "write it on one line, without spaces at its start and end";
  return ["bad-spacing", `${spell(at)} has spaces around it or more than one line: "${value}"`, hint];
}

function badName(field: Field, at: Loc, value: string, names: Names): Say {
  if (field.form === "id") {
    const hint = idHint(field.description, value, names, field.kind, typeof at.at(-1) === "number");
    return ["bad-id", `${spell(at)} is ${excerpt(value)}, which is not an id`, hint];
  }
  const text = `${spell(at)} is ${excerpt(value)}, which is not of the form kind:id`;
  return ["bad-reference", text, referenceHint(value, names)];
}

/** What to type for a reference to an entry that somebody named by its title, its id, or in another way. */
function referenceHint(value: string, names: Names): string {
  const named = entriesNamed(value, names);
  const several = named.length ? [] : severalNamed(value, names);
  if (several.length) return asItems(several);
  const meant = (named.length ? named : entriesNear(value, names)).map(({ ref }) => ref);
  if (meant.length > 1) return `write the one that you mean: ${meant.join(", ")}`;
  if (meant.length) return `did you mean "${meant[0]}"?`;
  return "write the kind, a colon and the id without spaces, such as agenda:partnership-kickoff";
}

/** What to do about several values in one. */
function asItems(values: readonly string[]): string {
  return `make an item of each: ${values.join(", ")}`;
}

/** What to type for an id; about: what the playbook says of its field. */
function idHint(about: string, value: string, names: Names = NO_NAMES, kind = "", isItem = false): string {
  const folder = /\bdata\/([a-z]+)/.exec(about)?.[1];
  const fresh = folder === "sources" && /:\/\/|\s/.test(value) ? "; a new source needs a file of its own" : "";
  if (folder && value.includes("://"))
    return `write the name of a file in data/${folder} without .yaml, and no address${fresh}`;
  if (folder && /^[a-z]+:.+$/.test(value))
    return `write only what stands after the colon: the name of a file in data/${folder} without .yaml`;
  if (folder) {
    const ids = [...names.all()].filter((known) => known.kind === kind).map(({ id }) => id);
    const [named] = entriesNamed(value, names, [kind]);
    const several = named || !isItem ? [] : severalNamed(value, names, [kind]);
    if (several.length) return asItems(several.map((ref) => ref.slice(kind.length + 1)));
    const close = named?.id ?? nearestId(value, ids);
    const meant = close && `did you mean "${close}"?  Otherwise `;
    return `${meant}write the name of a file in data/${folder} without .yaml${fresh}`;
  }
  if (/^The ids? of /.test(about))
    return 'write it as it stands in this file after "id:": small letters a-z, digits and single hyphens';
  return "an id is a file's name without .yaml: small letters a-z, digits and single hyphens, 60 at the most";
}

/** A word of fewer letters says too little to know an id by. */
const LONG_WORD = 4;

/** The id that looks most like some words, or the short one that looks most like one of them; empty if none does. */
function nearestId(words: string, ids: readonly string[]): string {
  const plain = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (!plain) return "";
  const long = plain.split("-").filter((word) => word.length >= LONG_WORD);
  const short = ids.filter((id) => !id.includes("-"));
  return didYouMean(plain, ids) || (long.map((word) => didYouMean(word, short)).find(Boolean) ?? "");
}

function badDate(at: Loc, value: unknown): Say {
  const shown = typeof value === "string" ? excerpt(value) : describe(value);
  return ["bad-date", `${spell(at)} is ${shown}, which is not a day in the calendar`, dayHint(value)];
}

const TWO_WAYS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
/** Spreadsheets count days from here. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** What to type for a day: both that a text may mean, or the one that a spreadsheet counts. */
function dayHint(value: unknown): string {
  const [, first = "", , second = "", year = ""] = (typeof value === "string" && TWO_WAYS.exec(value.trim())) || [];
  const [one, other] = [Number(first), Number(second)];
  if (one && other && one !== other && Math.max(one, other) <= 12) {
    const [a, b] = [first.padStart(2, "0"), second.padStart(2, "0")];
    return `write ${year}-${b}-${a} if the day stands first there, ${year}-${a}-${b} if not`;
  }
  if (isWhole(value) && value >= 36526 && value <= 73050) {
    const day = new Date(FIRST_DAY + value * 86_400_000).toISOString().slice(0, 10);
    return `write ${day}, if it was that day in a spreadsheet`;
  }
  return "write year-month-day with two digits each for month and day, such as 2026-11-22";
}

function notInList(field: Field, at: Loc, value: unknown): Say {
  const close = typeof value === "string" ? didYouMean(value, field.words) : "";
  const shown = typeof value === "string" ? excerpt(value) : describe(value);
  const known = (piece: string) => field.words.find((word) => word === slug(piece)) ?? "";
  const several = typeof value === "string" && typeof at.at(-1) === "number" ? knownPieces(value, known) : [];
  const meant = several.length ? `${asItems(several)}.  ` : close && `did you mean "${close}"?  `;
  const hint = `${meant}Words: ${field.words.join(", ")}`;
  return ["not-in-list", `${spell(at)} is ${shown}, which is not one of its words`, hint];
}

function outOfRange(field: Field, at: Loc, value: number): Say | undefined {
  if (isWithin(field, value)) return undefined;
  const limit = value > field.most ? `${field.most} at the most` : `${field.least} at the least`;
  const both = Number.isFinite(field.least) && Number.isFinite(field.most);
  const hint = `write a whole number${both ? ` from ${field.least} to ${field.most}` : `, ${limit}`}`;
  return ["out-of-range", `${spell(at)} is ${value}, ${limit}`, hint];
}

/** As in macros/loading/messages.py: so many missing fields are said in one message. */
const MANY_MISSING = 4;

function unknownField(
  part: Part,
  names: readonly string[],
  at: Loc,
  value: unknown,
  close: string,
  lacks: readonly string[],
): Say {
  const text = `${spell(at)} is not a field of ${withArticle(part.name)}`;
  const words = timedField(part);
  const name = String(at.at(-1));
  const first = namesIt(part);
  if (!close && name.includes(" ") && typeof value === "string" && first?.form === "id") {
    const said = `${name}: ${value}`;
    const what = `${spell(at.slice(0, -1))} must be a group of fields, but is the text ${excerpt(said)}`;
    return ["wrong-type", what, fileHint(first, said)];
  }
  const minutes = words && !close && /\D/.test(name) ? readMinutes(name) : undefined;
  if (minutes)
    return ["unknown-field", text, `write "minutes: ${minutes}" there, and "${words}:" with the words below it`];
  const [missing, instead] = close ? ["", `did you mean "${close}"?  `] : maybeIts(lacks);
  return ["unknown-field", text + missing, `${instead}Fields: ${names.join(", ")}`];
}

/** The one field that a part needs, if that holds words and minutes may stand beside it. */
function timedField(part: Part): string | undefined {
  const [first, ...others] = part.fields.filter(({ required }) => required);
  const isTimed =
    first && !others.length && WRITTEN.has(first.form) && part.fields.some(({ name }) => name === "minutes");
  return isTimed ? first.name : undefined;
}

/** What to say of an unknown field whose group lacks some that it may be, in another language or in other words. */
function maybeIts(lacks: readonly string[]): [missing: string, instead: string] {
  const last = lacks.at(-1);
  if (last === undefined) return ["", "write what it says in one of these fields, or delete it.  "];
  if (lacks.length === 1)
    return [`, and ${last} is missing`, `if this is it, write "${last}:" instead; otherwise add it.  `];
  const listed = `${lacks.slice(0, -1).join(", ")} and ${last}`;
  return [`, and ${listed} are missing`, "if this is one of them, write that name instead; add the others.  "];
}

/** Which fields may hold a value: those whose limits a text is within, or else all that take such a value. */
function fieldsFor(fields: readonly Field[], value: unknown): readonly Field[] {
  const fitting = fields.filter((one) => couldHold(one, value));
  if (typeof value !== "string") return fitting;
  const within = fitting.filter(({ least, most }) => least <= characters(value) && characters(value) <= most);
  return within.length ? within : fitting;
}

/** Whether a value is of the type that a field asks for. */
function couldHold({ many, part, form }: Field, value: unknown): boolean {
  if (many) return Array.isArray(value);
  if (part) return isRecord(value);
  if (form === "flag") return typeof value === "boolean";
  return form === "number" ? isWhole(value) : typeof value === "string";
}

/** A model's name in a sentence: ChecklistItem is "a checklist item". */
function withArticle(model: string): string {
  const name = model.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}

const NOTHING = /^(?:none|no|nothing|n\/?a|-+|–|—|keine|nein)\.?$/iu;

function wrongType(field: Field, isItem: boolean, at: Loc, value: unknown, entries: Names): Say {
  const [wanted, hint] = wantedOf(field, isItem, value, entries);
  const isWords = field.part !== undefined && field.many && typeof value === "string";
  const isOptional = (value === null || isWords) && !field.required && !isItem;
  const text = `${spell(at)} must be ${wanted}, but is ${describe(value)}`;
  const remove = `delete "${field.name}:", which is optional`;
  if (isOptional && typeof value === "string" && NOTHING.test(value)) return ["wrong-type", text, remove];
  return ["wrong-type", text, isOptional ? `${remove}, or ${hint}` : hint];
}

const ALL = new Set(["all", "any", "every", "all of them", "alle", "todos"]);

function wantedOf(field: Field, isItem: boolean, value: unknown, entries: Names): [string, string] {
  const { name, many, form, part, words } = field;
  const pairs = many && !isItem && part ? pairsIn(part, value, entries) : [];
  if (part && pairs[0]) {
    const lacking = part.fields.filter(({ required }) => required);
    const hint = pairHint(pairs[0], `as an item below "${name}:", with a dash before it`, lacking);
    return ["a list", hint + (pairs.length > 1 ? "; so with the others" : "")];
  }
  if (many && !isItem && part)
    return [
      "a list",
      `write each one below "${name}:", starting with "- ${part.fields.find(({ required }) => required)?.name ?? ""}: "`,
    ];
  if (many && !isItem) {
    if (words.length && typeof value === "string" && ALL.has(value.trim().toLowerCase()))
      return ["a list", `write "${name}: [${words.join(", ")}]"`];
    const asked = typeof value === "string" ? questionsIn(value) : [];
    if (asked.length) {
      const [first = "", second = ""] = asked.map((one) => excerpt(one));
      return ["a list", `write each on a line of its own below "${name}:": - ${first}, then - ${second}`];
    }
    const few = typeof value === "string" && WRITTEN.has(form) ? shortItems(value) : [];
    if (few.length) return ["a list", `write "${name}: [${few.join(", ")}]"`];
    const listed = words.length ? `  Words: ${words.join(", ")}` : "";
    return ["a list", `write each one on a line of its own below "${name}:", starting with "- "${listed}`];
  }
  if (part && value === null && isItem)
    return [
      "a group of fields",
      `write "${namesIt(part)?.name ?? ""}: " and the rest after the dash, or delete the line`,
    ];
  if (part) return ["a group of fields", groupHint(name, part, value, isItem, entries)];
  if (form === "number") return ["a whole number", numberHint(field, value)];
  if (form === "flag") return ["true or false", `write "${name}: true" or "${name}: false", without quotes`];
  if (Array.isArray(value) && value.length && ["reference", "id", "word", "date", "link"].includes(form))
    return ["one value", `keep one of them, such as "${name}: ${String(value[0])}"`];
  return ["text", value === null && isItem ? "write it after the dash, or delete the line" : textHint(value)];
}

/** What to type for a number: the one that a text means, and none if nobody can tell. */
function numberHint(field: Field, value: unknown): string {
  const hint = `write ${field.name} as a whole number without quotes`;
  if (isRecord(value) && isWhole(value.ideal))
    return `write "${field.name}: ${value.ideal}" in one line, and nothing below it`;
  if (typeof value !== "string") return `${hint}, such as ${exampleOf(field)}`;
  const counts = countedBy(field);
  const number = readNumber(value, counts);
  const days = number === undefined && counts === "days around" ? readDays(value) : undefined;
  if (days) return `${hint}: -${days} if it is before the event, ${days} if it is after`;
  const which = {
    "": Number.isFinite(field.most) ? `, from ${field.least} to ${field.most}` : "",
    minutes: ", in minutes",
    days: ", in days",
    "days around": ", with a minus for days before the event",
  }[counts];
  if (number === undefined || !isWithin(field, number)) return hint + which;
  return `${hint}: ${number}${counts === "minutes" ? which : ""}`;
}

/** In a range up to less than this a smaller number than 15 is more likely. */
const WIDE = 30;

/** A number that is likely in a field. */
export function exampleOf({ least, most }: Field): number {
  const from = Number.isFinite(least) ? least : 0;
  return most < WIDE ? from + Math.floor((most - from) / 4) : Math.max(15, from);
}

function isWithin({ least, most }: Field, value: number): boolean {
  return value >= least && value <= most;
}

/** What to type where a text or a number stands and a group of fields is wanted. */
function groupHint(name: string, part: Part, value: unknown, isItem: boolean, entries: Names): string {
  const names = part.fields.map((field) => field.name);
  if (names.includes("least") && names.includes("most")) {
    const found = namedAmounts(value, names);
    const hasIdeal = names.includes("ideal");
    const below = `write below "${name}:", each on a line of its own: `;
    if (found) {
      const said = Object.entries(found).map(([one, amount]) => `"${one}: ${amount}"`);
      const ideal = hasIdeal && !("ideal" in found) ? ', and "ideal:" with the number to plan with' : "";
      return below + said.join(", ") + ideal;
    }
    return `${below}${hasIdeal ? '"least:", "ideal:"' : '"least:"'} and "most:" with a number each`;
  }
  const first = namesIt(part);
  if (typeof value !== "string" || !first) return `write its fields on lines of their own: ${names.join(", ")}`;
  const pair = isItem ? cited(part, value, entries) : undefined;
  if (pair) {
    const needed = part.fields.filter(({ required }) => required);
    return pairHint(pair, "instead", needed);
  }
  if (/:\/\/|\s/.test(value) && first.form === "id") return fileHint(first, value);
  const timed = timedField(part) && readTimed(value);
  if (timed) return `write "minutes: ${timed[0]}" there, and "${first.name}:" with the words below it`;
  const others = part.fields.filter((field) => field.required && field !== first).map(({ name }) => `"${name}:"`);
  const below = others.length ? `, and below it ${others.join(", ")}` : "";
  const before = isItem ? "" : "move it to the next line, indented, and ";
  return `${before}write "${first.name}: " before it${below}`;
}

const NAMING: readonly Form[] = ["title", "line", "summary", "sentence", "prose", "reference", "link"];

/** What to type for a group that names a file, where a text stands. */
function fileHint(first: Field, value: string): string {
  return `write "${first.name}:" instead, and ${idHint(first.description, value)}`;
}

/** The field of a group that a single text in its place most likely is. */
function namesIt(part: Part): Field | undefined {
  const needed = part.fields.filter(({ required, many }) => required && !many);
  return needed.find(({ form }) => NAMING.includes(form)) ?? needed.find(({ form }) => form === "id");
}

function textHint(value: unknown): string {
  if (value === null) return "write the text after the colon, or on the next line after >-";
  if (typeof value === "boolean" || isWhole(value)) return `put it in quotes: "${value}"`;
  if (isRecord(value))
    return "a colon makes a text look like a field: put the whole text in quotes, or on the next line after >-";
  return "write one text, with one - before it if it is an item; put it in quotes if it starts with [ or - ";
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

/** As much as the playbook's loader takes. */
export const MOST_BYTES = 256 * 1024;

/** Whether a file is small enough. If it is not, the check in Python says nothing else. */
export function checkSize(yaml: string): Finding[] {
  const size = new TextEncoder().encode(yaml).length;
  if (size <= MOST_BYTES) return [];
  const words = (bytes: number): string => bytes.toLocaleString(LANGUAGE);
  const text = `the file has ${words(size)} bytes, but an entry has ${words(MOST_BYTES)} at the most`;
  return [{ rule: "too-large", severity: "error", at: [], text, hint: "split it into several entries", page: "" }];
}
