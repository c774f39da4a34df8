/** What a text says of the whole session: the day, the place, who comes. */
import { dayIn } from "./dates";
import type { Found } from "./found";
import { lengthAt } from "./lengths";
import { formatsIn, type Label } from "./words";

const LINK = /https?:\/\/[^\s<>()]+/i;
const PHONE = /^[+(]?[\d\s()./-]{6,}\d(?:.*)$/;

/** Takes what is said behind a label; false if it says nothing of the kind, so that it is kept elsewhere. */
export function readFact(found: Found, label: Label, value: string): boolean {
  return READERS[label]?.(found, value) ?? false;
}

type Reader = (found: Found, value: string) => boolean;

const READERS: Partial<Record<Label, Reader>> = {
  title: (found, value) => {
    found.title ||= value;
    return true;
  },
  goal: (found, value) => {
    found.goal.push(value);
    return true;
  },
  date: readDate,
  length: (found, value) => {
    const length = lengthAt(value) ?? (/^\d{1,3}$/.test(value) ? { minutes: Number(value) } : undefined);
    if (length) found.minutes ??= length.minutes;
    return length !== undefined;
  },
  where: readWhere,
  link: (found, value) => (LINK.test(value) || /^[\w-]+(?:\.[\w-]+)+\/\S+$/.test(value)) && readWhere(found, value),
  phone: (found, value) => {
    if (found.phone || !PHONE.test(value)) return false;
    found.phone = value;
    return true;
  },
  format: (found, value) => {
    found.formats.push(...formatsIn(value).filter((one) => !found.formats.includes(one)));
    return formatsIn(value).length > 0;
  },
  organizations: (found, value) => {
    const names = value.split(/\s*;\s*/).map((name) => name.replace(/ \(\d+ (?:person|people)\)$/, "").trim());
    found.organizations.push(...names.filter(Boolean));
    return true;
  },
};

/** A day, and what else stands beside it: the weekday is no news, all else is kept. */
function readDate(found: Found, value: string): boolean {
  // A copy for several days names each: "Day 1: …; Day 2: …".
  const days = value.split("; ");
  const isOfDays = days.length > 1 && days.every((one) => /^Day \d+: /.test(one) && dayIn(one));
  const said = isOfDays ? (days[0] ?? "").replace(/^Day \d+: /, "") : value;
  const known = found.date === undefined ? dayIn(said) : undefined;
  if (!known) return false;
  const left = known.rest.replace(/^[\s,.-]*|[\s,.-]*$/gu, "");
  if (left && !/^(?:on |am |le |el )?\p{L}+,?$/iu.test(left)) return false;
  found.date = known.day;
  return true;
}

/** A room or an address, and the address of a call; what is more than one line each is kept. */
function readWhere(found: Found, value: string): boolean {
  const link = LINK.exec(value)?.[0] ?? (/^[\w-]+(?:\.[\w-]+)+\/\S+$/.exec(value)?.[0] || undefined);
  const words = (link ? value.replace(link, "") : value)
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, "")
    .replace(/\(\s*\)/, "")
    .trim();
  if (link && found.link) return false;
  if (link) found.link = link;
  if (words) found.where.push(words);
  return true;
}
