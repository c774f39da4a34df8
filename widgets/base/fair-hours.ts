/** For whom a meeting starts at a bad hour: early in the morning or late in the day, on each one's own clock. */
import { tzOffset } from "@date-fns/tz/tzOffset";

const HOUR = 60;
const DAY = 24 * HOUR;

/** Full hours: earlier is too early, and later is too late. */
export interface FairHours {
  earliest: number;
  latest: number;
}

interface Side {
  id: string;
  zone: string;
}

/** By how many minutes a start is too early or too late on the clock of a zone; 0 if it is neither. */
export function minutesOutside(start: Date, zone: string, { earliest, latest }: FairHours): number {
  const shown = Math.floor(start.getTime() / 60_000) + tzOffset(zone, start);
  const minute = ((shown % DAY) + DAY) % DAY;
  return Math.max(0, earliest * HOUR - minute, minute - latest * HOUR);
}

/** Those for whom it starts too early or too late. */
export function sidesOutside<One extends Side>(sides: readonly One[], start: Date, hours: FairHours): One[] {
  return sides.filter(({ zone }) => minutesOutside(start, zone, hours) > 0);
}

/** Whether some have the bad hour and others don't. What all have, nobody carries alone. */
export function isUnfair(outside: readonly unknown[], all: readonly unknown[]): boolean {
  return outside.length > 0 && outside.length < all.length;
}
