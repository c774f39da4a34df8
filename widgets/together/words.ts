/** What the shared part of all tools says. */
import { many } from "../base/plural";

export const WORDS = {
  steps: "The way of working",
  step: { apart: "Apart", exchange: "Exchange", together: "Together", next: "Next step" },
  here: "you are here",
  unnamed: (number: number): string => `Organization ${number}`,
  sameName: (name: string, number: number): string => `${name} (${number})`,
  sentence: (said: string, question: string): string => `${said}: ${small(question)}`,
  said: (name: string, answer: string): string => `${name} ${answer}`,
  saidBy: (answer: string, names: readonly string[]): string => `${answer} (${names.join(", ")})`,
  alikeCount: (alike: number, all: number): string => `${alike} of ${many(all, "answer")} alike`,
  wideCount: (wide: number): string => (wide ? `${wide} far apart` : "none far apart"),
  wide: (gap: number): string => `Talk about these first: ${many(gap, "point")} or more apart`,
  none: "No answers differ. Ask each other what you would need to see to answer lower.",
  noWide: "No answers lie far apart.",
  near: (count: number): string => `Smaller differences (${count})`,
  alike: (count: number): string => `All said the same (${count})`,
  open: (count: number): string => `Not answered by all (${count})`,
  missing: (names: readonly string[]): string => `Not answered by ${names.join(", ")}.`,
  otherEdition: (name: string, count: number): string =>
    `${many(count, "answer")} of ${name} ${count === 1 ? "is" : "are"} to another edition. ${count === 1 ? "It is" : "They are"} kept, and not compared.`,
};

/** A question after a colon begins small, unless its first word is one that is always large. */
function small(question: string): string {
  return /^(?:[A-Z][a-z]+|A) /.test(question) && !/^(?:[A-Z][a-z]+) [A-Z]/.test(question)
    ? question.charAt(0).toLowerCase() + question.slice(1)
    : question;
}
