/**
 * What the log of a session says up to a moment: what was on, and for how long. Lengths are in minutes, with fractions.
 *
 * The clock of a device may be set back. What the log has for a moment that is still to come counts as now, so no length
 * is below zero and nothing changes its order; once the clock is there, the log says the same as before.
 */
import type { Block } from "../agenda/model";
import type { Session, SessionBlock, Turn } from "./model";

const MINUTE = 60_000;

interface Interval {
  from: number;
  to: number;
}

/** A block that takes part, with what the session knows of it. */
export interface Place {
  id: string;
  block: Block;
  at: SessionBlock;
}

export interface Log {
  now: number;
  /** In their order; of blocks that there are. */
  turns: readonly Turn[];
  /** Apart from each other, in their order. One that is not over lasts until now. */
  pauses: readonly Interval[];
  isPaused: boolean;
  /** All blocks that the session has or had, in the order in which they are to come. */
  places: readonly Place[];
}

export function logAt(session: Session, clock: number): Log {
  const now = Math.max(clock, endOf(session) ?? clock);
  const places = session.agenda.blocks.flatMap((block): Place[] => {
    const at = own(session.blocks, block.id);
    return at ? [{ id: block.id, block, at }] : [];
  });
  const known = new Set(["", ...places.map(({ id }) => id)]);
  return {
    now,
    turns: inOrder(session.turns, now).filter(({ block }) => known.has(block)),
    pauses: apart(session.pauses.map(({ from, to }) => ({ from: Math.min(from, now), to: Math.min(to ?? now, now) }))),
    isPaused: session.pauses.some(({ to }) => to === undefined),
    places,
  };
}

/** When a session ended: then all is known of it, whatever the clock says later. */
function endOf({ turns }: Session): number | undefined {
  const [last] = turns.toSorted((one, other) => one.at - other.at).slice(-1);
  return last?.block === "" ? last.at : undefined;
}

/** Parts of a log in their order, none of them later than now. */
export function inOrder<Part extends { at: number }>(parts: readonly Part[], now: number): Part[] {
  return parts.toSorted((one, other) => one.at - other.at).map((part) => (part.at > now ? { ...part, at: now } : part));
}

function apart(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const { from, to } of intervals.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to: Math.max(from, to) });
  }
  return result;
}

/** The minutes between two moments in which the session was not paused. */
export function activeMinutes({ pauses }: Pick<Log, "pauses">, from: number, to: number): number {
  if (to <= from) return 0;
  const paused = pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from)),
    0,
  );
  return (to - from - paused) / MINUTE;
}

/** The moment at which so many minutes, without pauses, have passed since another one; at the end of the last pause at the latest. */
export function activeLater({ pauses }: Pick<Log, "pauses">, from: number, minutes: number): number {
  let at = from + minutes * MINUTE;
  for (const pause of pauses) {
    if (pause.to <= from) continue;
    if (pause.from >= at) break;
    at += pause.to - Math.max(from, pause.from);
  }
  return at;
}

/** The blocks that were gone through, up to the one that is on: going back takes those away that came after. */
export function wayOf(turns: readonly Turn[]): string[] {
  const way: string[] = [];
  const places = new Map<string, number>();
  for (const { block } of turns) {
    if (!block) continue;
    const known = places.get(block);
    if (known === undefined) places.set(block, way.push(block) - 1);
    else for (const gone of way.splice(known + 1)) places.delete(gone);
  }
  return way;
}

/** The minutes in which a block was on. */
export function minutesOn(log: Log, id: string): number {
  return log.turns.reduce((sum, turn, at) => {
    if (turn.block !== id) return sum;
    return sum + activeMinutes(log, beginOf(log, turn), log.turns[at + 1]?.at ?? log.now);
  }, 0);
}

/** When a turn counts from: a block that opens a later day waits for its start. */
export function beginOf(log: Pick<Log, "places">, { block, at }: Turn): number {
  const place = log.places.findIndex(({ id }) => id === block);
  const found = log.places[place]?.at;
  const before = log.places[place - 1]?.at;
  return found?.fixed !== undefined && before && found.day > before.day ? Math.max(at, found.fixed) : at;
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
