/** Puts pages into the order of how well they answer. Pure. */
import { type Concept, scoresOf } from "./concepts";
import { alike, type Meaning } from "./meaning";
import type { IndexedPage, SearchIndex } from "./search-index";
import { stems } from "./stems";

/** A page with how well it answers. */
export interface Ranked {
  page: number;
  score: number;
}

/** How much an idea counts that readers add without thinking. */
const LIGHT = 0.7;
/** How much of a score is left to a page that has hardly any of what was asked for. */
const LEAST_COVER = 0.6;
/** A page far below the best one helps nobody. */
const WORST_SHARE = 0.15;
/** What a name or question adds that is just what was typed. */
const CLOSE_LINE = 3;
const SECOND_LINE = 0.3;
/** How much of it comes from words that stand side by side in both, fillers among them: "how did they". */
const PAIRS = 0.7;
/** How many of the first pages are looked at closely before they are shown. */
export const CLOSE_LOOK = 24;
/** How many of them are the best by their words; the others may stand further down. */
const BEST_BY_WORDS = 18;
/** What a page adds that means just what the question does, in parts of the best score. */
const MEANING = 4;
/** That counts as at most so many times the best score by words, so that a page that asks just this itself stays first. */
const MOST_BY_WORDS = 1.5;

/**
 * All pages that say something of what was asked for, the best first.
 *
 * @param weightOf - how much a page counts beside others of the same score.
 */
export function rank(index: SearchIndex, concepts: readonly Concept[], weightOf: (page: number) => number): Ranked[] {
  const wanted = concepts.filter(({ ways }) => ways.length);
  const allLight = wanted.every(({ light }) => light);
  const scores = new Map<number, number>();
  const covers = new Map<number, number>();
  let all = 0;
  for (const concept of wanted) {
    const weight = concept.light && !allLight ? LIGHT : 1;
    all += weight * concept.importance;
    const found = scoresOf(concept, index.count);
    for (const [page, score] of found.scores) scores.set(page, (scores.get(page) ?? 0) + weight * score);
    for (const [page, share] of found.shares)
      covers.set(page, (covers.get(page) ?? 0) + weight * share * concept.importance);
  }
  const ranked = [...scores].map(([page, score]) => {
    const cover = Math.min(1, (covers.get(page) ?? 0) / (all || 1));
    return { page, score: score * (LEAST_COVER + (1 - LEAST_COVER) * cover) * weightOf(page) };
  });
  return cutOff(ranked.sort(byScore));
}

/** The first pages by their words, which are looked at closely in any case. */
export function bestByWords(ranked: readonly Ranked[]): readonly Ranked[] {
  return ranked.slice(0, BEST_BY_WORDS);
}

/**
 * The same pages, with those at the front that are to be looked at closely: the best by their words, and of those
 * further down the ones that mean most nearly what was asked.
 */
export function bringNear(index: SearchIndex, ranked: readonly Ranked[], asked: Meaning): Ranked[] {
  const near = ranked
    .slice(BEST_BY_WORDS)
    .map((one) => ({ one, alike: index.roughlyAlike(one.page, asked) }))
    // The better one by its words comes first if neither is known to be nearer.
    .sort((first, second) => second.alike - first.alike)
    .slice(0, CLOSE_LOOK - BEST_BY_WORDS)
    .map(({ one }) => one);
  const front = new Set([...bestByWords(ranked), ...near]);
  return [...front, ...ranked.filter((one) => !front.has(one))];
}

/**
 * Looks closely at the first pages: whether a name or a question of theirs is what was asked.
 *
 * @param asked - the stems of all words of the question, in order.
 */
export function closeLook(
  index: SearchIndex,
  ranked: readonly Ranked[],
  pages: readonly IndexedPage[],
  concepts: readonly Concept[],
  asked: readonly string[],
): Ranked[] {
  const close = pages.map((page, at) => {
    const { score = 0 } = ranked[at] ?? {};
    const alike = linesOf(page).map(
      (line) => line.counts * (likeness(index, line, concepts) + PAIRS * pairsAlike(line.row, asked)),
    );
    const [best = 0, second = 0] = alike.sort((one, other) => other - one);
    return { page: page.number, score: score * (1 + CLOSE_LINE * (best + SECOND_LINE * second)) };
  });
  return [...close.sort(byScore), ...ranked.slice(pages.length)];
}

/**
 * Looks at the same pages once more: whether they mean what was asked, in whatever words.
 *
 * @param ranked - these pages, the best first.
 * @param byWords - the best score before the close look.
 */
export function byMeaning(
  ranked: readonly Ranked[],
  pages: readonly IndexedPage[],
  asked: Meaning,
  byWords: number,
): Ranked[] {
  const best = Math.min(ranked[0]?.score ?? 0, MOST_BY_WORDS * byWords);
  const means = new Map(pages.map((page) => [page.number, page.means]));
  const near = ranked.map(({ page, score }) => {
    return { page, score: score + MEANING * best * alike(means.get(page) ?? [], asked) };
  });
  return near.sort(byScore);
}

/** A name, question or sentence of a page: its stems in order, and how much it counts. */
interface Line {
  row: readonly string[];
  text: string;
  counts: number;
}

const linesByPage = new WeakMap<IndexedPage, readonly Line[]>();

/** The names and questions of a page, and its summary; worked out once, since readers ask at every letter. */
function linesOf(page: IndexedPage): readonly Line[] {
  const known = linesByPage.get(page);
  if (known) return known;
  const line = (counts: number) => (text: string) => {
    const row = stems(text);
    return { row, text: ` ${row.join(" ")} `, counts };
  };
  const lines = [
    ...[page.title, ...page.called].map(line(1)),
    // Of "They cancel every call. What can we do?" either half may be what was typed.
    ...[page.question, ...page.asked].flatMap(sentences).map(line(0.9)),
    ...sentences(page.summary).map(line(0.5)),
  ];
  linesByPage.set(page, lines);
  return lines;
}

function sentences(text: string): string[] {
  const parts = text.split(/(?<=[.?!:]) /);
  return parts.length > 1 ? [text, ...parts] : parts;
}

/** How alike a line and a question are: 1 if each has all of the other, 0 if they have nothing in common. */
function likeness(index: SearchIndex, { row, text }: Line, concepts: readonly Concept[]): number {
  const used = new Set<string>();
  let [common, asked] = [0, 0];
  for (const concept of concepts) {
    const counts = concept.importance * (concept.light ? LIGHT : 1);
    asked += counts;
    let best = 0;
    for (const { terms, weight } of concept.ways) {
      const inside = terms.filter(({ key }) => text.includes(` ${key} `));
      for (const { key } of inside) for (const one of key.split(" ")) used.add(one);
      best = Math.max(best, (weight * inside.length) / terms.length);
    }
    common += best * counts;
  }
  if (!common) return 0;
  const usual = asked / (concepts.length || 1);
  const others = row.filter((one) => !used.has(one) && !index.isFiller(one));
  const extra = others.reduce((total, one) => total + usual * (index.light.has(one) ? 0.3 : 0.8), 0);
  // A line that is half of what was asked is worth much less than half of one that is all of it.
  return (common / (asked + extra)) ** 1.7;
}

/** How many neighbors in one row of words are neighbors in the other: 1 if all are. */
function pairsAlike(row: readonly string[], asked: readonly string[]): number {
  const pairs = new Set(pairsOf(row));
  const both = pairsOf(asked).filter((pair) => pairs.has(pair)).length;
  return both && (2 * both) / (row.length + asked.length - 2);
}

function pairsOf(row: readonly string[]): string[] {
  return row.slice(1).map((one, at) => `${row[at]} ${one}`);
}

function byScore(one: Ranked, other: Ranked): number {
  return other.score - one.score || one.page - other.page;
}

function cutOff(ranked: Ranked[]): Ranked[] {
  const least = (ranked[0]?.score ?? 0) * WORST_SHARE;
  return ranked.filter(({ score }) => score >= least);
}
