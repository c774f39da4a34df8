/** Reads the beginning of a JSON list that was cut or damaged. */

/** Deeper than this, a piece is shown whole or not at all: half a block would be a wrong one. */
const DEEPEST = 3;

const CLOSERS: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** The list with the pieces that are complete; undefined if nothing is. */
export function parseBeginning(text: string): unknown {
  let kept: { end: number; open: string } | undefined;
  const closers: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const closer = CLOSERS[sign];
    if (sign === '"') {
      at = endOfString(text, at);
      if (at < 0) break;
    } else if (closer) closers.unshift(closer);
    else if (sign === closers[0]) closers.shift();
    else continue;
    // After a complete piece the text can end, if everything around it is closed; a name alone is none.
    const isName = sign === '"' && closers[0] === "}" && text[at + 1] === ":";
    if (closers.length <= DEEPEST && !isName) kept = { end: at + 1, open: closers.join("") };
    if (!closers.length) break;
  }
  if (!kept) return undefined;
  try {
    return JSON.parse(text.slice(0, kept.end) + kept.open);
  } catch {
    return undefined;
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}
