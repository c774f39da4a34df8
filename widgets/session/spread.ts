/**
 * Spreads the minutes that were lost or won over the blocks that are left on this day, by the same fitting as an agenda's
 * (agenda/fit.ts). The plan at the start is what it counts from, so spreading twice does no more than once. What has a
 * fixed start keeps it as far as the blocks before allow, and neither that nor a break is left out.
 */
import { type FitBlock, fitBlocks } from "../agenda/fit";
import type { Block } from "../agenda/model";
import { caughtUp, stateAt } from "./clock";
import { logAt, type Place, wayOf } from "./log";
import type { Session, SessionBlock } from "./model";

const MINUTE = 60_000;

/**
 * What spreading did.
 *
 * session: with it; the same as before if there was nothing to do.
 * changed: blocks with other minutes than before. out: left out, since there is no time. back: taken in again.
 * late: blocks that cannot start when they are to, with the minutes by which they are late.
 * was, over: minutes by which this day ends later than planned, before and after; below zero it ends earlier.
 */
export interface Spread {
  session: Session;
  changed: { block: Block; from: number; to: number }[];
  out: Block[];
  back: Block[];
  late: { block: Block; minutes: number }[];
  was: number;
  over: number;
}

export function spread(session: Session, now: Date): Spread {
  const settled = caughtUp(session, now.getTime());
  const state = stateAt(settled, now);
  const isOn = state.block !== undefined;
  const minutes = isOn ? fitted(settled, now, state) : new Map<string, number | undefined>();
  const places = logAt(settled, now.getTime()).places.filter(({ id }) => minutes.has(id));
  const blocks = Object.fromEntries(places.map(({ id, at }) => [id, given(at, minutes.get(id))]));
  const isChanged = places.some(({ id, at }) => blocks[id] !== at);
  const after = isChanged ? { ...settled, blocks: { ...settled.blocks, ...blocks } } : session;
  const stays = places.filter(({ id, at }) => !at.out && !blocks[id]?.out);
  return {
    session: after,
    changed: stays.flatMap(({ id, block, at }) => {
      const to = blocks[id]?.now ?? at.now;
      return to === at.now ? [] : [{ block, from: at.now, to }];
    }),
    out: places.filter(({ id, at }) => !at.out && blocks[id]?.out).map(({ block }) => block),
    back: places.filter(({ id, at }) => at.out && !blocks[id]?.out).map(({ block }) => block),
    late: isOn
      ? stateAt(after, now).coming.flatMap(({ block, late }) => (late ? [{ block, minutes: Math.ceil(late) }] : []))
      : [],
    was: 0 - state.ahead,
    over: 0 - stateAt(after, now).ahead,
  };
}

/** Takes back what a spreading did, as far as nothing else has changed it since. */
export function takeBack(session: Session, { changed, out, back }: Spread): Session {
  const blocks = { ...session.blocks };
  const change = (id: string, act: (at: SessionBlock) => SessionBlock): void => {
    const at = Object.hasOwn(blocks, id) ? blocks[id] : undefined;
    if (at) blocks[id] = act(at);
  };
  const gone = new Set(session.turns.map(({ block }) => block));
  for (const { block, from, to } of changed) change(block.id, (at) => (at.now === to ? { ...at, now: from } : at));
  for (const { id } of out) change(id, (at) => (at.out === "no-time" ? without(at) : at));
  for (const { id } of back) change(id, (at) => (at.out || gone.has(id) ? at : { ...at, out: "no-time" }));
  return { ...session, blocks };
}

/** The minutes for each block that is left on the day; undefined for one that is left out. */
function fitted(session: Session, now: Date, state: ReturnType<typeof stateAt>): Map<string, number | undefined> {
  const log = logAt(session, now.getTime());
  const way = new Set(wayOf(log.turns));
  const day = session.blocks[state.block?.id ?? ""]?.day;
  const left = log.places.filter(({ id, at }) => at.day === day && !way.has(id) && (!at.out || at.out === "no-time"));
  const minutes = new Map<string, number | undefined>();
  const end = state.plannedEnd.getTime();
  const stretches = stretchesOf(left);
  let cursor = now.getTime() + (state.waits + state.left) * MINUTE;
  for (const [place, stretch] of stretches.entries()) {
    cursor = Math.max(cursor, stretch[0]?.at.fixed ?? cursor);
    const until = stretches[place + 1]?.[0]?.at.fixed ?? end;
    const available = Math.max(0, Math.floor((until - cursor) / MINUTE));
    const found = fitStretch(stretch, available);
    for (const [at, { id }] of stretch.entries()) minutes.set(id, found[at]);
    cursor += found.reduce<number>((sum, one) => sum + (one ?? 0), 0) * MINUTE;
  }
  return minutes;
}

/** Blocks in a row, each beginning with one that has a fixed start, except for the first. */
function stretchesOf(places: readonly Place[]): Place[][] {
  const stretches: Place[][] = [[]];
  for (const place of places) {
    if (place.at.fixed !== undefined && !place.at.out) stretches.push([]);
    stretches.at(-1)?.push(place);
  }
  return stretches;
}

function fitStretch(stretch: readonly Place[], available: number): (number | undefined)[] {
  const taking = stretch.reduce((sum, { at }) => sum + (at.out ? 0 : at.now), 0);
  const isWhole = stretch.every(({ at }) => !at.out);
  // What has just its time is left alone.
  if (isWhole && taking === available) return stretch.map(({ at }) => at.now);
  return fitBlocks(stretch.map(fittable), available).minutes.map((one) => one ?? undefined);
}

function fittable({ block, at }: Place): FitBlock {
  const ideal = at.minutes ?? block.minutes;
  const stays = block.kind === "break" || at.fixed !== undefined;
  return {
    least: Math.min(block.least, ideal),
    ideal,
    most: Math.max(block.most, ideal),
    priority: stays ? "must" : block.priority,
  };
}

function given(at: SessionBlock, minutes: number | undefined): SessionBlock {
  if (minutes === undefined) return at.out ? at : { ...at, out: "no-time" };
  return minutes === at.now && !at.out ? at : { ...without(at), now: minutes };
}

function without({ out: _, ...rest }: SessionBlock): SessionBlock {
  return rest;
}
