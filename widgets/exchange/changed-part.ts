/** Where a text differs from another one. */

/** A text in three pieces: the start that both have, whole words that differ, and the end that both have. */
export function changedPart(text: string, other: string): [start: string, changed: string, end: string] {
  const [words, others] = [text.split(/(\s+)/), other.split(/(\s+)/)];
  const most = Math.min(words.length, others.length);
  let first = 0;
  while (first < most && words[first] === others[first]) first += 1;
  let last = 0;
  while (last < most - first && words.at(-1 - last) === others.at(-1 - last)) last += 1;
  const join = (from: number, to: number): string => words.slice(from, to).join("");
  return [join(0, first), join(first, words.length - last), join(words.length - last, words.length)];
}
