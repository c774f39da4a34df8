/** What a widget on the page shows in place of the entry's own text, such as a checklist with its ticks. */

/** Writes it as Markdown, as HTML and as plain text. */
export type Texts = Readonly<Record<"md" | "html" | "txt", () => string>>;

/** Gives what writes it, or undefined while the page shows just the entry. */
export type LiveText = () => Promise<Texts> | undefined;

let shown: LiveText = () => undefined;

/** Has copies and files made from what a widget shows. */
export function setLiveText(text: LiveText): void {
  shown = text;
}

export function liveText(): Promise<Texts> | undefined {
  return shown();
}
