/** Numbers, days and ranges as people write them: macros/loading/amounts.py, held to tests/unit/mending-vectors.json. */
import { readLength } from "../base/length";
import { type Field, isMinutes } from "./schema";

/** What a number counts, if that is said; days around an event are below zero before it. */
export type Counted = "" | "minutes" | "days" | "days around";

const HOUR = "h|hr|hrs|hour|hours";
const MINUTE = "m|min|mins|minute|minutes|'";
const NUMBER = String.raw`\d{1,4}(?:\.\d{1,2})?`;
const DAYS =
  /^([-+−–]?) ?(\d{1,3})(?: ?(d|day|days|w|week|weeks))?( before| earlier| ahead| after| later)?(?: the event)?$/u;
const ON_THE_DAY = /^(?:(?:on )?the same day|on the day(?: of the event| itself)?)$/;
const SPAN = /^([01]?\d|2[0-3])[:.]([0-5]\d) ?(?:-|–|—|to|until) ?([01]?\d|2[0-3])[:.]([0-5]\d)$/u;
/** The hour from which on 9:00 is a time of day rather than a length. */
const MORNING = 7;
const WHOLE = /^0*(\d{1,4})(?:[.,]0{1,2})?[,;]?(?: (?:people|persons|participants|organizations))?$/;
const ORDINAL = /^0*(\d{1,3})(?:st|nd|rd|th|\.)$/;
const ABOUT = /^(?:about |around |approximately |approx\.? |roughly |circa |ca\.? |~ ?)| (?:in )?total$/g;
const NUMBER_WORDS = (
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const IN_LETTERS = new RegExp(
  `^(?:(${TENS.join("|")})(?:[ -](${NUMBER_WORDS.slice(0, 9).join("|")}))?|(${NUMBER_WORDS.join("|")}))\\b`,
);
const RANGE = new RegExp(
  `^(?:from |between )?(${NUMBER}) ?(${HOUR}|${MINUTE})?\\.? ?(?:-|–|—|to|till|until|and|bis) ?` +
    `(${NUMBER}) ?(${HOUR}|${MINUTE}|people|persons|participants|organizations)?\\.?$`,
  "u",
);
const SEVERAL = new RegExp(
  `^(${NUMBER}) ?[,;/–-] ?(${NUMBER})(?: ?[,;/–-] ?(?:and )?(${NUMBER}))? ?(${HOUR}|${MINUTE}|people|persons)?\\.?$`,
  "u",
);
const IDEAL = new RegExp(
  `^(.*?)[,;]? \\(?(?:ideally|ideal|usually|best)[: ] ?(${NUMBER}) ?(${HOUR}|${MINUTE})?\\.?\\)?$`,
  "u",
);

/** What a field of a number counts, by its name and limits. */
export function countedBy(field: Field): Counted {
  if (isMinutes(field)) return "minutes";
  return field.name.endsWith("days") ? (field.least >= 0 ? "days" : "days around") : "";
}

/** The number that is meant in a field; undefined if nobody can tell: 6 weeks may be before an event, or after it. */
export function readNumber(said: string, counts: Counted): number | undefined {
  const small = plain(said).replace(ABOUT, "");
  for (const words of [small, small.replace(IN_LETTERS, inDigits)]) {
    const whole = WHOLE.exec(words)?.[1];
    const counted = counts === "minutes" ? readMinutes(words) : counts ? readDays(words, counts) : undefined;
    const found = whole === undefined ? (counted ?? ORDINAL.exec(words)?.[1]) : whole;
    if (found !== undefined) return Number(found);
  }
  return undefined;
}

function inDigits(_: string, tens: string | undefined, after: string | undefined, only: string | undefined): string {
  const ones = after ?? only;
  return String((tens ? 10 * (TENS.indexOf(tens) + 2) : 0) + (ones ? NUMBER_WORDS.indexOf(ones) + 1 : 0));
}

function readMinutes(said: string): number | undefined {
  const [, ...clock] = SPAN.exec(said) ?? [];
  if (!clock.length) return readLength(said);
  const [hour = 0, minute = 0, endHour = 0, endMinute = 0] = clock.map(Number);
  const [start, end] = [hour * 60 + minute, endHour * 60 + endMinute];
  return start >= MORNING * 60 && start < end ? end - start : undefined;
}

/**
 * The days of 2 weeks or 6 weeks before, which is negative; undefined for what is neither days nor weeks, or, where they
 * may be before an event or after it, says neither.
 */
export function readDays(said: string, counts: Counted = "days"): number | undefined {
  const small = plain(said);
  const isAround = counts === "days around";
  const [, sign = "", count, unit = "", when = ""] = DAYS.exec(small) ?? [];
  if (count === undefined) return isAround && ON_THE_DAY.test(small) ? 0 : undefined;
  const isBefore = (sign !== "" && sign !== "+") || [" before", " earlier", " ahead"].includes(when);
  if (isBefore && [" after", " later"].includes(when)) return undefined;
  if (!sign && !when && (!unit || isAround)) return undefined;
  const days = Number(count) * (unit.startsWith("w") ? 7 : 1);
  return isBefore ? -days : days;
}

/**
 * The least and the most of 5-10, 60-90 min, 1-2 h or the list [5, 10], in minutes if it has a unit of time; and the
 * ideal between them, if three are given. Undefined for what is no range, or does not grow.
 */
export function readRange(value: unknown): number[] | undefined {
  const found: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === "string"
      ? amounts(plain(value))
      : [];
  const whole = found.filter((one): one is number => typeof one === "number" && Number.isInteger(one));
  const grows = whole.every((one, at) => at === 0 || one >= (whole[at - 1] ?? one));
  return (found.length === 2 || found.length === 3) && whole.length === found.length && grows ? whole : undefined;
}

/** The amounts of a range by the fields of the group that they are for; undefined if it has not as many. */
export function namedAmounts(value: unknown, fields: readonly string[]): Record<string, number> | undefined {
  const found = readRange(value);
  const names = found?.length === 2 ? ["least", "most"] : ["least", "ideal", "most"];
  if (!found || !names.every((name) => fields.includes(name))) return undefined;
  return Object.fromEntries(names.map((name, at) => [name, found[at] ?? 0]));
}

function amounts(said: string): (number | undefined)[] {
  const [, before = "", ideal, idealUnit] = IDEAL.exec(said) ?? [];
  const [least, most, ...more] = ideal === undefined ? [] : amounts(before);
  if (least !== undefined && most !== undefined && !more.length) return [least, amount(ideal, idealUnit), most];
  const [, from, fromUnit, to, toUnit] = RANGE.exec(said) ?? [];
  if (from !== undefined) return [amount(from, fromUnit ?? toUnit), amount(to, toUnit ?? fromUnit)];
  const [, ...several] = SEVERAL.exec(said) ?? [];
  return several.slice(0, 3).flatMap((number) => (number === undefined ? [] : [amount(number, several[3])]));
}

function amount(number: string | undefined, unit = ""): number | undefined {
  const value = Number(number) * (HOUR.split("|").includes(unit) ? 60 : 1);
  return Number.isInteger(value) ? value : undefined;
}

function plain(said: string): string {
  return said.toLowerCase().replace(/’/g, "'").trim().split(/\s+/).join(" ");
}
