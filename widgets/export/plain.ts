/** An agenda as text for places that take no formatting. */
import type { Agenda } from "../agenda/model";
import {
  type Content,
  contentOf,
  type ExportOptions,
  type Fact,
  type PersonLine,
  type Row,
  rowHeading,
  rowLine,
  taskWords,
} from "./content";
import { WORDS } from "./words";

export function agendaText(agenda: Agenda, options: ExportOptions): string {
  const content = contentOf(agenda, options);
  const sections = [
    [content.title, ...labelled(WORDS.goal, content.goal), ...content.facts.map(factLine)],
    list(WORDS.agenda, content.rows.map(overviewLine)),
    list(
      WORDS.before,
      content.before.map((task) => `[ ] ${taskWords(task)}`),
    ),
    ...content.rows.map(block),
    list(
      WORDS.after,
      content.after.map((task) => `[ ] ${taskWords(task)}`),
    ),
    list(WORDS.participants, content.people.map(person)),
    [sourceLine(content)],
  ];
  return written(sections);
}

/** The agenda in short, for a calendar: its goal, its blocks with times and questions, and where it is from. */
export function agendaSummary(agenda: Agenda, options: ExportOptions): string {
  const content = contentOf(agenda, options);
  const blocks = content.rows.flatMap((row) => [overviewLine(row), ...row.prompts.map((prompt) => `    - ${prompt}`)]);
  const times = content.facts.filter((fact) => fact.label === WORDS.time).map(factLine);
  return written([[...labelled(WORDS.goal, content.goal), ...times], blocks, [sourceLine(content)]]).trimEnd();
}

function block(row: Row): string[] {
  return [
    rowHeading(row),
    ...row.purpose,
    rowLine(row),
    ...row.steps.map((step, place) => `${place + 1}. ${step}`),
    ...list(
      `${WORDS.ask}:`,
      row.prompts.map((prompt) => `- ${prompt}`),
    ),
    ...labelled(WORDS.bring, row.materials.length ? [row.materials.join("; ")] : []),
    ...labelled(WORDS.notes, row.notes),
  ];
}

function overviewLine(row: Row): string {
  const who = row.leads ? ` (${row.leads})` : "";
  return `${row.times.join(" / ")}  ${row.title}, ${WORDS.shortMinutes(row.minutes)}${who}`;
}

function person({ name, title, role, organization }: PersonLine): string {
  return [name, title, role, organization].filter(Boolean).join(", ");
}

function factLine({ label, values }: Fact): string {
  return `${label}: ${values.join("; ")}`;
}

function sourceLine(content: Content): string {
  return `${WORDS.source}: ${content.source.address}`;
}

/** The first value behind its label, the others below. */
function labelled(label: string, [first, ...others]: readonly string[]): string[] {
  return first === undefined ? [] : [`${label}: ${first}`, ...others];
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length ? [heading.endsWith(":") ? heading : heading.toUpperCase(), ...items] : [];
}

function written(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter((section) => section.length)
    .map((section) => section.join("\n"))
    .join("\n\n")}\n`;
}
