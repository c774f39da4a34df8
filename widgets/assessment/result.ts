/** What the answers of one sheet come to. */
import { type Answers, type Form, type Linked, type Measure, type Outcome, type Question, questionsIn } from "./form";

/** value: rounded to one decimal; undefined as long as a question that it counts has no answer. */
export interface Measured {
  measure: Measure;
  value: number | undefined;
  outcome: Outcome | undefined;
}

/** An answer that decided the result. next: the next answer up; undefined for the highest. */
export interface Deciding {
  question: Question;
  score: number;
  next: readonly [score: number, label: string] | undefined;
  helps: readonly (Linked & { reason: string })[];
}

/**
 * measured: each number. value, outcome: the result, where the smallest of them is one and all is answered.
 * deciding: the answers that hold it there, by the measure that limits it. needsNoMore: more would bring nothing.
 */
export interface Result {
  measured: readonly Measured[];
  value: number | undefined;
  outcome: Outcome | undefined;
  deciding: readonly Deciding[];
  needsNoMore: boolean;
}

export function scoreOf(answers: Answers, question: string): number | undefined {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  return typeof answer === "number" ? answer : undefined;
}

/** The questions that have to be answered for a result. */
export function scored(form: Form): Question[] {
  return questionsIn(form).filter(({ type }) => type !== "text");
}

export function missingIn(form: Form, answers: Answers): Question[] {
  return scored(form).filter(({ id }) => scoreOf(answers, id) === undefined);
}

export function resultOf(form: Form, answers: Answers): Result {
  const measured = form.measures.map((measure) => measuredOf(form, measure, answers));
  const values = measured.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const isWhole = form.result === "smallest" && values.length > 0 && values.length === measured.length;
  const value = isWhole ? Math.min(...values) : undefined;
  // What is needed limits only where it lies below what is feasible: then more would bring nothing.
  const limits = measured.filter((one) => value !== undefined && one.value === value);
  const lowest = limits.filter(({ measure }) => measure.takes !== "highest");
  const deciding = (lowest.length ? lowest : limits).flatMap(({ measure }) =>
    decidingIn(form, measure, answers, value),
  );
  return {
    measured,
    value,
    outcome: outcomeOf(form, value),
    deciding,
    needsNoMore: value !== undefined && limits.some(({ measure }) => measure.takes === "highest"),
  };
}

function measuredOf(form: Form, measure: Measure, answers: Answers): Measured {
  const asked = askedBy(form, measure);
  const scores = asked.flatMap(({ id }) => scoreOf(answers, id) ?? []);
  const value = asked.length && scores.length === asked.length ? taken(measure.takes, scores) : undefined;
  return { measure, value, outcome: outcomeOf(form, value) };
}

function taken(takes: Measure["takes"], scores: readonly number[]): number {
  if (takes === "highest") return Math.max(...scores);
  if (takes === "lowest") return Math.min(...scores);
  const total = scores.reduce((sum, one) => sum + one, 0);
  // Half a tenth goes up, as people round by hand.
  return takes === "total" ? total : Math.floor((total / scores.length) * 10 + 0.5 + 1e-9) / 10;
}

function askedBy(form: Form, { sections }: Measure): Question[] {
  return form.sections
    .filter(({ id }) => sections.includes(id))
    .flatMap(({ questions }) => questions.filter(({ type }) => type !== "text"));
}

function outcomeOf({ outcomes }: Form, value: number | undefined): Outcome | undefined {
  return value === undefined ? undefined : outcomes.find(({ least, most }) => least <= value && value <= most);
}

function decidingIn(form: Form, measure: Measure, answers: Answers, value: number | undefined): Deciding[] {
  return askedBy(form, measure).flatMap((question) => {
    const score = scoreOf(answers, question.id);
    if (score === undefined || score !== value) return [];
    const next = [...question.answers].sort(([one], [other]) => one - other).find(([one]) => one > score);
    return [{ question, score, next, helps: question.low ?? [] }];
  });
}
