/**
 * The sentences that the playbook has already: it says nothing twice, nor nearly twice (macros/checks/twins.py), so an agenda
 * that is to become an entry has to say it in other words.
 */
import type { Library } from "../guide/records";

/** Shorter sentences may well be alike by chance. */
const REPEATED_WORDS = 12;
/** How many of all different words two sentences share if one is a twin of the other, and of all three words in a row. */
const SAME_WORDS = 0.75;
const SAME_TURNS = 0.5;

const SENTENCE_END = /(?<=[.!?])["'”’)*_]*\s+|\n\s*\n|\n\s*- /;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

interface Sentence {
  words: Set<string>;
  turns: Set<string>;
}

/** Sentences by each three words in a row that they hold. */
export type Said = ReadonlyMap<string, readonly Sentence[]>;

/** The sentences of some entries. */
export function saidIn(records: readonly object[]): Said {
  const said = new Map<string, Sentence[]>();
  const visit = (value: unknown): void => {
    if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
    if (typeof value !== "string") return;
    for (const sentence of longSentences(value))
      for (const turn of sentence.turns) {
        const known = said.get(turn);
        if (known) known.push(sentence);
        else said.set(turn, [sentence]);
      }
  };
  records.forEach(visit);
  return said;
}

const saidByLibrary = new WeakMap<Library, Said>();

/** The sentences of a library. */
export function saidBy(library: Library): Said {
  const known = saidByLibrary.get(library);
  if (known) return known;
  const { agendas, activities, prompts, roles, sources, goals } = library;
  const said = saidIn([...agendas, ...activities, ...prompts, ...roles, ...sources, ...goals]);
  saidByLibrary.set(library, said);
  return said;
}

/** How many sentences of a text are said already, or nearly so. */
export function repeats(text: string, said: Said): number {
  return longSentences(text).filter((sentence) => isTwin(sentence, said)).length;
}

/** A text without the sentences that are said already. */
export function withoutSaid(text: string, said: Said): string {
  if (!repeats(text, said)) return text;
  const paragraphs = text.split("\n\n").map((paragraph) =>
    paragraph
      .split(/(?<=[.!?]["'”’)]*)\s+/)
      .filter((sentence) => !repeats(sentence, said))
      .join(" "),
  );
  const rest = paragraphs.filter(Boolean).join("\n\n");
  return repeats(rest, said) ? "" : rest;
}

function longSentences(text: string): Sentence[] {
  if (text.length < REPEATED_WORDS * 2) return [];
  return text
    .replace(/\]\([^)\s]*\)/g, "]")
    .split(SENTENCE_END)
    .map((sentence) => [...sentence.toLowerCase().matchAll(WORD)].map(([word]) => word))
    .filter((words) => words.length >= REPEATED_WORDS)
    .map((words) => ({
      words: new Set(words),
      turns: new Set(words.slice(2).map((word, place) => `${words[place]} ${words[place + 1]} ${word}`)),
    }));
}

function isTwin(sentence: Sentence, said: Said): boolean {
  const candidates = new Set([...sentence.turns].flatMap((turn) => said.get(turn) ?? []));
  return [...candidates].some(
    (other) =>
      likeness(sentence.words, other.words) >= SAME_WORDS && likeness(sentence.turns, other.turns) >= SAME_TURNS,
  );
}

function likeness(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((item) => other.has(item)).length;
  return shared / (one.size + other.size - shared);
}
