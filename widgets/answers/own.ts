/** Which side of a round is the reader's own: kept on this device, and never sent. */
import { read, write } from "../documents/storage";
import type { Round } from "./model";

/** The id of that side, as long as the round has it. */
export function ownSideOf({ id, sides }: Round): string | undefined {
  const kept = read(keyOf(id), (stored) => (typeof stored === "string" ? stored : undefined));
  return sides.some((one) => one.id === kept) ? kept : undefined;
}

/** @param round - the id of the round. */
export function setOwnSide(round: string, side: string): void {
  if (read(keyOf(round), (stored) => stored) !== side) write(keyOf(round), side);
}

function keyOf(round: string): string {
  return `answers.own.${round}`;
}
