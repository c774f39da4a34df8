/** The plan of a session: when each block is to start, counted from the start that was agreed on, or from when it began. */
import { tzOffset } from "@date-fns/tz/tzOffset";
import type { Agenda } from "../agenda/model";
import { schedule, sessionMinutes, startOf } from "../agenda/schedule";
import { later } from "../base/clock";
import type { Session, SessionBlock } from "./model";

const MINUTE = 60_000;
/** Who starts earlier than that holds another meeting than the one that was planned, or tries it out. */
const EARLIEST = 2 * 60;

/**
 * The session with the moments at which its blocks are due and fixed, for a start at `now`. The plan begins when the
 * agenda says, if that is about now; else now.
 */
export function withPlan(session: Session, now: number): Session {
  return planFrom(session, agreedStart(session.agenda, now) ?? now);
}

/** The same with the plan counted from a moment. */
export function planFrom(session: Session, from: number): Session {
  const dated = onDay(session.agenda, from);
  const placed = new Map(schedule(dated).map((row) => [row.block.id, row]));
  const blocks = Object.entries(session.blocks).map(([id, block]): [string, SessionBlock] => {
    const row = placed.get(id);
    if (!row) return [id, block];
    const { due: _, fixed: __, ...rest } = block;
    const at = from + row.offset * MINUTE;
    const isFixed = row.block.fixedStart && dated.start !== undefined;
    return [
      id,
      { ...rest, day: row.day, ...(block.minutes === undefined ? {} : { due: at }), ...(isFixed ? { fixed: at } : {}) },
    ];
  });
  return { ...session, blocks: Object.fromEntries(blocks) };
}

/** When the plan of a session begins; undefined if it has none. */
export function startOfPlan({ blocks }: Pick<Session, "blocks">): number | undefined {
  const due = Object.values(blocks).flatMap((block) => block.due ?? []);
  return due.length ? Math.min(...due) : undefined;
}

/** The session with its plan so much later, in milliseconds. What is fixed to a clock stays there. */
export function movePlan(session: Session, by: number): Session {
  const blocks = Object.entries(session.blocks).map(([id, block]): [string, SessionBlock] => [
    id,
    block.due === undefined ? block : { ...block, due: Math.max(0, block.due + by) },
  ]);
  return { ...session, blocks: Object.fromEntries(blocks) };
}

/** When the session was to start, if that was not long ago, and it is not long until then. */
export function agreedStart(agenda: Agenda, now: number): number | undefined {
  const dated = onDay(agenda, now);
  const start = startOf(dated);
  if (!start) return undefined;
  const [first, end] = [later(start, -EARLIEST), later(start, sessionMinutes(dated))];
  return now >= first.getTime() && now < end.getTime() ? start.getTime() : undefined;
}

/** An agenda that has a time and no day is meant for the day it is where its first organization is. */
function onDay(agenda: Agenda, now: number): Agenda {
  if (agenda.date || !agenda.start) return agenda;
  const zone = agenda.organizations[0]?.zone ?? "UTC";
  const date = later(new Date(now), tzOffset(zone, new Date(now)))
    .toISOString()
    .slice(0, 10);
  return { ...agenda, date };
}
