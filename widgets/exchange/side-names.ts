/** Under which names two copies of a document are merged. */
import type { Side } from "../documents/merge";
import type { Sent } from "../documents/sent";
import { ownName } from "./names";
import { WORDS } from "./words";

/**
 * The names of the two sides, as far as they are known.
 *
 * @param organizations - the names that the document itself has; where they are two, one side tells the other.
 */
export function namesFor(sent: Sent | undefined, organizations: readonly string[] = []): Record<Side, string> {
  const names = organizations.map((name) => name.trim()).filter(Boolean);
  const otherThan = (known: string): string =>
    (names.length === 2 && known && names.find((name) => name !== known)) || "";
  const sender = sent?.by.trim() ?? "";
  const own = ownName() || otherThan(sender);
  const other = sender || otherThan(own);
  // Two copies under one name can't be told apart by it.
  const isClear = own !== other;
  return {
    mine: isClear && own ? own : WORDS.merge.yours,
    theirs: isClear && other ? other : WORDS.merge.theirs,
  };
}
