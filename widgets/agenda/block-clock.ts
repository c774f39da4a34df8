/** When a block starts, as a row of an agenda says it: where the first organization is, and elsewhere. */
import { tzOffset } from "@date-fns/tz/tzOffset";
import { later } from "../base/clock";
import { clock, zoneName } from "../base/zone-clock";
import { dayDifference } from "./schedule";

/** When a block starts: where the first organization is, and in the other time zones. */
export interface BlockClock {
  time: string;
  /** What the time zone of the first organization is called, and a day that is not the first one's. */
  zone: string;
  /** The times in the other zones, one on each line. */
  elsewhere: string;
}

/**
 * The clock of a block.
 *
 * @param from - when the day of the session starts that the block is on.
 * @param zones - the time zones of the organizations, each once; the first is the one that the session is planned in.
 */
export function blockClock(start: Date, from: Date, [own = "UTC", ...others]: readonly string[]): BlockClock {
  const time = clock(start, own);
  const day = dayDifferenceIn(own, from, start);
  const elsewhere = others.flatMap((zone) => {
    const there = clock(start, zone);
    const shift = dayDifference(start, own, zone);
    return there === time && !shift ? [] : [`${there} ${zoneName(start, zone)}${shift && ` (${shift})`}`];
  });
  return { time, zone: [zoneName(start, own), day].filter(Boolean).join(", "), elsewhere: elsewhere.join("\n") };
}

/** How many days after one moment another is, in one time zone: "+1 day"; empty on the same day. */
function dayDifferenceIn(zone: string, from: Date, moment: Date): string {
  // The calendar of a zone at two moments differs as those of two zones do at one.
  const shift = tzOffset(zone, from);
  const passed = Math.round((moment.getTime() - from.getTime()) / 60_000) + tzOffset(zone, moment) - shift;
  const wall = later(from, shift);
  const midnight = Date.parse(wall.toISOString().slice(0, 10));
  const days = Math.floor((later(wall, passed).getTime() - midnight) / 86_400_000);
  return days > 0 ? `+${days} ${days === 1 ? "day" : "days"}` : "";
}
