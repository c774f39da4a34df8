/** Made by widgets/types.mjs from data/_schema/role.schema.json: change the model in macros/kinds/, then run make schema. */

/**
 * What somebody takes on, and what they leave to others.
 */
export interface Role {
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
   * Which organization the person comes from.
   */
  side: "each organization" | "host" | "guest" | "shared" | "outside";
  /**
   * The steps and phases in which the role is needed.
   *
   * @minItems 1
   */
  stages: (
    "goals" | "logistics" | "agenda" | "follow-up" | "match" | "kickoff" | "monthly-calls" | "midpoint" | "close"
  )[];
  /**
   * What the person does.
   *
   * @minItems 2
   * @maxItems 8
   */
  does: string[];
  /**
   * What the person does not do.
   *
   * @minItems 1
   * @maxItems 6
   */
  leaves: string[];
  /**
   * What to look for in the person.
   *
   * @minItems 1
   * @maxItems 6
   */
  choose: string[];
  /**
   * Kinds of counterpart this role comes in, such as policy or data leads.
   *
   * @maxItems 8
   */
  counterparts?: string[];
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
