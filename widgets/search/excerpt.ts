/** The part of a text that shows best why it was found. */

/** A run of text; `hit` marks a word that was looked for. */
export interface Run {
  text: string;
  hit: boolean;
}

const LEAD = 5;

/**
 * The densest part of a text, in runs.
 *
 * @param words - the words of the text, in order.
 * @param hits - positions of the words that were looked for, each with the concept it stands for.
 * @param length - how many words to show.
 * @param start - the first word that may be shown; what comes before is the title, which is shown anyway.
 */
export function excerpt(words: readonly string[], hits: ReadonlyMap<number, number>, length: number, start = 0): Run[] {
  const from = densest(words.length, hits, length, start);
  const to = Math.min(words.length, from + length);
  const runs: Run[] = [];
  const add = (text: string, hit: boolean): void => {
    const last = runs.at(-1);
    if (last?.hit === hit) last.text += text;
    else if (text) runs.push({ text, hit });
  };
  for (let position = from; position < to; position += 1) {
    const hit = hits.has(position);
    if (position > from) add(" ", hit && hits.has(position - 1));
    // Commas and quotes beside a word are not what was looked for.
    const [, before = "", word = "", after = ""] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(words[position] ?? "") ?? [];
    add(before, false);
    add(word, hit);
    add(after, false);
  }
  if (from > start && runs[0]) runs.unshift({ text: "… ", hit: false });
  if (to < words.length && runs.length) runs.push({ text: " …", hit: false });
  return runs;
}

/** Where the part with the most different concepts begins; the earliest, because a page says first what it is about. */
function densest(count: number, hits: ReadonlyMap<number, number>, length: number, start: number): number {
  let best = start;
  let most = 0;
  const positions = [...hits.keys()].filter((position) => position >= start).sort((one, other) => one - other);
  for (const position of positions) {
    // A hit near the beginning is shown with the beginning, other hits with a few words before them.
    const from = position < start + length ? start : Math.min(position - LEAD, Math.max(start, count - length));
    const inside = positions.filter((other) => other >= from && other < from + length);
    const different = new Set(inside.map((other) => hits.get(other))).size;
    if (different > most) [best, most] = [from, different];
  }
  return best;
}
