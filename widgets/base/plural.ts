/** Numbers with the word for what they count. */
import { LANGUAGE } from "./edition";

// Made once: a number format is slow to make, and long lists ask for it in each row.
const NUMBERS = new Intl.NumberFormat(LANGUAGE);

/** The word for one or for more of something. */
export function plural(count: number, one: string, more = `${one}s`): string {
  return count === 1 ? one : more;
}

/** How many there are: 1 block, 1,200 blocks. */
export function many(count: number, one: string, more?: string): string {
  return `${NUMBERS.format(count)} ${plural(count, one, more)}`;
}
