export const WORDS = {
  button: "Remove what this site stored in your browser",
  nothing: "Nothing is stored in your browser.",
  removed: (names: string[]): string => `Removed: ${names.join(", ")}.`,
  pages: "the pages kept for use without a connection",
  /** What each stored key holds. */
  keys: {
    theme: "your choice of light or dark colors",
    hours: "your choice of 12 or 24 hours",
    agenda: "your agendas",
    checklists: "your checklists",
    worksheets: "your worksheets",
    partnership: "your partnerships",
    plan: "your plans",
    session: "your sessions",
    answers: "your answers to assessments",
    suggest: "your drafts of entries",
    exchange: "the name you send under",
    messages: "what you typed into messages",
    "search-keys": "your choice about the search keys",
  } as Record<string, string>,
};
