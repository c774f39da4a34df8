/** What somebody changed in a document that was sent to them, in words. */
import { loadLater } from "../base/later";
import type { DocumentKind } from "../documents/kind";
import type { Difference } from "../documents/merge";
import { WORDS } from "./words";

/** Longer values are not worth a line in a mail. */
const MOST_VALUE = 60;

/**
 * The changes from one version to another, a line for each; none if they say the same. Rejects with a LoadFailure.
 *
 * @param base - what was sent.
 */
export async function changesSince<Value>(kind: DocumentKind<Value>, base: Value, now: Value): Promise<string[]> {
  const [shape, { merge }] = await Promise.all([kind.shape(), loadLater(() => import("../documents/merge"))]);
  return merge(shape, { base, mine: base, theirs: now }).differences.map(inWords);
}

function inWords({ where, what, mine, theirs }: Difference): string {
  const place = where.join(" › ");
  if (what !== "changed") return WORDS.answer.changeWords[what](place);
  const [before, after] = [short(mine), short(theirs)];
  return before === undefined || after === undefined
    ? WORDS.answer.changeWords.changed(place)
    : WORDS.answer.changeWords.fromTo(place, before, after);
}

/** A value that fits into a line; undefined if it does not. */
function short(value = ""): string | undefined {
  if (value.length > MOST_VALUE || value.includes("\n")) return undefined;
  return value || WORDS.answer.changeWords.nothing;
}
