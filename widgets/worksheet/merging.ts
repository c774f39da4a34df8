/** Two copies of a worksheet beside each other, in place of the page, until one is made of both. Loaded when it is asked for. */
import { loadLater } from "../base/later";
import { isWhole } from "../documents/kind";
import type { Copies, Side } from "../documents/merge";
import type { Sent } from "../documents/sent";
import type { MergeView, Merging } from "../exchange/merge-view";
import { WORKSHEETS } from "../worksheets/document";
import type { Filled } from "../worksheets/model";
import { isEmptyRow } from "../worksheets/said";
import { cover } from "./cover";
import { WORDS } from "./words";

/**
 * What is merged.
 *
 * done: takes what was made of both; false leaves both on the screen, since it could not be kept.
 * ended: called when the reader is done with it, whatever came of it.
 */
interface Comparing {
  copies: Copies<Filled>;
  names: Readonly<Record<Side, string>>;
  sent?: Sent | undefined;
  done: (merged: Filled) => boolean;
  ended?: () => void;
  keepApart?: () => void;
}

/** Rejects with a LoadFailure. */
export async function showMerge({ copies, names, sent, done, ended, keepApart }: Comparing): Promise<void> {
  const [shape] = await Promise.all([WORKSHEETS.shape(), loadLater(() => import("../exchange/merge-view"))]);
  const view = document.createElement("pb-merge") as MergeView;
  let uncover = (): void => {};
  const leave = (): void => {
    uncover();
    ended?.();
  };
  const merging: Merging<Filled> = {
    shape,
    copies,
    names,
    sent,
    summary: (merged) => WORDS.incoming.result(merged.rows.filter((row) => !isEmptyRow(row)).length),
    done: (merged) => {
      if (isWhole(WORKSHEETS, merged) && done(merged)) leave();
    },
    cancel: leave,
    ...(keepApart && {
      keepApart: () => {
        leave();
        keepApart();
      },
    }),
  };
  view.merging = merging as unknown as Merging;
  uncover = cover(view);
}
