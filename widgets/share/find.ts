/**
 * Finds a code in whatever it was pasted with. A code tells its own length and checksum, and has only 64 characters: so
 * whatever else stands in it is no part of it, and where it ends is known. Escapes that programs for mail and chat write
 * are undone first, since they are made of the same characters.
 */
import { lengthOf, MOST_CHARACTERS, open, toBytes } from "./envelope";

/** A longer text is not looked at to its end. */
export const MOST_TEXT = 4 * MOST_CHARACTERS;
/** So many characters are checked at the most, however many codes a text seems to hold. */
const MOST_CHECKED = 16 * MOST_CHARACTERS;
/** How often a text may have been escaped on its way. */
const ROUNDS = 6;

/**
 * @param text - an address, a mail, a page's source, with or without a code.
 * @returns the first code whose checksum agrees; else the longest one that is cut or damaged; else undefined.
 */
export function findCode(text: string): string | undefined {
  const work = { left: MOST_CHECKED };
  const readings: string[] = [];
  for (const reading of read(text.slice(0, MOST_TEXT))) {
    const whole = findWhole(reading, work);
    if (whole) return whole;
    readings.push(reading);
  }
  return readings
    .flatMap(damagedCodes)
    .reduce<string | undefined>((best, code) => (code.length > (best?.length ?? 0) ? code : best), undefined);
}

// Reading: what a text may say, from the most to the least likely

/** Each reading has the 64 characters, and one space or period for all that stands between two of them. */
function* read(text: string): Generator<string> {
  const plain = withoutEscapes(text);
  yield* readPlain(plain);
  // A line may have ended inside of an escape or a tag.
  const joined = plain.replace(/ ?\r?\n[ \t>|]*/g, "");
  if (joined !== plain) yield* readPlain(withoutEscapes(joined));
}

function* readPlain(plain: string): Generator<string> {
  yield* withDashes(plain);
  // In quoted-printable text this may be an escape. Where line ends were removed, it is what is left of one.
  if (plain.includes("=")) yield* withDashes(withoutEscapes(unescapeBytes(plain, "=")));
  // Proofpoint's filter (version 2) writes % as - and / as _.
  if (/-23[\W_]{0,9}p/.test(plain)) yield separated(withoutEscapes(unescapeBytes(plain.replaceAll("_", "/"), "-")));
  for (const [inBase64] of plain.matchAll(/aHR0c[\w+/-]{20,}/g)) yield separated(withoutEscapes(fromBase64(inBase64)));
}

/** What an en dash and an em dash may have been. */
const DASHES = [
  ["-", "-"],
  ["-", "--"],
  ["--", "--"],
  ["--", "---"],
] as const;

function* withDashes(text: string): Generator<string> {
  const same = text.replace(/[\u2010-\u2012\u2015\u2212\ufe58\ufe63\uff0d]/g, "-").replaceAll("\uff3f", "_");
  if (!/[\u2013\u2014]/.test(same)) return yield separated(same);
  for (const [short, long] of DASHES) yield separated(same.replaceAll("\u2013", short).replaceAll("\u2014", long));
}

/** What stands inside of texts that were wrapped, quoted or marked up. */
const INVISIBLE = String.raw`\s\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff`;
const BETWEEN = `[${INVISIBLE}<>|]{0,9}`;
const SOFT = new RegExp(`[${INVISIBLE}<>|]+`, "g");
function separated(text: string): string {
  return text.replace(SOFT, " ").replace(/ ?[^\w -][^\w-]*/g, ".");
}

// Escapes

const UTF8 = new TextDecoder();

function withoutEscapes(text: string): string {
  let now = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = now;
    now = now.replace(/= ?\r?\n/g, "").replace(TAG, (tag) => (/p\W*b/.test(tag) ? tag : " "));
    now = unescapeEntities(unescapeBytes(now, "%"));
    now = now.replace(BACKSLASH, (_, code, sign) => (code ? character(code.replace(/\W/g, ""), 16) : (sign ?? " ")));
    if (now === before) break;
  }
  return now;
}

/** A tag is one gap, unless it holds an address. */
const TAG = /<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]*)?\/?>/gi;

const HEX = `${BETWEEN}[0-9a-f]${BETWEEN}[0-9a-f]`;
/** Runs of escapes, since a character may have several bytes. */
const ESCAPES: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ["%", "=", "-"].map((sign) => [sign, new RegExp(`(?:${sign}${HEX}){1,600}`, "gi")]),
);

/** Undoes escapes such as %2D, even if a line ends inside of one. */
function unescapeBytes(text: string, sign: "%" | "=" | "-"): string {
  return text.replace(ESCAPES[sign] as RegExp, (escapes) => {
    const digits = escapes.replace(/[^0-9a-f]/gi, "").match(/../g) ?? [];
    return UTF8.decode(Uint8Array.from(digits, (two) => Number.parseInt(two, 16)));
  });
}

/** Escapes of JSON and of Markdown. */
const BACKSLASH = new RegExp(`\\\\(?:u((?:${BETWEEN}[0-9a-f]){4})|[nrt]|(${BETWEEN}[^A-Za-z0-9\\s]))`, "gi");

const ENTITY = new RegExp(`&((?:${BETWEEN}[#\\w]){2,16})${BETWEEN};`, "g");
/** Entities that stand for a character of a code, a dash, or a beginning of other escapes; the others are between. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  bsol: "\\",
  dash: "-",
  equals: "=",
  hyphen: "-",
  lowbar: "_",
  lt: "<",
  gt: ">",
  mdash: "\u2014",
  minus: "-",
  ndash: "\u2013",
  num: "#",
  percnt: "%",
};

function unescapeEntities(text: string): string {
  return text.replace(ENTITY, (_, spaced: string) => {
    const name = spaced.replace(/[^#\w]/g, "");
    const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
    if (hexadecimal) return character(hexadecimal, 16);
    return decimal ? character(decimal, 10) : (ENTITIES[name.toLowerCase()] ?? " ");
  });
}

function character(code: string, base: number): string {
  const point = Number.parseInt(code, base);
  return point <= 0x10ffff ? String.fromCodePoint(point) : " ";
}

function fromBase64(text: string): string {
  return UTF8.decode(toBytes(text.replaceAll("+", "-").replaceAll("/", "_")));
}

// Finding

function findWhole(reading: string, work: { left: number }): string | undefined {
  const text = reading.replace(/[ .]+/g, "");
  const places = placesIn(reading, text.length);
  for (let at = text.indexOf("pb"); at >= 0; at = text.indexOf("pb", at + 1)) {
    const length = lengthOf(text.slice(at, at + 20));
    if (!(at + length <= text.length && length <= work.left)) continue;
    work.left -= length;
    const code = text.slice(at, at + length);
    if (isWhole(code) && !goesOn(reading, (places[at + length - 1] ?? 0) + 1)) return code;
  }
  return undefined;
}

/** Where each of the 64 characters stands in a reading. */
function placesIn(reading: string, count: number): Uint32Array {
  const places = new Uint32Array(count);
  let found = 0;
  for (let at = 0; at < reading.length; at += 1) {
    const sign = reading.charAt(at);
    if (sign === " " || sign === ".") continue;
    places[found] = at;
    found += 1;
  }
  return places;
}

function isWhole(code: string): boolean {
  const { damage } = open(code, "_");
  return !damage;
}

/** Whether a letter or digit follows: then the code was changed. Lines and dashes may come from what stands around it. */
function goesOn(reading: string, end: number): boolean {
  const more = /[_-]*[A-Za-z0-9]/y;
  more.lastIndex = end;
  return more.test(reading);
}

/** A beginning that no word has: version, a length that is possible, and the rest. */
const BEGINNING = /(?<![\w-])pb[B-Z][A-D][\w-]{9,}/g;
/** Ordinary words are shorter than this, what is left of a wrapped code is longer, but for its last line. */
const SHORT = 20;

/** All that looks like a code in a reading, each with a period where something else stood. */
function damagedCodes(reading: string): string[] {
  return [...reading.matchAll(BEGINNING)].map(({ 0: start, index }) => withRest(start, reading, index + start.length));
}

function withRest(start: string, reading: string, end: number): string {
  const length = lengthOf(start);
  const next = /([ .])(?!pb[B-Z][A-D][\w-]{9})([\w-]+)/y;
  next.lastIndex = end;
  let code = start;
  while (code.length < length) {
    const [, gap, piece = ""] = next.exec(reading) ?? [];
    const longer = code + (gap === "." ? "." : "") + piece;
    if (!piece || (piece.length < SHORT && longer.length !== length)) break;
    code = longer;
  }
  return code;
}
