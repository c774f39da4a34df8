/** The answers of two or more sides beside each other. The order of the sides changes nothing but the order of names. */
import { type Answers, type Form, type Question, questionsIn } from "./form";
import { resultOf, scoreOf } from "./result";

export interface SideAnswers {
  name: string;
  answers: Answers;
  /** How many answers are to another edition of the check. */
  odd?: number;
}

/** A question with what each side answered. spread: how far the highest lies above the lowest. */
interface Compared {
  question: Question;
  said: readonly { name: string; score: number }[];
  spread: number;
}

/**
 * wide: what lies far apart, the widest first. near: the other differences. alike: what all said.
 * open: questions that not all have answered. value: the smallest result of all, where each has one.
 */
export interface Comparison {
  wide: readonly Compared[];
  near: readonly Compared[];
  alike: readonly Compared[];
  open: readonly Question[];
  value: number | undefined;
}

export function compare(form: Form, sides: readonly SideAnswers[]): Comparison {
  const asked = questionsIn(form).filter(({ type }) => type !== "text");
  const compared = asked.map((question): Compared => {
    const said = sides.flatMap(({ name, answers }) => {
      const score = scoreOf(answers, question.id);
      return score === undefined ? [] : [{ name, score }];
    });
    const scores = said.map(({ score }) => score);
    return { question, said, spread: scores.length ? Math.max(...scores) - Math.min(...scores) : 0 };
  });
  const whole = compared.filter(({ said }) => said.length === sides.length);
  const values = sides.map(({ answers }) => resultOf(form, answers).value);
  const apart = whole.filter(({ spread }) => spread > 0).sort((one, other) => other.spread - one.spread);
  return {
    wide: apart.filter(({ spread }) => spread >= form.gap),
    near: apart.filter(({ spread }) => spread < form.gap),
    alike: whole.filter(({ spread }) => spread === 0),
    open: compared.filter(({ said }) => said.length < sides.length).map(({ question }) => question),
    value: values.every((one) => one !== undefined) && values.length ? Math.min(...(values as number[])) : undefined,
  };
}
