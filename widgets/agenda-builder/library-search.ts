/** Finds activities and questions for an agenda, as the search of the site does, with what the agenda knows as a plus. */
import { BLOCK_KINDS, type BlockKind, type Format } from "../agenda/model";
import { KIND_WORDS } from "../agenda/words";
import { getEngine } from "../finding/load";

/** Something that the library offers; `url` is that of its page, `question` is there if it is one. */
export interface Offered {
  id: string;
  url: string;
  title: string;
  summary: string;
  question?: string;
  kind: BlockKind;
  least: number;
}

/**
 * What is picked for.
 *
 * goal: of the agenda. free: its minutes that no block has. kind: of the block that a question is for, or that is picked.
 * lacks: the kinds of which the agenda has no block.
 */
export interface PickPlace {
  goal: string;
  free: number;
  kind?: BlockKind | undefined;
  lacks?: readonly BlockKind[];
  /** How the session is held: what is picked says what changes then. */
  formats?: readonly Format[];
}

/** What was found, the best first. isSimple: without the index, only what has all words in its title and summary. */
export interface Finds<Item> {
  items: readonly Item[];
  isSimple: boolean;
}

/** The kinds of entries that a block can be made of. */
const KINDS = ["activity", "prompt"];
/** How much more something counts if it is of the kind that is picked for, and if there is not time for it, less. */
const SUITS = 1.2;
/** The same for what answers the goal best, and for a kind of block that the agenda does not have yet. */
const FOR_GOAL = 0.4;
const LACKED = 1.1;
/** What all of a kind of block count for, if the kind itself was asked for: less than what answers well. */
const OF_KIND = 1;

/** What fits a query, and without one all; what suits the agenda stands before what answers as well. */
export async function findOffers<Item extends Offered>(
  all: readonly Item[],
  query: string,
  place: PickPlace,
): Promise<Finds<Item>> {
  try {
    const engine = await getEngine();
    const scores = query.trim() ? await engine.best(query, KINDS) : undefined;
    const forGoal = place.goal.trim() ? await engine.best(place.goal, KINDS) : new Map<string, number>();
    return { items: rankOffers(all, query, place, scores, forGoal), isSimple: false };
  } catch (error) {
    console.error("Search could not start.", error);
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (item: Item): boolean => words.every((word) => textOf(item).includes(word));
    return { items: byScore(all.filter(fits), (item) => suits(item, place)), isSimple: words.length > 0 };
  }
}

/**
 * What answers a query, and without one all, the best first.
 *
 * @param scores - how well pages answer the query, by their addresses; undefined without one.
 * @param forGoal - how well they answer the goal of the agenda.
 */
export function rankOffers<Item extends Offered>(
  all: readonly Item[],
  query: string,
  place: PickPlace,
  scores: ReadonlyMap<string, number> | undefined,
  forGoal: ReadonlyMap<string, number>,
): Item[] {
  const kind = kindAsked(query);
  const best = Math.max(0, ...forGoal.values());
  const answers = ({ url, kind: itsKind }: Item): number =>
    scores ? (scores.get(url) ?? 0) + (kind === itsKind ? OF_KIND : 0) : 1;
  const goal = ({ url }: Item): number => 1 + (best ? (FOR_GOAL * (forGoal.get(url) ?? 0)) / best : 0);
  return byScore(all, (item) => answers(item) * goal(item) * suits(item, place));
}

/** The kind of block that a query names as a whole, such as "ice breaker", "breaks" or "Guiding questions". */
function kindAsked(query: string): BlockKind | undefined {
  const plainly = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^a-z]/g, "")
      .replace(/s$/, "");
  const asked = plainly(query);
  return BLOCK_KINDS.find((kind) => asked && [kind, KIND_WORDS[kind]].map(plainly).includes(asked));
}

function suits(item: Offered, { kind, free, lacks }: PickPlace): number {
  return (
    (item.kind === kind ? SUITS : 1) *
    (kind === undefined && lacks?.includes(item.kind) ? LACKED : 1) *
    (free > 0 && item.least > free ? 1 / SUITS : 1)
  );
}

function byScore<Item>(items: readonly Item[], score: (item: Item) => number): Item[] {
  const scored = items.map((item) => [item, score(item)] as const).filter(([, found]) => found > 0);
  return scored.sort(([, one], [, other]) => other - one).map(([item]) => item);
}

function textOf({ title, question, summary }: Offered): string {
  return `${title} ${question ?? ""} ${summary}`.toLowerCase();
}
