/** The moment that a time of day is in a time zone. Needs no browser. */
import { tzOffset } from "@date-fns/tz/tzOffset";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The moment at which clocks in a time zone show a time. A time that they skip in spring is taken as that much later,
 * and of a time that comes twice in fall the first is meant. (`TZDate` decides the latter by the time zone of the
 * reader's own device, so that two readers of one agenda would see it at two times.)
 */
export function moment(day: string, time: string, zone: string): Date {
  const wall = new Date(`${day}T${time}:00Z`).getTime();
  const [before = 0, after = 0] = [wall - DAY, wall + DAY].map((near) => tzOffset(zone, new Date(near)) * MINUTE);
  const shows = (offset: number): boolean => tzOffset(zone, new Date(wall - offset)) * MINUTE === offset;
  // East of an offset the sun rises earlier: the larger one gives the earlier moment.
  const offset = [before, after].sort((one, other) => other - one).find(shows) ?? before;
  return new Date(wall - offset);
}
