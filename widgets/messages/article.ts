/** A message as a document to take away: its subject is the title, its text paragraphs and lists. */
import { line } from "../base/text";
import type { Article, Section } from "../export/article";
import type { FilledMessage } from "./fill";
import { WORDS } from "./words";

/** @param address - the page of the message in the playbook. */
export function messageArticle({ subject, body }: FilledMessage, address: string): Article {
  return {
    title: line(subject),
    facts: [],
    sections: sectionsOf(body),
    source: { words: WORDS.madeWith, address },
  };
}

/** A list ends a section, so that what follows it is the next one's beginning. */
function sectionsOf(body: string): Section[] {
  const sections: { lead: string[]; items?: string[] }[] = [];
  for (const paragraph of body.split(/\n\s*\n/)) {
    const last = sections.at(-1);
    const items = itemsOf(paragraph);
    const open = last && !last.items ? last : undefined;
    const section = open ?? { lead: [] };
    if (!open) sections.push(section);
    if (items.length) section.items = items;
    // Lines of a greeting or a signature are lines here too.
    else section.lead.push(...paragraph.split("\n").map(line).filter(Boolean));
  }
  return sections.map(({ lead, items }) => ({ lead, ...(items && { pieces: [{ is: "list", items }] }) }));
}

/** The items of a paragraph that is a list; what stands deeper belongs to the item above. */
function itemsOf(paragraph: string): string[] {
  if (!/^- /.test(paragraph)) return [];
  const items: string[] = [];
  for (const one of paragraph.split("\n")) {
    if (one.startsWith("- ")) items.push(line(one.slice(2)));
    else items.push(`${items.pop() ?? ""}; ${line(one.replace(/^\s*- /, ""))}`);
  }
  return items.filter(Boolean);
}
