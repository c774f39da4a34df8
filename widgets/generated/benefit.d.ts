/** Made by widgets/types.mjs from data/_schema/benefit.schema.json: change the model in macros/kinds/, then run make schema. */

/**
 * One reason to meet, and how to notice that it came true.
 */
export interface Benefit {
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
   * Its place in the source's list, from 1.
   */
  order: number;
  /**
   * How sharing knowledge brings this about.
   */
  how: string;
  /**
   * What you would see afterwards if it came true.
   *
   * @minItems 1
   * @maxItems 4
   */
  signs: string[];
  /**
   * How to put it to a director or board in one sentence.
   */
  case: string;
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
