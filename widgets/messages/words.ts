/** What the dialog says that fills in a message. */
import { many } from "../base/plural";

const things = (count: number): string => many(count, "thing");

export const WORDS = {
  from: (title: string): string => `Filled in from “${title}”.`,
  untitled: "Untitled agenda",
  left: (count: number): string => (count ? `${things(count)} to fill in` : "Nothing is left to fill in"),
  fields: "What the agenda does not say",
  noBlocks: "The agenda has no blocks yet. Add some, and they stand here.",
  subject: "Subject",
  heading: "Title",
  text: "The message",
  copy: "Copy text",
  copySubject: "Copy subject",
  mail: "Open in mail",
  copied: (count: number): string =>
    count
      ? `The text is copied. ${things(count)} ${count === 1 ? "is" : "are"} still to fill in.`
      : "The text is copied.",
  subjectCopied: "The subject is copied.",
  tooLong: "The text is too long for mail programs to take over. “Open in mail” copies it: paste it there.",
  pasteIt: "The text is copied. Paste it into the mail.",
};
