/** A checklist as Markdown that says what was typed: no text in it becomes a mark, a link or HTML. */

import { dayWords } from "../base/days";
import { inert } from "../export/markdown";
import { type CopiedRow, type Copy, rowFacts } from "./copy";
import { WORDS } from "./words";

export function checklistMarkdown(copy: Copy): string {
  const day = copy.day === undefined ? [] : [`${WORDS.eventDay(copy.event)}: ${dayWords(copy.day)}`];
  const parts = [
    `# ${inert(copy.title)}`,
    [`${WORDS.for}: ${copy.name}`, ...day, copy.progress].map((fact) => `- ${inert(fact)}`).join("\n"),
    ...copy.groups.flatMap(({ heading, rows }) => [`## ${inert(heading)}`, rows.map(item).join("\n")]),
    `${WORDS.source}: <${copy.address}>`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function item(row: CopiedRow): string {
  const facts = rowFacts(row);
  const words = facts.length ? `${row.text} (${facts.join(", ")})` : row.text;
  const notes = row.notes.map((note) => `  - ${inert(note)}`);
  return [`- [${row.state === "done" ? "x" : " "}] ${inert(words)}`, ...notes].join("\n");
}
