/** Finds the word that a reader probably meant. */
import { stem } from "./stems";

/** How many letters have to be added, left out, changed or swapped with their neighbor; at most `most` + 1. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let steps = Math.min(at(above, column) + 1, at(line, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1));
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) steps = Math.min(steps, at(before, column - 2) + 1);
      line.push(steps);
    }
    if (Math.min(...line) > most) return most + 1;
    before = above;
    above = line;
  }
  return Math.min(at(above, other.length), most + 1);
}

function at(line: number[], column: number): number {
  return line[column] ?? Infinity;
}

/**
 * The word closest to a misspelled one; undefined if the word is known or nothing is close.
 *
 * @param word - in lower case.
 * @param known - the words of the playbook, the most frequent first.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const most = word.length < 5 ? 1 : 2;
  if (word.length < 3) return undefined;
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of known) {
    // Another ending of a known word is no misspelling.
    if (candidate === word || stem(candidate) === stem(word)) return undefined;
    // Readers rarely get the first letter wrong; without it too many short words are close.
    const limit = candidate[0] === word[0] ? most : Math.min(1, most);
    const steps = distance(word, candidate, limit);
    // The list begins with the most frequent words, so the first of the closest wins.
    if (steps <= limit && steps < fewest) [best, fewest] = [candidate, steps];
  }
  return best;
}
