/** The time zones to choose from, by the ids that this browser has. */

import { tzOffset } from "@date-fns/tz/tzOffset";
import { LANGUAGE } from "./edition";
import { loadLater } from "./later";
import { placeOf } from "./zone-names";
import { type FoundZone, findZones, type ZoneRecord } from "./zone-search";

/** The ones that most readers need, in place of what was found while nobody asked. */
const COMMON_ZONES = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
  "America/Puerto_Rico",
];

/** The zone of this device. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

let records: readonly ZoneRecord[] | undefined;

/** Loads what zones are called. Where that fails, they are found by the places in their ids. */
export async function loadZones(): Promise<void> {
  if (records) return;
  try {
    const { default: loaded } = await loadLater(() => import("./zone-data.json"));
    records = [...loaded, UTC];
  } catch (error) {
    console.warn("Time zones are found by the places in their ids only.", error);
    records = [...Intl.supportedValuesOf("timeZone").map(bare), UTC];
  }
}

/** The zones that a text names, best first; for no text, those that most readers need, with the ones at hand. */
export function searchZones(text: string, at: Date, atHand: readonly string[]): FoundZone[] {
  if (!records) return [];
  if (text.trim()) return findZones(text, records, knownHere(), (zone) => tzOffset(zone, at));
  return [...new Set([...atHand, ...COMMON_ZONES])].map(described);
}

/** A zone as what is known of it says. */
export function described(id: string): FoundZone {
  const record = records?.find((one) => one.id === id || one.also.includes(id));
  return { id, place: placeOf(id), name: record?.name ?? "", country: record?.country ?? "" };
}

/** Gives the id that this browser lists for a zone, else one that it takes; browsers differ in which name is the old one. */
function knownHere(): (ids: readonly string[]) => string | undefined {
  const listed = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
  return (ids) => ids.find((id) => listed.has(id)) ?? ids.find(isTaken);
}

function isTaken(zone: string): boolean {
  try {
    new Intl.DateTimeFormat(LANGUAGE, { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function bare(id: string): ZoneRecord {
  return { id, name: "", country: "", short: [], also: [], cities: [] };
}

const UTC: ZoneRecord = { ...bare("UTC"), name: "Coordinated Universal Time", also: ["Etc/UTC"] };
