/** What is said of answers on their way. */
import { many } from "../base/plural";

const or = (name: string, other: string): string => name.trim() || other;

export const EXCHANGE_WORDS = {
  sending: {
    note: "The link holds your answers and your organization's name, and nobody else's answers. Nothing is sent to a server: whoever has the link can read it.",
    how: "The other side answers first, and then sees both sides beside each other. Opening the link that they send back shows them here.",
  },
  came: (name: string): string => `The answers of ${or(name, "the other side")} are here.`,
  notTaken: {
    known: "Nothing in it was new.",
    "other-assessment": "These are answers to another check.",
    "other-way": "These are answers of single people. This check is answered by organizations.",
    full: "There is no room for more: this round has as many organizations as it may have.",
  },
  handOverTitle: "Hand over to the other organization",
  handOverHelp: "Your answers are hidden until the other organization has answered too.",
  handOverDo: "Hide my answers and hand over",
  otherName: "The other organization's name",
  copied: "Copied.",
  versionOf: (done: number): string => many(done, "answer"),
  fileSaved: (name: string): string => `Saved as ${name}.`,
  linkProblem: {
    cut: "The end of this link is missing. Ask for it again, or for a file.",
    damaged: "Something in this link was changed on the way. Ask for it again, or for a file.",
    newer: "A newer version of this site made this. Reload the page, then open it again.",
    "not-ours": "There are no answers in this.",
    "other-kind": "This is something else.",
  },
  tooBig: "This file is too big.",
};
