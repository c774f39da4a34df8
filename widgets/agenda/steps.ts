/** The steps of a block as lines that people write. */
import type { Step } from "./model";

/** The steps that lines say; one that only changed its words or its place keeps its minutes. */
export function stepsFromLines(before: readonly Step[], lines: readonly string[]): Step[] {
  const same = lines.length === before.length;
  return lines.map((text, at) => {
    const known = before.find((step) => step.text === text) ?? (same ? before[at] : undefined);
    return known?.minutes === undefined ? { text } : { text, minutes: known.minutes };
  });
}
