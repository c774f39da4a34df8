/** Turns what a reader typed into what is looked up. Pure; the words are in vocabulary.ts. */
import { INTENTS, LIGHT_WORDS, REFERENCES, SPELLINGS, STOP_WORDS, SYNONYMS } from "./vocabulary";

/**
 * One thing the reader asked for.
 *
 * typed: as the reader wrote it.
 * light: helps to rank, but its absence says little.
 * lookups: what the index is asked, each with how much a hit counts. Several words must all be on a page.
 */
export interface Concept {
  typed: string;
  light: boolean;
  lookups: readonly Lookup[];
}

interface Lookup {
  text: string;
  weight: number;
}

const SYNONYM_WEIGHT = 0.8;
const LONGEST_PHRASE = 3;
const ASKED_KIND = 1.4;
const REFERENCE_KIND = 0.7;

/** The words of a text in lower case; hyphens and slashes part words, apostrophes do not. */
export function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[’‘`´]/g, "'")
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$|'s$/g, ""))
    .filter(Boolean);
}

/** A word without the endings that make no difference for what is meant. */
export function stem(word: string): string {
  const short = word.replace(/(?<=\w{3})(?:ings?|ed|es|e)$|(?<=\w{2})s$/, "");
  // planning, planned: plan
  return short.length > 3 ? short.replace(/([bdgmnprt])\1$/, "$1") : short;
}

const spellings = byStem(SPELLINGS);
const synonymsOf = byStem(SYNONYMS);

/** What to look up for a query; empty only if the query has no words. */
export function prepare(query: string): Concept[] {
  const typed = phrases(tokens(query));
  const kept = typed.filter((phrase) => !STOP_WORDS.has(phrase));
  // "Who is it?" has only empty words; looking for them is better than for nothing.
  const asked = [...new Set(kept.length ? kept : typed)];
  const allLight = asked.every((phrase) => LIGHT_WORDS.has(phrase));
  return asked.map((phrase) => ({
    typed: phrase,
    light: !allLight && LIGHT_WORDS.has(phrase),
    lookups: lookups(phrase),
  }));
}

/** A concept whose word the guide does not have, looked up by a word that it has; or of little weight if there is none. */
export function corrected(concept: Concept, word: string | undefined): Concept {
  return word ? { ...concept, lookups: lookups(word) } : { ...concept, light: true };
}

/** How much the kind of an entry speaks for it, by the words of the query: 1 is neither for nor against. */
export function kindWeight(query: string, kind: string): number {
  const text = query.toLowerCase().replace(/’/g, "'");
  if (INTENTS.some(([pattern, kinds]) => kinds.includes(kind) && pattern.test(text))) return ASKED_KIND;
  return REFERENCES.has(kind) ? REFERENCE_KIND : 1;
}

/** Joins neighbors that stand for one thing, the longest first. */
function phrases(words: string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    while (length > 1 && !known(words.slice(at, at + length).join(" "))) length -= 1;
    found.push(words.slice(at, at + length).join(" "));
    at += length;
  }
  return found;
}

function lookups(phrase: string): Lookup[] {
  const text = spellings.get(stems(phrase)) ?? phrase;
  const synonyms = synonymsOf.get(stems(phrase)) ?? [];
  return [{ text, weight: 1 }, ...synonyms.map((synonym) => ({ text: synonym, weight: SYNONYM_WEIGHT }))];
}

function known(phrase: string): boolean {
  return spellings.has(stems(phrase)) || synonymsOf.has(stems(phrase));
}

function stems(phrase: string): string {
  return phrase.split(" ").map(stem).join(" ");
}

/** A table that finds a phrase in all its forms: plurals, -ing, -ed. */
function byStem<Value>(table: Readonly<Record<string, Value>>): Map<string, Value> {
  return new Map(Object.entries(table).map(([phrase, value]) => [stems(phrase), value]));
}
