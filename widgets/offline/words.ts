export const WORDS = {
  ready: "This page now also opens without a connection.",
};
