/** Answers a question from the search index. Needs no page, so that it can be tested by itself. */
import type { Choice } from "../guide/facets";
import { type Concept, type Note, readConcepts } from "./concepts";
import { readQuestion } from "./question";
import { closeLook, type Favor, type Ranked, rank } from "./rank";
import { SearchIndex, type LoadFile } from "./search-index";
import { stems } from "./stems";
import { type Why, why } from "./why";

/** A page that was found, as it is shown. `title` is the question, if it has one, and `name` its title. */
export interface Found {
  url: string;
  kind: string;
  title: string;
  name: string;
  why: Why;
}

/**
 * The answer to a question.
 *
 * total: how many pages fit.
 * notes: what is to be said of words that the guide does not have.
 * hasWords: whether anything was asked for but words that are everywhere.
 * isCut: the question was longer than what was looked at.
 * together: for words between quotation marks, whether any page has them together.
 * counts: facet -> value -> how many pages there would be.
 * page: gives results from one number up to another, the best first.
 */
export interface Answer {
  total: number;
  notes: readonly Note[];
  hasWords: boolean;
  isCut: boolean;
  together?: boolean;
  counts: Record<string, Map<string, number>>;
  page: (from: number, to: number) => Promise<Found[]>;
}


/** How many of the first pages are looked at closely before they are shown. */
const CLOSE_LOOK = 24;
/** How many of the best pages are read for words that stand together. */
const MOST_READ = 40;

export class Engine {
  private constructor(private readonly index: SearchIndex) {}

  static async start(load: LoadFile): Promise<Engine> {
    return new Engine(await SearchIndex.open(load));
  }

  /** The answer to a question among the pages with the chosen facets; without words, all of these pages. */
  async search(query: string, choice: Choice = {}, favor?: Favor): Promise<Answer> {
    const { index } = this;
    const question = readQuestion(query);
    const { concepts, notes } = await readConcepts(index, question.words, question.isOpen);
    const isBlank = !question.words.length;
    let ranked = isBlank ? this.everything() : rank(index, concepts, favor);
    if (question.without.length) ranked = await this.leaveOut(ranked, question.without.map(({ stem }) => stem));
    const first = await index.pages(isBlank ? [] : ranked.slice(0, CLOSE_LOOK).map(({ page }) => page));
    ranked = closeLook(index, ranked, first, concepts);
    let together: boolean | undefined;
    if (question.together.length) {
      const phrases = question.together.map((words) => words.map(({ stem }) => stem).join(" "));
      const standing = await this.standTogether(ranked, phrases);
      together = standing.length > 0;
      if (together) ranked = standing;
    }
    const fitting = ranked.filter(({ page }) => index.fits(page, choice));
    return {
      total: fitting.length,
      notes,
      hasWords: isBlank || concepts.length > 0,
      isCut: question.isCut,
      ...(together === undefined ? {} : { together }),
      counts: index.countFacets(ranked.map(({ page }) => page), choice),
      page: (from, to) => this.show(fitting.slice(from, to), concepts),
    };
  }

  private everything(): Ranked[] {
    return Array.from({ length: this.index.count }, (_, page) => ({ page, score: 0 }));
  }

  private async leaveOut(ranked: Ranked[], unwanted: readonly string[]): Promise<Ranked[]> {
    const terms = await Promise.all(unwanted.map((one) => this.index.term(one)));
    const out = new Set(terms.flatMap((term) => term?.pages ?? []));
    return ranked.filter(({ page }) => !out.has(page));
  }

  /** The pages among the best ones that have each phrase as it was typed. */
  private async standTogether(ranked: readonly Ranked[], phrases: readonly string[]): Promise<Ranked[]> {
    const read = ranked.slice(0, MOST_READ);
    const texts = await Promise.all(read.map(({ page }) => this.index.text(page)));
    return read.filter((_, at) => {
      const lines = (texts[at] ?? "").split("\n").map((line) => ` ${stems(line).join(" ")} `);
      return phrases.every((phrase) => lines.some((line) => line.includes(` ${phrase} `)));
    });
  }

  private async show(ranked: readonly Ranked[], concepts: readonly Concept[]): Promise<Found[]> {
    const pages = await this.index.pages(ranked.map(({ page }) => page));
    return pages.map((page) => ({
      url: page.url,
      kind: this.index.kindOf(page.number),
      title: page.question || page.title,
      name: page.question ? page.title : "",
      why: why(page, concepts),
    }));
  }
}
