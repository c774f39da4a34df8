/** What the slides of an agenda say. */
import type { Agenda, BlockKind } from "../agenda/model";
import { KIND_WORDS } from "../agenda/words";
import { lines } from "../base/text";

interface Slide {
  block: string;
  kind: BlockKind;
  question: string;
  /** What the facilitator is to know, in a facilitator's copy. */
  notes: readonly string[];
}

/** A slide for each question; with notes where the agenda has them. */
export function slidesOf(agenda: Agenda): Slide[] {
  return agenda.blocks
    .filter((block) => !block.out)
    .flatMap(({ title, kind, prompts, notes }) =>
      prompts
        .filter(({ text }) => text.trim())
        .map(({ text }) => ({
          block: title.trim() || KIND_WORDS[kind],
          kind,
          question: text.trim(),
          notes: lines(notes),
        })),
    );
}
