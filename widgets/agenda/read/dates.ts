/** Days as people write them, in several languages. */
import { isDay } from "../../base/days";

const MONTHS: readonly RegExp[] = [
  /^(?:jan|jänner|ene)/i,
  /^(?:feb|fev|fév)/i,
  /^(?:mar|mär|mrz|maerz)/i,
  /^(?:apr|abr|avr)/i,
  /^(?:may|mai|mayo)/i,
  /^(?:jun|juin)/i,
  /^(?:jul|juil)/i,
  /^(?:aug|ago|aoû|aou)/i,
  /^(?:sep|set)/i,
  /^(?:oct|okt)/i,
  /^(?:nov)/i,
  /^(?:dec|dez|dic|déc)/i,
];
const NAMED_FIRST = /\b(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;
const NAMED_SECOND = /\b(\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s+(?:of\s+|de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})\b/u;
const YEAR_FIRST = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/;
const DOTTED = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/;
const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/;

/** A day in a text, as 2026-11-22, and the text around it; undefined if it names none with its year. */
export function dayIn(text: string): { day: string; rest: string } | undefined {
  for (const [pattern, order] of ORDERS) {
    const found = pattern.exec(text);
    const day = found && order(found[1] ?? "", found[2] ?? "", found[3] ?? "");
    if (day) return { day, rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim() };
  }
  return undefined;
}

type Order = (one: string, two: string, three: string) => string | undefined;

const ORDERS: readonly (readonly [RegExp, Order])[] = [
  [YEAR_FIRST, (year, month, day) => made(year, month, day)],
  [NAMED_FIRST, (month, day, year) => made(year, named(month), day)],
  [NAMED_SECOND, (day, month, year) => made(year, named(month), day)],
  [DOTTED, (day, month, year) => made(year, month, day)],
  // Where both could be a month, the month stands first, as in the United States.
  [SLASHED, (one, two, year) => made(year, one, two) ?? made(year, two, one)],
];

/** The number of a month by the start of its name in several languages; 0 if it is none. */
export function monthNamed(name: string): number {
  return MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
}

function named(month: string): string {
  return String(monthNamed(month));
}

function made(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? text : undefined;
}
