export const WORDS = {
  copied: {
    formatted: "Copied. Paste it into a document or an e-mail.",
    md: "Copied as Markdown.",
    txt: "Copied as plain text.",
  },
  saved: (name: string): string => `Saved: ${name}`,
};
