/**
 * What can be done in a session. Each act returns a new session, or the same if there is nothing to do or no room. `now`
 * is the clock of the device; what the log has for later, because the clock was set back, counts as now.
 */
import { newPartId } from "../base/ids";
import { blockBefore, caughtUp, remaining, stateAt } from "./clock";
import { logAt, wayOf } from "./log";
import {
  MOST_LOG,
  MOST_MINUTES,
  MOST_SAID,
  type Out,
  type Said,
  type SaidKind,
  type Session,
  type SessionBlock,
  type Signal,
} from "./model";
import { movePlan, startOfPlan, withPlan } from "./plan";

/** Starts with the first block, or with another one. */
export function begin(session: Session, now: Date, block?: string): Session {
  if (session.turns.length) return session;
  const first = block ?? remaining(logAt(session, now.getTime()), [])[0]?.id;
  return first === undefined ? session : turn(withPlan(session, now.getTime()), now, first);
}

/** Goes on to the first block that is still to come; after the last one the session is over. */
export function next(session: Session, now: Date): Session {
  const { settled, log, way } = read(session, now);
  if (!log.turns.length) return begin(session, now);
  if (!log.turns.at(-1)?.block) return session;
  const [following] = remaining(log, way);
  return following ? turn(settled, now, following.id) : finish(session, now);
}

/**
 * Opens the block before again; it counts on from what it had. After the end it opens the last one. What goes on by
 * itself stops doing so, since the time of that block may be over.
 */
export function back(session: Session, now: Date): Session {
  const { settled, log, way } = read(session, now);
  const before = blockBefore(log, way);
  return before ? turn({ ...brought(settled, before.id), auto: false }, now, before.id) : session;
}

/**
 * Opens any block; those that were passed over are still to come. What goes on by itself stops doing so for one that was
 * on before, since its time may be over.
 */
export function goTo(session: Session, now: Date, block: string): Session {
  const { settled, log } = read(session, now);
  if (!log.turns.length) return begin(session, now, block);
  if (log.turns.at(-1)?.block === block || !log.places.some(({ id }) => id === block)) return session;
  const wasOn = log.turns.some((one) => one.block === block);
  return turn({ ...brought(settled, block), ...(wasOn ? { auto: false } : {}) }, now, block);
}

/** Gives the block that is on more minutes: from now on, if its time is over. Below zero it gets less. */
export function more(session: Session, now: Date, minutes: number): Session {
  const { settled, log } = read(session, now);
  const on = log.places.find(({ id }) => id === log.turns.at(-1)?.block);
  if (!on) return session;
  const { elapsed, over } = stateAt(settled, now);
  const has = over && minutes > 0 ? Math.ceil(elapsed) : on.at.now;
  const given = Math.min(Math.max(0, has + Math.round(minutes)), MOST_MINUTES);
  return given === on.at.now ? session : changeBlock(settled, on.id, { now: given });
}

/** Leaves a block out: the one that is on, which goes on to the next, or one that is to come. */
export function skip(session: Session, now: Date, block?: string): Session {
  return leave(session, now, "skipped", block);
}

/** Keeps a block for another time; the next agenda can begin with it. */
export function park(session: Session, now: Date, block?: string): Session {
  return leave(session, now, "parked", block);
}

/** Takes a block that was left out in again. */
export function bringBack(session: Session, block: string): Session {
  return brought(session, block);
}

/** Stops the clock. */
export function pause(session: Session, now: Date): Session {
  const { settled, log } = read(session, now);
  if (!log.turns.at(-1)?.block || log.isPaused || session.pauses.length >= MOST_LOG) return session;
  const begun = { id: freeId(session.pauses), from: now.getTime() };
  return { ...silent(settled, now), pauses: [...settled.pauses, begun] };
}

export function goOn(session: Session, now: Date): Session {
  return session.pauses.some(({ to }) => to === undefined) ? resumed(read(session, now).settled, now) : session;
}

export function finish(session: Session, now: Date): Session {
  const { settled, log } = read(session, now);
  return log.turns.at(-1)?.block ? turn(settled, now, "") : session;
}

/** What goes on by itself starts doing so now: the time of a block that is over already ends at this moment. */
export function setAuto(session: Session, now: Date, auto: boolean): Session {
  const { settled } = read(session, now);
  const { over, coming } = stateAt(settled, now);
  return { ...(auto && over && coming.length ? next(settled, now) : settled), auto };
}

export function setSignal(session: Session, signal: Signal): Session {
  return { ...session, signal };
}

/** Counts the plan from when the session began, as when it starts late and everybody stays longer. */
export function planFromStart(session: Session): Session {
  const [first] = session.turns;
  const planned = startOfPlan(session);
  return first && planned !== undefined ? movePlan(session, first.at - planned) : session;
}

/** Shows a question of the block that is on in the room, by its place from 0. */
export function show(session: Session, now: Date, place: number): Session {
  const { block } = stateAt(session, now);
  return block ? { ...session, shown: { block: block.id, place } } : session;
}

/** Says who speaks: an organization, or nobody whose time is taken. */
export function speaks(session: Session, now: Date, organization: string): Session {
  const { settled, log } = read(session, now);
  const last = settled.talk.at(-1)?.organization ?? "";
  if (last === organization || !log.turns.at(-1)?.block || settled.talk.length >= MOST_LOG) return session;
  const begun = { id: freeId(settled.talk), organization, at: now.getTime() };
  return { ...settled, talk: [...settled.talk, begun] };
}

/** Writes down what was said: under the block that is on, unless it says another one. */
export function say(session: Session, now: Date, said: Partial<Omit<Said, "id" | "at">> & { kind: SaidKind }): Session {
  if (session.said.length >= MOST_SAID) return session;
  const { block } = stateAt(session, now);
  const whole = { block: block?.id ?? "", text: "", who: "", organization: "", by: "", done: false, ...said };
  return { ...session, said: [...session.said, { ...whole, id: freeId(session.said), at: now.getTime() }] };
}

export function changeSaid(session: Session, id: string, changes: Partial<Omit<Said, "id">>): Session {
  return { ...session, said: session.said.map((one) => (one.id === id ? { ...one, ...changes } : one)) };
}

export function removeSaid(session: Session, id: string): Session {
  return { ...session, said: session.said.filter((one) => one.id !== id) };
}

function leave(session: Session, now: Date, out: Out, block?: string): Session {
  const { settled, log, way } = read(session, now);
  const on = log.turns.at(-1)?.block;
  const id = block ?? on;
  if (!id || !Object.hasOwn(session.blocks, id)) return session;
  if (id === on) return next(changeBlock(settled, id, { out }), now);
  return way.includes(id) ? session : changeBlock(settled, id, { out });
}

/** A session before an act: nothing in it is later than now, and all that came by itself is in its log. */
function read(session: Session, now: Date): { settled: Session; log: ReturnType<typeof logAt>; way: string[] } {
  const at = now.getTime();
  const settled = caughtUp(noLater(session, at), at);
  const log = logAt(settled, at);
  return { settled, log, way: wayOf(log.turns) };
}

function noLater(session: Session, now: number): Session {
  const isLater = [...session.turns, ...session.talk].some(({ at }) => at > now);
  const wasLater = session.pauses.some(({ from, to = 0 }) => Math.max(from, to) > now);
  if (!isLater && !wasLater) return session;
  const bound = <Part extends { at: number }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, at: Math.min(part.at, now) }));
  return {
    ...session,
    turns: bound(session.turns),
    talk: bound(session.talk),
    pauses: session.pauses.map(({ from, to, ...rest }) => ({
      ...rest,
      from: Math.min(from, now),
      ...(to === undefined ? {} : { to: Math.min(to, now) }),
    })),
  };
}

/** The session with a block on from now; whoever goes on does not pause any more. */
function turn(session: Session, now: Date, block: string): Session {
  if (session.turns.length >= MOST_LOG) return session;
  const begun = { id: freeId(session.turns), block, at: now.getTime() };
  const going = resumed(session, now);
  return { ...(block ? going : silent(going, now)), turns: [...session.turns, begun] };
}

function resumed(session: Session, now: Date): Session {
  const pauses = session.pauses.map((one) => (one.to === undefined ? { ...one, to: now.getTime() } : one));
  return { ...session, pauses };
}

/** Nobody speaks any more. */
function silent(session: Session, now: Date): Session {
  return session.talk.at(-1)?.organization ? speaks(session, now, "") : session;
}

function brought(session: Session, id: string): Session {
  const found = Object.hasOwn(session.blocks, id) ? session.blocks[id] : undefined;
  if (!found?.out) return session;
  const { out: _, ...rest } = found;
  return { ...session, blocks: { ...session.blocks, [id]: rest } };
}

function changeBlock(session: Session, id: string, changes: Partial<SessionBlock>): Session {
  const found = session.blocks[id];
  return found ? { ...session, blocks: { ...session.blocks, [id]: { ...found, ...changes } } } : session;
}

function freeId(taken: readonly { id: string }[]): string {
  const id = newPartId();
  return taken.some((one) => one.id === id) ? freeId(taken) : id;
}
