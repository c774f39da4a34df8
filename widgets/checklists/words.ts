/** What the checklists say, in one place. */
import { CALLED } from "../base/edition";
import { many, plural } from "../base/plural";
import type { State } from "./checklist-document";
import type { Progress } from "./progress";

/** A name short enough for a line. */
export const short = (name: string): string => {
  const characters = [...name.slice(0, 400)];
  return characters.length > 60 ? `${characters.slice(0, 59).join("").trimEnd()}…` : name;
};

/** What due days count from, as it stands in the data: the session. */
export const ofEvent = (event: string): string => short(event.replace(/\s+/g, " ").trim());
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Up to five parts. */
export const listed = (parts: readonly string[]): string =>
  `${parts.slice(0, 5).map(short).join("; ")}${parts.length > 5 ? " …" : ""}`;

export const STATE_WORDS: Record<State, string> = {
  "not-started": "Not started",
  doing: "Doing",
  done: "Done",
  "does-not-apply": "Doesn’t apply",
};

export const WORDS = {
  short,
  parts: listed,

  for: "For",
  firstName: "My first event",
  unnamed: "No name",
  eventDay: (event: string): string => `Date of ${ofEvent(event)}`,
  progress: ({ done, all }: Progress): string => (all ? `${done} of ${all} done` : "Nothing to do"),
  printedDay: (event: string, day: string): string => `${capital(ofEvent(event))}: ${day}`,

  states: STATE_WORDS,
  headings: {
    own: "Added by you",
    gone: "No longer in the playbook’s list",
  },
  goneNote: "The playbook has changed. What you noted here is kept until you remove it.",

  isHidden: "Hidden",
  details: "Details:",
  state: "Where it stands",
  owner: "Owner",
  due: "Due",
  dueComputed: (day: string, words: string): string =>
    `${capital(words)} is ${day}. Clear the field to go back to that.`,
  dueWithout: (words: string): string =>
    `The playbook says ${words}. Set the date of the event above, or a day of its own here.`,
  note: "Note",
  noteLine: "Note:",
  itemText: "What to do",
  hide: "Hide this item",
  remove: "Remove this item",
  close: "Close",
  dueOn: (day: string): string => `due ${day}`,
  overdue: (day: string): string => `overdue since ${day}`,
  startNow: (day: string): string => `start now (the playbook’s day was ${day})`,
  startLate: (count: number): string =>
    `The playbook’s day for ${many(count, "item")} had passed before you set the date. Start with ${plural(count, "it", "them")} now, or give ${plural(count, "it", "them")} a day of your own.`,
  dueToday: (day: string): string => `due today, ${day}`,
  ownedBy: (owner: string): string => `Owner: ${owner}`,

  takeName: (title: string): string => `Use the name of ${title}`,
  notInPartnership: "It could not be put into the partnership: the browser’s storage is full or blocked.",
  newName: "New event or partnership",
  rename: "Rename",
  name: "Name",
  namePlaceholder: "Spring session with …",
  create: "Create",
  save: "Save",
  cancel: "Cancel",
  nameMissing: "Type a name.",

  said: {
    state: (state: string, progress: string): string => `${state}. ${progress}.`,
    hidden: (text: string): string => `Hidden: ${short(text)}`,
    removedItem: (text: string): string => `Removed: ${short(text)}`,
    added: (text: string): string => `Added: ${short(text)}`,
    addedMany: (count: number): string => `${many(count, "item")} added.`,
    tooMany: "There is no room for more items of your own.",
    tooManyPasted: (count: number, room: number): string =>
      `These are ${count} items, and there is room for ${room}. Nothing was added.`,
    shown: (count: number): string => `${many(count, "hidden item")} shown. Open an item to take it back.`,
    shownAgain: (text: string): string => `Shown again: ${short(text)}`,
    tucked: (count: number): string => `${many(count, "item")} hidden again.`,
    chosen: (name: string, progress: string): string => `${short(name)}: ${progress}.`,
    created: (name: string): string => `“${short(name)}” is ready.`,
    renamed: (name: string): string => `Renamed to “${short(name)}”.`,
    removed: (name: string): string => `“${short(name)}” is removed, with all its checklists.`,
    reset: "Everything in this checklist is as it was at the start.",
    undone: "Taken back.",
    day: (count: number, event: string): string =>
      count ? `${many(count, "due day")} set from the date of ${ofEvent(event)}.` : "Date taken away.",
    copied: (file: string): string => `Saved as ${file}.`,
    calendar: (count: number, file: string): string => `${many(count, "day")} saved as ${file}.`,
    noDays: (event: string): string =>
      `There is no day ahead to put in a calendar. Set the date of ${ofEvent(event)} first, or a later one.`,
    failed: "That did not work. Check your connection and try again, or reload the page.",
  },

  undo: "Undo",
  dismiss: "Close this message",

  hiddenItems: (count: number): string => `Show ${many(count, "hidden item")}`,
  tuckItems: (count: number): string => `Hide ${many(count, "item")} again`,
  unhide: "Show this item always",
  add: "Add",
  addLabel: "Add an item of your own",

  kept: {
    nothing: "What you tick and type stays in this browser only.",
    never: (name: string): string => `“${short(name)}” is kept in this browser only. No copy saved yet.`,
    saved: (name: string, day: string): string =>
      `“${short(name)}” is kept in this browser only. Last copy saved on ${day}.`,
    remind: (changes: number, days: number): string =>
      days >= 14
        ? `${many(changes, "change")} in ${many(days, "day")} without a copy. A browser can lose what it keeps, so save a copy now.`
        : `${many(changes, "change")} without a copy. A browser can lose what it keeps, so save a copy now.`,
    saveCopy: "Save a copy",
  },

  trouble: {
    blocked:
      "This browser keeps nothing for this site, perhaps because the window is private. Everything works until you close the page. Save a copy first.",
    full: "The browser’s storage is full, so your last change is on this page only. Save a copy now, then remove what you no longer need.",
    elsewhere:
      "Another tab changed the same thing differently. Both are kept, and so is what you do now: compare them, or choose which one to go on with.",
    gone: "This event was removed from the browser, in another tab or with all that the site had stored. It is on this page only.",
    keepAgain: "Save it again",
    compareTabs: "Compare the two",
    keepMine: "Go on with this one",
    takeTheirs: "Show the other one",
    newer: (count: number): string =>
      `${many(count, "event")} in this browser came from a newer version of the playbook. Reload the page to see ${plural(count, "it", "them")}. Nothing was changed.`,
    damaged: (count: number): string =>
      `${many(count, "event")} in this browser could not be read. ${plural(count, "It is", "They are")} kept as ${plural(count, "it is", "they are")}; you can save the raw text.`,
    partly: (name: string, parts: string): string =>
      `Not all of “${short(name)}” could be read: ${parts}. What was unreadable is kept with it.`,
    saveRaw: "Save the raw text",
    discard: "Remove it from the browser",
    discarded: "Removed from this browser.",
    reload: "Reload",
  },

  overview: {
    done: (count: number): string => `${many(count, "item")} done`,
    noChecklist: "No checklist started yet.",
    doing: (count: number): string => `${count} doing`,
    next: (day: string): string => `next due ${day}`,
    gone: "no longer in the playbook",
    unreadable: "A checklist that can't be read here",
    unreadableWhere: "See it among your checklists, and save it",
    share: "Share",
    remove: "Remove",
  },

  source: `From ${CALLED}, CC BY 4.0`,
  calendarEvent: (event: string, name: string): string => `${capital(ofEvent(event))}: ${short(name)}`,
  columns: {
    checklist: "Checklist",
    for: "For",
    section: "Section",
    item: "Item",
    state: "State",
    owner: "Owner",
    due: "Due",
    note: "Note",
  },
};
