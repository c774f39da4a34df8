/**
 * Gives the parts of another copy the ids that the same parts have in one's own, so that from then on an id says which
 * part is which.
 */
import { newPartId } from "../base/ids";
import { match, type Pair } from "./match";
import { idOf, listOf, recordOf, type Shape } from "./shape";

/** A copy of a document; its type does not matter here. */
type Copy = unknown;

/**
 * The other copy with the ids of one's own.
 *
 * @param base - the version that both grew from, if it is known: what has an id of it is the same part on both sides.
 */
export function align<Value>(shape: Shape, base: Copy, mine: Copy, theirs: Value): Value {
  const found: Renaming = {
    taken: new Set([...idsIn(mine), ...idsIn(base)]),
    kept: new Set(idsIn(base)),
    names: new Map(),
  };
  pairIds(shape, base, mine, theirs, found);
  return renamed(shape, theirs, found.names) as Value;
}

interface Renaming {
  /** Ids that nothing else may get. */
  taken: Set<string>;
  /** Ids that mean the same on both sides. */
  kept: ReadonlySet<string>;
  /** Their id -> the id it gets. */
  names: Map<string, string>;
}

function pairIds(shape: Shape, base: Copy, mine: Copy, theirs: Copy, found: Renaming): void {
  if (shape.is === "record") {
    const [before, own, other] = [recordOf(base), recordOf(mine), recordOf(theirs)];
    for (const [name, field] of Object.entries(shape.fields))
      pairIds(field, before[name], own[name], other[name], found);
  } else if (shape.is === "map") {
    const [before, own, other] = [recordOf(base), recordOf(mine), recordOf(theirs)];
    for (const key of Object.keys(other)) pairIds(shape.of, before[key], own[key], other[key], found);
  } else if (shape.is === "parts") {
    for (const { mine: own, theirs: other } of pairParts(shape.name, base, mine, theirs)) {
      if (other === undefined) continue;
      const id = idOf(other);
      if (id !== undefined) name(id, idOf(own), found);
      const before = listOf(base).find((part) => idOf(part) !== undefined && idOf(part) === idOf(own ?? other));
      pairIds(shape.of, before, own, other, found);
    }
  }
}

/** Which part of mine is which of theirs; those that only one side has stand alone. */
function pairParts(words: (part: unknown) => string, base: Copy, mine: Copy, theirs: Copy): Pair<unknown>[] {
  const known = new Set(listOf(base).flatMap((part) => idOf(part) ?? []));
  const lineage = (part: unknown): boolean => known.has(idOf(part) ?? "");
  const others = listOf(theirs);
  const sure = listOf(mine).filter((part) => lineage(part));
  const sureIds = new Set(sure.map(idOf));
  const pairs: Pair<unknown>[] = sure.map((own) => {
    const other = others.find((part) => idOf(part) === idOf(own));
    return other === undefined ? { mine: own, moved: false } : { mine: own, theirs: other, moved: false };
  });
  const wrap = (part: unknown): { id: string; part: unknown } => ({ id: idOf(part) ?? newPartId(), part });
  const rest = match(
    listOf(mine)
      .filter((part) => !lineage(part))
      .map(wrap),
    // What mine has removed since then is no other part under the same id.
    others.filter((part) => !sureIds.has(idOf(part)) && !lineage(part)).map(wrap),
    ({ part }) => words(part),
  );
  const gone = others.filter((part) => lineage(part) && !sureIds.has(idOf(part)));
  return [
    ...pairs,
    ...gone.map((theirs) => ({ theirs, moved: false })),
    ...rest.map(({ mine: own, theirs: other, moved }) => ({
      ...(own && { mine: own.part }),
      ...(other && { theirs: other.part }),
      moved,
    })),
  ];
}

function name(theirs: string, mine: string | undefined, found: Renaming): void {
  const isFree = mine === undefined && (found.kept.has(theirs) || !found.taken.has(theirs));
  let id = mine ?? theirs;
  // Ids of some parts begin with what they are, such as "own.".
  if (mine === undefined && !isFree)
    while (found.taken.has(id)) id = theirs.slice(0, theirs.lastIndexOf(".") + 1) + newPartId();
  found.names.set(theirs, id);
  found.taken.add(id);
}

function renamed(shape: Shape, value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (shape.is === "value") return shape.refers && typeof value === "string" ? (names.get(value) ?? value) : value;
  if (shape.is === "parts")
    return Array.isArray(value) ? value.map((part) => withId(renamed(shape.of, part, names), names)) : value;
  if (typeof value !== "object" || value === null) return value;
  const fields = shape.is === "map" ? undefined : shape.fields;
  const inner = (key: string): Shape | undefined =>
    shape.is === "map" ? shape.of : fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      const known = inner(key);
      const name = shape.is === "map" && shape.refers ? (names.get(key) ?? key) : key;
      return [name, known ? renamed(known, field, names) : field];
    }),
  );
}

function withId(part: unknown, names: ReadonlyMap<string, string>): unknown {
  const id = idOf(part);
  const now = id === undefined ? undefined : names.get(id);
  return now === undefined || now === id ? part : { ...recordOf(part), id: now };
}

/** Every id in a document. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== "object" || value === null) return [];
  const own = idOf(value);
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(idsIn)];
}
