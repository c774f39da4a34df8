/** The answers to an assessment as a document to take away. */
import { ownAnswer } from "../answers/model";
import { answerTo, scoreOf, wholeValue } from "../answers/scoring";
import { line } from "../base/text";
import type { Article, Section } from "../export/article";
import type { Question } from "../guide/generated/entries";
import { talkOf } from "../together/compare";
import { compare, type SideAnswers } from "./compare";
import { type Form, outcomeAt, questionsIn } from "./form";
import { RESULT_WORDS as words } from "./result-words";

/** Those sides that are shown; who is asked to answer first sees none but one's own. */
export function answersArticle(form: Form, sides: readonly SideAnswers[], address: string): Article {
  const names = sides.map(({ name }) => line(name));
  const columns = [{ head: words.question, role: "name" as const }, ...names.map((head) => ({ head }))];
  const tables = form.sections.map(({ title, questions }): Section => {
    const rows = questions.map((question) => {
      const cells = [line(question.text), ...sides.map(({ answers }) => line(said(form, question, answers)))];
      const spoken = cells.slice(1).map((cell, at) => `${names[at]}: ${cell}`);
      return { cells, words: `- ${cells[0]} ${spoken.join("; ")}` };
    });
    return { heading: { words: line(title) }, pieces: [{ is: "table", columns, rows }] };
  });
  const { wide } = compare(form, sides);
  const talk: Section[] =
    sides.length > 1 && wide.length
      ? [
          {
            heading: { words: words.wide(form.gap) },
            pieces: wide.map(({ question, said: all }) => ({
              is: "questions" as const,
              label: line(`${question.text} ${all.map(({ name, value }) => `${name} ${value}`).join(", ")}`),
              items: [line(talkOf(question))],
            })),
          },
        ]
      : [];
  const facts = sides.map(({ name, answers }) => ({
    label: line(words.resultFor(name)),
    values: resultWords(form, answers),
  }));
  return {
    title: line(form.title),
    ...(names.length > 1 && { parties: names.join(", ") }),
    facts: facts.filter(({ values }) => values.length),
    sections: [...talk, ...tables],
    source: { words: words.source, address },
  };
}

/** A row for each question, a column for each side. */
export function answersTable(form: Form, sides: readonly SideAnswers[]): (string | number)[][] {
  return [
    [words.question, ...sides.map(({ name }) => name)],
    ...questionsIn(form).map((question) => [
      question.text,
      ...sides.map(({ answers }) => ownAnswer(answers, question.id) ?? ""),
    ]),
  ];
}

function resultWords(form: Form, answers: SideAnswers["answers"]): string[] {
  const { measures, result, outcome } = scoreOf(form, answers);
  if (form.rule?.result === "smallest")
    return result === undefined ? [] : [line(outcomeAt(form, outcome)?.title ?? String(result))];
  return measures.flatMap((one) => {
    const title = outcomeAt(form, one.outcome)?.title;
    return wholeValue(one) === undefined ? [] : [line(`${one.title}: ${one.value}${title ? `, ${title}` : ""}`)];
  });
}

function said(form: Form, question: Question, answers: SideAnswers["answers"]): string {
  const given = ownAnswer(answers, question.id);
  const answer = answerTo(form, question, answers);
  return answer ? words.answerOf(answer) : typeof given === "string" ? given : words.none;
}
