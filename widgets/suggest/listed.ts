/**
 * Lists as people write them elsewhere, with signs, letters or numbers before the items, or all in one line: the rules of
 * macros/listed.py, held to tests/unit/listed-vectors.json.
 */

/** What stands before an item of a list in other programs. */
export const OTHER_DASH = String.raw`(?:[*+•‣▪●◦➢·–—→➤►▶✓✔✅☑☐»]\ufe0f?|-{1,2}>|=>|--|\(?\p{Nd}{1,2}[.)]|\(?[a-h]\)|\p{Nd}\ufe0f?\u20e3)`;
/** What a single pasted item of a list brings along. */
export const ITEM_MARK = /^\s*([•‣▪●◦➢·*+]|\(?\p{Nd}{1,2}[.)]|\(?[a-h]\))\s+(?=\S)/u;
export const MARK_OF_A_CHATBOT = / ?(?:【\d+[:†][^】\n]{0,40}】|:contentReference\[oaicite:\d+\](?:\{index=\d+\})?)/u;
/** A sign with a backslash before it, as programs write Markdown, where it would mean nothing without one. */
export const ESCAPED_SIGN = /\\['!&,;()=~]|(?<=\S )\\[-+>#]|(?<=\p{Nd})\\\./u;
const AROUND = /^(?:[“„]([^“”„"]+)[“”"]|«([^«»]+)»|»([^«»]+)«|‘([^‘’]+)’)$/u;

/** What stands in quotation marks if that is all of a text; empty if it is not. */
export function withoutMarksAround(text: string): string {
  return AROUND.exec(text)?.slice(1).find(Boolean)?.trim() ?? "";
}

const STRAY_SIGN = /^(\s*)([=–—](?=\s)|：)\s*(?=\S)/u;
/**
 * What is left before a text by somebody who wrote another sign for the colon above it: the spaces, the sign, and how far it
 * goes. undefined for a dash that may start an item.
 */
export function straySign(text: string, isItem: boolean): { before: string; sign: string; end: number } | undefined {
  const [whole, before = "", sign = ""] = STRAY_SIGN.exec(text) ?? [];
  const mayBeItem = /[–—]/u.test(sign) && (isItem || /\S\s+[–—] /u.test(text));
  return whole === undefined || mayBeItem ? undefined : { before, sign, end: whole.length };
}

export const BULLET = /(?<!\S)[•‣▪●◦➢]\s/u;

const numbers = Array.from({ length: 99 }, (_, at) => String(at + 1));
const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const circled = [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"];
/** Numbers and letters at the start of each item, with the words that they are in their order. */
const AT_START: readonly (readonly [pattern: RegExp, wanted: readonly string[]])[] = [
  [
    /^\s*(?:(?:\(|(?:step|schritt|paso|point|punkt|punto|no\.?|nr\.?|#) ?)?(\d{1,2})[.):]|(\d)\ufe0f?\u20e3)\s*(?=\D)/iu,
    numbers,
  ],
  [/^\s*\(?([a-zA-Z])[.)]\s+(?=\S)/u, letters],
  [/^\s*\(?([ivx]+|[IVX]+)[.)]\s+(?=\S)/u, romans],
  [/^\s*([\u2460-\u2473])\s*(?=\S)/u, circled],
];
/** What a bullet of Word becomes without its font. */
const WORD_BULLET = /^\s*[o§Øüqv]\s+(?=\S)/u;
const IN_LINE: readonly (readonly [pattern: RegExp, wanted: readonly string[]])[] = [
  [/(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+(?=\p{L})/gu, numbers],
  [/(?:^|(?<=\s))\(?([a-z])\)\s+(?=\p{L})/gu, letters],
  [/(?:^|(?<=\s))\(?([ivx]+)[.)]\s+(?=\p{L})/gu, romans],
];
const SIGN =
  /^\s*((?:[\p{So}\p{Pd}\u2190-\u21ff\u27f0-\u27ff•‣·*+>])(?:[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d.?)*)(\s*)/u;
const BETWEEN = /\s*[,;|/&+\n，、；]\s*|\s+[–—-]\s+|\s+(?:and|or|und|y)\s+/u;
const CLEARLY = [/\s*;\s+/, /\s+\/\s+/, /\s+\|\s+/, /\s+[–—]\s+/];
/** So many pieces, each of so few words, are a list and no sentence; between commas of even fewer. */
const [FEWEST, SHORT, SHORTEST] = [3, 6, 4];
/** What a sentence has, or a name for which a comma is no end. */
const IN_SENTENCE = /[.!?:"“”[\]{}]|[,;]\s*(?:and|or|but|und|y|o)\s/u;

/**
 * What stands before all items of a list and says no more than that they are items: the same sign before each, or numbers
 * or letters in their order. Empty if they have nothing like it.
 */
export function marksOf(items: readonly string[]): string[] {
  if (items.length <= 1) return [];
  const series = AT_START.map(([pattern, wanted]) => {
    const matches = items.map((item) => pattern.exec(item));
    const isInOrder = matches.every((match, at) => (match?.[2] ?? match?.[1])?.toLowerCase() === wanted[at]);
    return isInOrder ? matches.map((match) => match?.[0] ?? "") : [];
  });
  const bullets = items.map((item) => WORD_BULLET.exec(item)?.[0] ?? "");
  if (bullets[0] && new Set(bullets.map((mark) => mark.trim())).size === 1) return bullets;
  const signs = items.map(signOf);
  const isSame = signs[0] !== "" && new Set(signs.map((sign) => sign.trim())).size === 1;
  return (
    [...series, isSame ? signs : []].find(
      (marks) => marks.length > 0 && marks.every((mark, at) => mark.length < (items[at] ?? "").length),
    ) ?? []
  );
}

/** The sign with the spaces around it that an item starts with: an emoji, an arrow, a dash; empty if none. */
function signOf(item: string): string {
  const [arrow] = /^\s*(?:-{1,2}>|=>)\s*(?=\S)/.exec(item) ?? [];
  if (arrow) return arrow;
  const [whole = "", sign = "", spaces = ""] = SIGN.exec(item) ?? [];
  return spaces || /^\p{So}/u.test(sign) ? whole : "";
}

/** The items of a text that starts with 1. and has 2. and so on after it, or the same sign before each; empty for others. */
export function markedItems(text: string): string[] {
  const said = text.trim();
  const sign = signOf(said).trim();
  if (sign === "-" || (sign && !/^\p{Pd}/u.test(sign)))
    return cut(said, [
      ...said.matchAll(
        new RegExp(String.raw`(?:^|(?<=\s))${sign.replace(/[*+.?|^$()[\]{}\\]/g, String.raw`\$&`)}\s*(?=\S)`, "gu"),
      ),
    ]);
  for (const [pattern, wanted] of IN_LINE) {
    const starts = [...said.matchAll(pattern)];
    const items = starts.every((one, at) => one[1] === wanted[at]) ? cut(said, starts) : [];
    if (items.length) return items;
  }
  return [];
}

/** What stands behind each of several signs, the first of which stands at the start. */
function cut(said: string, starts: readonly RegExpExecArray[]): string[] {
  if (starts.length <= 1 || starts[0]?.index) return [];
  const items = starts.map((one, at) =>
    said
      .slice(one.index + one[0].length, starts[at + 1]?.index)
      .trim()
      .replace(/[;,]+$/, ""),
  );
  return items.every(Boolean) ? items : [];
}

/** The pieces of a text at every sign and word that may part two items. */
export function pieces(text: string): string[] {
  return text
    .trim()
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/** What the pieces of a text mean, or else its words, if each is known and none twice; empty if not. */
export function knownPieces(text: string, known: (piece: string) => string): string[] {
  const ways = [pieces(text), text.trim().split(/\s+/)].map((found) => found.map(known));
  return ways.find((meant) => meant.length > 1 && meant.every(Boolean) && new Set(meant).size === meant.length) ?? [];
}

/** The questions of a text that is nothing else; empty if it is one or none. */
export function questionsIn(text: string): string[] {
  const found = text.trim().split(/(?<=\?)\s+(?=\S)/);
  return found.length > 1 && found.every((one) => one.endsWith("?")) ? found : [];
}

/** The items of a text that is only a few words with commas or semicolons between them; empty for any other. */
export function shortItems(text: string): string[] {
  const found = text
    .trim()
    .replace(/[,;]+$/, "")
    .split(/\s*[,;，、；]\s*/u)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const isShort = found.every((piece) => piece.split(/\s+/).length <= SHORTEST);
  return found.length >= FEWEST && isShort && !IN_SENTENCE.test(text) ? found : [];
}

/** The items of a text that is clearly a list: a few short ones with the same sign between them. Empty otherwise. */
export function clearItems(text: string): string[] {
  const lists = CLEARLY.map((sign) => text.trim().split(sign).filter(Boolean));
  return (
    lists.find(
      (found) => found.length >= FEWEST && found.every((piece) => piece.split(/\s+/).filter(Boolean).length <= SHORT),
    ) ?? []
  );
}
