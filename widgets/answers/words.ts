/** What the page says about answers to assessments. */
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
} as const;
