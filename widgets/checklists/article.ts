/** A checklist as a document to take away. */
import { dayWords } from "../base/days";
import type { Article, Task } from "../export/article";
import type { ChecklistDocument } from "./checklist-document";
import { type CopiedRow, type Copy, copyOf, rowFacts } from "./copy";
import type { GuideChecklist } from "./progress";
import { WORDS } from "./words";

/** One checklist of a document. address: where that checklist is on the site. */
export function documentArticle(
  document: ChecklistDocument,
  about: { list: GuideChecklist; address: string },
): Article {
  return checklistArticle(copyOf(about.list, document, about.address));
}

export function checklistArticle({ title, name, event, day, progress, groups, address }: Copy): Article {
  const days = day === undefined ? [] : [`${WORDS.eventDay(event)}: ${dayWords(day)}`];
  return {
    title,
    facts: [],
    sections: [
      { pieces: [{ is: "list", items: [`${WORDS.for}: ${name}`, ...days, progress] }] },
      ...groups.map(({ heading, rows }) => ({
        heading: { words: heading },
        pieces: [{ is: "tasks", items: rows.map(task) } as const],
      })),
    ],
    source: { words: WORDS.source, address },
  };
}

function task({ text, state, notes, ...row }: CopiedRow): Task {
  const facts = rowFacts({ text, state, ...row });
  return { words: facts.length ? `${text} (${facts.join(", ")})` : text, notes, done: state === "done" };
}
