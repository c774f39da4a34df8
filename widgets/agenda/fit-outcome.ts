/** What a fit did to an agenda, and what kept it from the length that was asked for. */
import { total } from "./edit";
import type { Agenda, Block } from "./model";

/**
 * changed: blocks with other minutes than before, from how many. out, back: those that went, and that came back.
 * kept: those whose minutes somebody set by hand, and that kept them.
 * total: the minutes that all blocks take now.
 * limit: what is in the way if these are not what was asked for. "least": whatever is asked for, the blocks that stay take
 *   so many. "most": all that may be in a session of that length is, and takes no more. "nearest": no choice is exact.
 */
export interface FitOutcome {
  changed: { block: Block; from: number }[];
  out: Block[];
  back: Block[];
  kept: Block[];
  total: number;
  limit: "least" | "most" | "nearest" | undefined;
}

export function fitOutcome(before: Agenda, after: Agenda, keepsPinned: boolean): FitOutcome {
  const was = new Map(before.blocks.map((block) => [block.id, block]));
  const taking = after.blocks.filter((block) => !block.out);
  const stayed = taking.filter(({ id }) => !was.get(id)?.out);
  return {
    changed: stayed.flatMap((block) => {
      const from = was.get(block.id)?.minutes ?? block.minutes;
      return from === block.minutes ? [] : [{ block, from }];
    }),
    out: after.blocks.filter(({ id, out }) => out && !was.get(id)?.out),
    back: taking.filter(({ id }) => was.get(id)?.out),
    kept: keepsPinned ? stayed.filter(({ pinned }) => pinned) : [],
    total: total(after),
    limit: limitOf(after, taking, keepsPinned),
  };
}

function limitOf(after: Agenda, taking: readonly Block[], keepsPinned: boolean): FitOutcome["limit"] {
  const minutes = total(after);
  const stays = (block: Block): boolean => keepsPinned && Boolean(block.pinned);
  if (minutes === after.target) return undefined;
  if (minutes > after.target) {
    // Whatever could go is gone: only what stays in any length is there, or what takes no time.
    const atLeast = taking.every(
      (block) =>
        stays(block) || (block.minutes === Math.min(block.least, block.ideal) && (isFirm(block) || !block.minutes)),
    );
    return atLeast ? "least" : "nearest";
  }
  const all = after.blocks.every((block) => !block.out || (block.onlyFrom ?? 0) > after.target);
  const atMost = taking.every((block) => stays(block) || block.minutes === Math.max(block.most, block.ideal));
  return all && atMost ? "most" : "nearest";
}

/** Whether a block is in a session of any length. */
function isFirm({ priority, onlyFrom }: Block): boolean {
  return priority === "must" && onlyFrom === undefined;
}
