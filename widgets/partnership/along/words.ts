/** What stands in the file of a partnership besides its documents. */
import type { Audience } from "./carrier";

export const WORDS = {
  audience: {
    us: "For us: with our own notes. Keep it on your side.",
    partner: "For the partner: without the notes of whoever made it.",
  } satisfies Record<Audience, string>,
  made: (day: string): string => `Made on ${day}.`,
  opens:
    "This page needs no connection and no program but a browser. To go on with what is in it, choose “Open a file” at",
  holds: "Whoever has this file can read all of it.",
  contents: "What is in it",
  table: "Table",
  missing: "What is not in it",
  notHere: {
    gone: "was not on the device where this was made",
    own: "stays with those who made this, since it holds what single people answered",
    damaged: "could not be read where this was made",
  },
  unsaid: "Its content is in this file, and can be read after the file is opened in the playbook.",
};
