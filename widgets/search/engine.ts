/** Asks the index and gives back pages in the best order. Needs no page, so that it can be tested by itself. */
import { type Choice, countOptions, fits, type Values } from "../guide/facets";
import { excerpt, type Run } from "./excerpt";
import type { Facets, Pagefind, PagefindHit, PagefindPage } from "./pagefind";
import { type Concept, corrected, kindWeight, prepare, stem, tokens } from "./query";
import { type Finding, type Hit, type Ranked, rank, titleMatch } from "./rank";
import { suggest } from "./spelling";

/** A page that was found, as it is shown. */
export interface Found {
  title: string;
  url: string;
  kind: string;
  excerpt: Run[];
}

/**
 * The answer to a query.
 *
 * total: how many pages fit.
 * whole: some page has everything that was asked for.
 * corrections: [typed, what was looked for instead].
 * counts: facet -> value -> how many pages there would be.
 * page: gives results from one number up to another, the best first.
 */
export interface Answer {
  total: number;
  whole: boolean;
  corrections: [string, string][];
  counts: Record<string, Map<string, number>>;
  page: (from: number, to: number) => Promise<Found[]>;
}

export const FACETS = ["kind", "level", "stage"] as const;
const EXCERPT_WORDS = 24;
/** How many of the first pages are looked at closely before they are shown. */
const CLOSE_LOOK = 12;
/** How many questions to the index are remembered while a reader types. */
const REMEMBERED = 60;

export class Engine {
  private readonly asked = new Map<string, Promise<PagefindHit[]>>();
  private readonly pages = new Map<string, PagefindHit>();
  private facets: Promise<Facets> | undefined;
  private words: Promise<string[]> | undefined;
  private all: Promise<PagefindHit[]> | undefined;

  constructor(
    private readonly pagefind: Pagefind,
    private readonly loadWords: () => Promise<string[]>,
    private readonly loadFacets: () => Promise<Facets>,
    /** Fails unless the index that was loaded is still on the site: Pagefind takes a file that is gone for an empty one. */
    private readonly checkIndex: () => Promise<void>,
  ) {}

  /** The answer to a query among the pages with the chosen facets; without words, all of these pages. */
  async search(query: string, choice: Choice = {}): Promise<Answer> {
    let concepts = prepare(query);
    let findings = await this.look(concepts);
    const missing = await this.missing(concepts, findings);
    if (missing.size) {
      concepts = concepts.map((concept) =>
        missing.has(concept.typed) ? corrected(concept, missing.get(concept.typed)) : concept,
      );
      findings = await this.look(concepts);
    }
    const meant = tokens(query)
      .map((word) => missing.get(word) ?? word)
      .join(" ");
    const facets = await this.facetsOnce();
    const ranked = concepts.length ? await this.closeLook(findings, meant) : everything(facets);
    const fitting = ranked.filter(({ page }) => fits(valuesOf(facets, page), choice));
    return {
      total: fitting.length,
      whole: fitting.some(({ whole }) => whole),
      corrections: [...missing].filter((pair): pair is [string, string] => pair[1] !== undefined),
      counts: countFacets(facets, ranked, choice),
      page: async (from, to) => {
        if (!concepts.length) await this.loadAll();
        return Promise.all(fitting.slice(from, to).map((page) => this.show(page)));
      },
    };
  }

  /** What the index has for each concept: the best of the ways to look it up. */
  private look(concepts: readonly Concept[]): Promise<Finding[]> {
    return Promise.all(
      concepts.map(async ({ light, lookups }) => {
        const hits = new Map<string, Hit>();
        const lists = await Promise.all(lookups.map(({ text }) => this.ask(text)));
        lists.forEach((list, at) => {
          const weight = lookups[at]?.weight ?? 1;
          for (const hit of list) {
            const score = hit.score * weight;
            if (score <= (hits.get(hit.id)?.score ?? 0)) continue;
            hits.set(hit.id, {
              score,
              positions: hit.words,
              inTitle: hit.matchedMetaFields?.includes("title") ?? false,
            });
          }
        });
        return { light, hits };
      }),
    );
  }

  private ask(text: string): Promise<PagefindHit[]> {
    let answer = this.asked.get(text);
    if (!answer) {
      answer = this.pagefind.search(text).then(({ results }) => this.remember(results));
      this.asked.set(text, answer);
      const [oldest] = this.asked.keys();
      if (oldest !== undefined && this.asked.size > REMEMBERED) this.asked.delete(oldest);
      // A lost connection must not be remembered.
      answer.catch(() => this.asked.delete(text));
    }
    return answer;
  }

  private remember(hits: PagefindHit[]): PagefindHit[] {
    for (const hit of hits) if (!this.pages.has(hit.id)) this.pages.set(hit.id, hit);
    return hits;
  }

  private async load(page: string): Promise<PagefindPage> {
    const data = await this.pages.get(page)?.data();
    if (!data) throw new Error(`The index lost the page ${page}.`);
    return data;
  }

  /** The typed words that the guide does not have, each with the word that was probably meant. */
  private async missing(
    concepts: readonly Concept[],
    findings: readonly Finding[],
  ): Promise<Map<string, string | undefined>> {
    const missing = new Map<string, string | undefined>();
    for (const [at, { typed, lookups }] of concepts.entries()) {
      if (typed.includes(" ") || lookups.length > 1 || (await this.occurs(typed, findings[at]))) continue;
      if (!findings[at]?.hits.size) await this.checkIndex();
      const word = suggest(typed, await this.wordsOnce());
      missing.set(typed, word);
    }
    return missing;
  }

  /** Whether the best page has the typed word or a longer one; the index also finds words that only begin alike. */
  private async occurs(word: string, finding: Finding | undefined): Promise<boolean> {
    const [best] = [...(finding?.hits ?? [])].sort(([, one], [, other]) => other.score - one.score);
    if (!best) return false;
    const [page, { positions }] = best;
    const text = splitWords((await this.load(page)).content);
    return positions.some((position) => tokens(text[position] ?? "").some((found) => found.startsWith(stem(word))));
  }

  /** The order of the first pages once their titles and kinds are known. */
  private async closeLook(findings: readonly Finding[], query: string): Promise<Ranked[]> {
    const ranked = rank(findings);
    // A title that is what was typed may be on a short page that the index ranks low.
    const close = ranked.filter(({ titled }, at) => at < CLOSE_LOOK || titled === 1).slice(0, 2 * CLOSE_LOOK);
    const first = await Promise.all(
      close.map(async (page) => {
        const { meta, filters } = await this.load(page.page);
        const kind = filters.kind?.[0] ?? "";
        const match = titleMatch(meta.title ?? "", query);
        const score = page.score * (1 + 1.5 * match) * (match === 1 ? 3 : 1) * kindWeight(query, kind);
        return { ...page, score };
      }),
    );
    first.sort((one, other) => other.score - one.score);
    return [...first, ...ranked.filter((page) => !close.includes(page))];
  }

  /** Without them there is an answer too, and the next question asks for them again. */
  private wordsOnce(): Promise<string[]> {
    this.words ??= this.loadWords().catch(() => {
      this.words = undefined;
      return [];
    });
    return this.words;
  }

  private facetsOnce(): Promise<Facets> {
    this.facets ??= this.loadFacets().catch((error: unknown) => {
      // A lost connection may come back.
      this.facets = undefined;
      throw error;
    });
    return this.facets;
  }

  /** Makes every page ready to be shown. The index has to load all of itself for that. */
  private async loadAll(): Promise<void> {
    this.all ??= this.pagefind.search(null).then(({ results }) => this.remember(results));
    this.all.catch(() => (this.all = undefined));
    await this.all;
  }

  private async show({ page, positions }: Ranked): Promise<Found> {
    const { url, content, meta, filters } = await this.load(page);
    const title = meta.title ?? url;
    const words = splitWords(content);
    const start = startsWith(words, title) ? splitWords(title).length : 0;
    return { title, url, kind: filters.kind?.[0] ?? "", excerpt: excerpt(words, positions, EXCERPT_WORDS, start) };
  }
}

/** The words of a page as the index numbers them. */
function splitWords(content: string): string[] {
  return content.trim().split(/\s+/);
}

function startsWith(words: readonly string[], title: string): boolean {
  const beginning = words.slice(0, splitWords(title).length).join(" ");
  return tokens(beginning).join(" ") === tokens(title).join(" ");
}

function everything(facets: Facets): Ranked[] {
  return [...facets.keys()].map((page) => ({ page, score: 0, whole: true, titled: 0, positions: new Map() }));
}

function valuesOf(facets: Facets, page: string): Values {
  return facets.get(page) ?? {};
}

function countFacets(facets: Facets, ranked: readonly Ranked[], choice: Choice): Answer["counts"] {
  const pages = ranked.map(({ page }) => valuesOf(facets, page));
  return Object.fromEntries(FACETS.map((facet) => [facet, countOptions(pages, choice, facet)]));
}
