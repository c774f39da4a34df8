/** Words as search compares them, as `macros/book/stems.py` does it; `tests/unit/stems.json` holds for both. */
import porter from "wink-porter2-stemmer";

const NUMBERS = new Map([
  ..."zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, number) => [word, String(number)] as const),
  ["twenty", "20"],
  ["thirty", "30"],
  ["forty", "40"],
  ["fifty", "50"],
  ["sixty", "60"],
  ["ninety", "90"],
  ["hundred", "100"],
  ["first", "1st"],
  ["second", "2nd"],
  ["third", "3rd"],
  ["fourth", "4th"],
  ["fifth", "5th"],
  ["sixth", "6th"],
] as const);
/** What is longer is no word, and the stemmer would take seconds over it. */
const LONGEST_WORD = 40;
const stemmed = new Map<string, string>();
const CHUNK = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[\p{L}\p{N}]+(?:[-\u2010\u2011'’‘`´][\p{L}\p{N}]+)*/gu;
const PIECE = /\d+(?:st|nd|rd|th)(?![\p{L}\p{N}])|\d+|\p{L}+/gu;

/** Small letters, straight apostrophes, no accents. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’‘`´]/g, "'")
    .toLowerCase();
}

/** The words of a text as they stand there, each with its hyphens and apostrophes; web addresses among them. */
export function written(text: string): string[] {
  return text.normalize("NFC").match(CHUNK) ?? [];
}

/** The words of a text, folded. */
export function chunks(text: string): string[] {
  return written(fold(text));
}

/** The words in a word with hyphens; none in a web address. */
export function pieces(chunk: string): string[] {
  if (/[@/]|^www\./.test(chunk)) return [];
  return chunk.replace(/'/g, "").match(PIECE) ?? [];
}

/** The stem of one word in small letters. */
export function stem(word: string): string {
  const known = stemmed.get(word);
  if (known !== undefined) return known;
  const found = NUMBERS.get(word) ?? (word.length > LONGEST_WORD ? word : porter(word));
  stemmed.set(word, found);
  return found;
}

/** The stems of a text's words in order. */
export function stems(text: string): string[] {
  return chunks(text).flatMap(pieces).map(stem);
}

/** A word without the endings of number and time, which make no other word of it; "interpreter" keeps its own. */
export function withoutEnding(word: string): string {
  return word
    .replace(/'/g, "")
    .replace(/s$/, "")
    .replace(/(?<=..)(?:ing|ed|e)$/, "")
    .replace(/(.)\1$/, "$1")
    .replace(/y$/, "i");
}
