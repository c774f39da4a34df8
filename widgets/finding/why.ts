/** Says why a page was found: the line of it that says most of what was asked for. Pure. */
import type { Concept } from "./concepts";
import type { IndexedPage } from "./search-index";
import { fold, stem } from "./stems";

/** A run of text; `hit` marks a word that was looked for. */
export interface Run {
  text: string;
  hit: boolean;
}

/**
 * Why a page was found.
 *
 * line: the name, question or summary that says most of what was asked for; what says which it is.
 * inText: words that were looked for and stand only further down in the text.
 */
export interface Why {
  what: "summary" | "called" | "asked";
  line: Run[];
  inText: string[];
}

/** @param concepts - what was asked for; without any, the line is the summary. */
export function why(page: IndexedPage, concepts: readonly Concept[]): Why {
  const terms = concepts.flatMap(({ ways }) => ways.flatMap((way) => way.terms));
  const wanted = new Set(terms.flatMap(({ key }) => key.split(" ")));
  const inHead = stemsIn(`${page.title} ${page.question}`, wanted);
  const candidates = [
    { what: "summary" as const, text: page.summary },
    ...page.asked.map((text) => ({ what: "asked" as const, text })),
    ...page.called.map((text) => ({ what: "called" as const, text })),
  ].map((one) => {
    const found = stemsIn(one.text, wanted);
    const isNew = [...found].filter((key) => !inHead.has(key));
    // What the title does not say already tells more.
    return { ...one, found, tells: isNew.length + found.size / 4 };
  });
  // The summary comes first: another line has to tell more.
  const best = candidates.reduce((one, other) => (other.tells > one.tells ? other : one));
  const shown = new Set([...inHead, ...best.found]);
  const inText = terms.filter(
    ({ key, pages }) => !key.split(" ").every((part) => shown.has(part)) && hasPage(pages, page.number),
  );
  return { what: best.what, line: runs(best.text, wanted), inText: [...new Set(inText.map(({ written }) => written))] };
}

/** A text in runs, with the words marked that were looked for. */
export function runs(text: string, wanted: ReadonlySet<string>): Run[] {
  const found: Run[] = [];
  const add = (part: string, hit: boolean): void => {
    const last = found.at(-1);
    if (last?.hit === hit) last.text += part;
    else if (part) found.push({ text: part, hit });
  };
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)) {
    add(text.slice(end, match.index), false);
    add(match[0], wanted.has(stemOf(match[0])));
    end = match.index + match[0].length;
  }
  add(text.slice(end), false);
  return found;
}

function stemsIn(text: string, wanted: ReadonlySet<string>): Set<string> {
  const words = text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  return new Set(words.map(stemOf).filter((one) => wanted.has(one)));
}

function stemOf(word: string): string {
  return stem(fold(word).replace(/'/g, ""));
}

function hasPage(pages: readonly number[], page: number): boolean {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] ?? 0) < page) low = middle + 1;
    else high = middle;
  }
  return pages[low] === page;
}
