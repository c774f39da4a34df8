/** The days of a session that lasts for several. */
import { addDays, type Day } from "../base/days";
import type { Agenda } from "./model";
import { dateAt, type ScheduledBlock, schedule } from "./schedule";

/**
 * One day of a session.
 *
 * number: from 1.
 * date: where the first organization is, if the session has a day.
 * from, to: minutes from the start of the session to the first block of the day, and to the end of its last.
 */
export interface SessionDay {
  number: number;
  date?: Day;
  from: number;
  to: number;
  blocks: readonly ScheduledBlock[];
}

/** The days of a session, in order; one without blocks has none. */
export function sessionDays(agenda: Agenda): SessionDay[] {
  const days: ScheduledBlock[][] = [];
  for (const placed of schedule(agenda)) {
    const day = days[placed.day];
    if (day) day.push(placed);
    else days.push([placed]);
  }
  return days.map((blocks, at) => {
    const from = blocks[0]?.offset ?? 0;
    const date = agenda.date && addDays(agenda.date, dateAt(agenda, from));
    const to = Math.max(...blocks.map(({ offset, block }) => offset + block.minutes));
    return { number: at + 1, ...(date ? { date } : {}), from, to, blocks };
  });
}
