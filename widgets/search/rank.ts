/** Puts what the index found for each concept into one order. Pure. */
import { tokens } from "./query";

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
 * positions: position in the text -> number of the concept.
 */
export interface Ranked {
  page: string;
  score: number;
  whole: boolean;
  positions: Map<number, number>;
}

/** How much a concept counts that readers add without thinking, beside one that counts. */
const LIGHT = 0.35;
/** About how many pages there are; only the proportions between frequent and rare words depend on it. */
const PAGES = 1000;
/** A page far below the best one helps nobody. */
const WORST_SHARE = 0.12;

/** The pages that were found, the best first. */
export function rank(findings: readonly Finding[]): Ranked[] {
  const weights = findings.map(({ light, hits }) => (light ? LIGHT : 1) * Math.log(1 + PAGES / (1 + hits.size)));
  const all = findings.reduce((sum, finding, at) => sum + (finding.hits.size ? (weights[at] ?? 0) : 0), 0);
  const pages = new Set(findings.flatMap(({ hits }) => [...hits.keys()]));
  const ranked = [...pages].map((page) => rankPage(page, findings, weights, all));
  ranked.sort((one, other) => other.score - one.score || (one.page < other.page ? -1 : 1));
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * WORST_SHARE);
}

function rankPage(page: string, findings: readonly Finding[], weights: readonly number[], all: number): Ranked {
  let sum = 0;
  let covered = 0;
  let titled = 0;
  let whole = true;
  const positions = new Map<number, number>();
  findings.forEach(({ light, hits }, concept) => {
    const hit = hits.get(page);
    const weight = weights[concept] ?? 0;
    if (!hit) {
      if (!light) whole = false;
      return;
    }
    sum += hit.score * (light ? LIGHT : 1);
    covered += weight;
    if (hit.inTitle) titled += weight;
    for (const position of hit.positions) if (!positions.has(position)) positions.set(position, concept);
  });
  const coverage = all ? covered / all : 0;
  const inTitle = all ? titled / all : 0;
  const near = findings.length > 1 ? nearness(positions, findings.length) : 0;
  return { page, score: sum * (0.25 + 0.75 * coverage ** 1.5) * (1 + 0.6 * inTitle) * (1 + 0.5 * near), whole, positions };
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

/** A word without the endings that make no difference for a title. */
function stem(word: string): string {
  return word.replace(/(?<=\w{4})(?:ing|ers?|ed|es|s)$/, "");
}
