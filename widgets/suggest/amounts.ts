/** Days and ranges as people write them: macros/loading/amounts.py, held to tests/unit/mending-vectors.json. */

const HOUR = "h|hr|hrs|hour|hours";
const MINUTE = "m|min|mins|minute|minutes|'";
const NUMBER = String.raw`\d{1,4}(?:\.\d{1,2})?`;
const DAYS = /^([-+−–]?)(\d{1,3}) ?(d|day|days|w|week|weeks)( before| earlier| ahead| after| later)?$/u;
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

/** The days of 2 weeks or 6 weeks before, which is negative; undefined for what is neither days nor weeks. */
export function readDays(said: string): number | undefined {
  const [, sign = "", count, unit = "", when = ""] = DAYS.exec(plain(said)) ?? [];
  if (count === undefined) return undefined;
  const isBefore = (sign !== "" && sign !== "+") || [" before", " earlier", " ahead"].includes(when);
  if (isBefore && [" after", " later"].includes(when)) return undefined;
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
