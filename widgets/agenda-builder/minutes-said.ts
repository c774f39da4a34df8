/** What is said once minutes have changed: of a block, and of the whole agenda. */

import { total } from "../agenda/edit";
import type { Agenda, Block } from "../agenda/model";
import { WORDS } from "./words";

const words = WORDS.said;

/**
 * @param before - the agenda when something was said last.
 * @param after - the agenda now.
 * @returns the block's minutes if it is one block, and then the total; nothing if neither has changed.
 */
export function minutesSaid(before: Agenda, after: Agenda): string {
  const known = new Map(before.blocks.map((block) => [block.id, block]));
  const changed = after.blocks.flatMap((block) => {
    const old = known.get(block.id);
    return old && !block.out && !old.out && old.minutes !== block.minutes ? [{ old, block }] : [];
  });
  const [one] = changed.length === 1 ? changed : [];
  const isSame = total(before) === total(after) && before.target === after.target;
  return [
    ...(one ? [words.minutes(one.block.title, one.block.minutes), limitPassed(one.old, one.block)] : []),
    isSame ? "" : words.total(total(after), after.target),
  ]
    .filter(Boolean)
    .join(" ");
}

/** That a block is given less than its least or more than its most minutes; these become its bounds with that. */
function limitPassed({ least, most }: Block, { minutes }: Block): string {
  if (minutes < least) return words.belowLeast(least);
  return minutes > most ? words.aboveMost(most) : "";
}
