/** The steps of activities and blocks, which were texts alone until they had minutes of their own. */
import { readMinutes, readTimed } from "./amounts";
import { type Entry, isRecord } from "./finding";

const MINUTES = /^\s*\*\*(\d{1,4}) minutes?\.\*\*\s*/;

/**
 * An entry whose steps, and those of its blocks, are all parts. What older drafts and files have is a text, which in an
 * activity begins with its minutes: "**2 minutes.** Read the options."; kinds whose steps are texts still have no blocks.
 */
export function withTimedSteps<Kept extends Entry>(entry: Kept): Kept {
  const { blocks } = entry;
  if (!Array.isArray(blocks)) return withParts(entry);
  const read = blocks.map((block: unknown) => (isRecord(block) ? withParts(block) : block));
  return read.every((block, place) => block === blocks[place]) ? entry : { ...entry, blocks: read };
}

function withParts<Kept extends Entry>(entry: Kept): Kept {
  const { steps } = entry;
  if (!Array.isArray(steps)) return entry;
  const read = steps.map((step: unknown) =>
    typeof step === "string" ? timed(step) : isRecord(step) ? named(step) : step,
  );
  return read.every((step, place) => step === steps[place]) ? entry : { ...entry, steps: read };
}

function timed(step: string): Entry {
  const [before, words] = readTimed(step) ?? [];
  if (before !== undefined) return { minutes: before, text: words };
  const minutes = MINUTES.exec(step)?.[1];
  return minutes === undefined ? { text: step } : { minutes: Number(minutes), text: step.replace(MINUTES, "") };
}

/** A step whose minutes stand as the name of its words: 3 min: Say why. */
function named(step: Entry): Entry {
  const [[name, text] = [""], ...others] = Object.entries(step);
  const minutes = /\D/.test(name) && !others.length ? readMinutes(name) : undefined;
  return minutes ? { minutes, text } : step;
}
