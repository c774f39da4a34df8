/** The words that a writer adds by itself. */
import { NAME } from "../base/edition";
export const WORDS = {
  publisher: NAME,
  page: { before: "Page ", between: " of " },
  conference: { video: "Video call", phone: "By phone" },
};
