/** Holds back what is being typed until the reader pauses or does something else. Needs no browser. */

/** No edit is older than this before it is kept. */
export const TYPING_PAUSE = 300;

export class Typing {
  private held: { field: string; timer: ReturnType<typeof setTimeout>; keep: () => void } | undefined;

  /** Keeps something after a pause, and instead of what was typed in the same field before. */
  hold(field: string, keep: () => void): void {
    if (this.held?.field !== field) this.flush();
    clearTimeout(this.held?.timer);
    this.held = { field, keep, timer: setTimeout(() => this.flush(), TYPING_PAUSE) };
  }

  /** Keeps now what was typed last. */
  flush(): void {
    const { held } = this;
    this.held = undefined;
    clearTimeout(held?.timer);
    held?.keep();
  }
}
