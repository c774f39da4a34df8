export const WORDS = {
  button: "Remove what this site stored in your browser",
  nothing: "Nothing is stored in your browser.",
  removed: (names: string[]): string => `Removed: ${names.join(", ")}.`,
  pages: "the pages kept for use without a connection",
  /** What each stored key holds. */
  keys: {
    theme: "your choice of light or dark colors",
    checklists: "your checklists",
    "search-keys": "your choice about the search keys",
  } as Record<string, string>,
};
