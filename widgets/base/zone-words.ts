/** Time zones in words, for a text to send. */
import { LANGUAGE } from "./edition";
import { placeOf } from "./zone-names";

/** "Eastern Time (New York) / Central Time (Chicago)": those of the same name and place once. */
export function zonesInWords(zones: readonly string[]): string {
  const words = zones.filter(Boolean).map(zoneInWords);
  return [...new Set(words)].join(" / ");
}

function zoneInWords(zone: string): string {
  try {
    const parts = new Intl.DateTimeFormat(LANGUAGE, { timeZone: zone, timeZoneName: "longGeneric" }).formatToParts();
    const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    return name.includes(placeOf(zone)) ? name : `${name} (${placeOf(zone)})`;
  } catch {
    // A zone that this browser does not know is said as it is.
    return placeOf(zone);
  }
}
