/** An agenda that somebody else sent, as it goes back to them with one's own changes. */
import { forPartner } from "./for-partner";
import type { Agenda } from "./model";

/**
 * The agenda without what is one's own. What the sender let one see of theirs goes back as it is here now, or as it came
 * where nobody can change it: left out, it would count as removed.
 *
 * @param base - what was sent, if it is known.
 */
export function goingBack(agenda: Agenda, base: Agenda | undefined): Agenda {
  const back = forPartner(agenda, base);
  if (!base) return back;
  const now = new Map(agenda.blocks.map((block) => [block.id, block]));
  const sent = new Map(base.blocks.map((block) => [block.id, block]));
  const blocks = back.blocks.map((block) => {
    const had = sent.get(block.id);
    const notes = had?.notes ? (now.get(block.id)?.notes ?? "") : "";
    return { ...block, notes, ...(had?.why !== undefined && { why: had.why }) };
  });
  return { ...back, blocks, dismissed: base.dismissed };
}
