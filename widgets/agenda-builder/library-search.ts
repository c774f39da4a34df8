/** Finds activities and questions for an agenda, as the search of the site does, with what the agenda knows as a plus. */
import type { BlockKind } from "../agenda/model";
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
 * goal: of the agenda. free: its minutes that no block has. kind: of the block that a question is for.
 */
export interface PickPlace {
  goal: string;
  free: number;
  kind?: BlockKind | undefined;
}

/** What was found, the best first. isSimple: without the index, only what has all words in its title and summary. */
export interface Finds<Item> {
  items: readonly Item[];
  isSimple: boolean;
}

/** The kinds of entries that a block can be made of. */
const KINDS = ["activity", "prompt"];
/** How much more something counts for each way in which it suits the agenda. */
const SUITS = 1.2;

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
    const score = (item: Item): number =>
      (scores ? (scores.get(item.url) ?? 0) : 1) * (forGoal.has(item.url) ? SUITS : 1) * suits(item, place);
    return { items: byScore(all, score), isSimple: false };
  } catch (error) {
    console.error("Search could not start.", error);
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (item: Item): boolean => words.every((word) => textOf(item).includes(word));
    return { items: byScore(all.filter(fits), (item) => suits(item, place)), isSimple: words.length > 0 };
  }
}

function suits(item: Offered, { kind, free }: PickPlace): number {
  return (item.kind === kind ? SUITS : 1) * (free > 0 && item.least > free ? 1 / SUITS : 1);
}

function byScore<Item>(items: readonly Item[], score: (item: Item) => number): Item[] {
  const scored = items.map((item) => [item, score(item)] as const).filter(([, found]) => found > 0);
  return scored.sort(([, one], [, other]) => other - one).map(([item]) => item);
}

function textOf({ title, question, summary }: Offered): string {
  return `${title} ${question ?? ""} ${summary}`.toLowerCase();
}
