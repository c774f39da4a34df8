/** What the parts of the page say that are loaded once they are asked for. */
import { lengthWords } from "../base/length";
import { many } from "../base/plural";

const minutes = (count: number): string => (count >= 60 ? lengthWords(count) : many(count, "minute"));

export const LATER_WORDS = {
  after: {
    kicker: "The session is over",
    span: (from: string, to: string, count: number): string => `${from} to ${to}, ${minutes(count)}.`,
    pace: (late: number): string =>
      late === 0 ? "Ended on time." : late > 0 ? `Ended ${minutes(late)} late.` : `Ended ${minutes(-late)} early.`,
    steps: "What to do now",
    stepsNote:
      "The follow-up and the record for the partner hold nothing that is only yours: no notes, and not who spoke how long.",
    followUp: "Follow-up message",
    feedback: "Feedback form",
    noMessage: "The playbook has no such message any more.",
    promises: "Promises into the partnership",
    which: "Into which partnership?",
    whichNote: "The session belongs to it from then on.",
    noPartnership: "There is no partnership here yet",
    noPartnershipNote:
      "Make one of the organizations and people of this session. It keeps what you promised and agreed, and where everything is.",
    makePartnership: "Make a partnership",
    put: (count: number): string =>
      `${many(count, "promise or decision", "promises and decisions")} written into the partnership.`,
    allPut: "All promises and decisions are in the partnership already.",
    nothingToPut: "No promise and no decision was written down in this session.",
    notPut:
      "It could not be written into the partnership: the browser’s storage is full or blocked, or the partnership is gone.",
    next: "Make the next agenda",
    nextNotKept: "The next agenda could not be stored: the browser’s storage is full or blocked. Nothing was made.",
    goOn: "It is not over: go on",
    said: "What was said",
    happened: "Planned and happened",
    block: "Block",
    planned: "Planned",
    took: "Took",
    notReached: "not reached",
    differs: "Difference",
    difference: (count: number): string => (count === 0 ? "0" : count > 0 ? `+${count} min` : `−${-count} min`),
  },

  record: {
    name: "Record",
    file: "record",
    who: "Whom is it for?",
    audiences: { partner: "For the partner", us: "For us" },
    notes: {
      partner:
        "What was planned and what happened, takeaways, decisions, promises, and what is open. No notes of yours.",
      us: "Also your notes.",
    },
    copy: "Copy for Docs, Word or mail",
    copyMarkdown: "Copy as Markdown",
    word: "Word (.docx)",
    markdown: "Markdown (.md)",
    print: "Print or save as PDF",
    ours: "for us",
  },

  incoming: {
    heading: "A session that was sent to you",
    by: (name: string): string => `${name} sends you a session`,
    first: "Nothing is kept of it until you say so.",
    copy: "It is a copy of a session that is here. Both become one: what only one of you wrote is taken, and only what both changed differently is asked.",
    sameAgenda: (count: number): string =>
      count
        ? `You ran the same agenda. ${many(count, "line")} of theirs ${count === 1 ? "is" : "are"} not in yours.`
        : "You ran the same agenda. All of their lines are in yours.",
    merge: "Make both one",
    add: (count: number): string => `Add ${many(count, "line")} to mine`,
    keep: "Keep it as it is",
    toOwn: "Open mine",
    leave: "Not now",
    nothing: "Nothing was written down in it.",
    said: (count: number): string => `Written down (${count})`,
    added: (count: number): string =>
      `${many(count, "line")} added. The state before is kept among the earlier versions.`,
    merged: (more: number): string =>
      `${more > 0 ? `Both are one now, with ${many(more, "more line", "more lines")}.` : "Both are one now."} The state before is kept among the earlier versions.`,
    result: (count: number): string => `${many(count, "line")} after merging.`,
    imported: (count: number): string => `${many(count, "session")} added.`,
    notKept:
      "It could not be stored: the browser’s storage is full or blocked. It stays on the screen. Make room, then try again.",
    tooBig: "That file is too big to be a session. Nothing was changed.",
    problem: {
      damaged: "This is damaged: something in it changed on the way. Ask for it again.",
      cut: "This link is cut off: its end is missing. Ask for a file instead.",
      newer: "This comes from a newer version of the playbook. Reload this page, then open it again.",
      "not-ours": "There is no session in it. Copy the whole link, or choose the file that was saved here.",
      "other-kind": "This is no session. Another page of the playbook opens it.",
    },
  },

  sending: {
    what: "What is sent?",
    us: { words: "For our own side", note: "With everything: your notes, and who spoke for how long." },
    partner: { words: "For the partner", note: "Without your notes, and without who spoke for how long." },
  },
};
