/** Made by widgets/types.mjs from data/_schema/assessment.schema.json: change the model in macros/kinds/, then run make schema. */

/**
 * Questions, a scale, and what the answers lead to.
 */
export interface Assessment {
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
   * How long answering takes, in minutes.
   */
  minutes: number;
  /**
   * Who answers, and whether together or apart.
   */
  who: string;
  /**
   * The scale for questions of type scale.
   *
   * @maxItems 7
   */
  scale?: Answer[];
  /**
   * The questions, in groups.
   *
   * @minItems 1
   * @maxItems 10
   */
  sections: QuestionSection[];
  /**
   * How to add up the answers by hand.
   */
  scoring: string;
  /**
   * What each range of results means.
   *
   * @maxItems 8
   */
  outcomes?: Outcome[];
  /**
   * What to talk about once both sides have answered.
   *
   * @minItems 1
   * @maxItems 8
   */
  discuss: string[];
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
 * A possible answer and what it counts.
 */
export interface Answer {
  /**
   * What the answer counts.
   */
  score: number;
  /**
   * The answer in words.
   */
  label: string;
}
/**
 * Questions about one thing.
 */
export interface QuestionSection {
  /**
   * A short id that never changes.
   */
  id: string;
  /**
   * What the questions are about.
   */
  title: string;
  /**
   * The entry the section tests, as kind:id.
   */
  about?: string | null;
  /**
   * The questions, in order.
   *
   * @minItems 1
   * @maxItems 10
   */
  questions: Question[];
}
/**
 * One question.
 */
export interface Question {
  /**
   * A short id that never changes, so that answers survive a rewording.
   */
  id: string;
  /**
   * The question or statement.
   */
  text: string;
  /**
   * What to think of when answering.
   */
  help?: string | null;
  /**
   * scale: the assessment's scale. choice: answers of its own. text: free words.
   */
  type: "scale" | "choice" | "text";
  /**
   * The answers of a choice question.
   *
   * @maxItems 6
   */
  answers?: Answer[];
}
/**
 * What a range of results means.
 */
export interface Outcome {
  /**
   * The lowest result in the range.
   */
  least: number;
  /**
   * The highest result in the range.
   */
  most: number;
  /**
   * The result in a few words.
   */
  title: string;
  /**
   * What it means, and what to do.
   */
  meaning: string;
  /**
   * Where to go from here, as kind:id.
   *
   * @maxItems 6
   */
  next?: string[];
}
