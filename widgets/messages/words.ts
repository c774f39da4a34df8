/** What the dialog says that fills in a message. */
import { CALLED } from "../base/edition";
import { many } from "../base/plural";

const things = (count: number): string => many(count, "thing");

export const WORDS = {
  from: (title: string): string => `Filled in from “${title}”.`,
  also: (titles: readonly string[]): string => `Also from ${titles.map((title) => `“${title}”`).join(" and ")}.`,
  untitled: {
    session: "Untitled session",
    agenda: "Untitled agenda",
    plan: "Untitled plan",
    partnership: "A partnership without a name",
  },
  source: "Filled in from",
  milestone: (plan: string, milestone: string): string => `${milestone} (${plan})`,
  kinds: { session: "Sessions", agenda: "Agendas", plan: "Plans", partnership: "Partnerships" },
  gone: "That is no longer in this browser.",
  left: (count: number): string => (count ? `${things(count)} to fill in` : "Nothing is left to fill in"),
  fields: "What is not known yet",
  optional: "Leave it empty, and it is left out.",
  change: (count: number): string => `Change what is filled in (${count})`,
  changeNote: "What you write here is for your messages only. An empty field is filled in again.",
  /** The blank that stands in for an agenda. */
  blankAgenda: "the agenda",
  noBlocks: "There is no agenda with blocks yet. Once there is, they stand here.",
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
  save: "Save as a file",
  saveAs: "Save as",
  formats: { docx: "Word", md: "Markdown", txt: "Text" },
  saved: (name: string, count: number): string =>
    `Saved as ${name}.${count ? ` ${things(count)} ${count === 1 ? "is" : "are"} still to fill in.` : ""}`,
  tooLong: "The text is too long for mail programs to take over. “Open in mail” copies it: paste it there.",
  madeWith: `From ${CALLED}`,
  pasteIt: "The text is copied. Paste it into the mail.",
};
