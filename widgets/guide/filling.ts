/** What fills in the blanks of the playbook's messages. */
import type { MessageRecord } from "./records";

/** What a blank of a message asks for: the values of `fill` in data/messages/. */
export type Filling = NonNullable<MessageRecord["blanks"][number]["fill"]>;

/**
 * What a document knows of them, in words to send: one line each, but for those of LIST_FILLINGS. What it does not know
 * is missing or empty.
 *
 * blocks: the agenda block by block, as a Markdown list; it takes the place of an example (`lists_blocks`).
 */
export type FillingValues = Readonly<Partial<Record<Filling | "blocks", string>>>;

/** Those that are several things: one a line. */
export const LIST_FILLINGS: ReadonlySet<string> = new Set<Filling>([
  "takeaways",
  "promises",
  "decisions",
  "open-topics",
  "resources",
  "contacts",
  "feedback-questions",
]);
