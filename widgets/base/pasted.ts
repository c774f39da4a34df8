/** What a pasted text holds when it goes into a list: an item for each line, without the signs of the list it came from. */

/** Signs at the start of a line that only say that it is an item. */
const BULLET = /^(?:[-*+•◦▪▫■□●○‣⁃∙·–—→➤➢►✓✔✗✘☐☑☒\uf0a7\uf0b7\uf0d8\uf0fc](?=\s)|[o§ØüqÞ](?=\t))\s+/u;
const BOX = /^(?:\[[ xX✓]?\]|[☐☑☒])\s+/u;
/** Numbers, letters or Roman numbers with a sign behind them. "10. November" is one, as far as anybody can tell from it alone. */
const NUMBER = /^\(?((?:\d{1,2}\.)*\d{1,3}|[a-z]|[ivx]{2,5}|[A-Z](?=\))|I(?=\.)|[IVX]{2,5})(?:\.\)?|\)|\s-)\s+/;
/** Lines that part others and say nothing. */
const RULE = /^[-–—_=*•·.\s]*$/u;

/** The items in a text: its lines without bullets, boxes and numbers; empty lines are none. */
export function itemsOf(text: string): string[] {
  const lines = text
    .split(/\r\n?|[\n\u2028\u2029\u0085]/)
    .map((line) => unbulleted(line.trim()))
    .filter((line) => line && !RULE.test(line));
  const numbers = lines.map((line) => NUMBER.exec(line)?.[1]);
  return lines
    .map((line, at) => (counts(numbers, at) ? line.replace(NUMBER, "").replace(BOX, "") : line).trim())
    .filter(Boolean);
}

function unbulleted(line: string): string {
  return line.replace(BULLET, "").replace(BOX, "");
}

/** Whether the number of a line counts the lines: it is the first of all, follows the one before, or leads to the next. */
function counts(numbers: readonly (string | undefined)[], at: number): boolean {
  const own = numbers[at];
  if (own === undefined) return false;
  const before = numbers.slice(0, at).findLast((one) => one !== undefined);
  const after = numbers.slice(at + 1).find((one) => one !== undefined);
  const follows = (first: string | undefined, second: string | undefined): boolean =>
    first !== undefined && second !== undefined && valuesOf(first).some((one) => valuesOf(second).includes(one + 1));
  const first = before === undefined && after !== undefined && valuesOf(own).includes(1);
  return first || isNested(own) || follows(before, own) || follows(own, after);
}

function isNested(number: string): boolean {
  return number.includes(".");
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

/** The places that a number can stand for: "i" is the first, or the ninth letter. */
function valuesOf(number: string): number[] {
  const small = number.toLowerCase();
  if (/^[\d.]+$/.test(small)) return [Number(small.split(".").at(-1))];
  const letter = small.length === 1 ? small.charCodeAt(0) - 96 : 0;
  return [letter, ROMAN.indexOf(small) + 1].filter((value) => value > 0);
}

/** What stands in a field around the text that is pasted into it. */
export interface Around {
  before: string;
  after: string;
}

/**
 * The items that a paste makes of a field that is one item of a list.
 *
 * @returns undefined if fewer than two lines are pasted, which is an ordinary paste.
 */
export function pastedItems(text: string, { before, after }: Around = { before: "", after: "" }): string[] | undefined {
  const items = itemsOf(text);
  if (items.length < 2) return undefined;
  items[0] = `${before}${items[0] ?? ""}`.trim();
  items.push(`${items.pop() ?? ""}${after}`.trim());
  return items;
}
