/** Which key presses open search. */
import { read } from "../documents/storage";

const KEYS = new Set(["/", "f", "s"]);
export const STORED_KEYS = "search-keys";

/** The part of a key press that matters here. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "defaultPrevented" | "isComposing" | "repeat"
>;

/** Whether a key press asks for search. Shift is free, because some keyboards need it for the slash. */
export function asksForSearch(press: KeyPress, typing: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented, isComposing, repeat } = press;
  return KEYS.has(key) && !typing && !ctrlKey && !metaKey && !altKey && !defaultPrevented && !isComposing && !repeat;
}

/** Whether an element takes what is typed. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

/** Readers can turn the keys off in the search dialog. */
export function keysAreOn(): boolean {
  return read(STORED_KEYS, (stored) => (typeof stored === "boolean" ? stored : undefined)) ?? true;
}
