/**
 * A round as a document to take away, from what it says itself: it needs neither the playbook nor a connection. What single
 * people answered is not in it; see pulse.ts for what may be said of that.
 */
import { dayWords } from "../base/days";
import { line } from "../base/text";
import type { Article, Section } from "../export/article";
import { type Asked, ownAnswer, questionsOf, type Round } from "./model";
import { WORDS } from "./words";

const words = WORDS.article;

/** address: where the assessment is. hidden: only who answered is said, since the other side has not answered yet. */
export interface About {
  address: string;
  hidden?: boolean;
}

export function roundArticle(round: Round, { address, hidden = false }: About): Article {
  const { title, assessment, on, sides, sheets, by } = round;
  const names = sides.map(({ name }, at) => line(name) || words.side(at + 1));
  const answered = sides.map(({ id }) => sheets.filter((one) => one.side === id).length);
  const isApart = by === "person" || hidden;
  return {
    title: line(title) || line(assessment),
    ...(names.length > 1 && { parties: names.join(", ") }),
    facts: [
      ...(on ? [{ label: words.day, values: [dayWords(on)] }] : []),
      ...(names.length
        ? [{ label: words.answered, values: names.map((name, at) => words.count(name, answered[at] ?? 0)) }]
        : []),
    ],
    sections: isApart
      ? [{ lead: [by === "person" ? words.people : words.hidden] }]
      : [...new Set(sheets.map(({ edition }) => edition))].flatMap((edition) => editionSection(round, edition, names)),
    source: { words: words.source, address },
  };
}

/** The answers to one edition of the assessment, side by side. */
function editionSection(round: Round, edition: string, names: readonly string[]): Section[] {
  const sheets = round.sheets.filter((one) => one.edition === edition);
  const sides = round.sides
    .map(({ id }, at) => ({ name: names[at] ?? "", sheet: sheets.find(({ side }) => side === id) }))
    .filter(({ sheet }) => sheet);
  const rows = questionsOf(round, edition).map((question) => {
    const cells = [
      asked(question),
      ...sides.map(({ sheet }) => line(String(ownAnswer(sheet?.answers ?? {}, question.id) ?? words.none))),
    ];
    return { cells, words: `- ${cells[0]} ${sides.map(({ name }, at) => `${name}: ${cells[at + 1]}`).join("; ")}` };
  });
  const columns = [{ head: words.question, role: "name" as const }, ...sides.map(({ name }) => ({ head: name }))];
  return rows.length && sides.length
    ? [{ heading: { words: words.answers }, pieces: [{ is: "table", columns, rows }] }]
    : [];
}

function asked({ text, scores }: Asked): string {
  return line(scores.length ? `${text} (${Math.min(...scores)}–${Math.max(...scores)})` : text);
}
