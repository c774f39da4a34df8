/** What the home page says of what is open. */
import { many } from "../base/plural";

export const WORDS = {
  untitled: "Untitled agenda",
  session: (day: string): string => `session on ${day}`,
  unreadable: "A draft that can't be read here",
  unreadableWhere: "See it in the builder, and save it",
  rows: (count: number): string => many(count, "row"),
  unreadableWorksheet: "A worksheet that can't be read here",
  unreadablePartnership: "A partnership that can't be read here",
  unreadablePlan: "A plan that can't be read here",
  next: (day: string, what: string): string => `Next: ${day}, ${what}`,
  unreadableSession: "A session that can't be read here",
  underWay: (block: string, number: number, count: number): string =>
    `Under way · ${block} · block ${number} of ${count}`,
  takeNames: (title: string): string => `Take the names of ${title}`,
  namesTaken: (title: string): string => `The names of ${title} are filled in. The agenda will belong to it.`,
  promised: (day: string, what: string): string => `${day}: ${what}`,
};
