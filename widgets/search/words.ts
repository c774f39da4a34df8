function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1) ?? ""}` : quoted.join("");
}

export const WORDS = {
  title: "Search the playbook",
  label: "What are you looking for?",
  close: "Close",
  any: "Any",
  facets: { kind: "Kind", level: "Level", stage: "Step or phase" } as Record<string, string>,
  option: (words: string, count: number): string => `${words} (${count})`,
  try: "Try:",
  examples: ["icebreaker", "kickoff", "who takes notes", "they don't trust us"],
  loading: "Searching…",
  found: (count: number): string => (count === 1 ? "1 result" : `${count} results`),
  /** What is said of words that the playbook does not have. */
  missing: (words: readonly string[], hasOthers: boolean): string =>
    `No page has ${alternatives(words)}.${hasOthers ? " These are results for the rest." : ""}`,
  otherwise: (typed: string, words: readonly string[]): string =>
    `No page has “${typed}”. These say it in other words: ${alternatives(words)}.`,
  corrected: (typed: string, word: string): string => `No page has “${typed}”. These are results for “${word}”.`,
  beginnings: (typed: string, words: readonly string[]): string =>
    `No page has “${typed}” as a whole word. These have ${alternatives(words)}.`,
  apart: "No page has these words together, as you put them between quotation marks. These have them apart.",
  fillers: "Signs, and words such as “how” and “the”, find nothing. Add a word for what it is about.",
  cut: "This is long: only its beginning was looked at.",
  called: "Also called: ",
  asked: "Answers: ",
  inText: "In its text: ",
  nothing: (query: string): string => `Nothing found for “${query}”.`,
  near: "The playbook has words that look like it:",
  tryThis: "Try another word for it, or look through one of these:",
  starts: [
    ["situations/", "When …"],
    ["agendas/", "Agendas"],
    ["prompts/", "Questions to ask"],
    ["tips/", "Tips"],
    ["challenges/", "Challenges"],
    ["terms/", "Glossary"],
  ] as const,
  suggest: (query: string): string => `Suggest an entry on “${query}”`,
  nothingFiltered: "Nothing found with these filters.",
  offline: "There is no connection, so results may be missing.",
  clear: "Clear the filters",
  more: (count: number): string => `Show ${count} more`,
  failed:
    "Search could not start. It needs a connection, and it does not work in a copy of the playbook opened from a folder.",
  again: "Try again",
  everything: "Browse everything from A to Z",
  keys: "Open search with the keys /, f or s",
};
