/** What the list of one's own checks says. */
export const YOUR_CHECKS_WORDS = {
  nothing: "Nothing started yet. Open a check and answer a question. It stays in this browser, without an account.",
  gone: "This check is no longer in the playbook.",
  remove: "Remove",
  recover: "Bring it back",
  trash: (count: number): string => `Removed: ${count}`,
};
