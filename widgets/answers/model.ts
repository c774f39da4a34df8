/**
 * One round of one assessment: who is asked, and what was answered. It can be read without the playbook: each sheet says
 * what was asked, so that an answer to another edition of the assessment is named, and never taken for something else.
 *
 * A sheet of a person has neither a name, nor a day, nor a time, and sheets stand in the order of their random ids: so
 * nothing says who came first.
 */
import * as v from "valibot";
import { isDay } from "../base/days";

export const KIND = "partnership-playbook/answers";
export const VERSION = 1;
/** As much text as an answer takes. */
const MOST_CHARACTERS = 5_000;
export const MOST_SIDES = 12;
export const MOST_SHEETS = 500;
const MOST_QUESTIONS = 100;
const MOST_SCORE = 10;

const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
/** A name that all records inherit can't be one. */
const id = v.pipe(v.string(), v.regex(/^(?!__proto__$)[A-Za-z0-9_.-]{1,80}$/));
const score = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_SCORE));
const day = v.union([v.literal(""), v.pipe(v.string(), v.check(isDay))]);

/** A question as it was asked. scores: what its answers count, from the first; none where it takes free words. */
const asked = v.object({ id, text, scores: v.pipe(v.array(score), v.maxLength(MOST_SCORE + 1)) });

/** An organization that is asked. role: the part that it plays in the assessment, by the id of that; may be empty. */
const side = v.object({ id, name: text, role: text });

/**
 * What one organization or one person answered.
 *
 * side: whose it is, by id. edition: what was asked, by its key in `asked`. answers: a score or free words, by question.
 */
const sheet = v.object({ id, side: id, edition: id, answers: v.record(id, v.union([score, text])) });

function isUnique(parts: readonly { id: string }[]): boolean {
  return new Set(parts.map((one) => one.id)).size === parts.length;
}

const fields = v.object({
  kind: v.literal(KIND),
  version: v.literal(VERSION),
  id,
  assessment: id,
  title: text,
  on: day,
  by: v.picklist(["organization", "person"]),
  sides: v.pipe(
    v.array(side),
    v.maxLength(MOST_SIDES),
    v.check((parts) => isUnique(parts)),
  ),
  asked: v.record(
    id,
    v.pipe(
      v.array(asked),
      v.maxLength(MOST_QUESTIONS),
      v.check((parts) => isUnique(parts)),
    ),
  ),
  sheets: v.pipe(
    v.array(sheet),
    v.maxLength(MOST_SHEETS),
    v.check((parts) => isUnique(parts)),
  ),
  shown: v.pipe(v.array(id), v.maxLength(MOST_SHEETS)),
});

/**
 * id: of the round; the blank sheets that are sent round carry it. assessment: its id in the playbook. title: what the round
 * is called; may be empty. on: the day of the round; may be empty. by: whether a sheet is an organization's or a
 * person's. asked: the questions by edition. shown: the ids of the sheets that counted when figures were last shown.
 */
export const answersSchema = v.pipe(
  fields,
  v.check(({ sides, asked: editions, sheets }) =>
    sheets.every((one) => {
      const questions = Object.hasOwn(editions, one.edition) ? editions[one.edition] : undefined;
      return sides.some((known) => known.id === one.side) && questions && isAnswered(questions, one.answers);
    }),
  ),
  v.transform((round) => ({ ...round, sheets: sorted(round.sheets), shown: [...new Set(round.shown)].sort() })),
);

export type Round = v.InferOutput<typeof fields>;
export type Side = Round["sides"][number];
export type Sheet = Round["sheets"][number];
export type Asked = Round["asked"][string][number];

/** Whether each answer is one that its question took. */
function isAnswered(questions: readonly Asked[], answers: Sheet["answers"]): boolean {
  return Object.entries(answers).every(([key, answer]) => {
    const scores = questions.find((one) => one.id === key)?.scores;
    return scores && (typeof answer === "number" ? scores.includes(answer) : !scores.length);
  });
}

/** Sheets by their random ids. */
export function sorted(sheets: readonly Sheet[]): Sheet[] {
  return [...sheets].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

/** The key of an edition, which follows from what it asks: the same questions have the same key everywhere. */
export function editionOf(questions: readonly Asked[]): string {
  const said = JSON.stringify(questions.map((one) => [one.id, one.text, one.scores]));
  // FNV-1a, once forwards and once over the length too; a chance meeting of two editions of one assessment is remote.
  let [one, other] = [0x811c9dc5, 0x811c9dc5 ^ said.length];
  for (let at = 0; at < said.length; at += 1) {
    one = Math.imul(one ^ said.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ said.charCodeAt(said.length - 1 - at), 0x01000193);
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}

/** What a round asks under a key; nothing if it has no such edition. */
export function questionsOf(round: Pick<Round, "asked">, edition: string): readonly Asked[] {
  return Object.hasOwn(round.asked, edition) ? (round.asked[edition] ?? []) : [];
}

/** A value under a key of a record's own; what records inherit is none. */
export function ownAnswer(answers: Sheet["answers"], question: string): number | string | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** What makes two names of organizations the same. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
