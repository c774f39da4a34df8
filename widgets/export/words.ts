/** The words that a writer adds by itself. */
export const WORDS = {
  publisher: "Partnership Playbook",
  page: { before: "Page ", between: " of " },
  conference: { video: "Video call", phone: "By phone" },
};
