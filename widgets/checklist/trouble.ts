/** What is wrong with keeping documents, in words. Needs no browser. */

import { WORDS } from "../checklists/words";
import type { Status } from "../documents/editing";
import type { Unreadable } from "../documents/store";

/** `raw` is what could not be read, to be saved as a file; `keys` are where it is. */
export interface Trouble {
  kind: "full" | "blocked" | "elsewhere" | "gone" | "damaged" | "newer" | "partly";
  words: string;
  raw?: string;
  keys?: string[];
}

/** Why a document is not kept as it is shown, if its status says so. */
export function unsavedTrouble(status: Status): Trouble | undefined {
  if (status === "new" || status === "saving" || status === "saved") return undefined;
  return { kind: status, words: WORDS.trouble[status] };
}

/**
 * What can't be read, if anything; the worst first.
 *
 * @param partly - documents of which parts can't be read.
 */
export function unreadableTrouble(
  unreadable: readonly Unreadable[],
  partly: readonly { name: string; parts: readonly string[] }[],
): Trouble | undefined {
  for (const why of ["damaged", "newer"] as const) {
    const found = unreadable.filter((one) => one.why === why);
    const raw = found.map(({ text }) => text).join("\n\n");
    if (found.length)
      return { kind: why, words: WORDS.trouble[why](found.length), raw, keys: found.map(({ key }) => key) };
  }
  const [first] = partly;
  return first && { kind: "partly", words: WORDS.trouble.partly(first.name, WORDS.parts(first.parts)) };
}
