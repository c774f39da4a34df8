/** What a checklist says: to screen readers through one live region, and on the screen with what can be done about it. */
import { announce, element } from "../base/element";
import { icon } from "../base/icon";
import { WORDS } from "../checklists/words";

export interface Offer {
  words: string;
  act: () => void;
}

export class Notice {
  private readonly region = element("p", { role: "status", class: "pb-hidden" });
  private readonly text = element("p", { dir: "auto" });
  private readonly offers = element("div", { class: "pb-todo__offers" });
  private readonly bar = element("div", { class: "pb-todo__notice", hidden: true }, this.text, this.offers);

  /**
   * @param root - what it belongs to; it stays at the lower edge of the window while that is in sight.
   * @param fallback - what gets the focus when a message is closed, if what had it before is gone.
   */
  constructor(
    private readonly root: HTMLElement,
    private readonly fallback: () => HTMLElement | null,
  ) {
    root.append(this.region, this.bar);
    root.addEventListener("focusin", () => this.uncover());
  }

  /** Says something that can be seen on the page already. */
  say(words: string): void {
    announce(this.region, words);
    this.uncover();
  }

  /** Says and shows something, with something to do about it. */
  tell(words: string, offers: readonly Offer[] = []): void {
    const held = document.activeElement;
    const opener = held instanceof HTMLElement && this.root.contains(held) ? held : null;
    const leave = (): void => {
      // Safari focuses no button that is pressed: then there is nothing to give back, and a jump would only startle.
      const holds = this.bar.contains(document.activeElement);
      this.bar.hidden = true;
      if (holds) (opener?.getClientRects().length ? opener : this.fallback())?.focus();
    };
    const buttons = offers.map(({ words: label, act }) => {
      const button = element("button", { type: "button", class: "pb-button" }, label);
      button.addEventListener("click", () => {
        leave();
        act();
      });
      return button;
    });
    const close = element(
      "button",
      { type: "button", class: "pb-todo__close" },
      icon("close"),
      element("span", { class: "pb-hidden" }, WORDS.dismiss),
    );
    close.addEventListener("click", leave);
    this.text.textContent = words;
    this.offers.replaceChildren(...buttons, close);
    this.bar.hidden = false;
    this.say(words);
  }

  get isOpen(): boolean {
    return !this.bar.hidden;
  }

  /** Takes a message away that does not hold any more. */
  withdraw(words: string): void {
    if (this.text.textContent === words) this.bar.hidden = true;
  }

  /** Says and shows what was done, and how to take it back. */
  tellWithUndo(words: string, undo: () => unknown): void {
    const act = (): void => {
      undo();
      this.say(WORDS.said.undone);
    };
    this.tell(words, [{ words: WORDS.undo, act }]);
  }

  /** Scrolls what has the focus out from under the message; the page's style keeps room for it. */
  private uncover(): void {
    const held = document.activeElement;
    if (this.bar.hidden || !held || this.bar.contains(held)) return;
    const { top, bottom } = this.bar.getBoundingClientRect();
    const place = held.getBoundingClientRect();
    if (place.bottom > top && place.top < bottom) held.scrollIntoView({ block: "center" });
  }
}
