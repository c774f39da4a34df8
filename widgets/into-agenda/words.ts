/** What the dialog says that puts an entry of the playbook into an agenda. */
import type { Lane } from "../agenda/edit";
import { lengthWords } from "../base/length";

export const WORDS = {
  title: "Put it into an agenda",
  which: (entry: string): string => `“${entry}” goes into:`,
  untitled: "Untitled agenda",
  draft: (minutes: number, when: string): string => `${lengthWords(minutes)} · ${when}`,
  create: "A new agenda",
  open: "Open the agenda",
  undo: "Undo",
  undone: (agenda: string): string => `“${agenda}” is as it was before.`,
  undoneNew: "The new agenda is removed again.",
  block: (entry: string, agenda: string): string => `“${entry}” is a block of “${agenda}” now.`,
  question: (block: string, agenda: string): string => `It is asked in “${agenda}” now, in the block “${block}”.`,
  task: (lane: Lane, agenda: string): string =>
    `It is a task ${lane === "before" ? "before" : "after"} the session in “${agenda}” now.`,
  known: (agenda: string): string => `“${agenda}” has it already.`,
  full: (agenda: string): string => `“${agenda}” has as many blocks as an agenda may have.`,
  gone: "That is no longer in the playbook.",
  unsaved: {
    full: "The storage of this browser is full, so nothing was put in. Remove old agendas in the builder, and try again.",
    blocked:
      "This browser keeps nothing, so nothing was put in. Leave the private window, or allow the site to store data.",
    conflict: "The agenda was changed in another tab just now, so nothing was put in. Try again.",
    refused: "That does not fit into the agenda, so nothing was put in.",
  },
};
