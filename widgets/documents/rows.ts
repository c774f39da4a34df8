/** Which item of a list is which of the lists in the other copies. */
import { match } from "./match";
import { idOf, listOf, type PartsShape } from "./shape";

/** The same part in each copy; undefined where it is missing. */
export interface Versions {
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Row extends Versions {
  key: string;
  /** Where it stands in each copy. */
  places: Record<keyof Versions, number | undefined>;
}

/** The parts of three lists, each part once. */
export function rowsOf(shape: PartsShape, versions: Versions): Row[] {
  const items = (side: keyof Versions): Item[] =>
    listOf(versions[side]).map((part, place) => ({ part, place, id: idOf(part) ?? "" }));
  const [base, mine, theirs] = [items("base"), items("mine"), items("theirs")];
  const hasIds = [...mine, ...theirs].some(({ id }) => id);
  const rows = hasIds ? rowsById(base, mine, theirs) : rowsByWords(shape, base, mine, theirs);
  return rows.map(({ base: before, mine: own, theirs: other }, at) => ({
    base: before?.part,
    mine: own?.part,
    theirs: other?.part,
    key: hasIds ? ((own ?? other ?? before)?.id ?? "") : keyOf(own, other, at),
    places: { base: before?.place, mine: own?.place, theirs: other?.place },
  }));
}

interface Item {
  part: unknown;
  place: number;
  id: string;
}

type ItemRow = { [side in keyof Versions]: Item | undefined };

/** A key of a text that stays the same while choices are made. */
function keyOf(mine: Item | undefined, theirs: Item | undefined, at: number): string {
  return mine ? String(mine.place + 1) : theirs ? `theirs-${theirs.place + 1}` : `gone-${at}`;
}

function rowsById(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): ItemRow[] {
  const ids = new Set([...mine, ...theirs].map(({ id }) => id));
  const find = (items: readonly Item[]): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item]));
  const [before, own, others] = [find(base), find(mine), find(theirs)];
  return [...ids].map((id) => ({ base: before.get(id), mine: own.get(id), theirs: others.get(id) }));
}

/** Texts have no ids: each is the one that it was in the common version, or the most alike on the other side. */
function rowsByWords(
  shape: PartsShape,
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
): ItemRow[] {
  const [toMine, toTheirs] = [partners(shape, base, mine), partners(shape, base, theirs)];
  const rows: ItemRow[] = base.map((before) => ({
    base: before,
    mine: toMine.get(before),
    theirs: toTheirs.get(before),
  }));
  const known = new Set(rows.flatMap((row) => [row.mine, row.theirs]));
  const [own, others] = [mine.filter((item) => !known.has(item)), theirs.filter((item) => !known.has(item))];
  const between = partners(shape, own, others);
  const paired = new Set(between.values());
  for (const item of own) rows.push({ base: undefined, mine: item, theirs: between.get(item) });
  for (const item of others) if (!paired.has(item)) rows.push({ base: undefined, mine: undefined, theirs: item });
  return rows;
}

/** Which item of one list is which of another: by what they say, then by their place between those that are known. */
function partners(shape: PartsShape, one: readonly Item[], other: readonly Item[]): Map<Item, Item> {
  const wrap =
    (side: string) =>
    (item: Item): { id: string; item: Item } => ({ id: `${side}${item.place}`, item });
  const pairs = match(one.map(wrap("one")), other.map(wrap("other")), ({ item }) => shape.name(item.part));
  const found = new Map<Item, Item>();
  for (const { mine, theirs } of pairs) if (mine && theirs) found.set(mine.item, theirs.item);
  const reached = new Set(found.values());
  // A text that was written anew stands where the old one stood.
  let at = 0;
  for (const item of one) {
    const partner = found.get(item);
    if (partner) at = other.indexOf(partner) + 1;
    else {
      const next = other[at];
      const after = one.slice(one.indexOf(item) + 1).find((later) => found.has(later));
      const end = after ? other.indexOf(found.get(after) as Item) : other.length;
      if (next && !reached.has(next) && at < end && gap(one, item, found) === end - at) {
        found.set(item, next);
        reached.add(next);
        at += 1;
      }
    }
  }
  return found;
}

/** How many items without a partner stand from one on. */
function gap(items: readonly Item[], item: Item, found: ReadonlyMap<Item, Item>): number {
  const rest = items.slice(items.indexOf(item));
  const end = rest.findIndex((one) => found.has(one));
  return end < 0 ? rest.length : end;
}
