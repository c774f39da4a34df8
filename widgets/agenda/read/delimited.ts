/** Tables as spreadsheets copy and save them: cells with a sign between them, in quotes where they hold it or a line end. */

const SIGNS = ["\t", ";", ","] as const;

/** The rows of a file of comma-separated values, with whichever sign it has. */
export function readCsv(text: string): string[][] {
  const [head = ""] = text.split("\n", 1);
  const count = (sign: string): number => head.split(sign).length;
  const sign = SIGNS.toSorted((one, other) => count(other) - count(one))[0] ?? ",";
  return readDelimited(text, sign);
}

/** The rows of a text whose cells have a sign between them. Every text has some. */
export function readDelimited(text: string, sign: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length;) {
    const { cell, end } = cellAt(text, at, sign);
    rows.at(-1)?.push(cell.trim());
    if (text[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows.filter((row) => row.some(Boolean));
}

/** The cell that begins at a place, and where it ends. Quotes that are not closed are signs like any other. */
function cellAt(text: string, at: number, sign: string): { cell: string; end: number } {
  const close = text[at] === '"' ? closingQuote(text, at, sign) : -1;
  if (close > 0) return { cell: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
  let end = at;
  while (end < text.length && text[end] !== sign && text[end] !== "\n") end += 1;
  return { cell: text.slice(at, end), end };
}

function closingQuote(text: string, open: number, sign: string): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return [sign, "\n", undefined].includes(text[at + 1]) ? at : -1;
  }
  return -1;
}
