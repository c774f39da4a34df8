/** How fields read numbers: lengths as people write them, and whole numbers; and what they say of anything else. */
import type { Counted } from "./counted";
import { lengthWords, readLength } from "./length";
import { line, start } from "./text";
import { WORDS } from "./words";

/** The most minutes that anything in the playbook takes: a day. */
export const MOST_MINUTES = 1440;
/** As much of a wrong text as is said again. */
const MOST_SAID = 30;

type Field = Pick<Counted, "value" | "begin"> & Partial<Pick<Counted, "least" | "most" | "optional">>;

/** How a field for minutes reads what is written. */
export function lengths({ value, begin, least = 0, most = MOST_MINUTES, optional = false }: Field): Counted {
  const why = (text: string): string => stillWords(wrongLength(text, least, most), value, lengthWords);
  return { value, begin, least, most, optional, inputMode: "text", read: readLength, why };
}

/** How a field for a whole number reads what is written. */
export function wholeNumbers({ value, begin, least = 0, most = MOST_MINUTES, optional = false }: Field): Counted {
  const why = (text: string): string => {
    const wrong =
      readWhole(text, 0, Infinity) === undefined ? WORDS.number.none(said(text)) : WORDS.number.bounds(least, most);
    return stillWords(wrong, value, String);
  };
  return {
    value,
    begin,
    least,
    most,
    optional,
    inputMode: "numeric",
    read: (text) => readWhole(text, 0, Infinity),
    why,
  };
}

/** Why a text is not taken as minutes within bounds. */
export function wrongLength(text: string, least: number, most: number): string {
  if (readLength(text) === undefined) return WORDS.number.noLength(said(text));
  return WORDS.number.lengthBounds(lengthWords(least), lengthWords(most));
}

/** A whole number within bounds, or undefined if the text isn't one. */
export function readWhole(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

function said(text: string): string {
  return start(line(text), MOST_SAID);
}

function stillWords(why: string, value: number | undefined, words: (value: number) => string): string {
  return value === undefined ? WORDS.number.stillNone(why) : WORDS.number.still(why, words(value));
}
