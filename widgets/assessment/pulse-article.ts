/** The results of a pulse check as a document to take away: only what may be shown to everybody. */

import { apartOf, type Pulse, type PulseAssessment, type PulseSide, sideThen } from "../answers/pulse";
import { LANGUAGE } from "../base/edition";
import { line, lines } from "../base/text";
import type { Article, Piece, Section } from "../export/article";
import { WORDS as words } from "./pulse-words";

/** then: what may be shown of the round before this one, if there is one. */
export function pulseArticle(
  assessment: PulseAssessment,
  pulse: Pulse,
  then: Pulse | undefined,
  address: string,
): Article {
  const shown = pulse.sides.filter(({ score }) => score);
  const few = pulse.sides.filter(({ counted }) => !counted).map(({ side }) => line(side.name));
  const questions = assessment.sections.flatMap((section) => section.questions);
  const textOf = (id: string): string => line(questions.find((one) => one.id === id)?.text ?? id);
  const figure = (side: PulseSide, id: string, kind: "questions" | "measures"): string => {
    const [now, last] = [side, sideThen(then, side.side)].map((one) =>
      one?.score?.[kind].get(id)?.toLocaleString(LANGUAGE),
    );
    return now === undefined ? words.none : words.figure(now, last);
  };
  const lineOf = (name: string, id: string, kind: "questions" | "measures") => {
    const cells = [name, ...shown.map((side) => figure(side, id, kind))];
    const spoken = shown.map(({ side }, at) => `${line(side.name)}: ${cells[at + 1]}`);
    return { cells, words: `- ${name} ${spoken.join("; ")}` };
  };
  const table: Piece = {
    is: "table",
    columns: [
      { head: words.question, role: "name" },
      ...shown.map(({ side, counted }) => ({ head: words.people(line(side.name), counted) })),
    ],
    rows: [
      ...(assessment.rule?.measures ?? []).map(({ id, title }) => lineOf(line(title), id, "measures")),
      ...questions.filter(({ type }) => type !== "text").map(({ id, text }) => lineOf(line(text), id, "questions")),
    ],
  };
  const apart = apartOf(assessment, pulse).map(({ question, values }) =>
    words.apartOf(textOf(question), values.map(({ side, value }) => `${line(side.name)} ${value}`).join(", ")),
  );
  const said = pulse.sides.flatMap(({ side, words: all }): Section[] => {
    const pieces = [...all].flatMap(([id, texts]): Piece[] =>
      texts.length ? [{ is: "questions", label: textOf(id), items: texts.map((text) => lines(text).join(" ")) }] : [],
    );
    return pieces.length ? [{ heading: { words: words.wordsOf(line(side.name)) }, pieces }] : [];
  });
  return {
    title: line(assessment.title),
    parties: pulse.sides.map(({ side }) => line(side.name)).join(", "),
    facts: few.map((name) => ({ label: name, values: [words.fewerThan(pulse.fewest)] })),
    sections: [
      ...(shown.length ? [{ heading: { words: words.results }, pieces: [table] }] : []),
      ...(apart.length ? [{ heading: { words: words.apart }, pieces: [{ is: "list" as const, items: apart }] }] : []),
      ...said,
    ],
    source: { words: words.source, address },
  };
}
