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
const TIME = String.raw`(?:[01]?\d|2[0-3])[:.][0-5]\d`;
const SPAN = new RegExp(`^(${TIME}) ?(?:-|–|—|to|until) ?(${TIME})$`, "u");
const LENGTH = String.raw`(?<length>\d{1,3} ?(?:m|min|mins|minutes)\.?|${TIME} ?[-–—] ?${TIME})`;
const TIMED = [
  new RegExp(String.raw`^(?<words>.*\S) ?[([]${LENGTH}[)\]]$`, "u"),
  new RegExp(String.raw`^[([]${LENGTH}[)\]](?:[.:]| ?[-–—])? (?<words>.*\S)$`, "u"),
  // What follows a length in lower case may be about it: 10 minutes before the start.
  new RegExp(String.raw`^${LENGTH}(?:(?:[.:]| ?[-–—]) (?=\S)| (?=[\p{L}\p{N}_])(?![a-z]))(?<words>.*\S)$`, "u"),
];
/** The hour from which on 9:00 is a time of day rather than a length. */
const MORNING = 7;
const WHOLE = /^#?0*(\d{1,4})(?:[.,]0{1,2})?[,;]?(?: (?:people|persons|participants|organizations))?$/;
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

/** The minutes that stand before a step or in brackets behind it, and its words; undefined for a step without. */
export function readTimed(said: string): [minutes: number, words: string] | undefined {
  const found = TIMED.map((pattern) => pattern.exec(said)?.groups).find(Boolean);
  const minutes = found && readMinutes(found.length ?? "");
  return minutes ? [minutes, found?.words ?? ""] : undefined;
}

/** The minutes of 60 min, half an hour or from 9:00 to 10:00; undefined for what is no length. */
export function readMinutes(said: string): number | undefined {
  const [, from, to] = SPAN.exec(said) ?? [];
  if (from === undefined || to === undefined) return readLength(said);
  const [start, end] = [minuteOf(from), minuteOf(to)];
  return start >= MORNING * 60 && start < end ? end - start : undefined;
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(/[:.]/);
  return Number(hours) * 60 + Number(minutes);
}

/**
 * The days of 2 weeks or 6 weeks before, which is negative; undefined for what is neither days nor weeks, or, where they
 * may be before an event or after it, says neither.
 */
export function readDays(said: string, counts: Counted = "days"): number | undefined {
  const small = plain(said).replace(/^an? (?=day|week)/, "1 ");
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
