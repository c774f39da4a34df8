/** Made by widgets/types.mjs from data/_schema/level.schema.json: change the model in macros/kinds/, then run make schema. */

/**
 * One of five ways of working together.
 */
export interface Level {
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
   * Its place from lightest (1) to closest (5).
   */
  order: number;
  /**
   * What organizations do together at this level.
   */
  definition: string;
  /**
   * What it takes: involvement, time, trust, turf.
   */
  requirement: string;
  time: Demand;
  trust: Demand1;
  turf: Demand2;
  resources: Demand3;
  risk: Demand4;
  /**
   * The same example told at every level: youth services in one town.
   */
  running_example: string;
  /**
   * More examples from the source.
   *
   * @minItems 1
   * @maxItems 6
   */
  examples: TitledText[];
  /**
   * Ways to work at this level.
   *
   * @maxItems 8
   */
  ways?: string[];
  /**
   * What this level is enough for.
   *
   * @minItems 1
   * @maxItems 6
   */
  good_for: string[];
  /**
   * Signs that both organizations are ready for it.
   *
   * @minItems 2
   * @maxItems 8
   */
  ready_signs: string[];
  /**
   * Signs that it is more than you need or can carry now.
   *
   * @minItems 1
   * @maxItems 6
   */
  too_much_signs: string[];
  /**
   * What to build here before moving one level up.
   *
   * @minItems 1
   * @maxItems 6
   */
  build_next: string[];
  /**
   * What other models call it and where they put it in the order.
   */
  other_models: string;
  /**
   * What it is about.
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
 * Time it asks for.
 */
export interface Demand {
  /**
   * From 1 (very little) to 5 (very much), compared with the other levels.
   */
  degree: number;
  /**
   * What that means in practice.
   */
  text: string;
}
/**
 * Trust it asks for.
 */
export interface Demand1 {
  /**
   * From 1 (very little) to 5 (very much), compared with the other levels.
   */
  degree: number;
  /**
   * What that means in practice.
   */
  text: string;
}
/**
 * How much turf each organization must share.
 */
export interface Demand2 {
  /**
   * From 1 (very little) to 5 (very much), compared with the other levels.
   */
  degree: number;
  /**
   * What that means in practice.
   */
  text: string;
}
/**
 * Staff, money, space and skills it asks for.
 */
export interface Demand3 {
  /**
   * From 1 (very little) to 5 (very much), compared with the other levels.
   */
  degree: number;
  /**
   * What that means in practice.
   */
  text: string;
}
/**
 * What each organization risks.
 */
export interface Demand4 {
  /**
   * From 1 (very little) to 5 (very much), compared with the other levels.
   */
  degree: number;
  /**
   * What that means in practice.
   */
  text: string;
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
