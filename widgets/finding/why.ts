/** Says why a page was found: the line of it that says most of what was asked for. Pure. */
import type { Concept } from "./concepts";
import type { IndexedPage, Term } from "./search-index";
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

/**
 * @param concepts - what was asked for; without any, the line is the summary.
 * @param isFiller - tells words that say nothing, and are not marked.
 */
export function why(page: IndexedPage, concepts: readonly Concept[], isFiller: (word: string) => boolean): Why {
  const terms = concepts.flatMap((concept) => termsOn(page.number, concept));
  const wanted = new Set(terms.flatMap(({ key }) => key.split(" ").filter((part) => !isFiller(part))));
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
  const telling = concepts.filter(({ light }) => !light).flatMap((concept) => termsOn(page.number, concept));
  const inText = telling.filter(({ key }) => !key.split(" ").every((part) => shown.has(part) || isFiller(part)));
  return { what: best.what, line: runs(best.text, wanted), inText: [...new Set(inText.map(({ written }) => written))] };
}

/** The terms by which a page says an idea: the reader's own words, if it has them. */
function termsOn(page: number, { ways }: Concept): readonly Term[] {
  const there = ways.map(({ terms }) => terms.filter(({ pages, heard }) => hasPage(pages, page) && !heard.has(page)));
  return there.find((terms, at) => terms.length === ways[at]?.terms.length) ?? there.find(({ length }) => length) ?? [];
}

/** A text in runs, with the words marked that were looked for. */
function runs(text: string, wanted: ReadonlySet<string>): Run[] {
  const found: Run[] = [];
  const add = (part: string, hit: boolean): void => {
    const last = found.at(-1);
    if (last?.hit === hit) last.text += part;
    else if (part) found.push({ text: part, hit });
  };
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    // "Buy-in" is looked for as a whole; of "face-to-face" only a part may be.
    const isWhole = wanted.has(stemOf(word)) || word.split("-").every((part) => wanted.has(stemOf(part)));
    // Between two words that were looked for, the space belongs to them.
    add(text.slice(end, index), isWhole && text.slice(end, index) === " " && Boolean(found.at(-1)?.hit));
    for (const part of isWhole ? [word] : word.split(/(-)/)) add(part, isWhole || wanted.has(stemOf(part)));
    end = index + word.length;
  }
  add(text.slice(end), false);
  return found;
}

const WORD = /[\p{L}\p{M}\p{N}'’]+(?:-[\p{L}\p{M}\p{N}'’]+)*/gu;

function stemsIn(text: string, wanted: ReadonlySet<string>): Set<string> {
  const words = (text.match(WORD) ?? []).flatMap((word) => [word, ...word.split("-")]);
  return new Set(words.map(stemOf).filter((one) => wanted.has(one)));
}

function stemOf(word: string): string {
  return stem(fold(word).replace(/['-]/g, ""));
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
