/** What the page says about answers to assessments. */
import { NAME } from "../base/edition";
export const WORDS = {
  differences: {
    title: "Title",
    day: "Day",
    organization: "Organization",
    name: "Name",
    role: "Part",
    answers: "Answers",
    answersOf: (name: string) => `Answers of ${name}`,
  },
  article: {
    day: "Day",
    answered: "Answered",
    side: (number: number): string => `Organization ${number}`,
    count: (name: string, count: number): string => (count ? name : `${name} (not yet)`),
    people: "People answered one by one. What they said is shown in the playbook only, from three people of a side on.",
    hidden:
      "The answers are shown in the playbook after the other side has answered too, so that each answers for itself.",
    answers: "Answers",
    question: "Question",
    none: "no answer",
    source: NAME,
  },
} as const;
