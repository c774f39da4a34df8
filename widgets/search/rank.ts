/** Puts what the index found for each concept into one order. Pure. */
import { stem, tokens } from "./query";

/**
 * What the index found for one concept on one page.
 *
 * positions: where in the text the words are.
 * inTitle: also in the page's title.
 */
export interface Hit {
  score: number;
  positions: readonly number[];
  inTitle: boolean;
}

/** What was found for one concept: page -> hit. */
export interface Finding {
  light: boolean;
  hits: ReadonlyMap<string, Hit>;
}

/**
 * A page in the order of its score.
 *
 * whole: has every concept that counts.
 * titled: the share of what was asked for that is in its title.
 * positions: position in the text -> number of the concept, for the concepts that count.
 */
export interface Ranked {
  page: string;
  score: number;
  whole: boolean;
  titled: number;
  positions: Map<number, number>;
}

/** How much a concept counts that readers add without thinking, beside one that counts. */
const LIGHT = 0.3;
/** About how many pages there are; only the proportions between frequent and rare words depend on it. */
const PAGES = 1000;
/** How much of the difference between the scores of a concept counts: 1 is all of it. */
const CURB = 0.6;
/** A page far below the best one helps nobody. */
const WORST_SHARE = 0.12;

/** The pages that were found, the best first. */
export function rank(findings: readonly Finding[]): Ranked[] {
  const weights = findings.map(({ light, hits }) => (light ? LIGHT : 1) * Math.log(1 + PAGES / (1 + hits.size)));
  const all = findings.reduce((sum, finding, at) => sum + (finding.hits.size ? (weights[at] ?? 0) : 0), 0);
  const pages = new Set(findings.flatMap(({ hits }) => [...hits.keys()]));
  const best = findings.map(({ hits }) => Math.max(...[...hits.values()].map(({ score }) => score)));
  const ranked = [...pages].map((page) => rankPage(page, findings, weights, best, all));
  ranked.sort((one, other) => other.score - one.score || (one.page < other.page ? -1 : 1));
  const highest = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= highest * WORST_SHARE);
}

function rankPage(
  page: string,
  findings: readonly Finding[],
  weights: readonly number[],
  best: readonly number[],
  all: number,
): Ranked {
  let sum = 0;
  let covered = 0;
  let inTitle = 0;
  let whole = true;
  const positions = new Map<number, number>();
  findings.forEach(({ light, hits }, concept) => {
    const hit = hits.get(page);
    const weight = weights[concept] ?? 0;
    if (!hit) {
      if (!light) whole = false;
      return;
    }
    // A word in a title scores many times more than one in the text; without a curb it would drown the other words.
    sum += weight * (hit.score / (best[concept] ?? 1)) ** CURB;
    covered += weight;
    if (hit.inTitle) inTitle += weight;
    for (const position of hit.positions) if (!positions.has(position)) positions.set(position, concept);
  });
  const coverage = all ? covered / all : 0;
  const titled = all ? inTitle / all : 0;
  const near = findings.length > 1 ? nearness(positions, findings.length) : 0;
  const score = sum * (0.25 + 0.75 * coverage ** 1.5) * (1 + 0.6 * titled) * (1 + 0.25 * near);
  const counting = new Map([...positions].filter(([, concept]) => !findings[concept]?.light));
  return { page, score, whole, titled, positions: counting };
}

/** 1 if all concepts stand side by side somewhere on the page, towards 0 the farther they are apart. */
export function nearness(positions: ReadonlyMap<number, number>, concepts: number): number {
  const ordered = [...positions].sort(([one], [other]) => one - other);
  const found = new Set(positions.values()).size;
  if (found < 2) return 0;
  let best = Infinity;
  const last = new Map<number, number>();
  for (const [position, concept] of ordered) {
    last.set(concept, position);
    if (last.size === found) best = Math.min(best, position - Math.min(...last.values()) + 1);
  }
  return (found / concepts) * Math.max(0, Math.min(1, (found + 2) / (best + 2)));
}

/** How well a title answers: 1 if it is what was typed, less if it only holds the words. */
export function titleMatch(title: string, typed: string): number {
  const [words, asked] = [tokens(title).map(stem), tokens(typed).map(stem)];
  if (!asked.length || !words.length) return 0;
  if (words.join("") === asked.join("")) return 1;
  const shared = asked.filter((word) => words.includes(word)).length;
  return (0.5 * shared) / Math.max(words.length, asked.length);
}
