/** Two copies of a document beside each other, in place of the page, until one is made of both. */
import { loadLater } from "../base/later";
import type { DocumentKind } from "../documents/kind";
import type { Copies } from "../documents/merge";
import { cover } from "./cover";
import type { MergeView, Merging } from "./merge-view";

/**
 * What is merged, and for whom.
 *
 * takes: keeps what was made of both; false leaves both on the screen.
 * done: called with what was made, once the page is shown again.
 * ended: called when the reader is done with it, whatever came of it.
 */
export interface Comparing<Value extends object> extends Pick<
  Merging<Value>,
  "names" | "sent" | "summary" | "keepApart"
> {
  copies: Copies<Value>;
  takes?: (merged: Value) => boolean;
  done?: (merged: Value) => void;
  ended?: (() => void) | undefined;
}

/** Rejects with a LoadFailure. */
export async function showMerge<Value extends object>(
  kind: DocumentKind<Value>,
  { takes, done, ended, keepApart, ...comparing }: Comparing<Value>,
): Promise<void> {
  const [shape] = await Promise.all([kind.shape(), loadLater(() => import("./merge-view"))]);
  const view = document.createElement("pb-merge") as MergeView;
  let uncover = (): void => {};
  const leave = (): void => {
    uncover();
    ended?.();
  };
  const merging: Merging<Value> = {
    ...comparing,
    shape,
    done: (merged) => {
      if (takes && !takes(merged)) return;
      leave();
      done?.(merged);
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
