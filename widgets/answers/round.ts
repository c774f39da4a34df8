/** Rounds of an assessment: begun, answered, and cut down to what may be sent. Needs no browser. */
import { newId, newPartId } from "../base/ids";
import type { Assessment, Question } from "../guide/generated/entries";
import {
  type Asked,
  editionOf,
  KIND,
  MOST_SHEETS,
  MOST_SIDES,
  ownAnswer,
  questionsOf,
  type Round,
  type Sheet,
  type Side,
  sorted,
  VERSION,
} from "./model";

/** What of an assessment is kept with answers to it. */
type Asking = { readonly id: string } & Pick<Assessment, "title" | "sections" | "scale" | "answered_by">;

/** Sides are called by one letter, so that links stay short; names say who is who. */
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The questions of an assessment as they are asked today. */
export function askedOf({ sections, scale }: Pick<Asking, "sections" | "scale">): Asked[] {
  const scoresOf = ({ type, answers }: Question): number[] =>
    (type === "scale" ? scale : type === "choice" ? answers : undefined)?.map(({ score }) => score) ?? [];
  return sections.flatMap(({ questions }) =>
    questions.map((question) => ({ id: question.id, text: question.text, scores: scoresOf(question) })),
  );
}

/** A new round without answers. on: its day. */
export function newRound(assessment: Asking, organizations: readonly Pick<Side, "name" | "role">[], on: string): Round {
  const asked = askedOf(assessment);
  return {
    kind: KIND,
    version: VERSION,
    id: newId(),
    assessment: assessment.id,
    title: assessment.title,
    on,
    by: assessment.answered_by ?? "organization",
    sides: organizations.slice(0, MOST_SIDES).map(({ name, role }, at) => ({ id: LETTERS.charAt(at), name, role })),
    asked: { [editionOf(asked)]: asked },
    sheets: [],
    shown: [],
  };
}

/** An empty sheet of a side, for what the assessment asks today. */
export function newSheet(round: Round, side: string, asked: readonly Asked[]): Sheet {
  const taken = new Set(round.sheets.map(({ id }) => id));
  let id = newPartId();
  while (taken.has(id)) id = newPartId();
  return { id, side, edition: editionOf(asked), answers: {} };
}

/**
 * The round with a sheet, new or changed; as it was if it has no room.
 *
 * @param asked - what the sheet answers.
 */
export function withSheet(round: Round, sheet: Sheet, asked: readonly Asked[]): Round {
  const others = round.sheets.filter(({ id }) => id !== sheet.id);
  if (others.length >= MOST_SHEETS) return round;
  return { ...round, asked: { ...round.asked, [sheet.edition]: [...asked] }, sheets: sorted([...others, sheet]) };
}

/** The round without a sheet; as it was, if figures of people were shown with it, since the change would be its answers. */
export function withoutSheet(round: Round, id: string): Round {
  if (round.by === "person" && round.shown.includes(id)) return round;
  return {
    ...round,
    sheets: round.sheets.filter((sheet) => sheet.id !== id),
    shown: round.shown.filter((one) => one !== id),
  };
}

/** The sheet with an answer; without it, if that is nothing or empty. */
export function withAnswer(sheet: Sheet, question: string, answer: number | string | undefined): Sheet {
  const others = Object.entries(sheet.answers).filter(([id]) => id !== question);
  const isNothing = answer === undefined || (typeof answer === "string" && !answer.trim());
  return { ...sheet, answers: Object.fromEntries(isNothing ? others : [...others, [question, answer]]) };
}

/** The sheet of a side that answers with one sheet. */
export function sheetOf({ sheets }: Pick<Round, "sheets">, side: string): Sheet | undefined {
  return sheets.find((one) => one.side === side);
}

/**
 * The round with an answer of a side that answers with one sheet. The sheet is one of what is asked today from then on:
 * answers that cannot count today are no longer in it.
 *
 * @param to - a score or free words; nothing takes the answer away.
 */
export function answeredIn(
  round: Round,
  side: string,
  asked: readonly Asked[],
  question: string,
  to: number | string | undefined,
): Round {
  const before = sheetOf(round, side);
  const answers = before ? readSheet(round, before, asked).answers : {};
  const today = { ...(before ?? newSheet(round, side, asked)), edition: editionOf(asked), answers };
  return tidy(withSheet(round, withAnswer(today, question, to), asked));
}

export function withSide(round: Round, id: string, change: Partial<Pick<Side, "name" | "role">>): Round {
  return { ...round, sides: round.sides.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

/** The round with another side. Its id is random: several may be asked at once, and each adds itself. */
export function addSide(round: Round, named: Pick<Side, "name" | "role">): { round: Round; side: string } {
  const side = { id: newPartId(), name: named.name, role: named.role };
  return { round: { ...round, sides: [...round.sides, side] }, side: side.id };
}

/** The round without a side and its sheets. */
export function withoutSide(round: Round, side: string): Round {
  return tidy({
    ...round,
    sides: round.sides.filter(({ id }) => id !== side),
    sheets: round.sheets.filter((one) => one.side !== side),
  });
}

/** What goes round to be answered: the round without answers, and the side that is asked first. */
export function blankFor(round: Round, side: string): Round {
  return { ...round, sides: firstOf(round.sides, side), sheets: [], shown: [] };
}

/** What goes back: the round with this one sheet and nothing of anybody else; undefined if there is no such sheet. */
export function onlySheet(round: Round, id: string): Round | undefined {
  const sheet = round.sheets.find((one) => one.id === id);
  const sides = round.sides.filter((one) => one.id === sheet?.side);
  return sheet && tidy({ ...round, sides, sheets: [sheet], shown: [] });
}

/** Leaves out the editions that no sheet answers. */
function tidy(round: Round): Round {
  const used = new Set(round.sheets.map(({ edition }) => edition));
  return { ...round, asked: Object.fromEntries(Object.entries(round.asked).filter(([key]) => used.has(key))) };
}

function firstOf(sides: readonly Side[], id: string): Side[] {
  return [...sides.filter((side) => side.id === id), ...sides.filter((side) => side.id !== id)];
}

/**
 * An answer that cannot count today.
 *
 * why: gone: nothing is asked under this id any more. scores: other answers are offered. words: the question was worded
 *   differently; it counts, and is said.
 */
interface Odd {
  readonly question: Asked;
  readonly answer: number | string;
  readonly why: "gone" | "scores" | "words";
}

/**
 * A sheet as an assessment reads it today.
 *
 * answers: what counts. odd: what was answered to something else. added: the questions that the sheet was never asked.
 */
export interface Read {
  readonly answers: Sheet["answers"];
  readonly odd: readonly Odd[];
  readonly added: readonly Asked[];
}

/** Reads a sheet against what is asked today, so that no answer counts for a question that it was not given to. */
export function readSheet(round: Round, sheet: Sheet, today: readonly Asked[]): Read {
  const then = questionsOf(round, sheet.edition);
  const odd: Odd[] = [];
  const answers: [string, number | string][] = [];
  for (const question of then) {
    const answer = ownAnswer(sheet.answers, question.id);
    if (answer === undefined) continue;
    const now = today.find(({ id }) => id === question.id);
    const why = !now
      ? "gone"
      : now.scores.join() !== question.scores.join()
        ? "scores"
        : now.text !== question.text
          ? "words"
          : undefined;
    if (why) odd.push({ question, answer, why });
    if (!why || why === "words") answers.push([question.id, answer]);
  }
  const added = today.filter(({ id }) => !then.some((one) => one.id === id));
  return { answers: Object.fromEntries(answers), odd, added };
}
