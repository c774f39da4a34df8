/** Where a session is at a moment. It is read from the log and the clock each time, and never counted on. */
import type { Block } from "../agenda/model";
import { activeLater, activeMinutes, beginOf, type Log, logAt, minutesOn, type Place, wayOf } from "./log";
import type { Session, Turn } from "./model";
import { withPlan } from "./plan";

const MINUTE = 60_000;

/** ready: not started. waiting: the next day of the session has not begun. */
type Phase = "ready" | "running" | "paused" | "waiting" | "finished";

/** A block that is still to come, with when it will be if all goes on as planned. minutes: what it gets. */
interface Coming {
  block: Block;
  minutes: number;
  start: Date;
  end: Date;
  /** It may not move, and starts so many minutes too late. */
  late?: number;
}

/**
 * Lengths are in minutes, with fractions and never below zero, except for `ahead`.
 *
 * block: what is on; undefined before the start and after the end.
 * number, count: it is the number-th of so many blocks that take part.
 * minutes: what the block gets. elapsed: how long it has been on. left: in it. over: by how much it is too long.
 * plannedEnd: of this day of the session, by the plan at its start; projectedEnd: if all goes on from here as planned.
 * ahead: how much earlier than planned that is; below zero it is later.
 * waits: until the day begins that the block opens.
 * back: the block that going back leads to.
 */
export interface SessionState {
  phase: Phase;
  now: Date;
  started: Date | undefined;
  finished: Date | undefined;
  block: Block | undefined;
  number: number;
  count: number;
  minutes: number;
  elapsed: number;
  left: number;
  over: number;
  plannedEnd: Date;
  projectedEnd: Date;
  ahead: number;
  waits: number;
  coming: readonly Coming[];
  back: Block | undefined;
}

/** Before the start it says what would be if the session started now. */
export function stateAt(session: Session, now: Date): SessionState {
  const caught = session.turns.length ? caughtUp(session, now.getTime()) : withPlan(session, now.getTime());
  const log = logAt(caught, now.getTime());
  const last = log.turns.at(-1);
  const way = wayOf(log.turns);
  const ended = last && !last.block ? last.at : undefined;
  const on = ended === undefined ? log.places.find(({ id }) => id === last?.block) : undefined;
  const elapsed = on ? minutesOn(log, on.id) : 0;
  const minutes = on?.at.now ?? 0;
  const left = Math.max(0, minutes - elapsed);
  const begins = on && last ? beginOf(log, last) : 0;
  const waits = on ? Math.max(0, begins - log.now) / MINUTE : 0;
  const ahead = remaining(log, way);
  const cursor = Math.max(log.now, begins) + left * MINUTE;
  const coming = ended === undefined ? comingFrom(ahead, cursor) : [];
  const day = on?.at.day ?? ahead[0]?.at.day ?? log.places.at(-1)?.at.day ?? 0;
  const ends = coming.filter((_, at) => ahead[at]?.at.day === day).map(({ end }) => end.getTime());
  const projected = ended ?? Math.max(cursor, ...ends);
  const planned = plannedEnd(log, day) ?? projected;
  const taking = log.places.filter(({ id, at }) => !at.out || way.includes(id));
  return {
    phase: phaseOf(log, { last, waits }),
    now,
    started: log.turns[0] && new Date(log.turns[0].at),
    finished: ended === undefined ? undefined : new Date(ended),
    block: on?.block,
    number: on ? taking.indexOf(on) + 1 : 0,
    count: taking.length,
    minutes,
    elapsed,
    left,
    over: on ? Math.max(0, elapsed - minutes) : 0,
    plannedEnd: new Date(planned),
    projectedEnd: new Date(projected),
    ahead: (planned - projected) / MINUTE,
    waits,
    coming,
    back: blockBefore(log, way)?.block,
  };
}

function phaseOf(log: Log, { last, waits }: { last: Turn | undefined; waits: number }): Phase {
  if (!last) return "ready";
  if (!last.block) return "finished";
  if (log.isPaused) return "paused";
  return waits ? "waiting" : "running";
}

/** What is still to come: not left out, and not gone through yet. */
export function remaining({ places }: Pick<Log, "places">, way: readonly string[]): Place[] {
  const gone = new Set(way);
  return places.filter(({ id, at }) => !at.out && !gone.has(id));
}

function comingFrom(places: readonly Place[], from: number): Coming[] {
  let cursor = from;
  return places.map(({ block, at }) => {
    const start = Math.max(cursor, at.fixed ?? cursor);
    const late = at.fixed === undefined ? 0 : (cursor - at.fixed) / MINUTE;
    cursor = start + at.now * MINUTE;
    return {
      block,
      minutes: at.now,
      start: new Date(start),
      end: new Date(cursor),
      ...(late > 0 ? { late } : {}),
    };
  });
}

/** When a day of the session ends by the plan at its start; undefined if that had nothing on it. */
function plannedEnd({ places }: Log, day: number): number | undefined {
  const ends = places.flatMap(({ at: { due, minutes, day: own } }) =>
    due === undefined || minutes === undefined || own !== day ? [] : due + minutes * MINUTE,
  );
  return ends.length ? Math.max(...ends) : undefined;
}

/** Where going back leads: to the block before on the way; of a session that is over, to its last one. */
export function blockBefore(
  { turns, places }: Pick<Log, "turns" | "places">,
  way: readonly string[],
): Place | undefined {
  const id = way.at(turns.at(-1)?.block ? -2 : -1);
  return places.find((one) => one.id === id);
}

/**
 * The session with the turns that came by themselves since the last act, if it is to go on by itself: each at the moment
 * at which the time of the block before was over. It never ends by itself, and after a clock that was set back nothing
 * comes before the clock is where it was.
 */
export function caughtUp(session: Session, now: number): Session {
  if (!session.auto || session.turns.some(({ at }) => at > now)) return session;
  const added: Turn[] = [];
  let log = logAt(session, now);
  for (let turn = nextByItself(log); turn; turn = nextByItself(log)) {
    added.push(turn);
    log = { ...log, turns: [...log.turns, turn] };
  }
  return added.length ? { ...session, turns: [...session.turns, ...added] } : session;
}

function nextByItself(log: Log): Turn | undefined {
  const last = log.turns.at(-1);
  const on = log.places.find(({ id }) => id === last?.block);
  const [next] = remaining(log, wayOf(log.turns));
  if (!last || !on || !next) return undefined;
  const begin = beginOf(log, last);
  const before = minutesOn(log, on.id) - activeMinutes(log, begin, log.now);
  const ends = activeLater(log, begin, Math.max(0, on.at.now - before));
  const at = next.at.day > on.at.day ? ends : Math.max(ends, next.at.fixed ?? ends);
  return at > log.now ? undefined : { id: followingId(last.id), block: next.id, at };
}

/** Two tabs that catch up make the same turn. */
function followingId(id: string): string {
  const [, start = id, number = "0"] = /^(.*)\.(\d+)$/.exec(id) ?? [];
  return `${start}.${Number(number) + 1}`;
}
