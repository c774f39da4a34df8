/** What the builder says: to screen readers, and on the screen for a while, near to what was pressed, with a way back. */
import { announce } from "../base/element";
import { WORDS } from "./words";

/** How long what was said stays on the screen, in milliseconds. */
const SEEN = 6_000;
/** What a message stands beside, where the window is wide; anything else happens where the reader's eye is anyway. */
const BESIDE = ".pb-edit__actions .pb-menu, .pb-edit__actions > button, .pb-draft .pb-menu";
const WIDE = "(min-width: 44rem)";

export class Toast {
  readonly root: HTMLElement;
  private readonly text: HTMLElement;
  private readonly button: HTMLButtonElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private undo: (() => void) | undefined;
  private opener: Element | null = null;

  constructor() {
    this.root = document.createElement("div");
    this.root.className = "pb-told";
    this.text = document.createElement("p");
    this.text.className = "pb-toast";
    this.text.setAttribute("role", "status");
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "pb-told__undo";
    this.button.textContent = WORDS.sum.undo;
    this.button.hidden = true;
    this.button.addEventListener("click", () => this.takeBack());
    this.root.append(this.text, this.button);
  }

  /** @param undo - takes back what was done; offered beside the words while they are seen. */
  say(words: string, undo?: () => void): void {
    this.undo = undo;
    this.button.hidden = !undo;
    this.opener = document.activeElement;
    this.place(this.opener?.closest(BESIDE) ?? null);
    announce(this.text, words);
    this.root.classList.remove("pb-told--seen");
    this.fadeLater();
  }

  clear(): void {
    this.text.replaceChildren();
    this.button.hidden = true;
  }

  private fadeLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.root.matches(":focus-within, :has(:hover)")) return this.fadeLater();
      this.root.classList.add("pb-told--seen");
      this.button.hidden = true;
    }, SEEN);
  }

  private takeBack(): void {
    const { undo, opener } = this;
    this.button.hidden = true;
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    undo?.();
  }

  /** Stands right below what was pressed, or at the lower edge of the window. */
  private place(anchor: Element | null): void {
    const { style } = this.root;
    const box = anchor && matchMedia(WIDE).matches ? anchor.getBoundingClientRect() : undefined;
    this.root.classList.toggle("pb-told--beside", box !== undefined);
    style.top = box ? `${Math.max(8, Math.min(box.bottom + 8, innerHeight - 96))}px` : "";
    style.right = box ? `${Math.max(8, document.documentElement.clientWidth - box.right)}px` : "";
  }
}
