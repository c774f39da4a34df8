/** The answers of two or more sides beside each other, as all tools compare them. */
import { type Answers, answersOf, answerTo, outcomeOf, resultOfAll } from "../answers/scoring";
import type { Outcome } from "../guide/generated/entries";
import { type Comparison, compareSides } from "../together/compare";
import { type Form, outcomeAt, scoredIn } from "./form";

/** A side with what counts of its answers today. odd: how many of them are to another edition of the check. */
export interface SideAnswers {
  id: string;
  name: string;
  answers: Answers;
  odd: number;
}

export function compare(form: Form, sides: readonly SideAnswers[]): Comparison {
  const asked = scoredIn(form);
  const questions = asked.map((question) => ({
    id: question.id,
    text: question.text,
    talk: question.talk ?? undefined,
    labels: new Map(answersOf(form, question).map(({ score, label }) => [score, label])),
  }));
  const answered = sides.map(({ id, name, answers, odd }) => {
    const scores = asked.flatMap((question): [string, number][] => {
      const answer = answerTo(form, question, answers);
      return answer ? [[question.id, answer.score]] : [];
    });
    return { id, name, answers: new Map(scores), otherEdition: odd };
  });
  return compareSides(questions, answered, form.gap);
}

/** Where the smallest measure is the result: that of all sides together, the lowest, once each has one. */
export function levelOfAll(
  form: Form,
  sides: readonly SideAnswers[],
): { value: number; outcome: Outcome | undefined } | undefined {
  const value = resultOfAll(
    form,
    sides.map(({ answers }) => answers),
  );
  return value === undefined ? undefined : { value, outcome: outcomeAt(form, outcomeOf(form, value)) };
}
