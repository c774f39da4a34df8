/** An agenda from elsewhere beside one's own: whose copies they are, and what merging them needs. */
import { AGENDA } from "../agenda/document";
import { total } from "../agenda/edit";
import type { Agenda } from "../agenda/model";
import { loadLater } from "../base/later";
import type { Copies, Side } from "../documents/merge";
import type { Sent } from "../documents/sent";
import type { Merging } from "../exchange/merge-view";
import { ownName } from "../exchange/own-name";
import { WORDS } from "./words";

/**
 * What merging two copies needs; what to do with the result is added by the builder. Undefined if they say the same.
 * Rejects with a LoadFailure.
 */
export async function mergingOf(
  copies: Copies<Agenda>,
  names: Readonly<Record<Side, string>>,
  sent?: Sent,
): Promise<Omit<Merging<Agenda>, "done" | "cancel"> | undefined> {
  const [shape, { merge }] = await Promise.all([
    AGENDA.shape(),
    loadLater(() => import("../documents/merge")),
    loadLater(() => import("../exchange/merge-view")),
  ]);
  if (!merge(shape, copies).differences.length) return undefined;
  return { shape, copies, names, sent, summary: (merged) => WORDS.compare.result(total(merged), merged.target) };
}

/** Whose copies one's own agenda and one from elsewhere are, by the names of the organizations as far as they are known. */
export function namesFor(mine: Agenda, sent: Sent | undefined): Record<Side, string> {
  const names = mine.organizations.map(({ name }) => name.trim()).filter(Boolean);
  const theirs = sent?.by.trim() ?? "";
  const own = ownName() || (names.length === 2 && theirs ? (names.find((name) => name !== theirs) ?? "") : "");
  const other = theirs || (names.length === 2 && own ? (names.find((name) => name !== own) ?? "") : "");
  // Two copies under one name can't be told apart by it.
  const isClear = own !== other;
  return {
    mine: isClear && own ? own : WORDS.compare.yours,
    theirs: isClear && other ? other : WORDS.compare.theirs,
  };
}
