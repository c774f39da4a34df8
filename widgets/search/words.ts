export const WORDS = {
  title: "Search the guide",
  label: "What are you looking for?",
  close: "Close",
  any: "Any",
  facets: { kind: "Kind", level: "Level", stage: "Step or phase" } as Record<string, string>,
  /** Levels are shown from little to much; the index gives them by the alphabet. */
  order: ["Networking", "Coordination", "Cooperation", "Collaboration", "Multisector collaboration"],
  option: (value: string, count: number): string => `${value} (${count})`,
  try: "Try:",
  examples: ["icebreaker", "kickoff", "who takes notes", "they don't trust us"],
  loading: "Searching…",
  found: (count: number): string => (count === 1 ? "1 result" : `${count} results`),
  closest: "No page has all of these words. These come closest.",
  instead: (typed: string, word: string): string =>
    `The guide does not use “${typed}”. These are results for “${word}”.`,
  nothing: (query: string): string => `Nothing found for “${query}”.`,
  nothingFiltered: "Nothing found with these filters.",
  offline: "There is no connection, so results may be missing.",
  clear: "Clear the filters",
  more: (count: number): string => `Show ${count} more`,
  failed:
    "Search could not start. It needs a connection, and it does not work in a copy of the guide opened from a folder.",
  again: "Try again",
  everything: "Browse everything from A to Z",
  keys: "Open search with the keys /, f or s",
};
