/** What words and pages mean, as rows of numbers, which `macros/meaning.py` makes. Pure. */

/** Texts are alike in meaning as far as their rows point the same way. Empty if nothing is known. */
export type Meaning = readonly number[];

/** A row as the index has it: a byte for each number, in base64. */
export function unpackMeaning(packed: string): Meaning {
  return [...atob(packed)].map((byte) => (byte.charCodeAt(0) << 24) >> 24);
}

/** What words mean together. */
export function together(words: readonly Meaning[]): Meaning {
  const [first = [], ...others] = words.filter(({ length }) => length);
  return others.reduce((sum, row) => sum.map((number, at) => number + (row[at] ?? 0)), first);
}

/** How alike two meanings are, from -1 to 1; 0 if one is not known. */
export function alike(one: Meaning, other: Meaning): number {
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other)) || 0;
}

function dot(one: Meaning, other: Meaning): number {
  return one.reduce((sum, number, at) => sum + number * (other[at] ?? 0), 0);
}
