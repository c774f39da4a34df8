/** The part of a text that shows best why it was found. */

/** A run of text; `hit` marks a word that was looked for. */
export interface Run {
  text: string;
  hit: boolean;
}

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
  for (let position = from; position < to; position += 1) {
    const hit = hits.has(position);
    const last = runs.at(-1);
    const text = `${position > from ? " " : ""}${words[position]}`;
    if (last && last.hit === hit) last.text += text;
    else if (last && hit) {
      // The space before a marked word stays unmarked.
      last.text += text.slice(0, text.length - (words[position]?.length ?? 0));
      runs.push({ text: words[position] ?? "", hit });
    } else runs.push({ text, hit });
  }
  if (from > start && runs[0]) runs.unshift({ text: "… ", hit: false });
  if (to < words.length && runs.length) runs.push({ text: " …", hit: false });
  return runs;
}

/** Where the part with the most different concepts begins, and among those the one with the most hits. */
function densest(count: number, hits: ReadonlyMap<number, number>, length: number, start: number): number {
  let best = start;
  let most = 0;
  for (const position of hits.keys()) {
    if (position < start) continue;
    const from = Math.max(start, Math.min(position - 4, count - length));
    const inside = [...hits].filter(([other]) => other >= from && other < from + length);
    const score = new Set(inside.map(([, concept]) => concept)).size * 100 + inside.length;
    if (score > most || (score === most && from < best)) [best, most] = [from, score];
  }
  return best;
}
