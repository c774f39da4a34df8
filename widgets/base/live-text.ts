/** What a widget on the page shows in place of the entry's own text, such as a checklist with its ticks. */

/** Gives it as Markdown, or undefined while the page shows just the entry. */
export type LiveText = () => Promise<string> | undefined;

let shown: LiveText = () => undefined;

/** Has copies and files made from what a widget shows. */
export function setLiveText(text: LiveText): void {
  shown = text;
}

export function liveText(): Promise<string> | undefined {
  return shown();
}
