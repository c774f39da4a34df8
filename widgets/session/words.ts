/** What a session says of itself, on its page and in its copies. */
import { CALLED } from "../base/edition";
import { plural } from "../base/plural";
import type { Out, SaidKind } from "./model";

const minutes = (count: number): string => `${count} ${plural(count, "minute")}`;
const inBrackets = (words: string): string => (words ? ` (${words})` : "");

export const WORDS = {
  untitled: "A session without a name",
  minutes,
  organizationAt: (number: number): string => `Organization ${number}`,
  /** What one of each sort of what is said is called. */
  kinds: {
    note: "Note for us",
    takeaway: "Takeaway",
    decision: "Decision",
    promise: "Promise",
    resource: "Resource",
    parked: "Parked",
  } satisfies Record<SaidKind, string>,
  differences: {
    title: "Title",
    turn: "On",
    pause: "Pause",
    talk: "Spoke",
    said: "Said",
    kind: "Sort",
    text: "Text",
    who: "Who",
    organization: "Organization",
    by: "By when",
    done: "Done",
    isDone: "done",
    isOpen: "not done",
    block: "Block",
    over: "The end",
    nobody: "nobody",
  },
  record: {
    title: (title: string): string => `Record: ${title}`,
    copy: "For us",
    goal: "At the end",
    date: "Date",
    notStarted: "Not started yet",
    time: "Time",
    length: "Length",
    where: "Where",
    organizations: "Organizations",
    people: "People",
    span: (from: string, to: string | undefined, places: string): string =>
      `${to ? `${from} to ${to}` : `since ${from}`}${inBrackets(places)}`,
    took: (took: number, late: number): string => {
      const pace = late ? `ended ${minutes(Math.abs(late))} ${late > 0 ? "late" : "early"}` : "ended on time";
      return `${minutes(took)}, ${pace}`;
    },
    /** What is said of one sort, as the heading of all of it. */
    sections: {
      note: "Notes for us",
      takeaway: "Takeaways",
      decision: "Decisions",
      promise: "Promises",
      resource: "Resources",
      parked: "Left open",
    } satisfies Record<SaidKind, string>,
    said: (text: string, about: readonly string[]): string => `${text}${inBrackets(about.join("; "))}`,
    promise: (text: string, who: string, by: string): string =>
      `${text}${who ? `: ${who}` : ""}${by ? `, by ${by}` : ""}`,
    notReached: (title: string): string => `“${title}”: we did not get to it`,
    happened: "Planned and what happened",
    plannedAt: "Planned",
    beganAt: "Began",
    planned: "Planned for",
    tookHead: "Took",
    block: "Block",
    came: "came later",
    toCome: "to come",
    minutes: (count: number): string => `${count} min`,
    outs: {
      skipped: "skipped",
      parked: "parked",
      "no-time": "no time for it",
      removed: "taken out",
    } satisfies Record<Out, string>,
    row: (
      title: string,
      { planned, began, had, took }: { planned: string; began: string; had: string; took: string },
    ): string =>
      `${title}: ${[planned && `planned at ${planned} for ${had}`, !planned && had, began ? `began at ${began}, took ${took}` : took].filter(Boolean).join("; ")}`,
    whole: "The whole session",
    notes: "Note",
    note: (who: string, text: string): string => `${who}: ${text}`,
    source: `Made with ${CALLED}, CC BY 4.0`,
  },
  next: {
    title: "Open from last time",
    purpose: "We know where we stand with what was left open and promised.",
    /** Also says which block of an agenda it is. */
    why: "It takes up what was left open and promised last time.",
    check: (text: string, who: string, by: string): string =>
      `Ask how it stands: ${text}${inBrackets([who, by && `by ${by}`].filter(Boolean).join(", "))}`,
  },
};
