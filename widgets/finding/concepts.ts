/** What a question asks for, one idea at a time, and how much each page says about it. */
import { type AskedWord, otherSpellings } from "./question";
import { type SearchIndex, STRONGEST, type Term } from "./search-index";
import { suggest } from "./spelling";
import { stem, withoutEnding } from "./stems";

/** One way to say an idea: all of its terms are wanted. */
interface Way {
  terms: readonly Term[];
  weight: number;
}

/**
 * An idea that was asked for.
 *
 * typed: the words as the reader wrote them.
 * light: it helps to choose, but no page has to have it.
 * ways: how the playbook says it, the reader's own words first; none if the playbook does not have it.
 * importance: how much it tells pages apart.
 */
export interface Concept {
  typed: string;
  light: boolean;
  ways: readonly Way[];
  importance: number;
}

/** What readers should know of a word that the playbook does not have. */
export type Note =
  | { what: "missing"; typed: string; near: readonly string[] }
  | { what: "otherwise"; typed: string; words: readonly string[] }
  | { what: "corrected"; typed: string; word: string }
  | { what: "beginnings"; typed: string; words: readonly string[] };

const LONGEST_PHRASE = 4;
const SYNONYMS = [0.85, 0.75, 0.65, 0.6];
const BEGINNING = 0.6;
const MOST_BEGINNINGS = 6;
const MOST_NEAR = 3;
const SHORTEST_NEAR = 5;
const SHORTEST_BEGINNING = 3;
/** Nobody mistypes a longer word; it would take long to look for one that is like it. */
const LONGEST_WORD = 40;

/** How much a term tells pages apart: a rare one more than a frequent one. */
function rarity(term: Term, count: number): number {
  const on = term.count;
  // What is rare in the playbook is often beside the point of a long question, so the difference is softened.
  return on ? Math.log(1 + (count - on + 0.5) / (on + 0.5)) ** 0.5 : 0;
}

/**
 * The ideas of a question, and what is to be said of words that the playbook does not have.
 *
 * @param isOpen - the last word may not be finished.
 */
export async function readConcepts(
  index: SearchIndex,
  words: readonly AskedWord[],
  isOpen: boolean,
): Promise<{ concepts: Concept[]; notes: Note[] }> {
  const first = await readSpans(index, words, isOpen);
  const corrected = new Map(
    first.flatMap(({ note }) => (note?.what === "corrected" ? [[note.typed, note.word] as const] : [])),
  );
  // A corrected word may belong to a phrase.
  const meant = words.flatMap((word) => {
    const other = corrected.get(word.typed);
    return other ? other.split(" ").map((one) => ({ typed: word.typed, word: one, stem: stem(one) })) : word;
  });
  const spans = corrected.size ? await readSpans(index, meant, false) : first;
  const notes = first.flatMap(({ note }) => note ?? []).filter(isFirst);
  return {
    notes,
    concepts: spans.map(({ span, ways }) => ({
      typed: span.map(({ typed }) => typed).join(" "),
      light: span.every(({ word }) => index.light.has(word) || isAdverb(word)),
      ways,
      importance: Math.max(0, ...ways.map((way) => way.weight * sum(way.terms.map((one) => rarity(one, index.count))))),
    })),
  };
}

/** Words that stand for one thing, the ways the playbook says it, and what is to be said if it does not. */
interface Span {
  span: readonly AskedWord[];
  ways: readonly Way[];
  note?: Note;
}

async function readSpans(index: SearchIndex, words: readonly AskedWord[], isOpen: boolean): Promise<Span[]> {
  const places = await findSpans(index, words);
  return Promise.all(
    places.map(async ({ from, to, key }): Promise<Span> => {
      const span = words.slice(from, to);
      const ways = key ? await waysOfPhrase(index, key, span) : await waysOfWord(index, span[0]);
      const isLast = isOpen && to === words.length;
      if (!ways.length) return { span, ways, ...(await instead(index, span[0], isLast)) };
      const note = key ? undefined : saidOtherwise(index, span[0], ways);
      if (!note) return { span, ways };
      // What its synonyms mean is meant; what only has its stem may be a word that is not finished.
      const isStem = ways[0]?.terms[0]?.key === span[0]?.stem;
      return { span, ways, note, ...(isLast && isStem ? await unfinished(index, span[0], ways) : {}) };
    }),
  );
}

/** Whether a word says how: "politely", "really". */
function isAdverb(word: string): boolean {
  return word.length > 5 && word.endsWith("ly") && !NO_ADVERBS.has(word);
}

const NO_ADVERBS = new Set(
  "family reply supply apply assembly early daily weekly monthly quarterly yearly anomaly rely multiply".split(" "),
);

interface Place {
  from: number;
  to: number;
  /** The phrase that it is; not there for a single word. */
  key?: string;
}

/** Joins neighbors that stand for one thing, the longest first; leaves out words that say nothing. */
async function findSpans(index: SearchIndex, words: readonly AskedWord[]): Promise<Place[]> {
  const near = await Promise.all(words.map((word) => index.termsNear(word.stem)));
  const spans: Place[] = [];
  for (let from = 0; from < words.length;) {
    let span: Place = { from, to: from + 1 };
    for (let to = Math.min(words.length, from + LONGEST_PHRASE); to > from + 1; to -= 1) {
      const part = words.slice(from, to);
      const phrase = part.map((word) => word.stem).join(" ");
      if (near[from]?.has(phrase)) span = { from, to, key: phrase };
      else if (to === from + 2 && part.every(({ word }) => word.length > 1 && !index.isFiller(word))) {
        const close = stem(part.map(({ word }) => word).join(""));
        if ((await index.term(close))?.pages.length) span = { from, to, key: close };
      }
      if (span.key) break;
    }
    const isFiller = !span.key && index.isFiller(words[from]?.word ?? "");
    if (!isFiller) spans.push(span);
    from = span.to;
  }
  return spans;
}

/** What is to be said if the playbook has other words for the one that was typed, but not that. */
function saidOtherwise(index: SearchIndex, asked: AskedWord | undefined, ways: readonly Way[]): Note | undefined {
  if (!asked || asked.word.length < 2 || index.light.has(asked.word) || /^\d/.test(asked.word)) return undefined;
  const spellings = [asked.word, ...otherSpellings(asked.word)].map(withoutEnding);
  const forms = ways.flatMap(({ terms }) => terms.flatMap((term) => term.forms));
  if (forms.some((form) => spellings.includes(withoutEnding(form.replace(/-/g, ""))))) return undefined;
  const words = ways.map(({ terms }) => terms.map(({ written }) => written).join(" ")).slice(0, 3);
  return { what: "otherwise", typed: asked.typed, words: [...new Set(words)] };
}

async function waysOfPhrase(index: SearchIndex, key: string, span: readonly AskedWord[]): Promise<Way[]> {
  const phrase = await index.term(key);
  const telling = span.filter(({ word }) => !index.isFiller(word));
  const apart = (await Promise.all(telling.map(({ stem }) => index.term(stem)))).filter(isFound);
  const ways: Way[] = [];
  if (isFound(phrase)) ways.push({ terms: [phrase], weight: 1 });
  if (apart.length && apart.length === telling.length)
    ways.push({ terms: apart, weight: phrase?.means.length ? 0.7 : 0.9 });
  return [...ways, ...(await waysOfMeanings(index, phrase))];
}

async function waysOfWord(index: SearchIndex, asked: AskedWord | undefined): Promise<Way[]> {
  if (!asked) return [];
  const spellings = [asked.stem, ...otherSpellings(asked.word).map(stem)];
  const terms = await Promise.all([...new Set(spellings)].map((one) => index.term(one)));
  const meanings = await Promise.all(terms.map((term) => waysOfMeanings(index, term)));
  return [...terms.filter(isFound).map((term) => ({ terms: [term], weight: 1 })), ...meanings.flat()];
}

async function waysOfMeanings(index: SearchIndex, term: Term | undefined): Promise<Way[]> {
  const ways = await Promise.all(
    (term?.means ?? []).map(async (meant, at): Promise<Way[]> => {
      const weight = SYNONYMS[at] ?? 0.5;
      const whole = await index.term(meant);
      if (isFound(whole)) return [{ terms: [whole], weight }];
      const terms = await Promise.all(meant.split(" ").map((one) => index.term(one)));
      return terms.every(isFound) ? [{ terms, weight: 0.8 * weight }] : [];
    }),
  );
  return ways.flat();
}

/** What to look for in place of a word that the playbook does not have, and what to say. */
async function instead(
  index: SearchIndex,
  asked: AskedWord | undefined,
  isLast: boolean,
): Promise<{ note: Note; ways: Way[] } | undefined> {
  if (!asked || index.light.has(asked.word)) return undefined;
  const { typed, word } = asked;
  const isWord = !/^\d/.test(word) && word.length <= LONGEST_WORD;
  const near = isWord ? await wordsNear(index, word) : [];
  const missing = { note: { what: "missing", typed, near } as const, ways: [] };
  if (!isWord) return missing;
  const split = await splitWord(index, word);
  if (split) return { note: { what: "corrected", typed, word: split.words }, ways: split.ways };
  const longer = isLast ? await unfinished(index, asked) : undefined;
  if (longer) return longer;
  if (await index.isEnglish(word)) return missing;
  // Without the list of words there is an answer too, and the next question asks for it again.
  const meant = suggest(word, await index.words().catch(() => []));
  if (!meant) return missing;
  return {
    note: { what: "corrected", typed, word: meant },
    ways: await waysOfWord(index, { typed, word: meant, stem: stem(meant) }),
  };
}

/** Two words of the playbook that were written as one, if English has no such word. */
async function splitWord(index: SearchIndex, word: string): Promise<{ words: string; ways: Way[] } | undefined> {
  if (word.length < 6 || (await index.isEnglish(word))) return undefined;
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.some((part) => index.isFiller(part))) continue;
    const terms = await Promise.all(parts.map((part) => index.term(stem(part))));
    // A short part is easily there by chance.
    const isLikely = parts.every((part) => part.length > 3 || index.particles.has(part));
    if (isLikely && terms.every(isFound)) return { words: parts.join(" "), ways: [{ terms, weight: 0.9 }] };
  }
  return undefined;
}

/** What a word may become that is not finished, and that the playbook never writes as it stands: "facil". */
async function unfinished(
  index: SearchIndex,
  asked: AskedWord | undefined,
  ways: readonly Way[] = [],
): Promise<{ note: Note; ways: Way[] } | undefined> {
  const longer = asked ? await beginningWith(index, asked.word) : [];
  if (!asked || !longer.length) return undefined;
  return {
    note: { what: "beginnings", typed: asked.typed, words: longer.map(({ written }) => written) },
    ways: [...ways, ...longer.map((term) => ({ terms: [term], weight: BEGINNING }))],
  };
}

/** Terms that begin as a word does, the most frequent first. */
async function beginningWith(index: SearchIndex, word: string): Promise<Term[]> {
  if (word.length < SHORTEST_BEGINNING) return [];
  const near = await index.termsNear(word);
  const longer = [...near.values()].filter(
    (term) => term.key.startsWith(word) && !term.key.includes(" ") && isFound(term),
  );
  return longer.sort((one, other) => other.pages.length - one.pages.length).slice(0, MOST_BEGINNINGS);
}

/** Words of the playbook that begin nearly as a word does, the most frequent first. */
async function wordsNear(index: SearchIndex, word: string): Promise<string[]> {
  const beginning = word.slice(0, Math.max(SHORTEST_NEAR, Math.ceil(word.length * 0.6)));
  const near = word.length >= SHORTEST_NEAR ? await beginningWith(index, beginning) : [];
  return near.slice(0, MOST_NEAR).map(({ written }) => written);
}

function isFound(term: Term | undefined): term is Term {
  return Boolean(term?.pages.length);
}

function isFirst(note: Note, at: number, notes: readonly Note[]): boolean {
  return notes.findIndex(({ typed }) => typed === note.typed) === at;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** How much a page says about an idea, from 0 to its importance or somewhat more, by pages that say anything. */
export function scoresOf(
  concept: Concept,
  count: number,
): { scores: Map<number, number>; shares: Map<number, number> } {
  const scores = new Map<number, number>();
  const shares = new Map<number, number>();
  for (const { terms, weight } of concept.ways) {
    const rarities = terms.map((term) => rarity(term, count));
    const all = sum(rarities);
    const found = new Map<number, [score: number, share: number]>();
    terms.forEach((term, at) => {
      const rare = rarities[at] ?? 0;
      term.pages.forEach((page, place) => {
        const [score, share] = found.get(page) ?? [0, 0];
        found.set(page, [score + (rare * (term.strengths[place] ?? 0)) / STRONGEST, share + rare / all]);
      });
    });
    for (const [page, [score, share]] of found) {
      // Half of a phrase is less than half of what was asked for.
      const counted = weight * score * Math.sqrt(share);
      scores.set(page, Math.max(scores.get(page) ?? 0, counted));
      shares.set(page, Math.max(shares.get(page) ?? 0, weight * share));
    }
  }
  return { scores, shares };
}
