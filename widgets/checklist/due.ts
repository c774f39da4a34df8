/** When something is due, in words. Needs no browser. */
import { type Day, dayWords, today } from "../base/days";
import { WORDS } from "./words";

export function nextWords(due: Day, now = today()): string {
  const day = dayWords(due, now.slice(0, 4));
  return due < now ? WORDS.overdue(day) : due === now ? WORDS.dueToday(day) : WORDS.overview.next(day);
}
