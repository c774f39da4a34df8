/** The minutes and bounds of a block, while somebody types them: each number counts from what they were before. */
import { updateBlock } from "./edit";
import type { Agenda, Block } from "./model";

export type BlockTime = "minutes" | "least" | "ideal" | "most";

/**
 * Sets one of the four times of a block, from what all four were. They push each other, so the 4 of a 45 that is being
 * typed would leave its mark on the others. Back at what it was, all are as they were.
 */
export function setBlockTime(agenda: Agenda, was: Block, which: BlockTime, value: number): Agenda {
  const { minutes, least, ideal, most, pinned } = was;
  const blocks = agenda.blocks.map((block) => {
    if (block.id !== was.id) return block;
    const { pinned: _, ...others } = block;
    return { ...others, minutes, least, ideal, most, ...(pinned !== undefined && { pinned }) };
  });
  return updateBlock({ ...agenda, blocks }, was.id, value === was[which] ? {} : { [which]: value });
}
