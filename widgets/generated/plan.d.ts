/** Made by widgets/types.mjs from data/_schema/plan.schema.json: change the model in macros/kinds/, then run make schema. */

/**
 * What happens in each month.
 */
export interface Plan {
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
   * How many months it covers from the kickoff.
   */
  months: number;
  /**
   * Hours each participant spends in meetings, about.
   */
  hours: number;
  /**
   * What happens, in order.
   *
   * @minItems 4
   * @maxItems 40
   */
  milestones: Milestone[];
  /**
   * When and how to change the plan.
   *
   * @minItems 1
   * @maxItems 6
   */
  adapt: string[];
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
 * Something that happens at a certain time.
 */
export interface Milestone {
  /**
   * What happens.
   */
  title: string;
  /**
   * In which month, counted from the kickoff's month as 1; 0 is before.
   */
  month: number;
  /**
   * The phase it belongs to.
   */
  stage: "goals" | "logistics" | "agenda" | "follow-up" | "match" | "kickoff" | "monthly-calls" | "midpoint" | "close";
  /**
   * What the partners do.
   */
  what: string;
  /**
   * What exists afterwards.
   */
  result: string;
  /**
   * How long the meeting takes, if it is one.
   */
  minutes?: number | null;
  /**
   * The id of the role in data/roles that leads.
   */
  lead: string;
  /**
   * The id of the agenda in data/agendas to use.
   */
  agenda?: string | null;
  /**
   * The id of the checklist in data/checklists to use.
   */
  checklist?: string | null;
}
