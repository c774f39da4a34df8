/** A moment as clocks in a time zone show it. */
import { LANGUAGE } from "./edition";
import { clockFormat } from "./hours";

/** A moment on the clock of a time zone, such as "9:30 AM", or "09:30" with 24 hours. */
export function clock(date: Date, zone: string): string {
  return format(date, zone, clockFormat());
}

/** What a time zone is called at a moment, such as "CST" or "GMT+1". */
export function zoneName(date: Date, zone: string): string {
  const parts = formatter(zone, { timeZoneName: "short" }).formatToParts(date);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

function format(date: Date, zone: string, how: Intl.DateTimeFormatOptions): string {
  // Newer browsers put a narrow space before AM and PM, which few fonts and no calendar expect.
  return formatter(zone, how).format(date).replace(/\s/g, " ");
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make, and a long agenda asks for hundreds of times. */
function formatter(zone: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(how);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(LANGUAGE, { ...how, timeZone: zone });
  formatters.set(key, made);
  return made;
}
