/** Lines that are pasted into a list become items of it. */
import { itemsOf, pastedItems } from "./pasted";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * The items that a paste into one item's field holds, with what the field has around them; undefined if it is an ordinary
 * paste, which is left to the browser.
 */
export function itemsPasted(event: ClipboardEvent): string[] | undefined {
  const field = event.target as Field;
  const [start, end] = selection(field);
  const items = pastedItems(textOf(event), { before: field.value.slice(0, start), after: field.value.slice(end) });
  if (items) event.preventDefault();
  return items;
}

/**
 * Puts the items of a paste into a field that has one on each line, with the caret behind them.
 *
 * @returns how many there are; undefined if it is an ordinary paste.
 */
export function insertItems(event: ClipboardEvent): number | undefined {
  const field = event.target as HTMLTextAreaElement;
  const items = itemsOf(textOf(event));
  if (items.length < 2) return undefined;
  event.preventDefault();
  field.setRangeText(items.join("\n"), ...selection(field), "end");
  return items.length;
}

function textOf({ clipboardData }: ClipboardEvent): string {
  return clipboardData?.getData("text/plain") ?? "";
}

function selection({ selectionStart, selectionEnd, value }: Field): [start: number, end: number] {
  return [selectionStart ?? value.length, selectionEnd ?? value.length];
}
