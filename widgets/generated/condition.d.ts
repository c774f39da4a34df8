/** Made by widgets/types.mjs from data/_schema/condition.schema.json: change the model in macros/kinds/, then run make schema. */

/**
 * One of the conditions for a partnership that shares knowledge.
 */
export interface Condition {
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
   * Its place in the source's list, from 1.
   */
  order: number;
  /**
   * Why the partnership depends on it.
   */
  why: string;
  /**
   * What the factors are, such as: Ways an initiative can align.
   */
  factors_title: string;
  /**
   * What it consists of.
   *
   * @minItems 2
   * @maxItems 8
   */
  factors: TitledText[];
  /**
   * Questions that show whether it is met.
   *
   * @minItems 2
   * @maxItems 6
   */
  ask: string[];
  /**
   * What tells you that it is not met.
   */
  stop_sign: string;
  /**
   * What to do first if it is not met.
   *
   * @minItems 1
   * @maxItems 6
   */
  if_missing: string[];
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
 * A short heading with the text that explains it.
 */
export interface TitledText {
  /**
   * A few words that name it.
   */
  title: string;
  /**
   * What it means, in plain sentences.
   */
  text: string;
}
