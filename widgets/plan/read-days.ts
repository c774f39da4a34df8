/** Holidays and absences as people write them, one on each line: Dec 24 - Jan 2 winter break. Needs no browser. */
import { monthNamed } from "../agenda/read/dates";
import { addDays, type Day, isDay } from "../base/days";
import { itemsOf } from "../base/pasted";

/** Days from one to another, both included. line: as it was written. */
export interface ReadDays {
  from: Day;
  to: Day;
  title: string;
  line: string;
}

/** A day as it was written. Its year may be missing; a lone number is a day of the month before. */
interface Written {
  year?: number;
  month?: number;
  date: number;
  at: number;
  end: number;
}

/** What comes before the first day of a plan is still near it. */
const BEFORE = -45;
const NAMED_FIRST = /(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d|[/.]\d)(?:,?\s+(\d{4})(?!\d))?/gu;
const NAMED_SECOND =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?(\p{L}{3,10})(?!\p{L})\.?(?:,?\s+(?:de\s+)?(\d{4})(?!\d))?/gu;
const YEAR_FIRST = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g;
const DOTTED = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?(?!\d)/g;
const DOTTED_FIRST = /^\s*\d{1,2}\.\s?\d{1,2}\.(?!\d)/m;
const SLASHED = /(?<!\d)(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?!\d)/g;
const UNTIL = /^\s*(?:-|–|—|\.\.+|…|to|through|thru|until|till|bis|hasta|al)\s*/iu;
const LONE = /^(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,?\s+(\d{4})(?!\d))?/u;
const FROM = /\s(?:from|on|von|am|del?)\s*$/iu;
const WEEKDAY = /(?:^|[\s,(])(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*$/iu;
const AROUND = /^[\s,;:()[\]|–—-]+|[\s,;:()[\]|–—-]+$/gu;

/**
 * What was found, and the lines without any day.
 *
 * @param near - where a year is missing, it is the one that brings a day next to this one, from six weeks before it on.
 */
export function readAway(text: string, near: Day): { found: ReadDays[]; unread: string[] } {
  const found: ReadDays[] = [];
  const unread: string[] = [];
  // The number of a line may be a day: 24.12.
  const lines = DOTTED_FIRST.test(text) ? text.split("\n").map((line) => line.trim()) : itemsOf(text);
  for (const line of lines.filter(Boolean)) {
    const read = readLine(line, near);
    if (read) found.push(read);
    else unread.push(line);
  }
  return { found, unread };
}

function readLine(line: string, near: Day): ReadDays | undefined {
  const first = written(line)[0];
  if (!first) return undefined;
  const last = lastOf(line, first);
  const span = spanOf(first, last, near);
  if (!span) return undefined;
  const before = line.slice(0, first.at).replace(WEEKDAY, "").replace(FROM, "");
  const title = [before, line.slice((last ?? first).end)].map((part) => part.replace(AROUND, "")).filter(Boolean);
  return { ...span, title: title.join(" "), line };
}

/** The day after a sign such as "to", whole or as a number alone: Nov 26-27. */
function lastOf(line: string, { month, year, end }: Written): Written | undefined {
  const rest = line.slice(end);
  const until = UNTIL.exec(rest)?.[0];
  if (!until) return undefined;
  const at = end + until.length;
  const after = line.slice(at).replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/iu, "");
  const begin = line.length - after.length;
  const whole = written(after).find((one) => one.at === 0);
  if (whole) return { ...whole, at: begin, end: begin + whole.end };
  const [found, date, own] = LONE.exec(after) ?? [];
  if (found === undefined || month === undefined) return undefined;
  const known = own ? Number(own) : year;
  return {
    month,
    date: Number(date),
    at: begin,
    end: begin + found.length,
    ...(known !== undefined && { year: known }),
  };
}

function spanOf(first: Written, last: Written | undefined, near: Day): { from: Day; to: Day } | undefined {
  const year = first.year ?? (last?.year !== undefined ? yearUntil(first, last) : undefined);
  const from = year === undefined ? dayNear(first, addDays(near, BEFORE) ?? near) : dayOf(first, year);
  if (!from) return undefined;
  if (!last) return { from, to: from };
  const to = last.year === undefined ? dayNear(last, from) : dayOf(last, last.year);
  if (!to) return undefined;
  return from <= to ? { from, to } : { from: to, to: from };
}

/** The year of a day without one, which is before one that has it. */
function yearUntil(first: Written, last: Written): number {
  const later = (first.month ?? 0) * 31 + first.date > (last.month ?? 0) * 31 + last.date;
  return (last.year ?? 0) - (later ? 1 : 0);
}

/** The next such day from a day on; February 29 may be years away. */
function dayNear(one: Written, from: Day): Day | undefined {
  const year = Number(from.slice(0, 4));
  for (let later = 0; later <= 8; later += 1) {
    const day = dayOf(one, year + later);
    if (day && day >= from) return day;
  }
  return undefined;
}

function dayOf({ month = 0, date }: Written, year: number): Day | undefined {
  const day = [String(year).padStart(4, "0"), ...[month, date].map((part) => String(part).padStart(2, "0"))].join("-");
  return isDay(day) ? day : undefined;
}

/** The days in a text, in order. Where both numbers could be a month, it stands first, as in the United States. */
function written(text: string): Written[] {
  const found: Written[] = [];
  const take = (match: RegExpMatchArray, year: string | undefined, month: number, date: string | undefined): void => {
    const at = match.index ?? 0;
    const number = Number(date);
    if (month < 1 || month > 12 || number < 1 || number > 31) return;
    const full = year === undefined ? undefined : year.length === 2 ? 2000 + Number(year) : Number(year);
    found.push({ month, date: number, at, end: at + match[0].length, ...(full !== undefined && { year: full }) });
  };
  for (const match of text.matchAll(YEAR_FIRST)) take(match, match[1], Number(match[2]), match[3]);
  for (const match of text.matchAll(NAMED_FIRST)) take(match, match[3], monthNamed(match[1] ?? ""), match[2]);
  for (const match of text.matchAll(NAMED_SECOND)) take(match, match[3], monthNamed(match[2] ?? ""), match[1]);
  for (const match of text.matchAll(DOTTED)) take(match, match[3], Number(match[2]), match[1]);
  for (const match of text.matchAll(SLASHED)) {
    const [one, two] = [Number(match[1]), Number(match[2])];
    if (one > 12) take(match, match[3], two, match[1]);
    else take(match, match[3], one, match[2]);
  }
  return found.sort((one, other) => one.at - other.at || other.end - one.end);
}
