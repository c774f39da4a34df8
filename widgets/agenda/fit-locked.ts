/**
 * Fits an agenda some of whose blocks have fixed starts. What is between two of them on one day gets just the time that is
 * there; what is after the last one of a day gets the rest of the length. So a lunch at noon stays at noon.
 */
import { fitTo } from "./edit";
import { type FitBlock, fitBlocks } from "./fit";
import type { Agenda, Block } from "./model";
import { hasFixedStarts, type ScheduledBlock, schedule } from "./schedule";

/** Gives an agenda a length, and leaves the fixed starts where they are as far as the blocks before them allow it. */
export function fitAgenda(agenda: Agenda, target: number, keepsPinned = false): Agenda {
  if (!hasFixedStarts(agenda)) return fitTo(agenda, target, keepsPinned).agenda;
  const stretches = stretchesOf(agenda);
  const bound = stretches.filter((one) => one.available !== undefined);
  const free = stretches.filter((one) => one.available === undefined).flatMap(({ blocks }) => blocks);
  const minutes = new Map<string, number | undefined>();
  const fit = (blocks: readonly Block[], length: number): void => {
    // A block for longer sessions counts by the whole session, not by its part of it.
    const may = blocks.filter(({ onlyFrom = 0, fixedStart, out }) => onlyFrom <= target || (fixedStart && !out));
    const found = fitBlocks(
      may.map((block) => fittable(block, keepsPinned)),
      Math.max(0, length),
    ).minutes;
    for (const [place, { id }] of may.entries()) minutes.set(id, found[place] ?? undefined);
  };
  for (const { blocks, available = 0 } of bound) fit(blocks, available);
  fit(free, target - bound.reduce((sum, { blocks }) => sum + taken(blocks, minutes), 0));
  return { ...agenda, target, blocks: agenda.blocks.map((block) => given(block, minutes.get(block.id))) };
}

/** Blocks in a row, and the minutes until the fixed start after them; undefined if none is left on their day. */
interface Stretch {
  blocks: Block[];
  available: number | undefined;
}

function stretchesOf(agenda: Agenda): Stretch[] {
  const placed = new Map(schedule(agenda).map((row) => [row.block.id, row]));
  const stretches: Stretch[] = [{ blocks: [], available: undefined }];
  let last: ScheduledBlock | undefined;
  for (const block of agenda.blocks) {
    const row = placed.get(block.id);
    const before = stretches.at(-1);
    if (row && block.fixedStart && before?.blocks.length) {
      const isSameDay = last === undefined || last.day === row.day;
      if (isSameDay) before.available = taken(before.blocks) + row.gap;
      stretches.push({ blocks: [], available: undefined });
    }
    stretches.at(-1)?.blocks.push(block);
    last = row ?? last;
  }
  return stretches;
}

/** The minutes of blocks that take part, now or once they have others. */
function taken(blocks: readonly Block[], minutes?: ReadonlyMap<string, number | undefined>): number {
  return blocks.reduce(
    (sum, block) => sum + ((minutes ? minutes.get(block.id) : block.out ? 0 : block.minutes) ?? 0),
    0,
  );
}

/** A block as the fitting needs it: what somebody set by hand keeps its minutes, and what has a fixed start its place. */
function fittable(block: Block, keepsPinned: boolean): FitBlock {
  const { minutes, ideal, out } = block;
  if (keepsPinned && block.pinned && !out) return { least: minutes, ideal: minutes, most: minutes, priority: "must" };
  const [least, most] = [Math.min(block.least, ideal), Math.max(block.most, ideal)];
  if (block.fixedStart && !out) return { least, ideal, most, priority: "must" };
  return { least, ideal, most, priority: block.priority };
}

function given(block: Block, minutes: number | undefined): Block {
  if (minutes === undefined) return block.out ? block : { ...block, out: true };
  if (minutes === block.minutes && !block.out) return block;
  const { out: _, pinned: __, ...others } = block;
  return { ...others, minutes };
}

/** The blocks that cannot start when they are to, each with the minutes by which those before it are too long. */
export function lateStarts(agenda: Agenda): { block: Block; minutes: number }[] {
  return schedule(agenda).flatMap(({ block, gap }) => (block.fixedStart && gap < 0 ? [{ block, minutes: -gap }] : []));
}
