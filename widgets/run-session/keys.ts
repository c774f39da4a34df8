/**
 * Single letters that do something while a session runs. They can be switched off, and rest while somebody types. None of
 * them is one that opens search (search/keys.ts).
 */

export type KeyAct = "next" | "back" | "more" | "pause" | "skip" | "park" | "spread" | "write";

const ACTS: Readonly<Record<string, KeyAct>> = {
  n: "next",
  b: "back",
  m: "more",
  p: "pause",
  x: "skip",
  l: "park",
  t: "spread",
  w: "write",
};

/** Fields that take letters. A choice from a list takes them too, to find what begins with them. */
const TAKES_LETTERS = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/** What a key does; undefined if it is not for us. */
export function actOf(event: KeyboardEvent): KeyAct | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return undefined;
  if (event.target instanceof Element && event.target.closest(TAKES_LETTERS)) return undefined;
  if (document.querySelector("dialog[open]")) return undefined;
  return ACTS[event.key.toLowerCase()];
}
