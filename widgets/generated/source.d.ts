/** Made by widgets/types.mjs from data/_schema/source.schema.json: change the model in macros/kinds/, then run make schema. */

/**
 * A published work, who made it, and what the guide takes from it.
 */
export interface Source {
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
   * Who wrote it, as the work names them.
   *
   * @maxItems 10
   */
  authors?: string[];
  /**
   * Who published it.
   */
  publisher: string;
  /**
   * When, as far as the work says, such as: September 2019.
   */
  year?: string | null;
  /**
   * Where it can be read, starting with https://.
   */
  url?: string | null;
  /**
   * source: one of the five documents the guide is made from; research; or practice.
   */
  grade: "source" | "research" | "practice";
  /**
   * document: the guide is made from it. reading: for going further.
   */
  role: "document" | "reading";
  /**
   * What this guide takes from it.
   */
  takes: string;
  /**
   * How to cite it in one line.
   */
  cite: string;
  /**
   * Ids of sources that recommend it.
   *
   * @maxItems 4
   */
  listed_in?: string[];
  /**
   * A notice that has to go with it, such as a disclaimer.
   */
  notice?: string | null;
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
