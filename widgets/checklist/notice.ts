/** What a checklist says: to screen readers through one live region, and on the screen with what can be done about it. */
import { announce, element } from "../element";
import { icon } from "./icon";
import { WORDS } from "./words";

export interface Offer {
  words: string;
  act: () => void;
}

export class Notice {
  private readonly region = element("p", { role: "status", class: "pb-hidden" });
  private readonly text = element("p", { dir: "auto" });
  private readonly offers = element("div", { class: "pb-todo__offers" });
  private readonly bar = element("div", { class: "pb-todo__notice", hidden: true }, this.text, this.offers);

  /** @param root - what it belongs to; it stays at the lower edge of the window while that is in sight. */
  constructor(root: HTMLElement) {
    root.append(this.region, this.bar);
    root.addEventListener("focusin", () => this.uncover());
  }

  /** Says something that can be seen on the page already. */
  say(words: string): void {
    announce(this.region, words);
    this.uncover();
  }

  /**
   * Says and shows something, with something to do about it.
   *
   * @param focusAfter - where the focus goes when the message is closed.
   */
  show(words: string, offers: Offer[], focusAfter: () => HTMLElement | null | undefined): void {
    const buttons = offers.map(({ words: label, act }) => {
      const button = element("button", { type: "button", class: "pb-button" }, label);
      button.addEventListener("click", () => {
        this.close();
        focusAfter()?.focus();
        act();
      });
      return button;
    });
    const close = element("button", { type: "button", class: "pb-todo__close" }, icon("close"), element("span", { class: "pb-hidden" }, WORDS.dismiss));
    close.addEventListener("click", () => {
      this.close();
      focusAfter()?.focus();
    });
    this.text.textContent = words;
    this.offers.replaceChildren(...buttons, close);
    this.bar.hidden = false;
    this.say(words);
  }

  /** Scrolls what has the focus out from under the message; the page's style keeps room for it. */
  private uncover(): void {
    const held = document.activeElement;
    if (this.bar.hidden || !held || this.bar.contains(held)) return;
    const { top, bottom } = this.bar.getBoundingClientRect();
    const place = held.getBoundingClientRect();
    if (place.bottom > top && place.top < bottom) held.scrollIntoView({ block: "center" });
  }

  close(): void {
    this.bar.hidden = true;
  }
}
