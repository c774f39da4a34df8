/** A partnership as a document to take away: who it is between, what was promised and agreed, and what belongs to it. */
import { line } from "../base/text";
import type { Article, Section } from "../export/article";
import type { Partnership } from "./model";
import { dayOrText, documentWords, organizationName, titleOf, whoPromised } from "./said";
import { WORDS } from "./words";

const words = WORDS.article;

/** address: of the page that opens it. */
export interface About {
  address: string;
}

export function partnershipArticle(partnership: Partnership, { address }: About): Article {
  const { organizations, level, promises, decisions, belongs } = partnership;
  const tasks = promises.map((one) => ({
    words: line(words.promise(one.what, whoPromised(partnership, one), dayOrText(one.by))),
    done: one.done,
  }));
  return {
    title: line(titleOf(partnership)),
    facts: [
      ...(organizations.length
        ? [{ label: words.between, values: organizations.map(({ id }) => line(organizationName(partnership, id))) }]
        : []),
      ...(level
        ? [{ label: words.level, values: [line(words.levelOn(level.title || level.id, dayOrText(level.on)))] }]
        : []),
    ],
    sections: [
      ...(tasks.length
        ? [{ heading: { words: words.promises }, pieces: [{ is: "tasks" as const, items: tasks }] }]
        : []),
      ...listSection(
        words.decisions,
        decisions.map((one) => words.decision(one.text, dayOrText(one.on))),
      ),
      ...organizations.flatMap(({ id, people }) =>
        listSection(
          organizationName(partnership, id),
          people.map((who) => words.person(who.name, [who.title, WORDS.jobs[who.job] ?? who.job])),
        ),
      ),
      ...listSection(
        words.belongs,
        belongs.map((one) => words.belonging(documentWords(one.document), one.title)),
      ),
    ],
    source: { words: words.source, address },
  };
}

function listSection(heading: string, items: readonly string[]): Section[] {
  const said = items.map(line).filter(Boolean);
  return said.length ? [{ heading: { words: line(heading) }, pieces: [{ is: "list", items: said }] }] : [];
}
