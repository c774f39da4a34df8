/** Keeps the screen on while a session runs, where the browser can, and knows to say where it cannot. */

/**
 * off: nobody wants it. on: the screen stays on. cannot: this browser knows no way. refused: it could, and does not now,
 * such as with a battery that is nearly empty.
 */
export type AwakeState = "off" | "on" | "cannot" | "refused";

export class Awake {
  state: AwakeState = "off";
  private lock: WakeLockSentinel | undefined;
  private isWanted = false;

  /** @param changed - called when the state is another one. */
  constructor(private readonly changed: () => void) {}

  want(wanted: boolean): void {
    if (wanted === this.isWanted) return;
    this.isWanted = wanted;
    if (wanted) {
      // A browser takes the lock back whenever the page is hidden.
      document.addEventListener("visibilitychange", this.ask);
      void this.ask();
    } else {
      document.removeEventListener("visibilitychange", this.ask);
      void this.lock?.release();
      this.lock = undefined;
      this.set("off");
    }
  }

  private readonly ask = async (): Promise<void> => {
    if (!this.isWanted || document.hidden || (this.lock && !this.lock.released)) return;
    const { wakeLock } = navigator as { wakeLock?: WakeLock };
    if (!wakeLock) return this.set("cannot");
    try {
      const lock = await wakeLock.request("screen");
      if (!this.isWanted) return void lock.release();
      this.lock = lock;
      lock.addEventListener("release", () => {
        if (this.lock === lock && this.isWanted && !document.hidden) this.set("refused");
      });
      this.set("on");
    } catch {
      if (this.isWanted && !document.hidden) this.set("refused");
    }
  };

  private set(state: AwakeState): void {
    if (state === this.state) return;
    this.state = state;
    this.changed();
  }
}
