/** What a partnership was made from, if somebody sent it, and how much was changed in it since. */
import { changesSince } from "../exchange/changes";
import { madeFrom, type Received } from "../exchange/received";
import { PARTNERSHIP } from "../partnership/document";
import { store } from "../partnership/here";
import type { Partnership } from "../partnership/model";

/** to: the fingerprint of what was sent last. base: that, if it is still here. */
export interface Draft {
  id: string;
  to: string;
  by: string;
  answered: Received["answered"];
  base: Partnership | undefined;
}

/** Changes are counted after so many milliseconds without another one. */
const PAUSE = 250;

/** What was changed in a partnership since it was sent, in words. Rejects with a LoadFailure. */
export function changesIn(value: Partnership, base: Partnership): Promise<string[]> {
  return changesSince(PARTNERSHIP, base, value);
}

export class Drafts {
  draft: Draft | undefined;
  /** How many things were changed; undefined until they are counted. */
  changes: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly draw: () => void) {}

  /** Reads anew what is known of a partnership; of none, if there is no id. */
  look(id: string | undefined): void {
    const made = id === undefined ? undefined : madeFrom(store, id);
    this.changes = undefined;
    this.draft =
      made && id !== undefined
        ? {
            id,
            to: made.fingerprint,
            by: made.by,
            answered: made.answered,
            base: store.common.find(id, [made.fingerprint])?.value,
          }
        : undefined;
  }

  /** Counts what was changed, once nothing is changed for a moment. */
  countSoon(value: Partnership | undefined): void {
    clearTimeout(this.timer);
    const { draft } = this;
    if (!draft?.base || !value) return;
    this.timer = setTimeout(() => void this.count(draft, value), this.changes === undefined ? 0 : PAUSE);
  }

  private async count(draft: Draft, value: Partnership): Promise<void> {
    try {
      const { length } = draft.base ? await changesIn(value, draft.base) : [];
      if (draft !== this.draft || length === this.changes) return;
      this.changes = length;
      this.draw();
    } catch (error) {
      // Without the count the answer can still be made.
      console.warn(error);
    }
  }
}
