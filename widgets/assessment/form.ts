/** An assessment as its page gives it: what is asked, and how answers become a result. */

export interface Linked {
  title: string;
  url: string;
}

/** answers: each with what it counts and its words. own, other: how the side that it is about, and the other, read it. */
export interface Question {
  id: string;
  text: string;
  type: "scale" | "choice" | "text";
  answers: readonly (readonly [score: number, label: string])[];
  own?: string;
  other?: string;
  side?: string;
  help?: string;
  talk?: string;
  low?: readonly (Linked & { reason: string })[];
}

/** about: the entry that it tests; a condition says how to notice that it is not met, what to ask, and what to do. */
interface Section {
  id: string;
  title: string;
  questions: readonly Question[];
  about?: Linked & { stop?: string; ask?: readonly string[]; missing?: readonly string[] };
}

export interface Measure {
  id: string;
  title: string;
  takes: "highest" | "lowest" | "mean" | "total";
  sections: readonly string[];
}

export interface Outcome {
  least: number;
  most: number;
  title: string;
  meaning: string;
  next: readonly (Linked & { ref: string })[];
}

export interface Form {
  id: string;
  title: string;
  by: "organization" | "person";
  fewest: number;
  /** A difference of so many points counts as wide. */
  gap: number;
  sides: readonly { id: string; title: string }[];
  sections: readonly Section[];
  result: "smallest" | "each";
  measures: readonly Measure[];
  outcomes: readonly Outcome[];
}

/** The scores and free words of one sheet, by question. */
export type Answers = Readonly<Record<string, number | string>>;

export function questionsIn(form: Form): Question[] {
  return form.sections.flatMap(({ questions }) => questions);
}

/** A statement as a side reads it. role: the part that the side plays; empty if that is not known. */
export function wordsFor(question: Question, role: string): string {
  if (!role || question.side === undefined) return question.text;
  return (question.side === role ? question.own : question.other) ?? question.text;
}

/** The words of an answer. */
export function labelOf(question: Question, score: number): string {
  return question.answers.find(([one]) => one === score)?.[1] ?? "";
}
