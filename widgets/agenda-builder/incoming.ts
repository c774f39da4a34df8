/** What merging two copies of an agenda needs. */
import { AGENDA } from "../agenda/document";
import { total } from "../agenda/edit";
import type { Agenda } from "../agenda/model";
import { loadLater } from "../base/later";
import type { Copies, Side } from "../documents/merge";
import type { Sent } from "../documents/sent";
import { same } from "../documents/shape";
import type { Merging } from "../exchange/merge-view";
import { WORDS } from "./words";

/**
 * What the builder needs to merge; what to do with the result is its own.
 *
 * since: the result with what another tab has changed from `before` to `now` while the two were compared.
 */
interface Prepared extends Omit<Merging<Agenda>, "done" | "cancel"> {
  since: (before: Agenda, result: Agenda, now: Agenda) => Agenda;
}

/** Loads what merging two copies needs; undefined if they say the same. Rejects with a LoadFailure. */
export async function prepareMerging(
  copies: Copies<Agenda>,
  names: Readonly<Record<Side, string>>,
  sent?: Sent,
): Promise<Prepared | undefined> {
  const [shape, { merge }] = await Promise.all([
    AGENDA.shape(),
    loadLater(() => import("../documents/merge")),
    loadLater(() => import("../exchange/merge-view")),
  ]);
  if (!merge(shape, copies).differences.length) return undefined;
  return {
    shape,
    copies,
    names,
    sent,
    summary: (merged) => WORDS.compare.result(total(merged), merged.target),
    since: (base, mine, theirs) => (same(base, theirs) ? mine : merge(shape, { base, mine, theirs }).value),
  };
}
