/** What the kinds of blocks are called. Apart from all other words, since much needs only these. */
import type { BlockKind } from "./model";

export const KIND_WORDS: Record<BlockKind, string> = {
  opening: "Opening",
  icebreaker: "Icebreaker",
  question: "Guiding questions",
  breakout: "Breakout",
  break: "Break",
  decision: "Decision",
  closing: "Closing",
};
