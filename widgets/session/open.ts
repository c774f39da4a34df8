/** What a session left open: for its record, for messages, and for the next agenda. */
import type { Block } from "../agenda/model";
import { line } from "../base/text";
import { logAt } from "./log";
import type { Said, SaidKind, Session } from "./model";

/** Blocks in which nothing is talked about leave nothing open. */
const TALK: readonly Block["kind"][] = ["question", "breakout", "decision"];

/**
 * topics: what was parked. promises: those that are not done. blocks: those that were parked, for which there was no time,
 * or that nobody came to before the end.
 */
export interface Open {
  topics: Said[];
  promises: Said[];
  blocks: Block[];
}

export function openIn(session: Session, now: Date): Open {
  const { turns, places } = logAt(session, now.getTime());
  const isOver = turns.length > 0 && !turns.at(-1)?.block;
  const begun = new Set(turns.map(({ block }) => block));
  const isOpen = ({ id, out }: { id: string; out: string | undefined }): boolean =>
    out === "parked" || (!begun.has(id) && (out === "no-time" || (out === undefined && isOver)));
  return {
    topics: saidOf(session, "parked"),
    promises: saidOf(session, "promise").filter(({ done }) => !done),
    blocks: places
      .filter(({ id, at, block }) => TALK.includes(block.kind) && isOpen({ id, out: at.out }))
      .map(({ block }) => block),
  };
}

/** What was said of one sort, in the order of the blocks, without what says nothing. */
export function saidOf({ said, agenda }: Pick<Session, "said" | "agenda">, kind: SaidKind): Said[] {
  const places = new Map(agenda.blocks.map(({ id }, place) => [id, place]));
  // What belongs to no block was said of the whole, and stands last.
  const placeOf = ({ block }: Said): number => places.get(block) ?? Infinity;
  return said
    .filter((one) => one.kind === kind && line(one.text))
    .toSorted((one, other) => (placeOf(one) === placeOf(other) ? 0 : placeOf(one) - placeOf(other)));
}
