/** What is said of results, of one side or of all. */
import { NAME } from "../base/edition";
import { many } from "../base/plural";
import type { Answer } from "../guide/generated/entries";

export const RESULT_WORDS = {
  answerOf: ({ score, label }: Answer): string => (label ? `${score}: ${label}` : String(score)),
  resultFor: (name: string): string => (name.trim() ? `Result: ${name.trim()}` : "Your result"),
  notYet: (count: number): string => `Answer ${many(count, "more question")} to see your result.`,
  decided: "What decided it",
  change: "What would change it",
  all: "Each of these answers would have to go up.",
  nextUp: (label: string): string => `The next answer up: “${label}”`,
  needsNoMore: "You need no more than this. A closer way of working would cost you and bring nothing.",
  tryIt: "Try it: move an answer",
  tryHelp: "See what another answer would lead to. Your own answers stay as they are.",
  tried: (title: string): string => `With these answers: ${title}`,
  triedSame: (title: string): string => `Still: ${title}`,
  back: "Back to my answers",
  agree: (partnership: string): string => `Agree on this level in “${partnership}”`,
  agreed: (level: string, partnership: string): string => `Agreed: ${level}. It stands in “${partnership}”.`,
  notAgreed: "This could not be written into the partnership.",
  stop: "Stop sign:",
  ask: "Ask each other:",
  missing: "What to do first:",
  notYetAll: "not all answered yet",
  next_: "Next: ",
  together: "Both sides together",
  lower: (title: string): string => `Together: ${title}. The lower result counts.`,
  wide: (gap: number): string => `Talk about these first (${many(gap, "point")} or more apart)`,
  question: "Question",
  none: "No answer",
  source: NAME,
};
