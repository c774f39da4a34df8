/** Answers a question from the search index. Needs no page, so that it can be tested by itself. */
import type { Choice } from "../guide/facets";
import { type Concept, type Note, readConcepts } from "./concepts";
import { type AskedWord, type Question, readQuestion } from "./question";
import { bestByWords, bringNear, byMeaning, CLOSE_LOOK, closeLook, type Ranked, rank } from "./rank";
import { type Counts, type LoadFile, SearchIndex } from "./search-index";
import { stem, stems } from "./stems";
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
 * notes: what is to be said of words that the playbook does not have.
 * hasWords: whether anything was asked for but words that are everywhere.
 * isCut: the question was longer than what was looked at.
 * isApart: words that were put between quotation marks stand together nowhere.
 * choice: the facets that were chosen, by their values.
 * counts: what can be chosen, with how many pages there would be.
 * page: gives results from one number up to another, the best first.
 */
export interface Answer {
  total: number;
  notes: readonly Note[];
  hasWords: boolean;
  isCut: boolean;
  isApart: boolean;
  choice: Choice;
  counts: Counts;
  page: (from: number, to: number) => Promise<Found[]>;
}

/** How many of the best pages are read for words that stand together. */
const MOST_READ = 40;
const MOST_BEST = 60;

export class Engine {
  private constructor(private readonly index: SearchIndex) {}

  static async start(load: LoadFile): Promise<Engine> {
    return new Engine(await SearchIndex.open(load));
  }

  /**
   * The answer to a question among the pages with the chosen facets; without words, all of these pages.
   *
   * @param wanted - the chosen facets, also by the words that readers see, as older addresses have them.
   */
  async search(query: string, wanted: Choice = {}): Promise<Answer> {
    const { index } = this;
    const choice = index.readChoice(wanted);
    const question = readQuestion(query);
    const found = await this.rank(question);
    const standing = question.together.length ? await this.standTogether(found.ranked, question.together) : [];
    const ranked = standing.length ? standing : found.ranked;
    const fitting = ranked.filter(({ page }) => index.fits(page, choice));
    return {
      total: fitting.length,
      notes: found.notes,
      hasWords: question.isBlank || found.concepts.length > 0,
      isCut: question.isCut,
      choice,
      isApart: question.together.length > 0 && !standing.length,
      counts: index.countFacets(
        ranked.map(({ page }) => page),
        choice,
      ),
      page: (from, to) => this.show(fitting.slice(from, to), found.concepts),
    };
  }

  /**
   * The addresses of the best pages of some kinds for a question, each with how well it answers.
   *
   * @param kinds - such as "activity"; all, if there are none.
   */
  async best(query: string, kinds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { index } = this;
    const { ranked } = await this.rank(readQuestion(query));
    const offered = ranked
      .filter(({ page }) => !kinds.length || kinds.includes(index.kindOf(page)))
      .slice(0, MOST_BEST);
    const pages = await index.pages(offered.map(({ page }) => page));
    return new Map(pages.map(({ url }, at) => [url, offered[at]?.score ?? 0]));
  }

  /** All pages that answer a question, the best first; without words, all pages. */
  private async rank(question: Question): Promise<{ ranked: Ranked[]; concepts: Concept[]; notes: Note[] }> {
    const { index } = this;
    if (question.isBlank) return { ranked: this.everything(), concepts: [], notes: [] };
    const { concepts, notes } = await readConcepts(index, question.words, question.isOpen);
    const weights = index.kindWeights(question.words.map(({ stem }) => stem));
    let ranked = rank(index, concepts, (page) => weights.get(index.kindOf(page)) ?? 1);
    if (question.without.length) ranked = await this.leaveOut(ranked, question.without);
    const numbers = (pages: readonly Ranked[]): number[] => pages.map(({ page }) => page);
    const [meant] = await Promise.all([
      ranked.length ? index.meaning(meantStems(question, notes)) : [],
      index.pages(numbers(bestByWords(ranked))),
    ]);
    const byWords = ranked[0]?.score ?? 0;
    ranked = bringNear(index, ranked, meant);
    const first = await index.pages(numbers(ranked.slice(0, CLOSE_LOOK)));
    const asked = question.words.map(({ stem }) => stem);
    const looked = closeLook(index, ranked, first, concepts, asked);
    return {
      ranked: [...byMeaning(looked.slice(0, first.length), first, meant, byWords), ...looked.slice(first.length)],
      concepts,
      notes,
    };
  }

  private everything(): Ranked[] {
    return Array.from({ length: this.index.count }, (_, page) => ({ page, score: 0 }));
  }

  private async leaveOut(ranked: Ranked[], unwanted: readonly AskedWord[]): Promise<Ranked[]> {
    const terms = await Promise.all(unwanted.map(({ stem }) => this.index.term(stem)));
    const out = new Set(terms.flatMap((term) => term?.pages.filter((page) => !term.heard.has(page)) ?? []));
    return ranked.filter(({ page }) => !out.has(page));
  }

  /** The pages among the best ones that have all words of each phrase as they were typed. */
  private async standTogether(ranked: readonly Ranked[], phrases: Question["together"]): Promise<Ranked[]> {
    const wanted = phrases.map((words) => ` ${words.map(({ stem }) => stem).join(" ")} `);
    const read = ranked.slice(0, MOST_READ);
    const texts = await Promise.all(read.map(({ page }) => this.index.text(page)));
    return read.filter((_, at) => {
      const lines = (texts[at] ?? "").split("\n").map((line) => ` ${stems(line).join(" ")} `);
      return wanted.every((phrase) => lines.some((line) => line.includes(phrase)));
    });
  }

  private async show(ranked: readonly Ranked[], concepts: readonly Concept[]): Promise<Found[]> {
    const pages = await this.index.pages(ranked.map(({ page }) => page));
    return pages.map((page) => ({
      url: page.url,
      kind: this.index.wordsFor("kind", this.index.kindOf(page.number)),
      title: page.question || page.title,
      name: page.question ? page.title : "",
      why: why(page, concepts, (word) => this.index.isFiller(word)),
    }));
  }
}

/** The stems of a question's words as they were meant; "who" and "how" say what kind of answer is wanted. */
function meantStems({ words }: Question, notes: readonly Note[]): string[] {
  const meant = new Map(notes.flatMap((note) => (note.what === "corrected" ? [[note.typed, note.word] as const] : [])));
  return words.flatMap((word) => meant.get(word.typed)?.split(" ").map(stem) ?? word.stem);
}
