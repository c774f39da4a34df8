/**
 * Makes texts that people typed into texts that an entry of the playbook may hold: the rules of macros/checks/markup.py,
 * wording.py and macros/loading/files.py, met by changing as few characters as possible.
 */

import { entryText } from "../base/text";
import { type Said, withoutSaid } from "./said";

/** The limits of macros/kinds/: characters of texts, and items of lists. */
export const MOST = {
  title: 80,
  line: 240,
  sentence: 600,
  prose: 6_000,
  blocks: 20,
  steps: 8,
  prompts: 10,
  prepare: 10,
  afterwards: 8,
  materials: 12,
  themes: 4,
  sources: 8,
  people: 1_000,
};

/** Signs that mean something in Markdown, HTML or templates, each with what says the same and means nothing. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  // First what goes without a trace, so that nothing new comes together.
  [/ ?(?:【\d+[:†][^】]{0,40}】|:contentReference\[oaicite:\d+\](?:\{index=\d+\})?)/gu, ""],
  [/\\(?=['!&,;()=~])|(?<=\S )\\(?=[-+>#])|(?<=\p{Nd})\\(?=\.)/gu, ""],
  [/~{2,}/g, ""],
  [/\*/g, ""],
  [/(?<!\w)_+|_+(?!\w)/g, ""],
  [/\{/g, "("],
  [/\}/g, ")"],
  [/<(?=[A-Za-z/!?])/g, "< "],
  [/&(?=[^\s;]{1,40};)/g, "& "],
  [/`/g, "'"],
  [/\|/g, "/"],
  [/!(?=\[)/g, "! "],
  [/(?<=[\p{L}\p{N}_.,;:!?”"])\[(\d{1,3})\](?!\()/gu, " ($1)"],
  [/\[{2,}/g, "["],
  [/\]{2,}/g, "]"],
  [/\[([^[\]]+)\]\s*(?=[[(:])/g, "$1 "],
  [/\](?=[[(:])/g, "] "],
  [/\)(?=\[)/g, ") "],
];

/** Words that say a text is unfinished, which the playbook refuses. */
const LEFTOVERS: readonly (readonly [RegExp, string])[] = [
  [/\bTODO\b/gi, "to do"],
  [/\b(?:TBD|FIXME)\b/gi, "to be decided"],
  [/\bTBC\b/gi, "to be confirmed"],
  [/\bXXX\b/gi, "…"],
  [/\blorem ipsum\b/gi, "…"],
  [/\?{3,}/g, "?"],
];

/**
 * What makes a heading, a list, a quotation or code of a line that starts with it; and letters, dashes, arrows and emoji,
 * which the check takes for bullets if all items of a list start with one (macros/listed.py).
 */
const LINE_START =
  /^(?:>|#{1,6}(?=\s|$)|[-+=~](?=[\s\-+=~]|$)|\(?\d{1,3}[.)](?=\s|$)|\(?[a-h]\)(?=\s|$)|\p{Pd}(?=\s|$)|\d\ufe0f?\u20e3|[\p{So}\u2190-\u21ff\u27f0-\u27ff\u2460-\u2473•‣·](?:[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d.?)*|!!!|\s)+/u;

/** One line of plain words; empty if nothing is left. */
export function cleanLine(text: string): string {
  let line = entryText(text)
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize("NFKD"))
    .replace(/\s+/g, " ");
  for (const [pattern, words] of [...SIGNS, ...LEFTOVERS]) line = line.replace(pattern, words);
  return line.replace(/\s+/g, " ").replace(LINE_START, "").trim();
}

/** The same for a text of several paragraphs. */
export function cleanProse(text: string): string {
  return text.split(/\n+/).map(cleanLine).filter(Boolean).join("\n\n");
}

/** One or more sentences on a line, with a mark at their end; empty if nothing is left. */
function cleanSentence(text: string): string {
  const line = cleanLine(text);
  return !line || /[.!?…:]["'”’)]*$/.test(line) ? line : `${line}.`;
}

/** A text shortened to a number of characters, at a word if possible. */
export function shorten(text: string, most: number): string {
  // The playbook counts characters, JavaScript halves of some.
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join("");
  return `${cut.replace(/\s+\S*$/, "").trimEnd() || cut.trimEnd()}…`;
}

/** A sentence of an entry: clean, not said already, and not too long; empty if nothing is left. */
export function sentence(text: string, said: Said): string {
  const clean = shorten(withoutSaid(cleanSentence(text), said), MOST.sentence);
  return isText(clean) ? clean : "";
}

/** A question on a line, which ends as one; empty if nothing is left. */
export function question(text: string, said: Said): string {
  const line = withoutSaid(cleanLine(text), said).replace(/[\s.!?…:]+$/, "");
  return isText(line) ? `${shorten(line, MOST.line - 1)}?` : "";
}

/** A title of an entry, or other words if there is too little of it. */
export function titleOf(text: string, otherwise: string): string {
  const title = shorten(cleanLine(text), MOST.title);
  return [...title].length < 3 ? otherwise : title;
}

/** Whether a text is long enough for any field. */
export function isText(text: string): boolean {
  return [...text].length >= 2;
}

export function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
