/** What a page says: to screen readers, and on the screen for a while, with a way to take back what was done. */
import { announce, element } from "./element";

/** How long it stays in sight, in milliseconds. */
const SEEN = 8_000;

export class Told {
  readonly root: HTMLElement;
  private readonly text = element("p", { role: "status", dir: "auto" });
  private readonly button: HTMLButtonElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private undo: (() => void) | undefined;

  /**
   * @param look - the class of its element.
   * @param undo - what the button says.
   */
  constructor(look: string, undo: string) {
    this.button = element("button", { type: "button", class: "pb-button", hidden: true }, undo);
    this.root = element("div", { class: look }, this.text, this.button);
    this.button.addEventListener("click", () => {
      this.clear();
      this.undo?.();
    });
  }

  /** @param undo - takes back what was done. */
  say(words: string, undo?: () => void): void {
    this.undo = undo;
    this.button.hidden = !undo;
    announce(this.text, words);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.clearUnlessUsed(), SEEN);
  }

  clear(): void {
    this.text.replaceChildren();
    this.button.hidden = true;
  }

  private clearUnlessUsed(): void {
    if (this.root.matches(":focus-within, :has(:hover)")) this.timer = setTimeout(() => this.clearUnlessUsed(), SEEN);
    else this.clear();
  }
}
