/** Makes any text safe to write into a file: whole characters only, none that steer printers or turn text around. */

/** Control characters, and the two code points that XML does not allow. Tab and line feed stay for `lines`. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Halves of characters, which no file can hold. */
const HALVES = /\p{Surrogate}/gu;
const LINE_END = /\r\n?|[\u2028\u2029\u0085]/g;

/** The text on one line. */
export function line(text: string): string {
  return closed(writable(text).replace(/\s+/g, " ").trim());
}

/** The lines of a text that are not empty. */
export function lines(text: string): string[] {
  return writable(text).split("\n").map(line).filter(Boolean);
}

/** The text with its line breaks, without characters that no file should hold. */
export function writable(text: string): string {
  return text.replace(HALVES, "\ufffd").replace(LINE_END, "\n").replace(UNWRITABLE, "");
}

const ODD_SPACES = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
/** What nobody sees, such as marks of direction. What joins the parts of an emoji may stay. */
const UNSEEN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is meant by itself.
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufeff\uffa0\ufff0-\uffff\u{e0000}-\u{10ffff}]/gu;

/** The text as the file of an entry may hold it: without what the playbook's loader (macros/loading/files.py) refuses. */
export function entryText(text: string): string {
  return writable(text)
    .replace(ODD_SPACES, " ")
    .replace(UNSEEN, "")
    .replace(/ *\n */g, "\n")
    .trim();
}

/** The start of a text, cut at a whole character. */
export function start(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

const OPENS_EMBEDDING = /[\u202a\u202b\u202d\u202e]/;
const CLOSES_EMBEDDING = "\u202c";
const OPENS_ISOLATE = /[\u2066-\u2068]/;
const CLOSES_ISOLATE = "\u2069";

/** Closes what turns the direction of text, so that it can't turn the words after it. */
function closed(text: string): string {
  const open: string[] = [];
  for (const character of text) {
    if (OPENS_EMBEDDING.test(character)) open.push(CLOSES_EMBEDDING);
    else if (OPENS_ISOLATE.test(character)) open.push(CLOSES_ISOLATE);
    else if (open.at(-1) === character) open.pop();
  }
  return text + open.reverse().join("");
}

const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Whether the first letter of a text is of a script that runs from right to left. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text);
  return letter !== null && RIGHT_TO_LEFT.test(letter[0]);
}
