/** The answers to an assessment as a document to take away. */
import { line } from "../base/text";
import type { Article, Section } from "../export/article";
import { compare, type SideAnswers } from "./compare";
import { type Form, labelOf, type Question, questionsIn } from "./form";
import { resultOf } from "./result";
import { WORDS as words } from "./words";

/** Those sides that are shown; who is asked to answer first sees none but one's own. */
export function answersArticle(form: Form, sides: readonly SideAnswers[], address: string): Article {
  const names = sides.map(({ name }) => line(name));
  const columns = [{ head: words.question, role: "name" as const }, ...names.map((head) => ({ head }))];
  const tables = form.sections.map(({ title, questions }): Section => {
    const rows = questions.map((question) => {
      const cells = [line(question.text), ...sides.map(({ answers }) => line(said(question, answers[question.id])))];
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
              label: line(`${question.text} ${all.map(({ name, score }) => `${name} ${score}`).join(", ")}`),
              items: [line(question.talk ?? words.talk)],
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
    ...questionsIn(form).map((question) => [question.text, ...sides.map(({ answers }) => answers[question.id] ?? "")]),
  ];
}

function resultWords(form: Form, answers: SideAnswers["answers"]): string[] {
  const { measured, value, outcome } = resultOf(form, answers);
  if (form.result === "smallest") return value === undefined ? [] : [line(outcome?.title ?? String(value))];
  return measured.flatMap((one) =>
    one.value === undefined
      ? []
      : [line(`${one.measure.title}: ${one.value}${one.outcome ? `, ${one.outcome.title}` : ""}`)],
  );
}

function said(question: Question, answer: number | string | undefined): string {
  if (answer === undefined) return words.none;
  return typeof answer === "number" ? words.answerOf(answer, labelOf(question, answer)) : answer;
}
