/** The word that a mistyped one most likely is: the rule of macros/problems.py, held to tests/unit/near-words.json. */

const LONGEST = 80;
/** Letters. The longer a word, the more of them may be wrong. */
const [SHORT, MIDDLE, LONG] = [3, 6, 9];
const MOST_STEPS = 3;
/** Letters that make nearly of near. */
const ENDING = 2;

const DENIES = /(?:^|-)(?:not|no|never|don'?t|dont|avoid)(?:-|$)/;

/** The choice that a mistyped word most likely is, or nothing if none is near enough. */
export function didYouMean(word: string, choices: Iterable<string>): string {
  const shown = [...word];
  const typed = bare(shown.slice(0, LONGEST).join(""));
  let best: [far: number, longer: number, choice: string] | undefined;
  for (const choice of choices) {
    // do-not is not meant to be do.
    if (DENIES.test(typed) && !DENIES.test(bare(choice))) continue;
    const far = farness(typed, bare(choice));
    if (far < 0) continue;
    const found: [number, number, string] = [far, Math.abs(choice.length - shown.length), choice];
    if (!best || isLess(found, best)) best = found;
  }
  return best?.[2] ?? "";
}

function isLess(one: readonly (number | string)[], other: readonly (number | string)[]): boolean {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place >= 0 && (one[place] ?? 0) < (other[place] ?? 0);
}

/** How far a choice is from what was typed, from 0; -1 if nobody would take the one for the other. */
function farness(typed: string, meant: string): number {
  const [short, long] = typed.length <= meant.length ? [typed, meant] : [meant, typed];
  const apart = long.length - short.length;
  const count = apart <= MOST_STEPS ? steps(typed, meant) : MOST_STEPS + 1;
  if (!count) return 0;
  const isOther = !apart && sorted(short) !== sorted(long);
  const most = short.length < MIDDLE ? 1 : short.length < LONG ? 2 : MOST_STEPS;
  // One letter instead of another makes another short word: to is not do.
  const isNear = count <= (isOther && short.length <= SHORT ? 0 : most);
  if (short && isNear && (typed[0] === meant[0] || (count === 1 && !(isOther && short.length < MIDDLE)))) return count;
  const isBegun = short.length >= MIDDLE || (short.length > SHORT && count <= ENDING);
  const starts = long.startsWith(`${short}-`) || (isBegun && long.startsWith(short));
  const whole = long.split("-");
  const isWithin = short.length >= MIDDLE && short.split("-").every((part) => whole.includes(part));
  return short && (starts || isWithin) ? MOST_STEPS + 1 : -1;
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, "-");
}

function sorted(word: string): string {
  return [...word].sort().join("");
}

/** How many letters must be put in, left out, replaced or swapped with the next to make one word of another. */
function steps(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  const at = (row: readonly number[], place: number): number => row[place] ?? 0;
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let place = 1; place <= other.length; place += 1) {
      const [letter, wanted] = [one[row - 1], other[place - 1]];
      const fewest = Math.min(
        at(above, place) + 1,
        at(now, place - 1) + 1,
        at(above, place - 1) + Number(letter !== wanted),
      );
      const isSwapped = row > 1 && place > 1 && letter === other[place - 2] && one[row - 2] === wanted;
      now.push(isSwapped ? Math.min(fewest, at(before, place - 2) + 1) : fewest);
    }
    [before, above] = [above, now];
  }
  return at(above, other.length);
}
