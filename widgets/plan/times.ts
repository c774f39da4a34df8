/** When a milestone is, in words, on the clocks of all organizations. */
import { dayWords } from "../base/days";
import { clock } from "../base/zone-clock";
import { placeOf } from "../base/zone-names";
import { localAt } from "./local";
import type { Plan } from "./model";
import { timeWords } from "./said";
import type { ScheduledMilestone } from "./schedule";
import { WORDS } from "./words";

/** A clock that a plan is shown on: one for each place, in the order of the organizations. */
export interface Clock {
  zone: string;
  place: string;
}

export function clocksOf({ organizations }: Pick<Plan, "organizations">): Clock[] {
  const zones = [...new Set(organizations.map(({ zone }) => zone))];
  return zones.map((zone) => ({ zone, place: placeOf(zone) }));
}

/** When it begins on a clock, with +1 day or −1 day where that calendar shows another day; empty for what is no meeting. */
export function timeOn({ start, time }: ScheduledMilestone, { zone }: Clock, first: string): string {
  // Without an organization nobody knows in which time zone it is.
  if (!start) return time ? timeWords(time) : "";
  const days = localAt(start, zone).day - localAt(start, first).day;
  return days ? WORDS.daysLater(clock(start, zone), days) : clock(start, zone);
}

/** When it begins: 2:00 PM in New York, 11:00 AM in Los Angeles. Nothing for what is no meeting. */
export function timesInWords(plan: Plan, one: ScheduledMilestone): string {
  const clocks = clocksOf(plan);
  const [first] = clocks;
  if (!first || !one.start) return one.time ? timeWords(one.time) : "";
  return clocks
    .map((each) =>
      clocks.length > 1 ? WORDS.inPlace(timeOn(one, each, first.zone), each.place) : timeOn(one, each, first.zone),
    )
    .join(", ");
}

/** Its day with its year, and when it begins; nothing without a day. */
export function whenInWords(plan: Plan, one: ScheduledMilestone): string {
  const day = one.day ? dayWords(one.day) : "";
  return [day, timesInWords(plan, one)].filter(Boolean).join(", ");
}
