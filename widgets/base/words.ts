/** What the parts that all widgets share say, in one place. */
export const WORDS = {
  close: "Close",
};
