/** The time zones to choose from. */

/** The ones that most readers need, first. */
export const COMMON_ZONES: readonly (readonly [zone: string, words: string])[] = [
  ["America/New_York", "Eastern (New York)"],
  ["America/Chicago", "Central (Chicago)"],
  ["America/Denver", "Mountain (Denver)"],
  ["America/Phoenix", "Arizona (Phoenix)"],
  ["America/Los_Angeles", "Pacific (Los Angeles)"],
  ["America/Anchorage", "Alaska (Anchorage)"],
  ["Pacific/Honolulu", "Hawaii (Honolulu)"],
  ["America/Puerto_Rico", "Atlantic (Puerto Rico)"],
];

/** Every zone the browser knows, with the one that is in use. */
export function allZones(used: string): string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", used])].sort();
}

/** The zone of this device. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}
