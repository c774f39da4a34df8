/** The steps of an activity, which were texts alone until they had minutes of their own. */
import { type Entry, isRecord } from "./finding";

const MINUTES = /^\s*\*\*(\d{1,4}) minutes?\.\*\*\s*/;

/**
 * An entry whose steps are all parts. What older drafts and files have is a text that begins with its minutes, such as
 * "**2 minutes.** Read the options."; kinds whose steps are texts still have them inside blocks.
 */
export function withTimedSteps<Kept extends Entry>(entry: Kept): Kept {
  const { steps } = entry;
  if (!Array.isArray(steps) || steps.every(isRecord)) return entry;
  return { ...entry, steps: steps.map((step) => (typeof step === "string" ? timed(step) : step)) };
}

function timed(step: string): Entry {
  const minutes = MINUTES.exec(step)?.[1];
  return minutes === undefined ? { text: step } : { minutes: Number(minutes), text: step.replace(MINUTES, "") };
}
