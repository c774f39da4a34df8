/** A partnership as a document to take away: who it is between, what was promised and agreed, and what belongs to it. */
import { line } from "../base/text";
import type { Article, Section } from "../export/article";
import type { Belonging, Partnership } from "./model";
import { dayOrText, documentWords, organizationName, titleOf, whoPromised } from "./said";
import { WORDS } from "./words";

const words = WORDS.article;

/** address: of the page that opens it. ours: what only this browser knows, for copies that stay with one's own side. */
export interface About {
  address: string;
  ours?: Ours | undefined;
}

/** next: what is next, in words. states: how far each document is, by its id. */
export interface Ours {
  next: readonly string[];
  states: ReadonlyMap<Belonging["id"], string>;
}

export function partnershipArticle(partnership: Partnership, { address, ours }: About): Article {
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
      ...listSection(words.next, ours?.next ?? []),
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
        belongs.map((one) => words.belonging(documentWords(one.document), one.title, ours?.states.get(one.id))),
      ),
    ],
    source: { words: words.source, address },
  };
}

function listSection(heading: string, items: readonly string[]): Section[] {
  const said = items.map(line).filter(Boolean);
  return said.length ? [{ heading: { words: line(heading) }, pieces: [{ is: "list", items: said }] }] : [];
}
