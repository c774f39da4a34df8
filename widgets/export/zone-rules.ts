/** When clocks in a zone are changed, as calendar files say it, from the official time zone data. */
import { tzOffset } from "@date-fns/tz/tzOffset";
import { tzlib_get_ical_block, tzlib_get_offset } from "timezones-ical-library";

const MINUTE = 60_000;

/**
 * The VTIMEZONE of a zone, as lines. Nothing for a zone that the data does not have, or if a calendar that goes by it
 * would show one of the moments at another time than this browser does: time zone data is of different age.
 */
export function zoneLines(zone: string, moments: readonly Date[]): string[] | undefined {
  const [block] = tzlib_get_ical_block(zone);
  const lines = (block ?? "").split("\r\n").filter(Boolean);
  const isWhole = lines[0] === "BEGIN:VTIMEZONE" && lines.includes(`TZID:${zone}`);
  if (!isWhole || !moments.every((moment) => isAlike(zone, moment))) return undefined;
  // The day on which the data was made says nothing to readers, and some take it for a date of the calendar.
  return lines.filter((line) => !line.startsWith("LAST-MODIFIED"));
}

function isAlike(zone: string, moment: Date): boolean {
  const offset = tzOffset(zone, moment);
  const shown = new Date(moment.getTime() + offset * MINUTE).toISOString();
  const said = /^([+-])(\d\d)(\d\d)$/.exec(tzlib_get_offset(zone, shown.slice(0, 10), shown.slice(11, 16)));
  if (!said) return false;
  const [, sign, hours, minutes] = said;
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1) === offset;
}
