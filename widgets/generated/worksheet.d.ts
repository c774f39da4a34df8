/** Made by widgets/types.mjs from data/_schema/worksheet.schema.json: change the model in macros/kinds/, then run make schema. */

/**
 * A table, how to fill it in, and what to do with it.
 */
export interface Worksheet {
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
   * The published tool it is inspired by, if any.
   */
  original?: Original | null;
  minutes: MinuteRange;
  people: PeopleRange;
  /**
   * How to fill it in, in order.
   *
   * @minItems 2
   * @maxItems 10
   */
  steps: string[];
  /**
   * The columns, left to right.
   *
   * @minItems 2
   * @maxItems 6
   */
  columns: Column[];
  /**
   * Rows that are given.
   *
   * @maxItems 12
   */
  rows?: Row[];
  /**
   * How many empty rows follow.
   */
  blank_rows: number;
  /**
   * One row filled in as an illustration, a text for each column.
   *
   * @maxItems 6
   */
  example?: string[];
  /**
   * What to do with the result.
   *
   * @minItems 1
   * @maxItems 6
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
 * The published tool that a worksheet is inspired by.
 */
export interface Original {
  /**
   * The original's own name.
   */
  name: string;
  /**
   * The id in data/sources that says where it is published.
   */
  source: string;
}
/**
 * How long it takes, in minutes: least, ideal and most.
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
/**
 * How many people fill it in together.
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
 * A column of the table.
 */
export interface Column {
  /**
   * The heading of the column.
   */
  title: string;
  /**
   * What to write there.
   */
  help: string;
}
/**
 * A row of the table that has a name of its own.
 */
export interface Row {
  /**
   * What the row is about.
   */
  title: string;
  /**
   * What to think of when filling it in.
   */
  help?: string | null;
}
