/**
 * A session as short lists without names, for links. What is not there, or as usual, is 0 or left off at the end.
 * Moments are counted from the first one, and blocks and organizations are named by their place in the agenda, from 1.
 *
 * Links are read for ever: this order may grow at the ends, and is never changed.
 */
import * as v from "valibot";
import { packing as agendaPacking } from "../agenda/pack";
import type { Packed, Packing } from "../documents/kind";
import { attempt, list, short, textOf } from "../documents/packed";
import { KIND, OUTS, SAYINGS, type Session, type SessionBlock, SIGNALS, sessionSchema, VERSION } from "./model";

export const packing: Packing<Session> = {
  pack,
  unpack: (packed) => read(() => unpackAll(list(packed), (get) => get())),
  unpackSome: (packed) => read(() => unpackAll(list(packed), attempt)),
  dictionary: agendaPacking.dictionary,
};

function pack(session: Session): Packed {
  const { id, title, agenda, of, auto, signal, shown, blocks, turns, pauses, said, talk } = session;
  const start = turns[0]?.at ?? 0;
  const since = (at: number): number => at - start;
  const placeIn = (parts: readonly { id: string }[], one: string): Packed => {
    const at = parts.findIndex((part) => part.id === one);
    return at < 0 ? one : at + 1;
  };
  const blockPlace = (one: string): Packed => placeIn(agenda.blocks, one);
  const whose = (one: string): Packed => placeIn(agenda.organizations, one);
  return short([
    id,
    agendaPacking.pack(agenda),
    title === agenda.title ? 0 : [title],
    of === agenda.id ? 0 : [of],
    start,
    Object.entries(blocks).map(([one, at]) => [blockPlace(one), ...packBlock(at, since)]),
    turns.map((one) => short([one.id, since(one.at), blockPlace(one.block)])),
    pauses.map((one) => [one.id, since(one.from), ...(one.to === undefined ? [] : [since(one.to)])]),
    said.map((one) =>
      short([
        one.id,
        SAYINGS.indexOf(one.kind),
        one.text,
        since(one.at),
        blockPlace(one.block),
        one.who,
        whose(one.organization),
        one.by,
        one.done ? 1 : 0,
      ]),
    ),
    talk.map((one) => short([one.id, since(one.at), whose(one.organization)])),
    auto ? 1 : 0,
    SIGNALS.indexOf(signal),
    short([blockPlace(shown.block), shown.place]),
  ]);
}

function packBlock({ minutes, now, due, fixed, day, out }: SessionBlock, since: (at: number) => number): Packed[] {
  // Zero is a length and a moment, so that what may be missing is a list of none or one.
  const maybe = (value: number | undefined): Packed => (value === undefined ? 0 : [value]);
  const at = (moment: number | undefined): Packed => maybe(moment === undefined ? undefined : since(moment));
  const items = [now, minutes === now ? 1 : maybe(minutes), at(due), at(fixed), day, out ? OUTS.indexOf(out) + 1 : 0];
  return [...short(items)];
}

function read(make: () => unknown): Session | undefined {
  const { success, output } = v.safeParse(sessionSchema, attempt(make));
  return success ? output : undefined;
}

type Each = <Part>(get: () => Part) => Part | undefined;

/** @param each - how to read each part: as `attempt` if those that can't be read are to be left out. */
function unpackAll(packed: readonly unknown[], each: Each): unknown {
  const [id, packedAgenda, title, of, start = 0, blocks, turns, pauses, said, talk, auto, signal = 0, shown] = packed;
  const agenda = agendaPacking.unpack(packedAgenda) ?? each(() => agendaPacking.unpackSome(packedAgenda));
  if (!agenda) throw new TypeError("no agenda");
  const moment = (since: unknown): number => number(start) + number(since);
  const parts = <Part>(value: unknown, make: (part: readonly unknown[]) => Part): Part[] =>
    (each(() => list(value)) ?? []).flatMap((one) => each(() => make(list(one))) ?? []);
  const idIn = (known: readonly { id: string }[], place: unknown): string => {
    if (place === undefined || place === 0) return "";
    return typeof place === "number" ? (known[place - 1]?.id ?? "") : textOf(place);
  };
  const blockId = (place: unknown): string => idIn(agenda.blocks, place);
  const whose = (place: unknown): string => idIn(agenda.organizations, place);
  const [shownBlock, shownPlace = 0] = each(() => list(shown)) ?? [];
  return {
    kind: KIND,
    version: VERSION,
    id,
    title: Array.isArray(title) ? title[0] : agenda.title,
    agenda,
    of: Array.isArray(of) ? of[0] : agenda.id,
    auto: auto === 1,
    signal: SIGNALS[number(signal)],
    shown: { block: blockId(shownBlock), place: shownPlace },
    blocks: Object.fromEntries(
      parts(blocks, ([place, ...rest]) => ({ id: blockId(place), at: unpackBlock(rest, moment) })).map(
        ({ id: one, at }) => [one, at],
      ),
    ),
    turns: parts(turns, ([key, at, block]) => ({ id: textOf(key), block: blockId(block), at: moment(at) })),
    pauses: parts(pauses, ([key, from, to]) => ({
      id: textOf(key),
      from: moment(from),
      ...(to === undefined ? {} : { to: moment(to) }),
    })),
    said: parts(said, ([key, kind = 0, text = "", at, block, who = "", organization, by = "", done]) => ({
      id: textOf(key),
      kind: SAYINGS[number(kind)],
      text: textOrNone(text),
      at: moment(at),
      block: blockId(block),
      who: textOrNone(who),
      organization: whose(organization),
      by: textOrNone(by),
      done: done === 1,
    })),
    talk: parts(talk, ([key, at, organization]) => ({
      id: textOf(key),
      organization: whose(organization),
      at: moment(at),
    })),
  };
}

function unpackBlock(
  [now = 0, minutes, due, fixed, day = 0, out = 0]: readonly unknown[],
  moment: (since: unknown) => number,
): unknown {
  const planned = minutes === 1 ? now : Array.isArray(minutes) ? minutes[0] : undefined;
  return {
    now,
    ...(planned === undefined ? {} : { minutes: planned }),
    ...(Array.isArray(due) ? { due: moment(due[0]) } : {}),
    ...(Array.isArray(fixed) ? { fixed: moment(fixed[0]) } : {}),
    day,
    ...(out ? { out: OUTS[number(out) - 1] } : {}),
  };
}

function textOrNone(packed: unknown): string {
  return packed === 0 ? "" : textOf(packed);
}

function number(packed: unknown): number {
  if (packed === undefined) return 0;
  if (typeof packed !== "number") throw new TypeError("not a number");
  return packed;
}
