/**
 * An agenda as its editor keeps, shares and exports it: the one definition that storage, links, files and the
 * screen have in common. Everything from outside is parsed with these schemas before it is used.
 */

import * as v from "valibot";
import { isDay } from "../base/days";
import { LANGUAGE } from "../base/edition";

export { newId, newPartId } from "../base/ids";

export const BLOCK_KINDS = ["opening", "icebreaker", "question", "breakout", "break", "decision", "closing"] as const;
export const PRIORITIES = ["must", "should", "could"] as const;
export const FORMATS = ["in-person", "video", "hybrid"] as const;
export const ROLE_ALIKES = ["policy", "operations", "program", "communications", "data", "other"] as const;

/** The version of the shape below. A change that older code cannot read raises it; then what stores and files hold needs a migration. */
export const VERSION = 2;

/** More days than this are not one session. */
const MOST_DAYS = 14;
export const MOST_ROOMS = 30;
/** More than this is not an agenda that people can hold, and would freeze a phone. */
export const MOST_BLOCKS = 300;
export const MOST_ORGANIZATIONS = 12;
/** Text is cut by nobody: longer text is kept and shown, but a link offers a file instead. */
export const MOST_CHARACTERS = 20_000;
export const MOST_MINUTES = 24 * 60;

const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
/** A name that all records inherit can't be one. */
const id = v.pipe(v.string(), v.regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,40}$/));
/** The id of an entry of the library, which may be longer. */
const entryId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,60}$/));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MINUTES));

/** A day as 2026-11-22, which exists in the calendar. */
const day = v.pipe(v.string(), v.check(isDay));
/** A time of day as 09:30. */
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** A time zone that this browser knows, such as America/Chicago. */
const zone = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((value) => {
    try {
      new Intl.DateTimeFormat(LANGUAGE, { timeZone: value });
      return true;
    } catch {
      return false;
    }
  }),
);

/** A question to ask, from the library (`from` is its id there) or typed. */
const promptSchema = v.object({ text, from: v.optional(entryId) });

/** One step of a block. The minutes of its steps are shares: however long the block is, they add up to it. */
const stepSchema = v.object({ text, minutes: v.optional(minutes) });

/** A start that may not move: a time where the first organization is, so many days after the first day. */
const fixedStartSchema = v.object({
  day: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_DAYS - 1)),
  time,
});

/** What happens in one of several rooms during a block. */
const roomSchema = v.object({
  id,
  title: text,
  /** Where: a room, or the name of a breakout room. */
  place: text,
  lead: text,
  leadOrganization: v.optional(id),
});

const breakoutSchema = v.object({
  groups: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  reportBack: minutes,
});

export const blockSchema = v.object({
  id,
  title: text,
  kind: v.picklist(BLOCK_KINDS),
  /** What the block gets now. */
  minutes,
  least: minutes,
  ideal: minutes,
  most: minutes,
  priority: v.picklist(PRIORITIES),
  onlyFrom: v.optional(minutes),
  /** The id of a role of the library, or words. */
  lead: text,
  /** The id of the organization that leads, or nothing for both. */
  leadOrganization: v.optional(id),
  purpose: text,
  steps: v.array(stepSchema),
  prompts: v.array(promptSchema),
  notes: text,
  materials: v.array(text),
  /** The question to ask before going on. */
  takeaway: v.optional(text),
  /** The id of the activity in the library that the block came from. */
  activity: v.optional(entryId),
  breakout: v.optional(breakoutSchema),
  fixedStart: v.optional(fixedStartSchema),
  /** Rooms at the same time, or none for one that all are in. */
  rooms: v.pipe(v.array(roomSchema), v.maxLength(MOST_ROOMS)),
  /** Why the composer put it there. */
  why: v.optional(text),
  /** Left out to reach the length: kept and shown apart, not counted, and brought back by a longer fit or by hand. */
  out: v.optional(v.boolean()),
  /** Somebody set its minutes by hand, so that a fit can leave them. */
  pinned: v.optional(v.boolean()),
});

/** Something to do before or after the session. */
export const taskSchema = v.object({ id, text, owner: text, organization: v.optional(id) });

/** Where the session is: a room or an address, a video call, or both, and a number to dial. */
const placeSchema = v.object({ where: text, link: text, phone: text });

const personSchema = v.object({ id, name: text, title: text, role: v.picklist(ROLE_ALIKES) });
export const organizationSchema = v.object({ id, name: text, zone, people: v.array(personSchema) });

export const agendaSchema = v.pipe(
  v.object({
    kind: v.literal("partnership-playbook/agenda"),
    version: v.literal(VERSION),
    id,
    title: text,
    goal: text,
    /** The id of the agenda in the library that it started from. */
    from: v.optional(entryId),
    formats: v.array(v.picklist(FORMATS)),
    /** The length to reach, in minutes. */
    target: minutes,
    /** When it starts, in the first organization's time zone; `fixed` says which end may not move. */
    date: v.optional(day),
    start: v.optional(time),
    fixed: v.picklist(["start", "end"]),
    place: placeSchema,
    organizations: v.pipe(v.array(organizationSchema), v.maxLength(MOST_ORGANIZATIONS)),
    before: v.array(taskSchema),
    blocks: v.pipe(v.array(blockSchema), v.maxLength(MOST_BLOCKS)),
    after: v.array(taskSchema),
    /** Ids of hints that the reader put away. */
    dismissed: v.array(entryId),
  }),
  v.check((agenda) => {
    const ids = partIds(agenda);
    return new Set(ids).size === ids.length;
  }, "two parts have the same id"),
);

/** The ids of everything in an agenda that has one. */
export function partIds(agenda: Pick<Agenda, "blocks" | "before" | "after" | "organizations">): string[] {
  const people = agenda.organizations.flatMap((organization) => organization.people);
  const rooms = agenda.blocks.flatMap((block) => block.rooms);
  return [agenda.blocks, agenda.before, agenda.after, agenda.organizations, people, rooms].flatMap((parts) =>
    parts.map((part) => part.id),
  );
}

export type BlockKind = (typeof BLOCK_KINDS)[number];
export type Priority = (typeof PRIORITIES)[number];
export type Format = (typeof FORMATS)[number];
export type RoleAlike = (typeof ROLE_ALIKES)[number];
export type Prompt = v.InferOutput<typeof promptSchema>;
export type Step = v.InferOutput<typeof stepSchema>;
export type FixedStart = v.InferOutput<typeof fixedStartSchema>;
export type Room = v.InferOutput<typeof roomSchema>;
export type Place = v.InferOutput<typeof placeSchema>;
export type Block = v.InferOutput<typeof blockSchema>;
export type Task = v.InferOutput<typeof taskSchema>;
export type Person = v.InferOutput<typeof personSchema>;
export type Organization = v.InferOutput<typeof organizationSchema>;
export type Agenda = v.InferOutput<typeof agendaSchema>;
