/** What is said where documents are sent, opened, compared and gone back to, whatever their kind. */
import { LANGUAGE } from "../base/edition";
import { many } from "../base/plural";
import type { Difference } from "../documents/merge";

const day = (at: number): string =>
  new Date(at).toLocaleDateString(LANGUAGE, { weekday: "long", month: "long", day: "numeric", year: "numeric" });

const shortDay = (at: number): string => new Date(at).toLocaleDateString(LANGUAGE, { month: "long", day: "numeric" });

/** How many changes of each sort there are. */
interface Counts {
  asked: number;
  taken: number;
}

export const WORDS = {
  share: {
    note: "The link holds all of it as it is now, names and notes included. Nothing is sent to a server: whoever has the link can read it.",
    open: "The link holds it as it is now, with the names in it. Nothing is sent to a server: whoever has the link can read it.",
    by: "Who sends it",
    byHelp: "So that the other side sees whose answer it is. Leave it empty if you like.",
    link: "Link",
    copy: "Copy the link",
    copied: "The link is copied.",
    ready: "The link is ready.",
    readyLong: "The link is ready, but long. Chat and mail programs may cut it; a file is safer.",
    send: "Send…",
    length: (count: number): string => many(count, "character"),
    long: "Chat and mail programs may cut a link this long. A file is safer.",
    file: "Save as a file",
    making: "Making the link…",
    failed: "The link could not be made. Save a file instead.",
    how: "They can change it and send a link back. Opening that link here shows what they changed, and asks only where you both changed the same thing.",
    copyYourself: "The browser did not allow copying. Select the link and press Ctrl+C, or ⌘C on a Mac.",
  },

  qr: {
    show: "Show a QR code",
    hide: "Hide the QR code",
    label: "QR code of the link",
    how: "Point the camera of the other phone at it. What the link holds is in the code itself; nothing is sent to a server.",
    fill: "Fill the screen, or go back",
    long: "The link is too long for a QR code that phones can read from a screen. Send the link or the file.",
  },

  merge: {
    name: "Compare and merge",
    sentBy: (by: string, at: number): string => `${by || "The other side"} sent this on ${day(at)}.`,
    known:
      "It is compared with the version that you both had. What only one side changed is taken; nothing changes before you press the button below.",
    unknown:
      "No version is known that both grew from, so everything that differs is shown. What either side added is in. Nothing changes before you press the button below.",
    nothingNew: "There is nothing new in it: all that differs was changed here.",
    counts: ({ asked, taken }: Counts): string =>
      [asked ? `${many(asked, "thing")} to decide` : "Nothing to decide", taken ? `${many(taken, "change")} taken` : ""]
        .filter(Boolean)
        .join(", "),
    decide: "To decide",
    taken: "Taken without a question",
    takenUnknown: "In, unless you take it out",
    all: (name: string): string => `Take all: ${name}`,
    both: "Both",
    yours: "Your copy",
    theirs: "The copy you opened",
    nothing: "Not there",
    empty: "Empty",
    before: (words: string): string => `It was: ${words}`,
    keep: "Keep it",
    leaveOut: "Leave it out",
    choose: "Choose for",
    what: {
      added: (by: string): string => (by ? `Added by ${by}` : "Only on one side"),
      removed: (by: string): string => (by ? `Removed by ${by}` : "Removed on one side"),
      changed: (by: string): string => (by ? `Changed by ${by}` : "Different"),
      order: (by: string): string => (by ? `Put in another order by ${by}` : "In another order"),
    } satisfies Record<Difference["what"], (by: string) => string>,
    bothSides: "both",
    full: "There is no room for it.",
    noRoom: (count: number): string => `There is no room for ${many(count, "part")} of theirs. They stay out.`,
    apply: "Merge",
    cancel: "Back without merging",
    keepApart: "Keep it as a copy of its own",
  },

  answer: {
    bar: "Your answer",
    good: "Looks good",
    change: "Change it",
    changeWords: {
      added: (place: string): string => `${place}: added`,
      removed: (place: string): string => `${place}: removed`,
      order: (place: string): string => `${place}: in another order`,
      changed: (place: string): string => `${place}: changed`,
      fromTo: (place: string, before: string, after: string): string => `${place}: ${before} → ${after}`,
      nothing: "nothing",
    },
    changed: (count: number): string => (count ? `I changed ${many(count, "thing")}` : "Send your changes"),
    answered: (says: "good" | "changed", when: string): string =>
      says === "good" ? `You said that it looks good, ${when}.` : `You answered with changes, ${when}.`,
    noteKept: "The note that you began is kept.",
    draftOf: (by: string): string => (by ? `${by} sent this to you.` : "This was sent to you."),
    seeSent: "What was sent",
    sentTitle: (by: string): string => (by ? `What ${by} sent` : "What was sent"),
    sentGone: "What was sent is not in this browser any more. Open its link again.",

    how: (to: string): string =>
      `Nothing is sent by itself. Send the answer ${to ? `to ${to} ` : ""}the way this came: in a mail or a chat.`,
    who: "You answer for",
    another: "Another name",
    nobody: "No name",
    name: "Name",
    note: "A note, if you like",
    noteHelp: "Such as: can we start at 10?",
    changes: (count: number): string => (count === 1 ? "Your change" : `Your ${many(count, "change")}`),
    moreChanges: (count: number): string => `and ${count} more`,
    text: "The answer",
    copy: "Copy the answer",
    copied: (to: string): string => `Copied. Paste it into a mail or a chat${to ? ` to ${to}` : ""}.`,
    mail: "Write a mail",
    mailed: "Your mail program opens with the answer.",
    send: "Send…",
    sent: "Handed over.",
    file: "Save as a file",
    savedFile: (name: string): string => `Saved as ${name}. Attach it to your answer.`,
    long: "The link is too long for many chat and mail programs. Send the file as well.",
    failed: "It is too long for a link. Send the file.",
    subject: (says: "good" | "changed", title: string, by: string): string =>
      `${says === "good" ? "Looks good" : "With changes"}: ${title}${by ? ` (${by})` : ""}`,
    saysGood: (title: string, by: string): string => (by ? `${by}: “${title}” looks good.` : `“${title}” looks good.`),
    /** Of changes that could not be counted it says only that there are some. */
    saysChanged: (title: string, by: string, count: number): string =>
      count
        ? `${by || "I"} changed ${many(count, "thing")} in “${title}”:`
        : `${by || "I"} changed something in “${title}”.`,
    open: (link: string): string => `Open the answer: ${link}`,
    attached: "The answer is in the attached file.",

    cameBack: {
      good: (by: string): string => `${by || "The other side"} says it looks good`,
      changed: (by: string): string => `${by || "The other side"} made changes`,
    },
    about: (title: string): string => `Answer to “${title}”`,
    sees: (day: number): string => `Answered on ${shortDay(day)}.`,
    seesThis: "It is about the agenda as you have it now.",
    seesEarlier: "You have changed the agenda since. They have not seen that.",
    notHere: "The agenda that this answers is not in this browser. This is what they saw.",
    answers: (count: number): string => many(count, "answer"),
  },

  versions: {
    name: "Go back to a version",
    note: "Kept in this browser. Going back is a change like any other, so it can be undone.",
    none: "There are no earlier versions yet.",
    restore: "Go back to this",
    sent: "sent",
    taken: "came from the other side",
    replaced: "before it was replaced",
    conflict: "from another tab",
    added: "before something of the playbook was put in",
    auto: "",
  },
};
