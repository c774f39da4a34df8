/** Made by widgets/types.mjs from data/_schema/agenda.schema.json: change the model in macros/kinds/, then run make schema. */

/**
 * A complete plan for one meeting.
 */
export interface Agenda {
  /**
   * The name of the entry: a task or a name, never a joke.
   */
  title: string;
  /**
   * One or two sentences, 40 to 240 characters, that stand alone in a list or a search result.
   */
  summary: string;
  /**
   * Where the content comes from; empty only if all of it is ours.
   *
   * @maxItems 8
   */
  sources?: Citation[];
  /**
   * What this project added that no source says, for the reader to know.
   */
  editorial?: string | null;
  /**
   * Entries that a reader of this one needs next, with the reason.
   *
   * @maxItems 12
   */
  related?: Related[];
  /**
   * The day the entry was first published, such as 2026-11-22.
   */
  added: string;
  /**
   * The day somebody last checked the whole entry against its sources.
   */
  reviewed: string;
  /**
   * Changes since it was added that readers should know of, newest first.
   *
   * @maxItems 50
   */
  changes?: Change[];
  /**
   * Ids the entry had before; their addresses lead here.
   *
   * @maxItems 20
   */
  moved_from?: string[];
  /**
   * The levels of working together it fits, lightest first.
   *
   * @minItems 1
   */
  levels: ("networking" | "coordination" | "cooperation" | "collaboration" | "multisector")[];
  /**
   * The steps of a session or phases of a partnership it belongs to, in order.
   *
   * @minItems 1
   */
  stages: (
    "goals" | "logistics" | "agenda" | "follow-up" | "match" | "kickoff" | "monthly-calls" | "midpoint" | "close"
  )[];
  /**
   * What it is about, the most important first, four at the most.
   *
   * @minItems 1
   * @maxItems 4
   */
  themes: (
    | "advocacy"
    | "communication"
    | "culture"
    | "data"
    | "decisions"
    | "facilitation"
    | "feedback"
    | "follow-through"
    | "funding"
    | "goals"
    | "governance"
    | "learning"
    | "logistics"
    | "operations"
    | "policy"
    | "resources"
    | "roles"
    | "stakeholders"
    | "strategy"
    | "trust"
  )[];
  /**
   * Situations in which it helps, one sentence each.
   *
   * @minItems 1
   * @maxItems 6
   */
  use_when: string[];
  /**
   * Situations in which it does not help, and what to do instead.
   *
   * @minItems 1
   * @maxItems 6
   */
  avoid_when: string[];
  /**
   * What the people in the room will have at the end.
   */
  goal: string;
  /**
   * The length it is written for, in minutes.
   */
  minutes: number;
  people: PeopleRange;
  organizations: PeopleRange1;
  /**
   * Where it works: in-person, video, hybrid.
   *
   * @minItems 1
   */
  formats: ("in-person" | "video" | "hybrid")[];
  /**
   * Ids of the roles in data/roles to fill beforehand.
   *
   * @minItems 1
   */
  roles: string[];
  /**
   * What to do before the session, in order.
   *
   * @minItems 1
   * @maxItems 10
   */
  prepare: string[];
  /**
   * What to bring or open.
   *
   * @maxItems 12
   */
  materials?: string[];
  /**
   * The parts of the session, in order.
   *
   * @minItems 3
   * @maxItems 20
   */
  blocks: Block[];
  /**
   * What to do after the session, in order.
   *
   * @minItems 1
   * @maxItems 8
   */
  afterwards: string[];
}
/**
 * Where a claim comes from.
 */
export interface Citation {
  /**
   * The id of a file in data/sources.
   */
  source: string;
  /**
   * The page, section or heading in that source, if it has them.
   */
  section?: string | null;
}
/**
 * A link to another entry, with the reason to follow it.
 */
export interface Related {
  /**
   * The other entry, as kind:id, such as agenda:partnership-kickoff.
   */
  to: string;
  /**
   * How it relates: before, after, instead, deeper or with.
   */
  how: "before" | "after" | "instead" | "deeper" | "with";
  /**
   * Why a reader would go there, in one sentence.
   */
  reason: string;
}
/**
 * One change that readers should know of.
 */
export interface Change {
  /**
   * The day of the change, such as 2026-11-22.
   */
  on: string;
  /**
   * What changed for the reader, in one sentence.
   */
  what: string;
}
/**
 * How many people it works for, all organizations together.
 */
export interface PeopleRange {
  /**
   * The smallest number of people it works for.
   */
  least: number;
  /**
   * The largest number of people it works for.
   */
  most: number;
}
/**
 * How many organizations it works for.
 */
export interface PeopleRange1 {
  /**
   * The smallest number of people it works for.
   */
  least: number;
  /**
   * The largest number of people it works for.
   */
  most: number;
}
/**
 * One part of an agenda.
 */
export interface Block {
  /**
   * What the block is called on the agenda that people receive.
   */
  title: string;
  /**
   * What sort of block it is; it sets the color and the icon.
   */
  kind: "opening" | "icebreaker" | "question" | "breakout" | "break" | "decision" | "closing";
  minutes: MinuteRange;
  /**
   * must: never left out. should: left out late. could: left out first.
   */
  priority: "must" | "should" | "could";
  /**
   * Leave the block out of sessions shorter than this many minutes.
   */
  only_from?: number | null;
  /**
   * The id of the role in data/roles that leads the block.
   */
  lead: string;
  /**
   * What the block is for, in one sentence that participants may read.
   */
  purpose: string;
  /**
   * What happens, in order, one instruction each.
   *
   * @minItems 1
   * @maxItems 8
   */
  steps: string[];
  /**
   * The id of an activity in data/activities that it uses.
   */
  activity?: string | null;
  /**
   * Ids of prompts in data/prompts to ask.
   *
   * @maxItems 10
   */
  prompts?: string[];
  /**
   * What only the facilitator needs to know.
   */
  notes?: string | null;
}
/**
 * How long it may take: least, ideal and most minutes.
 */
export interface MinuteRange {
  /**
   * The fewest minutes in which it still works.
   */
  least: number;
  /**
   * The minutes it takes when nothing presses.
   */
  ideal: number;
  /**
   * The minutes after which it drags.
   */
  most: number;
}
