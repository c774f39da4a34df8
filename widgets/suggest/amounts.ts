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

/** The days of 2 weeks or 6 weeks before, which is negative; undefined for what is neither days nor weeks. */
export function readDays(said: string): number | undefined {
  const [, sign = "", count, unit = "", when = ""] = DAYS.exec(plain(said)) ?? [];
  if (count === undefined) return undefined;
  const isBefore = (sign !== "" && sign !== "+") || [" before", " earlier", " ahead"].includes(when);
  if (isBefore && [" after", " later"].includes(when)) return undefined;
  const days = Number(count) * (unit.startsWith("w") ? 7 : 1);
  return isBefore ? -days : days;
}

/** The least and the most of 5-10, 60-90 min or 1-2 h, in minutes if it has a unit of time; undefined for no range. */
export function readRange(said: string): [least: number, most: number] | undefined {
  const [, from, fromUnit, to, toUnit] = RANGE.exec(plain(said)) ?? [];
  const least = amount(from, fromUnit ?? toUnit);
  const most = amount(to, toUnit ?? fromUnit);
  return least !== undefined && most !== undefined && least <= most ? [least, most] : undefined;
}

function amount(number: string | undefined, unit = ""): number | undefined {
  const value = Number(number) * (HOUR.split("|").includes(unit) ? 60 : 1);
  return Number.isInteger(value) ? value : undefined;
}

function plain(said: string): string {
  return said.toLowerCase().replace(/’/g, "'").trim().split(/\s+/).join(" ");
}
