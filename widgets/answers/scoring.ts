/**
 * What the answers to an assessment come to. The rules stand in `macros/scoring.py`, which scores in the same way;
 * `tests/unit/scoring-vectors.json` holds cases for both. Needs no browser.
 */
import type { Answer, Assessment, Question } from "../guide/generated/entries";

/** What scoring has to know of an assessment. */
export type Scored = Pick<Assessment, "sections" | "scale" | "rule" | "outcomes" | "fewest">;

/** What one person or organization answered: the id of a question, and a score or free words. */
export type Answers = Readonly<Record<string, number | string>>;

/**
 * A measure.
 *
 * value: undefined as long as there is none.
 * decidedBy: the ids of the questions that made the value.
 * outcome: its place among the assessment's outcomes, from 0.
 */
export interface Measured {
  readonly id: string;
  readonly title: string;
  readonly value: number | undefined;
  readonly answered: number;
  readonly asked: number;
  readonly decidedBy: readonly string[];
  readonly outcome: number | undefined;
}

/** All measures in order; and where the smallest is the result, that value and its outcome. */
export interface Score {
  readonly measures: readonly Measured[];
  readonly result: number | undefined;
  readonly outcome: number | undefined;
}

/**
 * What the people of one side come to.
 *
 * people: how many answered.
 * measures, questions: the means by id; only of what enough people answered.
 */
export interface SideScore {
  readonly people: number;
  readonly measures: ReadonlyMap<string, number>;
  readonly questions: ReadonlyMap<string, number>;
}

/** An answer that decided the result: the question, what was answered, and the next answer up. */
export interface Decided {
  readonly question: Question;
  readonly answer: Answer;
  readonly next: Answer | undefined;
}

type Measure = NonNullable<Scored["rule"]>["measures"][number];

/** What one sheet comes to. An assessment without a rule has no measures. */
export function scoreOf(assessment: Scored, answers: Answers): Score {
  const { rule } = assessment;
  const measures = rule?.measures.map((measure) => measured(assessment, measure, answers)) ?? [];
  const isWhole = rule?.result === "smallest" && measures.every(({ answered, asked }) => answered === asked);
  const values = measures.flatMap(({ value }) => value ?? []);
  const result = isWhole && values.length ? Math.min(...values) : undefined;
  return { measures, result, outcome: outcomeOf(assessment, result) };
}

/** What a measure comes to, once all that it counts is answered. */
export function wholeValue(measured: Measured | undefined): number | undefined {
  return measured && measured.answered === measured.asked ? measured.value : undefined;
}

/** What the sheets of one side come to, and nothing of fewer people than the assessment's `fewest`. */
export function scoreSide(assessment: Scored, sheets: readonly Answers[]): SideScore {
  const fewest = Math.max(1, assessment.fewest ?? 1);
  const scores = sheets.map((sheet) => scoreOf(assessment, sheet));
  const mean = (values: readonly (number | undefined)[], whole: boolean): number | undefined => {
    const known = values.flatMap((value) => value ?? []);
    return known.length < fewest ? undefined : rounded(sum(known) / known.length, whole);
  };
  const measures = (assessment.rule?.measures ?? []).map(
    ({ id, takes }, place) =>
      [
        id,
        mean(
          scores.map((score) => score.measures[place]?.value),
          takes === "total",
        ),
      ] as const,
  );
  const questions = countedQuestions(assessment).map(
    (question) =>
      [
        question.id,
        mean(
          sheets.map((sheet) => answerTo(assessment, question, sheet)?.score),
          false,
        ),
      ] as const,
  );
  return { people: sheets.length, measures: known(measures), questions: known(questions) };
}

/** The result of several organizations: the lowest of theirs; undefined before each has one. */
export function resultOfAll(assessment: Scored, sheets: readonly Answers[]): number | undefined {
  const results = sheets.map((sheet) => scoreOf(assessment, sheet).result);
  const known = results.flatMap((one) => one ?? []);
  return known.length && known.length === results.length ? Math.min(...known) : undefined;
}

/**
 * The answers that decided the result: those that hold it down, or else those that say that no more is wanted. None where
 * there is no single result.
 */
export function decidedBy(assessment: Scored, answers: Answers): Decided[] {
  const limits = limitsOf(assessment, scoreOf(assessment, answers));
  const holding = limits.filter(({ takes }) => takes !== "highest");
  const ids = new Set((holding.length ? holding : limits).flatMap((one) => one.decidedBy));
  return countedQuestions(assessment)
    .filter(({ id }) => ids.has(id))
    .flatMap((question) => {
      const answer = answerTo(assessment, question, answers);
      const above = answersOf(assessment, question).filter(({ score }) => answer && score > answer.score);
      const next = above.sort((one, other) => one.score - other.score)[0];
      return answer ? { question, answer, next } : [];
    });
}

/** Whether no more is wanted than the result: then more would bring nothing. */
export function isEnough(assessment: Scored, answers: Answers): boolean {
  return limitsOf(assessment, scoreOf(assessment, answers)).some(({ takes }) => takes === "highest");
}

/** The measures that are as low as the result. */
function limitsOf({ rule }: Scored, { measures, result }: Score): (Measured & Pick<Measure, "takes">)[] {
  return (rule?.measures ?? []).flatMap(({ takes }, at) => {
    const found = measures[at];
    return found && result !== undefined && found.value === result ? [{ ...found, takes }] : [];
  });
}

/** The answers that a question offers; none for free words. */
export function answersOf(assessment: Scored, { type, answers }: Question): readonly Answer[] {
  return (type === "choice" ? answers : type === "scale" ? assessment.scale : undefined) ?? [];
}

/** What was answered to a question, as it offers it; undefined if nothing was, or something that it does not offer. */
export function answerTo(assessment: Scored, question: Question, answers: Answers): Answer | undefined {
  const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  return answersOf(assessment, question).find(({ score }) => score === given);
}

function measured(assessment: Scored, { id, title, takes, sections }: Measure, answers: Answers): Measured {
  const questions = assessment.sections
    .filter((section) => sections.includes(section.id))
    .flatMap((section) => section.questions)
    .filter(({ type }) => type !== "text");
  const counted = questions.flatMap((question) => {
    const score = answerTo(assessment, question, answers)?.score;
    return score === undefined ? [] : { id: question.id, score };
  });
  const scores = counted.map(({ score }) => score);
  const value = takenOf(takes, scores, questions.length);
  const isExtreme = takes === "highest" || takes === "lowest";
  const deciding = value === undefined ? [] : counted.filter(({ score }) => !isExtreme || score === value);
  return {
    id,
    title,
    value,
    answered: counted.length,
    asked: questions.length,
    decidedBy: deciding.map((one) => one.id),
    outcome: outcomeOf(assessment, value),
  };
}

function takenOf(takes: Measure["takes"], scores: readonly number[], asked: number): number | undefined {
  if (!scores.length || (takes === "total" && scores.length < asked)) return undefined;
  if (takes === "highest") return Math.max(...scores);
  if (takes === "lowest") return Math.min(...scores);
  return takes === "total" ? sum(scores) : rounded(sum(scores) / scores.length, false);
}

function countedQuestions({ sections }: Scored): Question[] {
  return sections.flatMap(({ questions }) => questions).filter(({ type }) => type !== "text");
}

/** The place of the outcome that a value leads to, among the assessment's outcomes, from 0. */
export function outcomeOf({ outcomes = [] }: Scored, value: number | undefined): number | undefined {
  const place = value === undefined ? -1 : outcomes.findLastIndex(({ least }) => least <= value);
  return place < 0 ? undefined : place;
}

function known(values: readonly (readonly [string, number | undefined])[]): Map<string, number> {
  return new Map(values.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number, whole: boolean): number {
  return whole ? Math.floor(value + 0.5) : Math.floor(value * 10 + 0.5) / 10;
}
