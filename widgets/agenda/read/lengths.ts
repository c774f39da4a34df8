/** Lengths in a line: where one stands; what it means is said by the one parser of lengths. */
import { readLength } from "../../base/length";

/** A length in minutes; `about` if it says that it is not exact. end: where it stops in the text. */
export interface Length {
  minutes: number;
  about: boolean;
  end: number;
}

const NO_LETTER = String.raw`(?![\p{L}\p{N}])`;
const MINUTES = String.raw`(?:min(?:utes?|uten|uto?s?|s)?${NO_LETTER}\.?|mn${NO_LETTER}|m${NO_LETTER}|['′’]${NO_LETTER})`;
const HOURS = String.raw`(?:h(?:ours?|rs?|eures?|oras?)?(?!\p{L})\.?|std(?!\p{L})\.?|stunden?(?!\p{L}))`;
const ABOUT = /(~|≈|±|ca\.?|circa|about|approx\.?|around|etwa|environ|up to|max\.?|bis zu)\s*/iuy;
const OF_HOURS = String.raw`(?:\d{1,2}(?:[.,]\d{1,2})?(?:\s?[½¼¾])?|[½¼¾])\s?-?${HOURS}(?:\s*(?:and|und|et|y)?\s*\d{1,2}(?!\d)(?:\s?${MINUTES})?)?`;
const OF_MINUTES = String.raw`\d{1,3}\s?-?${MINUTES}`;
const IN_WORDS = String.raw`(?:half an hour|(?:eine )?halbe stunde|(?:une )?demi-heure|media hora|(?:a )?quarter (?:of an )?hour|(?:eine )?viertelstunde|(?:un )?quart d['’]heure|(?:an|one) hour|eine stunde|une heure|una hora)(?!\p{L})`;
const LENGTH = new RegExp(`${IN_WORDS}|${OF_HOURS}|${OF_MINUTES}`, "iuy");
/** The shorter of two: "10-15 min". */
const RANGE = new RegExp(String.raw`\d{1,3}\s?(?:-|–|to|bis|à|a)\s?(?=\d{1,3}\s?-?${MINUTES})`, "iuy");
const LONGEST = 24 * 60;

/** The length that a text has at a place; undefined if there is none. Of two the longer one, so that all fits. */
export function lengthAt(text: string, at = 0): Length | undefined {
  if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return undefined;
  const start = endOf(ABOUT, text, at);
  const from = endOf(RANGE, text, start);
  const end = endOf(LENGTH, text, from);
  const minutes = end > from ? readLength(text.slice(from, end)) : undefined;
  if (minutes === undefined || minutes < 1 || minutes > LONGEST) return undefined;
  return { minutes, about: from > at, end };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
