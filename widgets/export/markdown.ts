/** A document as Markdown that says what was typed: no text in it becomes a mark, a link, HTML or a template. */
import { type Article, headingWords, type Piece, type Section, type Table, type Task, tagWords } from "./article";

export function articleMarkdown({ title, goal, facts, sections, source }: Article): string {
  const parts = [
    `# ${inert(title)}`,
    ...(goal?.values ?? []).map((words, place) => (place ? "" : `**${goal?.label}:** `) + inert(words)),
    facts.map((fact) => `- **${fact.label}:** ${fact.values.map(inert).join("; ")}`).join("\n"),
    ...sections.flatMap((one) => section(one)),
    `${source.words}: <${source.address}>`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function section({ heading, tag, lead = [], pieces = [], sections = [] }: Section, level = 2): string[] {
  const headed = heading && !heading.outline;
  return [
    headed ? `${"#".repeat(level)} ${inert(headingWords(heading))}` : "",
    ...lead.map(inert),
    tag ? `*${inert(tagWords(tag))}*` : "",
    ...pieces.map(piece),
    ...sections.flatMap((one) => section(one, headed ? level + 1 : level)),
  ];
}

function piece(found: Piece): string {
  switch (found.is) {
    case "table":
      return table(found);
    case "list":
      return list(found.items);
    case "steps":
      return found.items.map((words, place) => `${place + 1}. ${inert(words)}`).join("\n");
    case "tasks":
      return found.items.map(task).join("\n");
    case "questions":
      return `${found.label}:\n\n${list(found.items)}`;
    case "labelled":
      return `${inert(found.label)}: ${inert(found.words)}`;
    case "notes":
      return found.paragraphs
        .map((words, place) => `> ${place ? "" : `**${found.label}:** `}${inert(words)}`)
        .join("\n>\n");
  }
}

function list(items: readonly string[]): string {
  return items.map((words) => `- ${inert(words)}`).join("\n");
}

function task({ words, done, notes = [] }: Task): string {
  return [`- [${done ? "x" : " "}] ${inert(words)}`, ...notes.map((note) => `  - ${inert(note)}`)].join("\n");
}

function table({ columns, rows }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(inert).join(" | ")} |`;
  const heads = columns.map(({ head }) => head);
  return [row(heads), `|${" --- |".repeat(heads.length)}`, ...rows.map(({ cells }) => row(cells))].join("\n");
}

/**
 * The text so that every kind of Markdown shows it as it is, wherever it stands: backslashes where all of them know
 * the escape, and entities for the rest.
 */
export function inert(text: string): string {
  return text
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*_[\]>|{}#]/g, "\\$&")
    .replace(/~(?=~)/g, "&#126;")
    .replace(/^[-+]/, "\\$&")
    .replace(/^:/, "&#58;")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}
