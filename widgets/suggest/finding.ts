/** A finding, and the words in which the playbook's check speaks of values: macros/fields.py and macros/problems.py. */
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
  /** The empty fields one of which this may be. */
  maybe?: readonly Loc[];
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

/** The playbook counts characters, JavaScript halves of some. */
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
