/** Blocks whose start may not move: setting it, days that begin with it, and what is free or too much before it. */
import { minuteOfDay, timeLater } from "../base/clock";
import { fitSome, updateBlock } from "./edit";
import type { Agenda, FixedStart } from "./model";
import { dateAt, type ScheduledBlock, schedule } from "./schedule";
import { sessionDays } from "./session-days";

const DAY = 24 * 60;

/**
 * Fixes the start of a block at a time of day, such as 12:00, on the date that is nearest to where the block is now. An
 * agenda without a start gets the one with which the block would start then.
 */
export function fixStart(agenda: Agenda, id: string, time: string): Agenda {
  const placed = schedule(agenda).find(({ block }) => block.id === id);
  if (!placed) return agenda;
  if (!agenda.start) return { ...updateBlock(agenda, id, { fixedStart: { day: 0, time } }), ...startsAt(time, placed) };
  const begins = minuteOfDay(agenda.start);
  const day = Math.round((begins + placed.offset - minuteOfDay(time)) / DAY);
  return updateBlock(agenda, id, { fixedStart: { day: Math.max(0, day), time } });
}

function startsAt(time: string, { offset }: ScheduledBlock): Pick<Agenda, "start" | "fixed"> {
  return { start: timeLater(time, -offset), fixed: "start" };
}

/** Lets a block follow the one before it again. */
export function freeStart(agenda: Agenda, id: string): Agenda {
  return updateBlock(agenda, id, { fixedStart: undefined });
}

/** Begins a new day of the session with a block, at the time at which the first day starts. */
export function beginDay(agenda: Agenda, id: string): Agenda {
  const before = schedule(agenda);
  const at = before.findIndex(({ block }) => block.id === id);
  const last = before[at - 1];
  if (!last || !agenda.start) return agenda;
  const fixedStart: FixedStart = { day: dateAt(agenda, last.offset + last.block.minutes) + 1, time: agenda.start };
  return laterDays(updateBlock(agenda, id, { fixedStart }), id);
}

/** Moves the days after a block that would no longer be later than it. */
function laterDays(agenda: Agenda, id: string): Agenda {
  const at = agenda.blocks.findIndex((block) => block.id === id);
  const first = agenda.blocks[at]?.fixedStart?.day ?? 0;
  const next = agenda.blocks.slice(at + 1).find((block) => block.fixedStart)?.fixedStart;
  const by = next && next.day > 0 && next.day <= first ? first - next.day + 1 : 0;
  const blocks = agenda.blocks.map((block, place) =>
    place > at && block.fixedStart
      ? { ...block, fixedStart: { ...block.fixedStart, day: block.fixedStart.day + by } }
      : block,
  );
  return by ? { ...agenda, blocks } : agenda;
}

/** Whether a new day of the session begins with a block. */
export function opensDay(agenda: Agenda, id: string): boolean {
  return sessionDays(agenda).some(({ number, blocks }) => number > 1 && blocks[0]?.block.id === id);
}

/** The agenda with the day that a block opens opened by the one after it, for when the block goes elsewhere. */
export function passDayOn(agenda: Agenda, id: string): Agenda {
  const day = sessionDays(agenda).find(({ number, blocks }) => number > 1 && blocks[0]?.block.id === id);
  const [own, next] = [day?.blocks[0]?.block, day?.blocks[1]?.block];
  if (!own?.fixedStart) return agenda;
  const freed = freeStart(agenda, id);
  return next && !next.fixedStart ? updateBlock(freed, next.id, { fixedStart: own.fixedStart }) : freed;
}

/**
 * Gives the blocks before a fixed start the time that there is: from the fixed start before it, or the start of the
 * day. What does not fit is left out, as when a whole agenda is fitted.
 *
 * @returns the agenda and the minutes that are still free (above 0) or too many (below 0).
 */
export function mendBefore(agenda: Agenda, id: string): { agenda: Agenda; left: number } {
  const all = schedule(agenda);
  const at = all.findIndex(({ block }) => block.id === id);
  const own = all[at];
  if (!own) return { agenda, left: 0 };
  const from = all.findLastIndex(({ block, day }, place) => place < at && (day < own.day || Boolean(block.fixedStart)));
  const first = all[from]?.day === own.day ? from : from + 1;
  const before = all.slice(Math.max(0, first), at).map(({ block }) => block.id);
  const has = all.slice(Math.max(0, first), at).reduce((minutes, { block }) => minutes + block.minutes, 0);
  const mended = fitSome(agenda, before, Math.max(0, has + own.gap));
  return { agenda: mended, left: schedule(mended).find(({ block }) => block.id === id)?.gap ?? 0 };
}
