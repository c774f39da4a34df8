/** What words and pages mean, as rows of numbers, which `macros/publishing/meaning.py` makes. Pure. */

/** Texts are alike in meaning as far as their rows point the same way. Empty if nothing is known. */
export type Meaning = readonly number[];

/** A row as the index has it: what all numbers are multiplied by, then two numbers in each byte, 8 added; in base64. */
export function unpackMeaning(packed: string): Meaning {
  const [times = 1, ...both] = [...atob(packed)].map((byte) => byte.charCodeAt(0));
  return both.flatMap((byte) => [times * ((byte >> 4) - 8), times * ((byte & 15) - 8)]);
}

/** The rough row of each page, a bit for each number, all in one text in base64: 1 where a number is not below zero. */
export function unpackSigns(packed: string, pages: number): Meaning[] {
  const bytes = [...atob(packed)].map((byte) => byte.charCodeAt(0));
  const size = bytes.length / pages;
  const signs = (byte: number): number[] => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => ((byte >> bit) & 1 ? 1 : -1));
  return Array.from({ length: pages }, (_, page) => bytes.slice(page * size, (page + 1) * size).flatMap(signs));
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
