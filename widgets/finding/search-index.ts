/** The search index: small files that `macros/publishing/search_index.py` writes, of which those are loaded that are needed. */
import { type Choice, countOptions, fits, type Values } from "../guide/facets";
import { alike, type Meaning, together, unpackMeaning, unpackSigns } from "./meaning";
import { stem } from "./stems";

export const FACETS = ["kind", "level", "stage"] as const;
export type Facet = (typeof FACETS)[number];

/** The weight of a word that a page is all about; 1 is that of one mentioned in passing. */
export const STRONGEST = 15;
const BEFORE_A = "a".charCodeAt(0) - 1;
/** How much more entries count of a kind that is asked for. */
const ASKED_FOR = 1.25;

/**
 * What the index knows of a term.
 *
 * written: the word as the playbook mostly writes it. forms: that and other words of the same stem.
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
 * terms, english, meant: the first of each file. signs: roughly what each page means, empty in a large playbook. facets: their values in order, with the words that readers see.
 * unlisted: kinds that no reader chooses by.
 * pages: for each page the places of its values. kinds: how much entries of each count beside others, and words of a
 * question that ask for them.
 */
export interface Start {
  version: string;
  pagesInAFile: number;
  terms: readonly string[];
  english: readonly string[];
  /** Not in an index of an older version, which a browser may have kept: its rows are others. */
  meant?: readonly string[];
  signs?: string;
  facets: Record<Facet, readonly (readonly [value: string, words: string])[]>;
  unlisted?: readonly string[];
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

/** Where a term is, as `_packed` of `macros/publishing/search_index.py` writes it; in an index of an older version as steps. */
type Postings = string | readonly number[];
export type StoredTerm = [words: string, postings: Postings, means?: string[], count?: number, heard?: Postings];
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
  private readonly signs: readonly Meaning[];

  private constructor(
    private readonly start: Start,
    private readonly load: LoadFile,
  ) {
    this.count = start.pages.kind.length;
    this.signs = unpackSigns(start.signs ?? "", this.count);
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

  /** A term, if the playbook or its synonyms have it. */
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

  /** The playbook's words, the most frequent first. */
  words(): Promise<string[]> {
    return this.file("words", (stored) => stored as string[]);
  }

  /** Whether English has a word that the playbook does not have. */
  async isEnglish(word: string): Promise<boolean> {
    const name = `english-${placeOf(word, this.start.english)}`;
    return (await this.file(name, (stored) => new Set(stored as string[]))).has(word);
  }

  /** What the words with these stems mean together, as far as it is known. */
  async meaning(row: readonly string[]): Promise<Meaning> {
    const { meant } = this.start;
    if (!meant) return [];
    const words = row.map(async (key) => {
      const read = (stored: unknown) => new Map(Object.entries(stored as Record<string, string>));
      const part = this.isFiller(key) ? "fillers" : placeOf(key, meant);
      const packed = (await this.file(`meaning-${part}`, read)).get(key);
      return packed ? unpackMeaning(packed) : [];
    });
    return together(await Promise.all(words));
  }

  /** Roughly how much a page means what was asked, to compare pages by; 0 if nothing is known. */
  roughlyAlike(page: number, asked: Meaning): number {
    return alike(asked, this.signs[page] ?? []);
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
        const count = this.start.unlisted?.includes(value) ? 0 : counts.get(value);
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
    Object.entries(stored).map(([key, [words, packed, means = [], count, packedHeard = ""]]) => {
      const [own, asked] = [readPostings(packed), readPostings(packedHeard)];
      const postings = own.concat(asked);
      if (asked.length) postings.sort((one, other) => one.page - other.page);
      const pages = postings.map(({ page }) => page);
      const strengths = postings.map(({ strength }) => strength);
      const heard = new Set(asked.map(({ page }) => page));
      const forms = key.includes(" ") ? [words || key] : (words || key).split(" ");
      const written = forms[0] ?? key;
      return [key, { key, written, forms, pages, strengths, means, count: count ?? own.length, heard }];
    }),
  );
}

interface Posting {
  page: number;
  strength: number;
}

function readPostings(packed: Postings): Posting[] {
  if (typeof packed !== "string") return readSteps(packed);
  let next = 0;
  return Array.from(packed.matchAll(/(\d*)(\D)/g), ([, passed = "", letter = ""]) => {
    const page = next + Number(passed);
    next = page + 1;
    return { page, strength: letter.charCodeAt(0) - BEFORE_A };
  });
}

/** Page and strength in one number each, less the one before it. */
function readSteps(steps: readonly number[]): Posting[] {
  let at = 0;
  return steps.map((step) => {
    at += step;
    return { page: Math.floor(at / (STRONGEST + 1)), strength: at % (STRONGEST + 1) };
  });
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
