/** What all kinds of documents do to be packed as short lists for a link, and to be read from one. */
import type { Packed } from "./kind";

/** A list without what is usual at its end: 0, an empty text or an empty list. */
export function short(items: readonly Packed[]): Packed[] {
  const usual = (item: Packed): boolean => item === 0 || item === "" || (Array.isArray(item) && !item.length);
  return items.slice(0, items.findLastIndex((item) => !usual(item)) + 1);
}

/** A list that may have been left off. Throws a TypeError for anything else. */
export function list(packed: unknown): readonly unknown[] {
  if (packed === undefined || packed === 0) return [];
  if (!Array.isArray(packed)) throw new TypeError("not a list");
  return packed;
}

/** Throws a TypeError for what is not a text. */
export function textOf(packed: unknown): string {
  if (typeof packed !== "string") throw new TypeError("not a text");
  return packed;
}

/** What `get` gives; nothing if it throws. */
export function attempt<Value>(get: () => Value): Value | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
