/** A table of two organizations' words: what each means, and which one word means two things. */
import { type Filled, type FilledRow, ownValue } from "./model";

/** A word of one organization. whose: the organization's name. */
interface Word {
  word: string;
  whose: string;
}

/** A row of the table. isFalseFriend: whether both say the same word and mean different things. */
export interface Explanation {
  row: string;
  words: readonly Word[];
  meaning: string;
  closeness: string;
  isFalseFriend: boolean;
}

/** What says that one word has two meanings. */
const TWO_MEANINGS = /\b(two|other|different) meanings?\b|\bfalse friend/i;
const SAME = /^same\b/i;

/** The words of a table, false friends first; none where the worksheet is no such table. */
export function explanations(filled: Filled): Explanation[] {
  const found = filled.rows.flatMap((row) => explanationOf(filled, row) ?? []);
  return [...found.filter((one) => one.isFalseFriend), ...found.filter((one) => !one.isFalseFriend)];
}

/** The ids of the rows in which one word has two meanings. */
export function falseFriends(filled: Filled): ReadonlySet<string> {
  return new Set(explanations(filled).flatMap(({ row, isFalseFriend }) => (isFalseFriend ? [row] : [])));
}

function explanationOf(filled: Filled, row: FilledRow): Explanation | undefined {
  const { explains } = filled;
  if (!explains) return undefined;
  const text = (column: string | undefined): string => (column && ownValue(row.cells, column)?.text?.trim()) || "";
  const words = [explains.own, explains.other].flatMap((column) => wordsOf(filled, row, column));
  const [meaning, closeness] = [text(explains.meaning), text(explains.closeness)];
  if (!words.length || (!meaning && words.length < 2)) return undefined;
  const folded = words.map(({ word }) => fold(word));
  const isOneWord = words.length > 1 && new Set(folded).size < words.length;
  const isFalseFriend = TWO_MEANINGS.test(closeness) || (isOneWord && closeness !== "" && !SAME.test(closeness));
  return { row: row.id, words, meaning, closeness, isFalseFriend };
}

function wordsOf({ organizations }: Filled, { cells }: FilledRow, column: string): Word[] {
  const cell = ownValue(cells, column);
  const parts = Object.entries(cell?.by ?? {}).map(([id, { name, text = "" }]) => ({
    word: text.trim(),
    whose: organizations.find((one) => one.id === id)?.name.trim() || name,
  }));
  return [{ word: cell?.text?.trim() ?? "", whose: "" }, ...parts].filter(({ word }) => word);
}

/** A piece of a text: words as they are, or one that is explained. */
export interface TextPiece {
  text: string;
  explained?: Explanation;
}

/** More characters than this are a sentence, and no word to look for. */
const MOST_IN_WORD = 60;

/** Marks the words of some explanations in a text, whole words only, the longest first, whatever their case. */
export function marked(text: string, known: readonly Explanation[]): TextPiece[] {
  const byWord = new Map<string, Explanation>();
  for (const one of known)
    for (const { word } of one.words)
      if (word.length <= MOST_IN_WORD && !byWord.has(fold(word))) byWord.set(fold(word), one);
  const words = [...byWord.keys()].filter(Boolean).sort((one, other) => other.length - one.length);
  if (!words.length) return [{ text }];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map(asPattern).join("|")})(?:s|es)?(?![\\p{L}\\p{N}])`,
    "giu",
  );
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const explained =
      byWord.get(fold(found)) ??
      byWord.get(fold(found).replace(/e?s$/, "")) ??
      byWord.get(fold(found).replace(/s$/, ""));
    if (!explained) continue;
    if (index > at) pieces.push({ text: text.slice(at, index) });
    pieces.push({ text: found, explained });
    at = index + found.length;
  }
  if (at < text.length || !pieces.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

function asPattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
}

function fold(word: string): string {
  return word.trim().toLowerCase().replace(/\s+/g, " ");
}

/** What an explanation says, in one or two sentences. */
export function explained({ words, meaning, isFalseFriend }: Explanation): string {
  const said = words.map(({ word, whose }) => (whose ? `${whose}: “${word}”` : `“${word}”`)).join(" · ");
  return [said, meaning, isFalseFriend ? "One word, two meanings: ask what is meant." : ""]
    .filter(Boolean)
    .map((one) => (/[.!?:]$/.test(one) ? one : `${one}.`))
    .join(" ");
}
