export const WORDS = {
  copied: {
    formatted: "Copied. Paste it into a document or an e-mail.",
    md: "Copied as Markdown.",
    txt: "Copied as plain text.",
  },
  saved: (name: string): string => `Saved: ${name}`,
  byHand: "Copy it yourself",
  byHandHelp: "The browser did not allow copying. The text is selected: press Ctrl+C, or ⌘C on a Mac.",
  text: "Text to copy",
  close: "Close",
};
