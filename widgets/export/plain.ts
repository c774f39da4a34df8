/** A document as text for places that take no formatting. */
import {
  type Article,
  type Fact,
  headingWords,
  type Piece,
  type Section,
  type Source,
  type Task,
  tagWords,
} from "./article";

export function articleText({ title, goal, facts, sections, source }: Article): string {
  return written([
    [title, ...(goal ? labelled(goal.label, goal.values) : []), ...facts.map(factLine)],
    ...sections.flatMap((one) => sectionLines(one)),
    [sourceLine(source)],
  ]);
}

/**
 * A document in short, for a calendar: its goal, the facts that matter there, its overview with what is asked.
 *
 * @param part - which of several overviews, from 0, such as that of one day; without it, all of them.
 */
export function articleSummary({ goal, facts, sections, source }: Article, part?: number): string {
  const overviews = sections
    .flatMap(({ pieces = [] }) => pieces)
    .flatMap((piece) => (piece.is === "table" && piece.overview ? [piece.rows] : []));
  const rows = (part === undefined ? overviews : overviews.slice(part, part + 1)).flat();
  return written([
    [...(goal ? labelled(goal.label, goal.values) : []), ...facts.filter(({ brief }) => brief).map(factLine)],
    rows.flatMap(({ words, inside = [], questions = [] }) => [
      words,
      ...inside.map((one) => `    ${one}`),
      ...questions.map((question) => `    - ${question}`),
    ]),
    [sourceLine(source)],
  ]).trimEnd();
}

/** A section in short, for a calendar: what it is about and what is asked in it. */
export function sectionSummary({ tag, lead = [], pieces = [] }: Section): string {
  const asked = pieces.flatMap((piece) => (piece.is === "questions" ? listed(piece.items) : []));
  return [...(tag ? [tagWords(tag)] : []), ...lead, ...asked].join("\n");
}

function sectionLines({ heading, tag, lead = [], pieces = [], sections = [] }: Section, level = 1): string[][] {
  const own = [...lead, ...(tag ? [tagWords(tag)] : []), ...pieces.flatMap(pieceLines)];
  const words = heading && (own.length || !heading.outline) ? headingWords(heading) : "";
  const head = words ? [level === 1 ? words.toUpperCase() : words] : [];
  return [[...head, ...own], ...sections.flatMap((one) => sectionLines(one, level + 1))];
}

function pieceLines(piece: Piece): string[] {
  switch (piece.is) {
    case "table":
      return piece.rows.map(({ words }) => words);
    case "list":
      return listed(piece.items);
    case "steps":
      return piece.items.map((words, place) => `${place + 1}. ${words}`);
    case "tasks":
      return piece.items.flatMap(taskLines);
    case "questions":
      return [`${piece.label}:`, ...listed(piece.items)];
    case "labelled":
      return labelled(piece.label, [piece.words]);
    case "notes":
      return labelled(piece.label, piece.paragraphs);
  }
}

function listed(items: readonly string[]): string[] {
  return items.map((words) => `- ${words}`);
}

function taskLines({ words, done, notes = [] }: Task): string[] {
  return [`[${done ? "x" : " "}] ${words}`, ...listed(notes).map((note) => `    ${note}`)];
}

function factLine({ label, values }: Fact): string {
  return `${label}: ${values.join("; ")}`;
}

function sourceLine({ words, address }: Source): string {
  return `${words}: ${address}`;
}

/** The first value behind its label, the others below. */
function labelled(label: string, [first, ...others]: readonly string[]): string[] {
  return first === undefined ? [] : [`${label}: ${first}`, ...others];
}

function written(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter((section) => section.length)
    .map((section) => section.join("\n"))
    .join("\n\n")}\n`;
}
