/** The search index: small files that `macros/search_index.py` writes, of which those are loaded that are needed. */
import { type Choice, countOptions, fits, type Values } from "../guide/facets";
import { type Meaning, together, unpackMeaning } from "./meaning";
import { stem } from "./stems";

export const FACETS = ["kind", "level", "stage"] as const;
export type Facet = (typeof FACETS)[number];

/** The weight of a word that a page is all about; 1 is that of one mentioned in passing. */
export const STRONGEST = 15;
/** How much more entries count of a kind that is asked for. */
const ASKED_FOR = 1.25;

/**
 * What the index knows of a term.
 *
 * written: the word as the guide mostly writes it. forms: that and other words of the same stem.
 * pages, strengths: where it is, in order, and how much it says about each of these pages.
 * means: other terms that mean the same, the closest first. count: how many pages have it; of very many pages only
 * those are in `pages` that it says most about. heard: the pages among them that do not have it, but answer questions
 * of readers that do.
 */
export interface Term {
  key: string;
  written: string;
  forms: readonly string[];
  pages: readonly number[];
  strengths: readonly number[];
  means: readonly string[];
  count: number;
  heard: ReadonlySet<number>;
}

/** A page as it is listed: prompts have a question, and entries what people call them and ask. `means` is of them all. */
export interface IndexedPage {
  number: number;
  url: string;
  title: string;
  question: string;
  called: readonly string[];
  asked: readonly string[];
  summary: string;
  means: Meaning;
}

/**
 * What `start.json` holds.
 *
 * terms, english, meanings: the first of each file. facets: their values in order, with the words that readers see.
 * pages: for each page the places of its values. kinds: how much entries of each count beside others, and words of a
 * question that ask for them.
 */
export interface Start {
  version: string;
  pagesInAFile: number;
  terms: readonly string[];
  english: readonly string[];
  /** Not in an index of an older version, which a browser may have kept. */
  meanings?: readonly string[];
  facets: Record<Facet, readonly (readonly [value: string, words: string])[]>;
  pages: Record<Facet, readonly (readonly number[])[]>;
  kinds: Readonly<Record<string, readonly [weight: number, ...askedFor: string[]]>>;
  fillers: string;
  light: string;
  particles: string;
}

/** A value that can be chosen: as in addresses, as readers see it, and how many pages there would be. */
interface Option {
  value: string;
  words: string;
  count: number;
}

export type Counts = Readonly<Record<Facet, readonly Option[]>>;

type StoredTerm = [words: string, steps: number[], means?: string[], count?: number, heard?: number[]];
type StoredPage = [
  url: string,
  title: string,
  question: string,
  called: string[],
  asked: string[],
  summary: string,
  meaning?: string,
];

/** Loads a file of the index by its path below `search-index/`. Fails if there is none, or no connection. */
export type LoadFile = (path: string) => Promise<unknown>;

export class SearchIndex {
  readonly count: number;
  private readonly fillers: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  /** Words that people write apart or close to the one before, as in "wrap up". */
  readonly particles: ReadonlySet<string>;
  private readonly files = new Map<string, Promise<unknown>>();
  private readonly values: Values[] = [];

  private constructor(
    private readonly start: Start,
    private readonly load: LoadFile,
  ) {
    this.count = start.pages.kind.length;
    const fillers = start.fillers.split(" ");
    this.fillers = new Set([...fillers, ...fillers.map(stem)]);
    this.light = new Set(start.light.split(" "));
    this.particles = new Set(start.particles.split(" "));
    for (let page = 0; page < this.count; page += 1) {
      this.values.push(
        Object.fromEntries(
          FACETS.map((facet) => [
            facet,
            (start.pages[facet][page] ?? []).map((place) => start.facets[facet][place]?.[0] ?? ""),
          ]),
        ),
      );
    }
  }

  static async open(load: LoadFile): Promise<SearchIndex> {
    return new SearchIndex((await load("start.json")) as Start, load);
  }

  /** A term, if the guide or its synonyms have it. */
  async term(key: string): Promise<Term | undefined> {
    return (await this.termsNear(key)).get(key);
  }

  /** The terms in the file where a term would be, by their keys in order. */
  termsNear(key: string): Promise<ReadonlyMap<string, Term>> {
    // Phrases stand in the file of their first word.
    const [first = ""] = key.split(" ");
    return this.file(`terms-${placeOf(first, this.start.terms)}`, (stored) => readTerms(stored as StoredTerms));
  }

  /** Pages by their numbers, in the order given; the same page is the same object each time. */
  async pages(numbers: readonly number[]): Promise<IndexedPage[]> {
    const size = this.start.pagesInAFile;
    return Promise.all(
      numbers.map(async (number) => {
        const file = Math.floor(number / size);
        const name = `pages-${file}`;
        const pages = await this.file(name, (stored) => readPages(stored as StoredPage[], file * size));
        return pages[number % size] ?? raise(name);
      }),
    );
  }

  /** All texts of a page. */
  async text(number: number): Promise<string> {
    const size = this.start.pagesInAFile;
    const name = `text-${Math.floor(number / size)}`;
    return (await this.file(name, (stored) => stored as string[]))[number % size] ?? raise(name);
  }

  /** The guide's words, the most frequent first. */
  words(): Promise<string[]> {
    return this.file("words", (stored) => stored as string[]);
  }

  /** Whether English has a word that the guide does not have. */
  async isEnglish(word: string): Promise<boolean> {
    const name = `english-${placeOf(word, this.start.english)}`;
    return (await this.file(name, (stored) => new Set(stored as string[]))).has(word);
  }

  /** What the words with these stems mean together, as far as it is known. */
  async meaning(row: readonly string[]): Promise<Meaning> {
    const { meanings } = this.start;
    if (!meanings) return [];
    const words = row.map(async (key) => {
      const read = (stored: unknown) => new Map(Object.entries(stored as Record<string, string>));
      const packed = (await this.file(`meaning-${placeOf(key, meanings)}`, read)).get(key);
      return packed ? unpackMeaning(packed) : [];
    });
    return together(await Promise.all(words));
  }

  /** Whether a word, or its stem, says nothing about what is looked for. */
  isFiller(word: string): boolean {
    return this.fillers.has(word) || this.fillers.has(stem(word));
  }

  kindOf(page: number): string {
    return this.values[page]?.kind?.[0] ?? "";
  }

  /** How much entries of each kind count beside those of others, for a question with these stems. */
  kindWeights(row: readonly string[]): ReadonlyMap<string, number> {
    const text = ` ${row.join(" ")} `;
    return new Map(
      Object.entries(this.start.kinds).map(([kind, [weight, ...askedFor]]) => [
        kind,
        askedFor.some((words) => text.includes(` ${words} `)) ? Math.max(1, weight) * ASKED_FOR : weight,
      ]),
    );
  }

  /** What readers see for a value of a facet. */
  wordsFor(facet: Facet, value: string): string {
    return this.start.facets[facet].find(([one]) => one === value)?.[1] ?? value;
  }

  /** A choice by the values of its facets, also if it is by their words. */
  readChoice(choice: Choice): Choice {
    const value = (facet: Facet, text: string): string =>
      this.start.facets[facet].find(([, words]) => words === text)?.[0] ?? text;
    const chosen = FACETS.flatMap((facet) => (choice[facet] ? [[facet, value(facet, choice[facet])] as const] : []));
    return Object.fromEntries(chosen);
  }

  fits(page: number, choice: Choice): boolean {
    return fits(this.values[page] ?? {}, choice);
  }

  /** The values of each facet that the pages have, in order, each with how many there would be. */
  countFacets(pages: readonly number[], choice: Choice): Counts {
    const cards = pages.map((page) => this.values[page] ?? {});
    const options = (facet: Facet): Option[] => {
      const counts = countOptions(cards, choice, facet);
      return this.start.facets[facet].flatMap(([value, words]) => {
        const count = counts.get(value);
        return count ? { value, words, count } : [];
      });
    };
    return { kind: options("kind"), level: options("level"), stage: options("stage") };
  }

  private file<Read>(name: string, read: (stored: unknown) => Read): Promise<Read> {
    let file = this.files.get(name) as Promise<Read> | undefined;
    if (!file) {
      file = this.load(`${this.start.version}/${name}.json`).then(read);
      this.files.set(name, file);
      // A lost connection may come back.
      file.catch(() => this.files.delete(name));
    }
    return file;
  }
}

type StoredTerms = Record<string, StoredTerm>;

function readTerms(stored: StoredTerms): ReadonlyMap<string, Term> {
  return new Map(
    Object.entries(stored).map(([key, [words, steps, means = [], count = steps.length, heardSteps = []]]) => {
      const asked = addUp(heardSteps);
      const postings = addUp(steps).concat(asked);
      if (asked.length) postings.sort((one, other) => one - other);
      const pages = postings.map(pageOf);
      const strengths = postings.map((posting) => posting % (STRONGEST + 1));
      const heard = new Set(asked.map(pageOf));
      const forms = key.includes(" ") ? [words || key] : (words || key).split(" ");
      return [key, { key, written: forms[0] ?? key, forms, pages, strengths, means, count, heard }];
    }),
  );
}

/** Numbers that are stored as steps from one to the next. */
function addUp(steps: readonly number[]): number[] {
  let at = 0;
  return steps.map((step) => {
    at += step;
    return at;
  });
}

function pageOf(posting: number): number {
  return Math.floor(posting / (STRONGEST + 1));
}

function readPages(stored: readonly StoredPage[], first: number): IndexedPage[] {
  return stored.map(([url, title, question, called, asked, summary, meaning = ""], at) => {
    return { number: first + at, url, title, question, called, asked, summary, means: unpackMeaning(meaning) };
  });
}

/** The number of the file that holds a key, by the first key of each; keys are in the order of their characters. */
function placeOf(key: string, firsts: readonly string[]): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? "") <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function raise(name: string): never {
  throw new Error(`The search index has lost a page of ${name}.`);
}
