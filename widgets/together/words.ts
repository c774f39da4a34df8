/** What the shared part of all tools says. */
import { many } from "../base/plural";

export const WORDS = {
  unnamed: (number: number): string => `Organization ${number}`,
  sameName: (name: string, number: number): string => `${name} (${number})`,
  sentence: (said: string, question: string): string => `${said}: ${small(question)}`,
  whatOf: (text: string): string => `“${text}” What does each of us see that the other does not?`,
  said: (name: string, answer: string): string => `${name} ${answer}`,
  saidBy: (answer: string, names: readonly string[]): string => `${answer} (${names.join(", ")})`,
  wideCount: (wide: number): string => (wide ? `${wide} far apart` : "none far apart"),
  wide: (gap: number): string => `Talk about these first: ${many(gap, "point")} or more apart`,
  near: (count: number): string => `Smaller differences (${count})`,
  answers: {
    alikeCount: (alike: number, all: number): string => `${alike} of ${many(all, "answer")} alike`,
    none: "No answers differ. Ask each other what you would need to see to answer lower.",
    noWide: "No answers lie far apart.",
    alike: (count: number): string => `All said the same (${count})`,
    open: (count: number): string => `Not answered by all (${count})`,
  },
  means: {
    alikeCount: (alike: number, all: number): string => `${alike} of ${many(all, "mean")} alike`,
    none: "No means differ. People of one side may still have answered differently.",
    noWide: "No means lie far apart.",
    alike: (count: number): string => `The same mean (${count})`,
    open: (count: number): string => `No mean of all sides (${count})`,
  },
  missing: (names: readonly string[]): string => `Not answered by ${names.join(", ")}.`,
  otherEdition: (name: string, count: number): string =>
    `${many(count, "answer")} of ${name} ${count === 1 ? "is" : "are"} to another edition. ${count === 1 ? "It is" : "They are"} kept, and not compared.`,
  talk: {
    title: (from: string): string => `Where we differ: ${from}`,
    goal: (from: string): string => `Understand the widest differences in our answers to “${from}”.`,
    sharedTitle: (from: string): string => `What we share: ${from}`,
    sharedGoal: (from: string): string => `Build on what we answered alike in “${from}”.`,
    shared: "What we both see",
    sharedPurpose: (texts: readonly string[]): string => `We answered these alike. ${texts.join(" ")}`,
    sharedQuestions: ["What makes us answer these alike?", "Which of these could we build on first?"],
    notes: (from: string, said: string): string => `From “${from}”: ${said}`,
  },
  act: {
    talk: "Talk about it",
    talkAll: (count: number): string => (count === 1 ? "Talk about this" : `Talk about these ${count}`),
    shared: "Talk about what you share",
    promise: "Promise something",
    line: "Put it on a checklist",
    /** Each is a part of the whole words, which are read out. */
    short: { promise: "Promise", line: "Checklist", row: "Worksheet" },
    row: "Write it into a worksheet",
    lineTitle: "Put it on a checklist",
    lineHelp: "It becomes a line of its own at the end. What each of you answered does not go along.",
    checklistsHere: "Checklists that you have begun",
    newChecklists: "A new checklist",
    keptLine: (title: string): string => `It is a line of “${title}” now.`,
    openChecklist: "Open the checklist",
    rowTitle: "Write it into a worksheet",
    rowHelp: "The question becomes a row. What each of you answered does not go along.",
    sheetsHere: "Worksheets that you have",
    newSheets: "A new worksheet",
    keptRow: (title: string): string => `It is a row of “${title}” now.`,
    openSheet: "Open the worksheet",
    fullSheet: "That worksheet has as many rows as it may have, or this browser's storage is full. Nothing was kept.",
    talkTitle: "Talk about it",
    blocks: (count: number): string =>
      `Each question becomes a block of an agenda: ${many(count, "block")}, with a beginning and an end. Who answered what stands in your own notes only.`,
    sharedBlock: "It becomes one block of an agenda, with a beginning and an end.",
    minutes: "How long may it take?",
    make: "Make the agenda",
    into: "Or put it into an agenda that you have",
    untitled: "Untitled agenda",
    madeAgenda: (title: string): string => `The agenda “${title}” is made.`,
    putAgenda: (title: string): string => `It is in the agenda “${title}” now.`,
    alsoIn: (partnership: string): string => `It belongs to “${partnership}”.`,
    openAgenda: "Open the agenda",
    promiseTitle: "Promise something",
    what: "What is promised?",
    who: "Who does it? (optional)",
    organization: "Of which organization? (optional)",
    none: "Not said",
    by: "By when? (optional)",
    where: "It goes into",
    newPartnership: "A new partnership of these organizations",
    keep: "Keep the promise",
    kept: (partnership: string): string => `The promise stands in “${partnership}” now.`,
    openPartnership: "Open the partnership",
    nothingPromised: "Say what is promised.",
    undo: "Undo",
    undone: "It is undone.",
    notUndone: "It was changed since, so it was not undone. Open it to change it there.",
    tooMany: "That agenda has as many blocks as it may have.",
    not: {
      full: "This browser's storage is full, so nothing was kept. Remove something old, and try again.",
      blocked:
        "This browser keeps nothing, so nothing was kept. Leave the private window, or allow the site to store data.",
      conflict: "It was changed in another tab just now, so nothing was kept. Try again.",
      refused: "That could not be kept, so nothing was changed.",
      missing: "That is no longer here.",
    },
  },
};

/** A question after a colon begins small, unless its first word is one that is always large. */
function small(question: string): string {
  return /^(?:[A-Z][a-z]+|A) /.test(question) && !/^(?:[A-Z][a-z]+) [A-Z]/.test(question)
    ? question.charAt(0).toLowerCase() + question.slice(1)
    : question;
}
