/** Finds what of the playbook suits a goal best. */

import { plain } from "../guide/plain";
import type { ActivityOffer, GoalRecord, Offers, PromptOffer } from "../guide/records";
import { type Format, ROLE_ALIKES } from "./model";

/** What a session is about: its themes, the entries that go with it, and the words of its goal. */
export interface Subject {
  title: string;
  goal: string;
  themes: readonly string[];
  /** What goes with the goal, and what goes with the activity that is already chosen. */
  related: ReadonlySet<string>;
  near: ReadonlySet<string>;
  /** The guiding questions that are about it, the best first: those of the playbook, and others in words. */
  prompts: readonly PromptOffer[];
  questions: readonly string[];
  words: ReadonlySet<string>;
  /** How well activities answer its words, by their ids. */
  found: ReadonlyMap<string, number>;
}

/** How well the pages of the playbook answer the words of a goal, by their addresses below the site. */
export type Scores = ReadonlyMap<string, number>;

/** A question that answers less than this, or much less than the best one, is about something else. */
const LEAST_SCORE = 1.2;
const LEAST_SHARE = 0.5;

/** Shorter words say nothing about a subject, and neither do these. */
const SHORTEST_WORD = 4;
const EMPTY_WORDS = new Set(
  "about after been before both could each every from have here into know knows learn like more most much organization organizations other others over people same session should some team than that their them then there they this those time want what when where which will with work would year years your".split(
    " ",
  ),
);

/**
 * The subject of a goal of the playbook, or of any other words.
 *
 * @param scores - what the search of the site found for the words; undefined if it could not be asked.
 */
export function subjectOf(
  goal: string,
  record: GoalRecord | undefined,
  offers: Offers,
  scores: Scores | undefined,
): Subject {
  if (record) return subjectOfRecord(record, offers);
  const words = wordsOf(goal);
  const records = [...offers.prompts, ...offers.activities];
  const themes = new Set(records.flatMap((one) => one.themes).filter((theme) => words.has(theme)));
  return {
    title: goal.trim().slice(0, 80),
    goal: goal.trim(),
    themes: [...themes],
    related: new Set(),
    near: new Set(),
    prompts: scores ? promptsFound(offers, scores) : promptsByWords(offers, words),
    // A goal that is a question is the first one to ask.
    questions: goal.trim().endsWith("?") ? [goal.trim()] : [],
    words,
    found: new Map(
      offers.activities.flatMap(({ id }) => {
        const score = scores?.get(`activities/${id}/`) ?? 0;
        return score >= LEAST_SCORE ? [[id, score] as const] : [];
      }),
    ),
  };
}

/** The uses of prompts that can carry the main talk. */
const GUIDING: readonly PromptOffer["use"][] = ["guiding", "lead"];

function guidingOf(offers: Offers): PromptOffer[] {
  return offers.prompts.filter(({ use }) => GUIDING.includes(use));
}

/** The guiding questions that the search of the site found, the best first. */
function promptsFound(offers: Offers, scores: Scores): PromptOffer[] {
  const score = ({ id }: PromptOffer): number => scores.get(`prompts/${id}/`) ?? 0;
  const found = guidingOf(offers).sort((one, other) => score(other) - score(one));
  const least = Math.max(LEAST_SCORE, LEAST_SHARE * (found[0] ? score(found[0]) : 0));
  return found.filter((prompt) => score(prompt) >= least);
}

/** Without the search: the guiding questions that have a word of the goal in their title, or two in their summary. */
function promptsByWords(offers: Offers, words: ReadonlySet<string>): PromptOffer[] {
  const shared = (text: string): number => [...wordsOf(text)].filter((word) => words.has(word)).length;
  const value = ({ title, summary }: PromptOffer): number => 2 * shared(title) + shared(summary);
  const valued = guidingOf(offers).map((prompt) => ({ prompt, value: value(prompt) }));
  return valued
    .filter((one) => one.value >= 2)
    .sort((one, other) => other.value - one.value)
    .map(({ prompt }) => prompt);
}

function subjectOfRecord(record: GoalRecord, offers: Offers): Subject {
  const named = (record.related ?? []).map(({ to }) => to);
  const place = ({ id, related }: PromptOffer): number =>
    named.includes(`prompt:${id}`) ? named.indexOf(`prompt:${id}`) : related.includes(`goal:${record.id}`) ? 99 : -1;
  return {
    title: record.title,
    goal: plain(record.success[0] ?? record.summary),
    themes: record.themes,
    related: new Set(named),
    near: new Set(),
    prompts: guidingOf(offers)
      .filter((prompt) => place(prompt) >= 0)
      .sort((one, other) => place(one) - place(other)),
    questions: record.guiding_questions.map(plain),
    words: wordsOf([record.title, ...record.examples].join(" ")),
    found: new Map(),
  };
}

function wordsOf(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
      (word) => word.length >= SHORTEST_WORD && !EMPTY_WORDS.has(word),
    ),
  );
}

/** What a block of the session has to suit. */
export interface Place {
  kind: ActivityOffer["block"];
  people: number;
  format: Format;
  /** The minutes that it can have at the most. */
  minutes: number;
}

const WEIGHTS = {
  related: 8,
  found: 5,
  near: 3,
  theme: 2,
  titleWord: 3,
  word: 1,
  people: 4,
  tooLong: -20,
  step: 2,
  source: 1,
  usual: 7,
};

/** The form of talk that carries any question. */
export const DISCUSSION = "guiding-question-discussion";
/** The activities of a usual session, unless the goal names another. A test looks that the playbook has them. */
export const USUAL: ReadonlySet<string> = new Set([
  "welcome-and-purpose",
  "sunset-round",
  DISCUSSION,
  "small-group-rounds",
  "takeaways-round",
  "stretch-break",
]);

/** The activity that suits a place and a subject best; undefined if there is none of its kind. */
export function chooseActivity(
  offers: Offers,
  place: Place,
  subject: Subject,
  used: ReadonlySet<string>,
): ActivityOffer | undefined {
  const suitable = offers.activities.filter(
    (record) => record.block === place.kind && record.formats.includes(place.format),
  );
  const unused = suitable.filter((record) => !used.has(record.id));
  const value = (record: ActivityOffer): number =>
    suits(record, `activity:${record.id}`, subject) +
    (subject.found.has(record.id) ? WEIGHTS.found : 0) +
    (record.people.least <= place.people && place.people <= record.people.most ? WEIGHTS.people : 0) +
    (record.minutes.least > place.minutes ? WEIGHTS.tooLong - 2 * (record.minutes.least - place.minutes) : 0) +
    (USUAL.has(record.id) ? WEIGHTS.usual : 0);
  return best(unused.length ? unused : suitable, value);
}

/** The prompts for some use that suit a subject best, the best first. */
export function choosePrompts(
  offers: Offers,
  uses: readonly PromptOffer["use"][],
  subject: Subject,
  used: ReadonlySet<string>,
  most: number,
): PromptOffer[] {
  const left = offers.prompts.filter((record) => uses.includes(record.use) && !used.has(record.id));
  const chosen: PromptOffer[] = [];
  while (chosen.length < most) {
    const next = best(
      left.filter((record) => !chosen.includes(record)),
      (record) => suits(record, `prompt:${record.id}`, subject),
    );
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}

/** The themes that an entry shares with a subject. */
export function sharedThemes(record: { themes: readonly string[] }, subject: Subject): string[] {
  return record.themes.filter((theme) => subject.themes.includes(theme));
}

function suits(record: ActivityOffer | PromptOffer, ref: string, subject: Subject): number {
  const shared = (text: string): number => [...wordsOf(text)].filter((word) => subject.words.has(word)).length;
  return (
    (subject.related.has(ref) ? WEIGHTS.related : 0) +
    (subject.near.has(ref) ? WEIGHTS.near : 0) +
    WEIGHTS.theme * sharedThemes(record, subject).length +
    WEIGHTS.titleWord * shared(record.title) +
    WEIGHTS.word * shared(record.summary) +
    (record.stages.includes("agenda") ? WEIGHTS.step : 0) +
    (record.sources.length ? WEIGHTS.source : 0)
  );
}

/** The item of the highest value; of equals the one whose id comes first. */
function best<Item extends { id: string }>(items: readonly Item[], value: (item: Item) => number): Item | undefined {
  const valued = items.map((item) => ({ item, value: value(item) }));
  valued.sort((one, other) => other.value - one.value || (one.item.id < other.item.id ? -1 : 1));
  return valued[0]?.item;
}

/** The kinds of work of the people that an organization brings: one of each, then others. */
export function rolesFor(people: number): (typeof ROLE_ALIKES)[number][] {
  return Array.from({ length: people }, (_, place) => ROLE_ALIKES[place] ?? "other");
}
