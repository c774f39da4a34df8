/** The steps of activities and blocks, which were texts alone until they had minutes of their own. */
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
  if (!Array.isArray(steps) || steps.every(isRecord)) return entry;
  return { ...entry, steps: steps.map((step) => (typeof step === "string" ? timed(step) : step)) };
}

/** Minutes in brackets at a step's end, or at its start: as in macros/mending. */
const AT_END = /^(.*\S) ?[([](\d{1,3}) ?(?:m|min|mins|minutes)\.?[)\]]$/;
const AT_START = /^(\d{1,3}) ?(?:m|min|mins|minutes)[.:]? (.*\S)$/;

function timed(step: string): Entry {
  const [, before, atEnd] = AT_END.exec(step) ?? [];
  if (atEnd !== undefined) return { minutes: Number(atEnd), text: before };
  const [, atStart, after] = AT_START.exec(step) ?? [];
  if (atStart !== undefined) return { minutes: Number(atStart), text: after };
  const minutes = MINUTES.exec(step)?.[1];
  return minutes === undefined ? { text: step } : { minutes: Number(minutes), text: step.replace(MINUTES, "") };
}
