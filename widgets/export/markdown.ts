/** An agenda as Markdown that says what was typed: no text in it becomes a mark, a link, HTML or a template. */
import type { Agenda } from "../agenda/model";
import {
  type Content,
  contentOf,
  type ExportOptions,
  type Row,
  rowHeading,
  rowLine,
  type TaskLine,
  taskWords,
} from "./content";
import { WORDS } from "./words";

export function agendaMarkdown(agenda: Agenda, options: ExportOptions): string {
  const content = contentOf(agenda, options);
  const parts = [
    `# ${inert(content.title)}`,
    ...content.goal.map((words, place) => (place ? inert(words) : `**${WORDS.goal}:** ${inert(words)}`)),
    content.facts.map((fact) => `- **${fact.label}:** ${fact.values.map(inert).join("; ")}`).join("\n"),
    overview(content),
    ...tasks(WORDS.before, content.before),
    ...content.rows.flatMap(block),
    ...tasks(WORDS.after, content.after),
    ...people(content),
    `${WORDS.source}: <${content.source.address}>`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function overview({ rows, clocks }: Content): string {
  if (!rows.length) return "";
  const heads = [...clocks, WORDS.minutesHead, WORDS.block, WORDS.leads];
  return table(
    heads,
    rows.map((row) => [...row.times, String(row.minutes), row.title, row.leads]),
  );
}

function block(row: Row): string[] {
  return [
    `## ${inert(rowHeading(row))}`,
    ...row.purpose.map(inert),
    `*${inert(rowLine(row))}*`,
    row.steps.map((step, place) => `${place + 1}. ${inert(step)}`).join("\n"),
    row.prompts.length ? `${WORDS.ask}:\n\n${row.prompts.map((prompt) => `- ${inert(prompt)}`).join("\n")}` : "",
    row.materials.length ? `${WORDS.bring}: ${row.materials.map(inert).join("; ")}` : "",
    row.notes.map((note, place) => `> ${place ? "" : `**${WORDS.notes}:** `}${inert(note)}`).join("\n>\n"),
  ];
}

function tasks(heading: string, found: readonly TaskLine[]): string[] {
  return found.length ? [`## ${heading}`, found.map((task) => `- [ ] ${inert(taskWords(task))}`).join("\n")] : [];
}

function people(content: Content): string[] {
  if (!content.people.length) return [];
  const heads = [WORDS.organizationHead, WORDS.name, WORDS.title, WORDS.role];
  const cells = content.people.map(({ organization, name, title, role }) => [organization, name, title, role]);
  return [`## ${WORDS.participants}`, table(heads, cells)];
}

function table(heads: readonly string[], rows: readonly string[][]): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(inert).join(" | ")} |`;
  return [row(heads), `|${" --- |".repeat(heads.length)}`, ...rows.map(row)].join("\n");
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
