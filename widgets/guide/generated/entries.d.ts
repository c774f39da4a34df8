/** Made by widgets/types.mjs from data/_schema/: change the models in macros/kinds/, then run make schema. */

export type Entry =
  | Activity
  | Agenda
  | Assessment
  | Benefit
  | Challenge
  | Checklist
  | Condition
  | Goal
  | Hint
  | Level
  | Message
  | Plan
  | Prompt
  | Role
  | Situation
  | Source
  | Stage
  | Story
  | Term
  | Tip
  | Worksheet;

/**
 * Something a group does together, with its steps.
 */
export interface Activity extends Usable {
  /**
   * The kind of agenda block it fills.
   */
  block: "opening" | "icebreaker" | "question" | "breakout" | "break" | "decision" | "closing";
  /**
   * What the group gets out of it, in one sentence.
   */
  purpose: string;
  /**
   * How long it may take: least, ideal and most minutes.
   */
  minutes: MinuteRange;
  /**
   * How many people it works for.
   */
  people: PeopleRange;
  /**
   * Where it works: in-person, video, hybrid.
   *
   * @minItems 1
   */
  formats: ("in-person" | "video" | "hybrid")[];
  /**
   * What to bring or open.
   *
   * @maxItems 12
   */
  materials?: string[];
  /**
   * What to do, in order. The minutes add up to the ideal length.
   *
   * @minItems 2
   * @maxItems 12
   */
  steps: Step[];
  /**
   * What changes on a video call.
   */
  online?: string | null;
  /**
   * How it works in a mixed room, for those on screen and those who are there.
   */
  hybrid?: string | null;
  /**
   * What goes wrong easily, and how to prevent it.
   *
   * @maxItems 6
   */
  watch_for?: string[];
  /**
   * Other ways to run it.
   *
   * @maxItems 6
   */
  variations?: string[];
  /**
   * Anything else that helps the facilitator.
   */
  notes?: string | null;
}
/**
 * How long something takes, in minutes: the least, the ideal and the most.
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
 * How many people something works for, from least to most.
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
 * One step of an activity or of a block, with its share of the time.
 */
export interface Step {
  /**
   * How long it takes when the whole has its ideal length; none for what is done beforehand.
   */
  minutes?: number | null;
  /**
   * What to do, as an instruction.
   */
  text: string;
}
export interface Usable extends Applicable {
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
}
export interface Applicable extends Entity {
  /**
   * The name of the entry: a task or a name, never a joke.
   */
  title: string;
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
}
export interface Entity {
  /**
   * One or two sentences, 40 to 240 characters, that stand alone in a list or a search result.
   */
  summary: string;
  /**
   * Other names for the same thing, as people type them.
   *
   * @maxItems 8
   */
  also_called?: string[];
  /**
   * Questions that it answers, as people ask them.
   *
   * @maxItems 8
   */
  asked_as?: string[];
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
 * A complete plan for one meeting.
 */
export interface Agenda extends Usable {
  /**
   * Its place among the agendas that people use most, from 1. Those without one follow by title.
   */
  order?: number | null;
  /**
   * What the people in the room will have at the end.
   */
  goal: string;
  /**
   * The length it is written for, in minutes.
   */
  minutes: number;
  /**
   * How many people it works for, all organizations together.
   */
  people: PeopleRange;
  /**
   * How many organizations it works for.
   */
  organizations: PeopleRange;
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
   * How it works in a mixed room, for those on screen and those who are there.
   */
  hybrid?: string | null;
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
  /**
   * How long it may take: least, ideal and most minutes.
   */
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
   * What happens, in order. The minutes add up to the ideal length.
   *
   * @minItems 1
   * @maxItems 8
   */
  steps: Step[];
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
   * A question to ask before going on, about what people take away; none for a break.
   */
  takeaway?: string | null;
  /**
   * What only the facilitator needs to know.
   */
  notes?: string | null;
}
/**
 * Questions, a scale, and what the answers lead to.
 */
export interface Assessment extends Usable {
  /**
   * How long answering takes, in minutes.
   */
  minutes: number;
  /**
   * Who answers, and whether together or apart.
   */
  who: string;
  /**
   * organization: one sheet for each. person: several people of each side, each alone.
   */
  answered_by?: "organization" | "person";
  /**
   * How many people of a side must have answered before any figure is shown.
   */
  fewest?: number;
  /**
   * How many points two answers to one question differ when they lie far apart.
   */
  gap?: number;
  /**
   * The parts that the two organizations play, if statements are about one.
   *
   * @maxItems 2
   */
  sides?: Side[];
  /**
   * What the questions look at together.
   *
   * @maxItems 8
   */
  factors?: Factor[];
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
   * The same for the tool: how the answers become a result.
   */
  rule?: Rule | null;
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
 * A part that one of the two organizations plays, where statements are about one of them.
 */
export interface Side {
  /**
   * A short id that never changes.
   */
  id: string;
  /**
   * What the organization is called in this part, such as: thought partner.
   */
  title: string;
}
/**
 * What several questions look at together.
 */
export interface Factor {
  /**
   * A short id that never changes.
   */
  id: string;
  /**
   * What the questions look at, in a few words.
   */
  title: string;
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
   * The id of the side that it is about, if only one.
   */
  about_side?: string | null;
  /**
   * How each side reads a statement that is about one side.
   */
  worded?: Wording | null;
  /**
   * The id of the factor that the question looks at.
   */
  factor?: string | null;
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
  /**
   * What to talk about when the two sides answer it differently.
   */
  talk?: string | null;
  /**
   * What helps where the answer is low.
   *
   * @maxItems 3
   */
  if_low?: Help[];
}
/**
 * A statement about one side, as each side reads it.
 */
export interface Wording {
  /**
   * How the side it is about reads it, such as: Our leaders support this.
   */
  own: string;
  /**
   * How the other side reads it, such as: Their leaders back this.
   */
  other: string;
}
/**
 * An entry that helps where an answer is low.
 */
export interface Help {
  /**
   * The entry, as kind:id.
   */
  to: string;
  /**
   * What it does about a low answer, in one sentence.
   */
  reason: string;
}
/**
 * How answers become a result.
 */
export interface Rule {
  /**
   * smallest: the smallest measure is the result. each: every measure is a result of its own.
   */
  result: "smallest" | "each";
  /**
   * What is worked out of the answers.
   *
   * @minItems 1
   * @maxItems 10
   */
  measures: Measure[];
}
/**
 * A number that the answers to some questions make.
 */
export interface Measure {
  /**
   * A short id that never changes.
   */
  id: string;
  /**
   * What the number says, such as: Needed.
   */
  title: string;
  /**
   * What is taken of the answers: the highest, the lowest, their mean or their total.
   */
  takes: "highest" | "lowest" | "mean" | "total";
  /**
   * The ids of the sections it counts.
   *
   * @minItems 1
   * @maxItems 10
   */
  sections: string[];
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
/**
 * One reason to meet, and how to notice that it came true.
 */
export interface Benefit extends Entity {
  /**
   * The name of the entry: a task or a name, never a joke.
   */
  title: string;
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
 * What goes wrong, why, and what to do about it.
 */
export interface Challenge extends Applicable {
  /**
   * Its place in the source's list, from 1.
   */
  order: number;
  /**
   * What people say when this is the trouble, in everyday words.
   *
   * @minItems 1
   * @maxItems 5
   */
  heard_as: string[];
  /**
   * Why it happens.
   */
  why: string;
  /**
   * What helps, in short.
   */
  remedy: string;
  /**
   * What to do, one instruction each.
   *
   * @minItems 2
   * @maxItems 8
   */
  do: string[];
}
/**
 * Everything to do for one purpose.
 */
export interface Checklist extends Usable {
  /**
   * What the due days count from, such as: the session.
   */
  event: string;
  /**
   * The sections, in order.
   *
   * @minItems 1
   * @maxItems 8
   */
  sections: ChecklistSection[];
}
/**
 * Items that belong together.
 */
export interface ChecklistSection {
  /**
   * What the items have in common.
   */
  title: string;
  /**
   * The items, in order.
   *
   * @minItems 1
   * @maxItems 20
   */
  items: ChecklistItem[];
}
/**
 * One thing to tick off.
 */
export interface ChecklistItem {
  /**
   * A short id that never changes, so that ticks survive a rewording.
   */
  id: string;
  /**
   * What to do, as an instruction.
   */
  text: string;
  /**
   * Why it matters, if that is not obvious.
   */
  why?: string | null;
  /**
   * The id of the role in data/roles that does it.
   */
  owner?: string | null;
  /**
   * Days after the event it is due; below zero is before the event.
   */
  due_days?: number | null;
}
/**
 * One of the conditions for a partnership that shares knowledge.
 */
export interface Condition extends Applicable {
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
/**
 * An example of what a session may be for.
 */
export interface Goal extends Applicable {
  /**
   * Topics that fit this goal.
   *
   * @minItems 1
   * @maxItems 6
   */
  examples: string[];
  /**
   * Questions that lead the discussion toward the goal.
   *
   * @minItems 2
   * @maxItems 8
   */
  guiding_questions: string[];
  /**
   * Whose presence makes it work.
   *
   * @minItems 1
   * @maxItems 6
   */
  invite: string[];
  /**
   * How you will know that the session reached the goal.
   *
   * @minItems 1
   * @maxItems 5
   */
  success: string[];
}
/**
 * One thing the builder looks for in an agenda, with its advice and its evidence.
 */
export interface Hint extends Entity {
  /**
   * The name of the entry: a task or a name, never a joke.
   */
  title: string;
  /**
   * Its place among the hints, from 1; the most pressing first.
   */
  order: number;
  /**
   * What the builder looks for. It knows these and no others.
   */
  trigger:
    | "minutes-per-person"
    | "large-group"
    | "no-guiding-question"
    | "one-side-leads"
    | "no-break"
    | "no-closing"
    | "no-takeaway-owners"
    | "unfair-hour";
  /**
   * The number at which it speaks up, for the triggers that compare with one.
   */
  threshold?: number | null;
  /**
   * The hours outside of which it speaks up, for the trigger that looks at clocks.
   */
  hours?: FairHours | null;
  /**
   * What to do, in the words that stand beside the agenda.
   */
  advice: string;
  /**
   * How well it is supported: source, research, practice or ours.
   */
  grade: "source" | "research" | "practice" | "ours";
  /**
   * What the research or the documents say, and how far that reaches.
   */
  evidence: string;
}
/**
 * The hours in which a start is fair to everybody, on each one's own clock.
 */
export interface FairHours {
  /**
   * The full hour before which a start is too early, such as 8.
   */
  earliest: number;
  /**
   * The full hour after which a start is too late, such as 18 for 6 PM.
   */
  latest: number;
}
/**
 * One of five ways of working together.
 */
export interface Level extends Entity {
  /**
   * The name of the entry: a task or a name, never a joke.
   */
  title: string;
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
  /**
   * Time it asks for.
   */
  time: Demand;
  /**
   * Trust it asks for.
   */
  trust: Demand;
  /**
   * How much turf each organization must share.
   */
  turf: Demand;
  /**
   * Staff, money, space and skills it asks for.
   */
  resources: Demand;
  /**
   * What each organization risks.
   */
  risk: Demand;
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
 * How much of something a level asks for.
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
 * What to send, to whom and when.
 */
export interface Message extends Usable {
  /**
   * email, poll or form.
   */
  channel: "email" | "poll" | "form";
  /**
   * Who sends it.
   */
  sender: string;
  /**
   * Who receives it.
   */
  to: string;
  /**
   * When to send it, such as: three weeks before the session.
   */
  send: string;
  /**
   * The subject line or the form's title.
   */
  subject: string;
  /**
   * The text, with blanks in [square brackets].
   */
  body: string;
  /**
   * Whether the list without blanks is an example, which a reader's own agenda replaces.
   */
  lists_blocks?: boolean;
  /**
   * The blanks, in order of appearance.
   *
   * @minItems 1
   * @maxItems 15
   */
  blanks: Blank[];
}
/**
 * A blank of the message and what to write there.
 */
export interface Blank {
  /**
   * The blank as it stands in the text, without the brackets.
   */
  name: string;
  /**
   * What to write there.
   */
  help: string;
  /**
   * What of a reader's own partnership, plan, agenda or session fills it in.
   */
  fill?:
    | (
        | "title"
        | "purpose"
        | "question"
        | "date"
        | "start"
        | "length"
        | "place"
        | "our-organization"
        | "their-organization"
        | "our-people"
        | "their-people"
        | "facilitator"
        | "note-taker"
        | "two-days-before"
        | "week-after"
        | "time-zones"
        | "agenda-link"
        | "topic"
        | "partnership-name"
        | "takeaways"
        | "promises"
        | "decisions"
        | "open-topics"
        | "next-date"
        | "next-month"
        | "follow-up-owner"
        | "their-follow-up-owner"
        | "resources"
        | "contacts"
        | "feedback-questions"
      )
    | null;
  /**
   * Whether the list and the line above it are left out if there is nothing to say.
   */
  optional?: boolean;
}
/**
 * What happens in each month.
 */
export interface Plan extends Usable {
  /**
   * How many months it covers from the kickoff.
   */
  months: number;
  /**
   * Hours each participant spends in meetings, about.
   */
  hours: number;
  /**
   * Meetings that come back each month.
   *
   * @maxItems 6
   */
  series?: PlanSeries[];
  /**
   * What happens, in order.
   *
   * @minItems 1
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
 * Meetings that come back once a month, such as the monthly calls. The planner gives them a fixed weekday.
 */
export interface PlanSeries {
  /**
   * A short name that no other series of this plan has.
   */
  id: string;
  /**
   * What the meetings are called together, as in a calendar.
   */
  title: string;
  /**
   * In which week of the month they are: first, second, third, fourth or last.
   */
  week: "first" | "second" | "third" | "fourth" | "last";
  /**
   * How long each takes, unless a milestone says otherwise.
   */
  minutes: number;
}
/**
 * Something that happens at a certain time.
 */
export interface Milestone {
  /**
   * A short name that no other milestone of this plan has.
   */
  id: string;
  /**
   * What happens.
   */
  title: string;
  /**
   * In which month, counted from the kickoff's month as 1; 0 is before.
   */
  month: number;
  /**
   * In which week of the month, for what is part of no series: first, second, third, fourth or last.
   */
  week?: ("first" | "second" | "third" | "fourth" | "last") | null;
  /**
   * The id of the plan's series that it is one meeting of.
   */
  series?: string | null;
  /**
   * The milestone that it needs, and how many days before.
   */
  after?: After | null;
  /**
   * The phase it belongs to.
   */
  stage: "goals" | "logistics" | "agenda" | "follow-up" | "match" | "kickoff" | "monthly-calls" | "midpoint" | "close";
  /**
   * What people can do or have decided at the end: one narrow objective, not a topic.
   */
  objective?: string | null;
  /**
   * What the partners do.
   */
  what: string;
  /**
   * What exists afterwards.
   */
  result: string;
  /**
   * How long the meeting takes, if it is one and its series doesn't say it.
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
  /**
   * The id of the check in data/assessments to answer.
   */
  assessment?: string | null;
  /**
   * The id of the worksheet in data/worksheets to fill in.
   */
  worksheet?: string | null;
  /**
   * The id of the message in data/messages to send.
   */
  message?: string | null;
}
/**
 * What a milestone waits for.
 */
export interface After {
  /**
   * The id of the milestone that has to be over, which stands above this one.
   */
  milestone: string;
  /**
   * How many days later this one is, at the least.
   */
  days: number;
}
/**
 * A question, when to ask it, and what to listen for.
 */
export interface Prompt extends Usable {
  /**
   * The question or invitation, in the words you would say.
   */
  question: string;
  /**
   * The moment it is for, such as icebreaker, guiding or closing.
   */
  use: "lead" | "self" | "room" | "icebreaker" | "guiding" | "check-in" | "closing" | "pulse";
  /**
   * How long the answers take, in minutes: least, ideal and most.
   */
  minutes: MinuteRange;
  /**
   * Questions that take the answer further.
   *
   * @minItems 1
   * @maxItems 5
   */
  follow_ups: string[];
  /**
   * What in the answers is worth writing down.
   */
  listen_for: string;
}
/**
 * What somebody takes on, and what they leave to others.
 */
export interface Role extends Entity {
  /**
   * The name of the entry: a task or a name, never a joke.
   */
  title: string;
  /**
   * The word in one or two plain sentences. With it, the role stands in the glossary too.
   */
  definition?: string | null;
  /**
   * Words or people that the role is mixed up with.
   *
   * @maxItems 4
   */
  confused_with?: Confusion[];
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
 * Something a term is easily taken for.
 */
export interface Confusion {
  /**
   * The other word.
   */
  other: string;
  /**
   * How the two differ.
   */
  difference: string;
}
/**
 * What happens to people who work with another organization, and what to do today, this week and then.
 */
export interface Situation extends Entity {
  /**
   * What somebody in it would say, as a whole sentence with I, we or my.
   */
  title: string;
  /**
   * Its place, most pressing first; the first six stand on the home page.
   */
  order: number;
  /**
   * Where it stands on the page of situations.
   */
  group: "start" | "balance" | "trouble" | "meeting" | "end";
  /**
   * One sentence by which the reader knows to be understood.
   */
  understood: string;
  /**
   * The first step, which needs nobody else and less than an hour.
   */
  today: SituationStep;
  /**
   * The second step.
   */
  this_week: SituationStep;
  /**
   * The third step, once the second is done.
   */
  then: SituationStep;
  /**
   * Situations that it may be instead, with how to tell.
   *
   * @maxItems 3
   */
  or_is_it?: Neighbor[];
}
/**
 * One thing to do, and what to open for it.
 */
export interface SituationStep {
  /**
   * What to do, as an instruction that one person can follow alone.
   */
  do: string;
  /**
   * The entry to use for it, as kind:id: an agenda, activity, prompt, message, checklist, worksheet, assessment or plan.
   */
  open: string;
  /**
   * What the reader finds there, in one short sentence.
   */
  gives: string;
}
/**
 * What looks like this situation and is another.
 */
export interface Neighbor {
  /**
   * How to tell that it is the other one, such as: The mails come back.
   */
  sign: string;
  /**
   * The other situation, as situation:id.
   */
  to: string;
}
/**
 * A published work, who made it, and what the playbook takes from it.
 */
export interface Source extends Entity {
  /**
   * The name of the entry: a task or a name, never a joke.
   */
  title: string;
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
   * source: one of the five documents the playbook is made from; research; or practice.
   */
  grade: "source" | "research" | "practice";
  /**
   * document: the playbook is made from it. reading: for going further.
   */
  role: "document" | "reading";
  /**
   * What this playbook takes from it.
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
 * A page of the playbook: what to do now, with everything needed in place.
 */
export interface Stage extends Entity {
  /**
   * The name of the entry: a task or a name, never a joke.
   */
  title: string;
  /**
   * Whether it is a step of a session or a phase of a partnership.
   */
  path: "session" | "partnership";
  /**
   * Its place on that path, from 1.
   */
  order: number;
  /**
   * How long before, or for how long, such as: three to four weeks before.
   */
  takes: string;
  /**
   * What this stage is for and what is true at its end.
   */
  intro: string;
  /**
   * What to do, in order.
   *
   * @minItems 2
   * @maxItems 10
   */
  actions: Action[];
  /**
   * How you know the stage is done.
   *
   * @minItems 1
   * @maxItems 6
   */
  done_when: string[];
  /**
   * Ids of goals to show in place.
   */
  goals?: string[];
  /**
   * Ids of prompts to show in place.
   */
  prompts?: string[];
  /**
   * Ids of checklists to show in place.
   */
  checklists?: string[];
  /**
   * Ids of agendas to show in place.
   */
  agendas?: string[];
  /**
   * Ids of messages to show in place.
   */
  messages?: string[];
}
/**
 * Something to do in a stage.
 */
export interface Action {
  /**
   * The task, as an instruction.
   */
  title: string;
  /**
   * How to do it, and why.
   */
  text: string;
}
/**
 * What happened, and what to take from it.
 */
export interface Story extends Applicable {
  /**
   * Who took part, named as the source names them.
   *
   * @minItems 1
   * @maxItems 6
   */
  organizations: string[];
  /**
   * When and where, as far as the source says.
   */
  happened: string;
  /**
   * Whether the source tells it as an example and not as a report.
   */
  illustrative: boolean;
  /**
   * What each side wanted or faced.
   */
  situation: string;
  /**
   * What they did together.
   */
  what_they_did: string;
  /**
   * What came of it, as far as the source says.
   */
  what_came_of_it: string;
  /**
   * What a named person said, in our words and with the name; never a long quotation.
   */
  voice?: string | null;
  /**
   * What you can do with it.
   *
   * @minItems 1
   * @maxItems 6
   */
  lessons: string[];
}
/**
 * What a word means here.
 */
export interface Term extends Entity {
  /**
   * The name of the entry: a task or a name, never a joke.
   */
  title: string;
  /**
   * The meaning in one or two plain sentences.
   */
  definition: string;
  /**
   * Words it is mixed up with.
   *
   * @maxItems 4
   */
  confused_with?: Confusion[];
  /**
   * The word in use.
   */
  example: string;
  /**
   * All entries that an idea is spread over, with what to take each for. They link back here.
   *
   * @maxItems 12
   */
  ways_in?: WayIn[];
  /**
   * Entries where it matters, as kind:id.
   *
   * @maxItems 4
   */
  see?: string[];
}
/**
 * One of the entries that an idea is spread over, and what to take it for.
 */
export interface WayIn {
  /**
   * The entry, as kind:id, such as assessment:pulse-check.
   */
  to: string;
  /**
   * What to take it for, in one sentence that begins with To or For.
   */
  what_for: string;
}
/**
 * Advice that can be followed this week.
 */
export interface Tip extends Applicable {
  /**
   * The list it belongs to.
   */
  series:
    | "partner-tips"
    | "principles"
    | "beginnings"
    | "trust-rules"
    | "sharing-strategies"
    | "facilitation"
    | "session-craft"
    | "upkeep";
  /**
   * Its place in that list, from 1.
   */
  order: number;
  /**
   * Why it matters.
   */
  why: string;
  /**
   * What to do, one instruction each.
   *
   * @minItems 1
   * @maxItems 8
   */
  do: string[];
  /**
   * An example; say so if it is illustrative.
   */
  example?: string | null;
}
/**
 * A table, how to fill it in, and what to do with it.
 */
export interface Worksheet extends Usable {
  /**
   * The published tool it is based on, if any.
   */
  original?: Original | null;
  /**
   * How long it takes, in minutes: least, ideal and most.
   */
  minutes: MinuteRange;
  /**
   * How many people fill it in together.
   */
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
   * Whether each empty row belongs to one organization.
   */
  rows_for_each?: boolean;
  /**
   * What all sign at the end, if the sheet is adopted.
   */
  agreement?: Agreement | null;
  /**
   * The columns of a dictionary, if the sheet is one.
   */
  explains?: Dictionary | null;
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
 * The published tool that a worksheet is based on, or that serves the same purpose.
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
  /**
   * false if nobody here could read it: the page then says that the worksheet is ours.
   */
  read?: boolean;
}
/**
 * A column of the table.
 */
export interface Column {
  /**
   * A short id that never changes, so that what was written survives a rewording.
   */
  id: string;
  /**
   * The heading of the column.
   */
  title: string;
  /**
   * What to write there.
   */
  help: string;
  /**
   * What stands there: text, a choice of words, a date, a person or an organization.
   */
  type?: "text" | "choice" | "date" | "person" | "organization";
  /**
   * The words of a choice.
   *
   * @maxItems 8
   */
  choices?: string[];
  /**
   * Who writes there: anyone, the first or the second organization, or each in a cell of its own.
   */
  by?: "anyone" | "first" | "second" | "each";
  /**
   * The heading with a name where it says our or their, such as: The person at {organization}.
   */
  worded?: string | null;
}
/**
 * A row of the table that has a name of its own.
 */
export interface Row {
  /**
   * A short id that never changes.
   */
  id: string;
  /**
   * What the row is about.
   */
  title: string;
  /**
   * What to think of when filling it in.
   */
  help?: string | null;
}
/**
 * What all sign at the end.
 */
export interface Agreement {
  /**
   * The sentence that they agree on, above the names.
   */
  sentence: string;
}
/**
 * Which columns make the sheet a dictionary of two organizations' words, each by its id.
 */
export interface Dictionary {
  /**
   * The column with the word of the first organization.
   */
  own: string;
  /**
   * The column with the word of the second.
   */
  other: string;
  /**
   * The column that says what it means.
   */
  meaning: string;
  /**
   * The column that says how close the two words are.
   */
  closeness: string;
}
