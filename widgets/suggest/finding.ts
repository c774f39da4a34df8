/** A finding, and the words in which the guide's check speaks of values: macros/fields.py and macros/problems.py. */
import { plural } from "../base/plural";

/** The way to a value inside an entry: field names, and places in lists from 0. */
export type Loc = readonly (string | number)[];

/** Something to mend, with the same rule and words as `python -m macros check`. */
export interface Finding {
  rule: string;
  severity: "error" | "advice";
  at: Loc;
  text: string;
  hint: string;
  /** Where the contributor's guide says more, below contribute/. */
  page: string;
}

/** An entry as it is, before anybody knows whether it is a good one. */
export type Entry = Record<string, unknown>;

export { isRecord } from "../base/record";

/** The way to a value in words, such as blocks[2].title for the second block's title. */
export function spell(at: Loc): string {
  return at
    .map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

/** The guide counts characters, JavaScript halves of some. */
export function characters(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}

/** A value as it may stand inside a message: on one line, in quotes, not too long. */
export function excerpt(value: string, length = 60): string {
  const text = words(value).join(" ");
  const shown = [...text];
  return shown.length <= length
    ? `"${text}"`
    : `"${shown
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…"`;
}

/** The words of a text, parted by white space. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

export function count(number: number, what: string): string {
  return `${number} ${plural(number, what)}`;
}

/** The choice that looks most like a mistyped word, or nothing if none does. */
export function didYouMean(word: string, choices: Iterable<string>): string {
  const byLower = new Map(
    [...choices]
      .sort()
      .reverse()
      .map((choice) => [choice.toLowerCase(), choice]),
  );
  const cutoff = word.length < 4 ? 0.5 : 0.6;
  const typed = [...word].slice(0, 80).join("").toLowerCase();
  let best = "";
  let bestRatio = 0;
  for (const choice of byLower.keys()) {
    const ratio = likeness(choice, typed);
    if (ratio >= cutoff && (ratio > bestRatio || (ratio === bestRatio && choice > best)))
      [best, bestRatio] = [choice, ratio];
  }
  return byLower.get(best) ?? "";
}

/** How alike two texts are, from 0 to 1, as Python's difflib counts it: the matching pieces, the longest first. */
export function likeness(one: string, other: string): number {
  const sum = one.length + other.length;
  return sum ? (2 * matching(one, other, 0, one.length, 0, other.length)) / sum : 1;
}

function matching(one: string, other: string, from: number, to: number, otherFrom: number, otherTo: number): number {
  let [start, otherStart, size] = [from, otherFrom, 0];
  let lengths = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const next = new Map<number, number>();
    for (let place = otherFrom; place < otherTo; place += 1) {
      if (one[at] !== other[place]) continue;
      const length = (lengths.get(place - 1) ?? 0) + 1;
      next.set(place, length);
      if (length > size) [start, otherStart, size] = [at - length + 1, place - length + 1, length];
    }
    lengths = next;
  }
  if (!size) return 0;
  const before = matching(one, other, from, start, otherFrom, otherStart);
  return before + size + matching(one, other, start + size, to, otherStart + size, otherTo);
}
