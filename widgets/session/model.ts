/**
 * A session while it runs: the agenda as it was when it started, and what happened, in the order in which it did.
 *
 * What happened is a log of moments, and nothing is counted: what is on, for how long, and until when follows from the
 * log and from the clock (clock.ts). So a session goes on where the clock is after a reload, and two copies are one
 * again when both logs are put together.
 */
import * as v from "valibot";
import { agendaSchema } from "../agenda/model";
import { schedule } from "../agenda/schedule";
import { newId } from "../base/ids";

export const KIND = "partnership-playbook/session";
export const VERSION = 1;

export const SIGNALS = ["none", "sound", "flash", "both"] as const;
/**
 * skipped: left out by hand. parked: left for another time. no-time: left out to end on time. removed: taken out of the
 * agenda meanwhile.
 */
export const OUTS = ["skipped", "parked", "no-time", "removed"] as const;
/** note: for us only. parked: a topic for another time. resource: something to hand over, such as a document. */
export const SAYINGS = ["note", "takeaway", "decision", "promise", "resource", "parked"] as const;

export const MOST_CHARACTERS = 20_000;
export const MOST_SAID = 2_000;
/** Three hours of talk in which somebody else speaks every two seconds. */
export const MOST_LOG = 5_000;
/** So many minutes more or less are no session any more. */
export const MOST_MINUTES = 24 * 60;

const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
/** A name that all records inherit can't be one. */
const id = v.pipe(v.string(), v.regex(/^(?!__proto__$)[A-Za-z0-9_.-]{1,80}$/));
const idOrNone = v.union([v.literal(""), id]);
/** A moment in milliseconds since 1970, as `Date.now()` gives it. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MINUTES));

/** Ids are never given twice, so that a copy that is merged knows which part is which. */
function parts<Schema extends v.GenericSchema<unknown, { id: string }>>(
  one: Schema,
  most: number,
): v.GenericSchema<v.InferInput<Schema>[], v.InferOutput<Schema>[]> {
  return v.pipe(
    v.array(one),
    v.maxLength(most),
    v.check((all) => new Set(all.map((part) => part.id)).size === all.length),
  ) as never;
}

/**
 * What the session knows of a block of its agenda.
 *
 * minutes: planned at the start; missing for one that came into the agenda later.
 * now: what it gets now, after more time or after spreading.
 * due: the moment at which it was to start by the plan; missing as long as the session has not started.
 * fixed: the moment at which it is to start, for one whose start may not move.
 * day: 0 on the first day of the session.
 */
const block = v.object({
  minutes: v.optional(minutes),
  now: minutes,
  due: v.optional(moment),
  fixed: v.optional(moment),
  day: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(300)),
  out: v.optional(v.picklist(OUTS)),
});

/** From that moment on a block is on; with an empty id for the block, the session is over. */
const turn = v.object({ id, block: idOrNone, at: moment });
const pause = v.object({ id, from: moment, to: v.optional(moment) });
/** From that moment on somebody of an organization speaks; with an empty id, nobody whose time is taken. */
const talk = v.object({ id, organization: idOrNone, at: moment });
/** block: where it was said; empty for the session as a whole. by: a day, as 2026-11-22, or empty. */
const saying = v.object({
  id,
  block: idOrNone,
  kind: v.picklist(SAYINGS),
  text,
  who: text,
  organization: idOrNone,
  by: text,
  at: moment,
  done: v.boolean(),
});

export const sessionSchema = v.object({
  kind: v.literal(KIND),
  version: v.literal(VERSION),
  id,
  title: text,
  /** A copy, so that the session needs nothing else; the order of its blocks is the one in which they are to come. */
  agenda: agendaSchema,
  /** The id of the document that the agenda is a copy of; empty if there is none. */
  of: idOrNone,
  /** Goes on by itself when the time of a block is over. */
  auto: v.boolean(),
  signal: v.picklist(SIGNALS),
  /** Which question of a block the room sees, by its place, from 0. */
  shown: v.object({ block: idOrNone, place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)) }),
  /** Under the id of each block of the agenda that takes part, or took part until it was removed. */
  blocks: v.record(id, block),
  turns: parts(turn, MOST_LOG),
  pauses: parts(pause, MOST_LOG),
  said: parts(saying, MOST_SAID),
  talk: parts(talk, MOST_LOG),
});

export type Session = v.InferOutput<typeof sessionSchema>;
export type SessionBlock = v.InferOutput<typeof block>;
export type Turn = v.InferOutput<typeof turn>;
export type Said = v.InferOutput<typeof saying>;
export type SaidKind = (typeof SAYINGS)[number];
export type Out = (typeof OUTS)[number];
export type Signal = (typeof SIGNALS)[number];
type Agenda = Session["agenda"];

/** A session of an agenda that has not started. Blocks that the agenda leaves out take no part in it. */
export function newSession(agenda: Agenda): Session {
  return {
    kind: KIND,
    version: VERSION,
    id: newId(),
    title: agenda.title,
    agenda: structuredClone(agenda),
    of: agenda.id,
    auto: false,
    signal: "none",
    shown: { block: "", place: 0 },
    blocks: Object.fromEntries(
      schedule(agenda).map(({ block: one, day }) => [one.id, { minutes: one.minutes, now: one.minutes, day }]),
    ),
    turns: [],
    pauses: [],
    said: [],
    talk: [],
  };
}
