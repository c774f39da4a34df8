/** The minutes of a block that comes into an agenda. */
import { total } from "./edit";
import type { Agenda, Block } from "./model";

/** A new block with the minutes that are free, as far as its bounds allow; where none are free it keeps its own. */
export function inFreeMinutes(agenda: Agenda, block: Block): Block {
  const free = agenda.target - total(agenda);
  if (free <= 0) return block;
  // A block that comes from the playbook needs its least; one of one's own can be as short as there is time.
  const isOwn = !block.activity && !block.prompts.length;
  const least = isOwn ? Math.min(block.least, free) : block.least;
  return { ...block, least, minutes: Math.min(Math.max(free, least), Math.max(block.most, least)) };
}
