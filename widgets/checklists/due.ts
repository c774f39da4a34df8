/** When something is due, in words. Needs no browser. */
import { type Day, dayWords, today } from "../base/days";
import { WORDS } from "./words";

type Due = { due: Day; passed: boolean };

/** What is to be said about the day of something that is still to be done, from that day on. */
export function dueWords({ due, passed }: Due, now = today()): string {
  const day = dayWords(due, now.slice(0, 4));
  return due === now ? WORDS.dueToday(day) : passed ? WORDS.startNow(day) : WORDS.overdue(day);
}

/** When the next thing is due. */
export function nextWords(next: Due, now = today()): string {
  return next.due <= now ? dueWords(next, now) : WORDS.overview.next(dayWords(next.due, now.slice(0, 4)));
}
