/** Finds which part of one document is which part of another: by their ids, then by what they say. */

export interface Part {
  id: string;
}

/** A part of mine with the same part of theirs, or one that only one side has. */
export interface Pair<Item> {
  mine?: Item;
  theirs?: Item;
  /** Whether the two stand in another order among the others. */
  moved: boolean;
}

/** How alike two texts have to be to be the same with a change, from 0 to 1. */
const ALIKE = 0.6;
/** The beginning of a text says enough, and texts may be very long. */
const ENOUGH = 200;

/**
 * Pairs the parts of two lists. The pairs stand in the order of mine; those that only theirs has stand after what they
 * follow there.
 */
export function match<Item extends Part>(
  mine: readonly Item[],
  theirs: readonly Item[],
  words: (item: Item) => string,
): Pair<Item>[] {
  const partners = partnersOf(mine, theirs, words);
  const still = inSameOrder(mine, theirs, partners);
  const pairs: Pair<Item>[] = mine.map((item) => {
    const partner = partners.get(item);
    return partner ? { mine: item, theirs: partner, moved: !still.has(item) } : { mine: item, moved: false };
  });
  const paired = new Set(partners.values());
  theirs.forEach((item, place) => {
    if (paired.has(item)) return;
    const before = theirs[place - 1];
    const at = before ? pairs.findIndex((pair) => pair.theirs === before) + 1 : 0;
    pairs.splice(at, 0, { theirs: item, moved: false });
  });
  return pairs;
}

function partnersOf<Item extends Part>(
  mine: readonly Item[],
  theirs: readonly Item[],
  words: (item: Item) => string,
): Map<Item, Item> {
  const partners = new Map<Item, Item>();
  const free = new Set(theirs);
  const known = new Map([...mine, ...theirs].map((item) => [item, signs(words(item))]));
  const alike = (one: Item, other: Item): number =>
    likeness(known.get(one) ?? new Map(), known.get(other) ?? new Map());
  const byId = new Map(theirs.map((item) => [item.id, item]));
  const pair = (found: (item: Item) => Item | undefined): void => {
    for (const item of mine) {
      const other = partners.has(item) ? undefined : found(item);
      if (!other || !free.has(other)) continue;
      partners.set(item, other);
      free.delete(other);
    }
  };
  // The same id says much, but two documents that were composed alike have the same ids for different things.
  pair((item) => {
    const same = byId.get(item.id);
    return same && (words(same) === words(item) || alike(item, same) >= ALIKE) ? same : undefined;
  });
  pair((item) => (words(item).trim() ? [...free].find((other) => words(other) === words(item)) : undefined));
  pair((item) => byId.get(item.id));
  const left = mine.filter((item) => !partners.has(item));
  const likely = left.flatMap((one) => [...free].map((other) => ({ one, other, likeness: alike(one, other) })));
  // Sorting keeps the order of equals, so the result is always the same.
  likely.sort((one, other) => other.likeness - one.likeness);
  for (const { one, other, likeness: much } of likely) {
    if (much < ALIKE || partners.has(one) || !free.has(other)) continue;
    partners.set(one, other);
    free.delete(other);
  }
  return partners;
}

/** A text as its pairs of neighboring letters, each as often as it has it. */
function signs(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const plain = ` ${text
    .slice(0, ENOUGH)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const sign = plain.slice(at, at + 2);
    if (sign !== "  ") found.set(sign, (found.get(sign) ?? 0) + 1);
  }
  return found;
}

function likeness(one: Map<string, number>, other: Map<string, number>): number {
  let shared = 0;
  for (const [sign, count] of one) shared += Math.min(count, other.get(sign) ?? 0);
  const all = (found: Map<string, number>): number => [...found.values()].reduce((sum, count) => sum + count, 0);
  const both = all(one) + all(other);
  return both ? (2 * shared) / both : 0;
}

/** As many paired parts as possible that stand in the same order on both sides; the others were moved. */
function inSameOrder<Item>(
  mine: readonly Item[],
  theirs: readonly Item[],
  partners: ReadonlyMap<Item, Item>,
): Set<Item> {
  const places = new Map(theirs.map((item, place) => [item, place]));
  const paired = mine
    .filter((item) => partners.has(item))
    .map((item) => ({ item, place: places.get(partners.get(item) as Item) ?? 0 }));
  // The longest ascending run of places: for each length the run that ends lowest.
  interface Run {
    item: Item;
    place: number;
    before: Run | undefined;
  }
  const runs: Run[] = [];
  for (const { item, place } of paired) {
    const length = runs.findIndex((run) => run.place >= place);
    const at = length < 0 ? runs.length : length;
    runs[at] = { item, place, before: runs[at - 1] };
  }
  const still = new Set<Item>();
  for (let run = runs.at(-1); run; run = run.before) still.add(run.item);
  return still;
}
