/** What is said where checklists are compared, and where they come by link or file. Loaded with that. */
import { many } from "../base/plural";
import { listed, ofEvent, STATE_WORDS, short } from "./words";

/** What the parts of a document are called where two copies are compared. */
export const DIFFERENCES = {
  states: STATE_WORDS,
  name: "Name",
  date: (event: string): string => `Date of ${ofEvent(event)}`,
  checklist: "Checklist",
  own: "Added item",
  text: "What to do",
  state: "Where it stands",
  owner: "Owner",
  due: "Due",
  dueOn: (day: string): string => `due ${day}`,
  note: "Note",
  hiding: "On the list",
  hidden: "Hidden",
  shown: "Shown",
  said: (count: number): string => `${many(count, "item")} with something noted`,
};

/** What is said of checklists that came by link or file. */
export const INCOMING = {
  kept: (name: string, by: string): string =>
    by ? `${by} sent “${short(name)}”. It is kept here now.` : `“${short(name)}” was sent to you. It is kept here now.`,
  notLink: "That isn’t a link to checklists. Copy the whole link that you were sent.",
  tabs: { mine: "This tab", theirs: "The other tab" },
  result: (done: number): string => `${many(done, "item")} done after merging.`,
  merged: (name: string): string => `“${short(name)}” is merged. The state before is kept among its versions.`,
  tooLong: "The merged text is too long to be kept. Shorten it on one side, then merge again. Nothing was changed.",
  problem: {
    damaged: {
      title: "This link is damaged",
      note: "Some of its characters changed on the way. Ask for it again, or for a file. Your own checklists are as they were.",
    },
    cut: {
      title: "This link is cut off",
      note: "Its end is missing; some chat and mail programs cut long links. Ask for a file instead. Your own checklists are as they were.",
    },
    newer: {
      title: "This link is from a newer version",
      note: "Reload this page, then open the link again. Your own checklists are as they were.",
    },
    "not-ours": {
      title: "There are no checklists in this link",
      note: "What stands after the # is not made by this playbook. Ask for the link again. Your own checklists are as they were.",
    },
    "other-kind": {
      title: "This link is not to checklists",
      note: "It is whole, but another page of the playbook opens it. Your own checklists are as they were.",
    },
  },
  couldRead: "What could be read",
  nothingRead: "Nothing of it could be read.",
  read: (title: string, done: number, noted: number): string =>
    `${title}: ${done} done of ${many(noted, "item")} noted`,
  keepPart: "Keep this part",
  toChecklists: "Go to the checklists",
  openThere: "Open it there",
};

/** What is said where files are opened. */
export const OPEN = {
  done: (names: string[]): string => `Opened: ${names.map((name) => `“${short(name)}”`).join(", ")}.`,
  again: (name: string): string => `“${short(name)}” is already here, just like that. It is shown now.`,
  copyName: (name: string, number: number): string => `${name} (${number})`,
  noFile: {
    "not-ours":
      "That file could not be read: it is damaged, or holds no checklists of this playbook. Choose one that ends in .json and was saved here. Nothing was changed.",
    damaged: "That file holds checklists, but they can’t be read. Ask for it again. Nothing was changed.",
    newer:
      "That file was made by a newer version of the playbook. Reload this page and open it again. Nothing was changed.",
    "other-kind":
      "That file holds no checklists, but something else from this playbook, such as an agenda. Open it on its own page. Nothing was changed.",
  },
  tooBig: "That file is too big to be a checklist. Nothing was changed.",
  unread: (parts: string[]): string =>
    `${many(parts.length, "part")} could not be read: ${listed(parts)}. Kept as ${parts.length === 1 ? "it is" : "they are"}, and saved with every copy.`,
};

export const SHARE = {
  name: "Share these checklists",
  nothing: "Nothing is noted here yet. To share the list as it is, send the address of this page.",
};

export const VERSIONS = {
  about: (done: number, name: string): string => `${short(name)}, ${many(done, "item")} done`,
  restored: "The earlier version is back.",
};
