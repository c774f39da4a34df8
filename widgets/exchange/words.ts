/** What is said where documents are sent, opened, compared and gone back to, whatever their kind. */
import { many } from "../base/plural";
import type { Difference } from "../documents/merge";

const day = (at: number): string =>
  new Date(at).toLocaleDateString("en-US", { weekday: "long", month: "long", day: "numeric", year: "numeric" });

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
    send: "Send…",
    length: (count: number): string => many(count, "character"),
    long: "Chat and mail programs may cut a link this long. A file is safer.",
    file: "Save as a file",
    making: "Making the link…",
    failed: "The link could not be made. Save a file instead.",
    how: "They can change it and send a link back. Opening that link here shows what they changed, and asks only where you both changed the same thing.",
    copyYourself: "The browser did not allow copying. Select the link and press Ctrl+C, or ⌘C on a Mac.",
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

  versions: {
    name: "Go back to a version",
    note: "Kept in this browser. Going back is a change like any other, so it can be undone.",
    none: "There are no earlier versions yet.",
    restore: "Go back to this",
    sent: "sent",
    taken: "came from the other side",
    replaced: "before it was replaced",
    conflict: "from another tab",
    auto: "",
  },
};
