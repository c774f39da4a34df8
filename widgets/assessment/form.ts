/** An assessment as its page gives it: what is asked, how answers become a result, and where that leads. */
import type { Assessment, Outcome, Question } from "../guide/generated/entries";

/** An entry to lead to. */
export interface Linked {
  title: string;
  url: string;
}

type Kept = "title" | "answered_by" | "scale" | "sections" | "rule";

/** links: the entries that it leads to, by kind:id. */
export interface Form
  extends Pick<Assessment, Kept>, Required<Pick<Assessment, "fewest" | "gap" | "sides" | "outcomes">> {
  id: string;
  links: Readonly<Record<string, Linked>>;
}

/** @param json - what the page says, without what is as usual. */
export function readForm(json: string): Form {
  return { fewest: 1, sides: [], outcomes: [], ...JSON.parse(json) };
}

export function questionsIn({ sections }: Pick<Form, "sections">): Question[] {
  return sections.flatMap(({ questions }) => questions);
}

/** The questions that have to be answered for a result. */
export function scoredIn(form: Pick<Form, "sections">): Question[] {
  return questionsIn(form).filter(({ type }) => type !== "text");
}

/** The entries that the page knows under these kind:id. */
export function linksTo({ links }: Form, refs: readonly string[] = []): Linked[] {
  return refs.flatMap((ref) => (Object.hasOwn(links, ref) ? (links[ref] ?? []) : []));
}

/** The outcome at a place, as scoring gives it. */
export function outcomeAt({ outcomes }: Form, place: number | undefined): Outcome | undefined {
  return place === undefined ? undefined : outcomes[place];
}

/** A statement as a side reads it. role: the part that the side plays; empty if that is not known. */
export function wordsFor({ text, worded, about_side: about }: Question, role: string): string {
  if (!role || !worded || !about) return text;
  return about === role ? worded.own : worded.other;
}
