/** How long an agenda is. Apart from what changes agendas, since much needs only this. */
import type { Agenda } from "./model";

/** The minutes of all blocks that take part. */
export function total(agenda: Pick<Agenda, "blocks">): number {
  return agenda.blocks.reduce((minutes, block) => minutes + (block.out ? 0 : block.minutes), 0);
}
