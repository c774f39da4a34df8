/** The lines of a calendar file, at most 75 bytes long, as RFC 5545 asks. */

const MOST_BYTES = 75;
/** How many characters further left a line may end, for its end not to be lost on the way. */
const MOST_BACK = 20;

/** The content lines of a file, each as one again. */
export function unfold(file: string): string[] {
  return file.replace(/\r\n[ \t]/g, "").split("\r\n");
}

/**
 * A content line in as many lines as it needs. None ends within a character or an escape (Google Calendar drops such
 * events), nor beside a space if that can be helped: some programs take the spaces off the ends of lines.
 */
export function fold(line: string): string {
  const characters = [...line];
  const sizes = characters.map((character) => new TextEncoder().encode(character).length);
  const lines: string[] = [];
  let from = 0;
  while (from < characters.length) {
    const to = endOf(characters, sizes, from);
    lines.push(characters.slice(from, to).join(""));
    from = to;
  }
  return lines.join("\r\n ");
}

/** Where the line ends that begins at a character. The space before a line that goes on is one of its bytes. */
function endOf(characters: readonly string[], sizes: readonly number[], from: number): number {
  let bytes = from ? 1 : 0;
  let furthest = from;
  while (furthest < characters.length && bytes + (sizes[furthest] ?? 0) <= MOST_BYTES) {
    bytes += sizes[furthest] ?? 0;
    furthest += 1;
  }
  if (furthest === characters.length) return furthest;
  // Characters that take more than one byte leave room for fewer: the start of the line is never reached.
  const least = Math.max(from + 1, furthest - MOST_BACK);
  let whole = furthest;
  while (whole > from + 1 && isInEscape(characters, whole)) whole -= 1;
  for (let end = whole; end > least; end -= 1)
    if (!isInEscape(characters, end) && !isBesideSpace(characters, end)) return end;
  return whole;
}

/** Whether what stands before a place is a backslash that belongs to what comes after it. */
function isInEscape(characters: readonly string[], place: number): boolean {
  let backslashes = 0;
  while (characters[place - 1 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

function isBesideSpace(characters: readonly string[], place: number): boolean {
  return characters[place - 1] === " " || characters[place] === " ";
}
