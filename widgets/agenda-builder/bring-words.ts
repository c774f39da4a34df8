/** What the builder says about an agenda that somebody brings. */
import { many, plural } from "../base/plural";

const READABLE = "Word (.docx), Markdown, text, CSV, or a file of the builder or the playbook (.json, .yaml)";

export const BRING = {
  title: "Is this your agenda?",
  note: (blocks: number): string =>
    `${many(blocks, "block")} found. Look through ${plural(blocks, "it", "them")}. Nothing is kept until you make the draft, and you can change everything in it.`,
  make: "Make a draft",
  back: "Back to the start",
  made: (blocks: number): string => `The draft is made, with ${many(blocks, "block")}.`,
  guess: "a guess",
  guesses: (count: number): string =>
    `${many(count, "length")} ${plural(count, "is a guess", "are guesses")}, since the text does not say ${plural(count, "it", "them")}.`,
  blocks: "Blocks",
  starts: (time: string): string => `Starts at ${time}`,
  fixed: (time: string, day: number): string => (day ? `day ${day + 1}, ${time}` : `at ${time}`),
  ledBy: (who: string): string => `Led by ${who}`,
  kept: "Not understood, and kept",
  keptNote: "Nothing else was made of these lines. Each is in the notes of the block named behind it.",
  keptIn: (block: string): string => `in the notes of “${block}”`,
  untitledBlock: "Untitled block",
  before: "Before the session",
  after: "After the session",
  goal: "At the end",
  date: "Date",
  time: "Time",
  place: "Place",
  organizations: "Organizations",
  more: {
    purpose: "For",
    steps: "Steps",
    questions: "Questions",
    materials: "Materials",
    takeaway: "Takeaway question",
    notes: "Notes",
  },

  text: {
    empty: "There is nothing in it to read. Paste the agenda with its items, one on each line. Nothing was changed.",
    "too-long":
      "That is far longer than an agenda. Paste only the agenda, or open a shorter file. Nothing was changed.",
  },
  yaml: {
    broken: (line: number): string =>
      `That file is an agenda for the playbook, but it can’t be read: look at line ${line}. Nothing was changed.`,
    other:
      "That file is an entry of the playbook, but no agenda. Open it in “Suggest an entry” instead. Nothing was changed.",
  },
  word: {
    "not-word": `That file is no Word document. Choose ${READABLE}. Nothing was changed.`,
    bomb: "That Word document is far larger inside than any agenda. Copy the agenda’s text and paste it. Nothing was changed.",
    damaged:
      "That Word document can’t be read. Save it again in Word, or copy its text and paste it. Nothing was changed.",
  },
  files: {
    large:
      "That file is too large to be an agenda: 15 MB is the most. Copy the agenda’s text and paste it. Nothing was changed.",
    gone: "That file can’t be read any more. Choose it again. Nothing was changed.",
    pdf: "A PDF can’t be read here. Copy its text and paste it, or choose the Word file. Nothing was changed.",
    "old-word":
      "That is a file of an older Office. Open it and save it as .docx, or copy its text and paste it. Nothing was changed.",
    rtf: "Rich text can’t be read here. Save it as .docx, or copy its text and paste it. Nothing was changed.",
    "web-page": "A web page can’t be read here. Copy its text and paste it. Nothing was changed.",
    sheet: "A spreadsheet can’t be read here. Copy its cells and paste them, or save it as CSV. Nothing was changed.",
    "open-document":
      "That format can’t be read here. Save it as Word (.docx), or copy its text and paste it. Nothing was changed.",
    other: `That file holds no text. Choose ${READABLE}. Nothing was changed.`,
  },
};
