/** Finds time zones by what people call them: a city, a country, "Pacific", PST, UTC+2. Needs no browser. */
import { placeOf } from "./zone-names";

/** A time zone as `make-zones.mjs` describes it; those with most people come first. */
export interface ZoneRecord {
  id: string;
  /** Such as Pacific Time. */
  name: string;
  country: string;
  /** Such as PST and PDT. */
  short: string[];
  /** Older ids. */
  also: string[];
  cities: string[];
}

/** A zone that was found, by the id that this browser has, and the place that it was found by. */
export interface FoundZone {
  id: string;
  place: string;
  name: string;
  country: string;
}

/** How well a word fits: a whole name, its beginning, the beginning of one of its words. */
const [WHOLE, BEGINNING, WORD] = [4, 3, 2];

/**
 * The zones that a text names, best first.
 *
 * @param known - the id that the browser has for a zone, of the zone's ids; undefined if it has none.
 * @param offset - how many minutes a zone is ahead of UTC at the moment that counts.
 */
export function findZones(
  text: string,
  records: readonly ZoneRecord[],
  known: (ids: readonly string[]) => string | undefined,
  offset: (zone: string) => number,
): FoundZone[] {
  const wanted = fold(text);
  if (!wanted) return [];
  const minutes = readOffset(wanted);
  const found = records.flatMap((record) => {
    const id = known([record.id, ...record.also]);
    if (id === undefined) return [];
    if (minutes !== undefined) return offset(id) === minutes ? [{ score: 1, record, id, place: placeOf(id) }] : [];
    const match = matched(wanted, record, id);
    return match ? [{ ...match, record, id }] : [];
  });
  // The order of the records stands among equals.
  found.sort((one, other) => other.score - one.score);
  return found.map(({ id, place, record: { name, country } }) => ({ id, place, name, country }));
}

function matched(wanted: string, record: ZoneRecord, id: string): { score: number; place: string } | undefined {
  const own = placeOf(id);
  if (record.short.some((short) => fold(short) === wanted)) return { score: 5, place: own };
  const places = [
    ...[own, ...record.cities].map((place) => [place, place]),
    ...record.also.map((id) => namesOf(id, own)),
  ].map(([place = "", name = ""]) => ({ place, fit: fits(wanted, name) }));
  const best = places.reduce((one, other) => (other.fit > one.fit ? other : one));
  const common = Math.max(
    fits(wanted, record.name),
    fits(wanted, record.country),
    id.toLowerCase() === wanted ? WHOLE : 0,
  );
  // A name of the zone means all of it, so that stands before a city that only begins like it.
  if (common && common >= best.fit) return { score: common + 0.5, place: own };
  return best.fit ? { score: best.fit, place: best.place } : undefined;
}

const PLACE = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;

/** The place of an older id, and the name that it was found by: who asks for Kiev is shown Kyiv. */
function namesOf(id: string, own: string): [place: string, name: string] {
  const name = (id.split("/").at(-1) ?? id).replaceAll("_", " ");
  return [placeOf(id) === name && PLACE.test(id) ? name : own, name];
}

function fits(wanted: string, name: string): number {
  const folded = fold(name);
  if (folded === wanted) return WHOLE;
  if (folded.startsWith(wanted)) return BEGINNING;
  return ` ${folded}`.includes(` ${wanted}`) ? WORD : 0;
}

/** The minutes of UTC+2, GMT-5, +5:30 or UTC. */
function readOffset(wanted: string): number | undefined {
  const [, sign, hours, minutes = "0"] = /^(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?$/.exec(wanted) ?? [];
  if (hours === undefined) return /^(?:utc|gmt|z)$/.test(wanted) ? 0 : undefined;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+:/-]+/gu, " ")
    .trim();
}

/** How far ahead of UTC a zone is, in words: UTC−7, UTC+5:30. */
export function offsetWords(minutes: number): string {
  if (!minutes) return "UTC";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}
