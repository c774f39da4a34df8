/** Letters that came apart, or that a PDF has made one. The rules of macros/garbled.py. */

/** What Windows-1252 has from 80 to 9F; where it has nothing, Latin-1 is read. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTES = new Map<string, number>();
for (let byte = 0x80; byte < 0x100; byte += 1) {
  BYTES.set(String.fromCharCode(byte), byte);
  BYTES.set([...WINDOWS][byte - 0x80] ?? String.fromCharCode(byte), byte);
}
const FOLLOWING = [...BYTES].filter(([, byte]) => byte < 0xc0).map(([char]) => `\\u${hex(char)}`);
const SET = `[${FOLLOWING.join("")}]`;
export const LIGATURES: ReadonlyMap<string, string> = new Map(
  ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map((letters, at) => [String.fromCharCode(0xfb00 + at), letters]),
);
const MAYBE = new RegExp(
  `[\\ufb00-\\ufb06]|[\\u00c2-\\u00df]${SET}|[\\u00e0-\\u00ef]${SET}{2}|[\\u00f0-\\u00f4]${SET}{3}`,
  "gu",
);

/** Each place that came apart, once: what stands there, and the letter that it was. */
export function garbled(text: string): [broken: string, meant: string][] {
  const found = new Set([...text.matchAll(MAYBE)].map(([broken]) => broken));
  return [...found].map((broken): [string, string] => [broken, meantBy(broken)]).filter(([, meant]) => meant);
}

/** The text with all letters whole. */
export function putTogether(text: string): string {
  return text.replace(MAYBE, (broken) => meantBy(broken) || broken);
}

/** The letter that came apart; empty if there is none. */
function meantBy(broken: string): string {
  const letters = LIGATURES.get(broken);
  if (letters) return letters;
  try {
    const bytes = Uint8Array.from(broken, (char) => BYTES.get(char) ?? 0);
    const letter = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (letter === "\u00a0") return " ";
    return /[\p{C}\p{Z}]/u.test(letter) ? "" : letter;
  } catch {
    return "";
  }
}

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(4, "0");
}
