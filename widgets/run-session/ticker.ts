/**
 * Calls back when what a clock shows is about to change, while the page is seen. Nothing is counted: whoever is called
 * reads the clock, so a device that slept, or whose clock was set, shows what is true once it wakes.
 */

/** Timers may fire a little early, and the old second would stay for one more. */
const MARGIN = 4;
/** A timer for longer is of no use: the clock may be set meanwhile. */
const MOST = 60_000;

export class Ticker {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private runs = false;

  /**
   * @param tick - shows the time. Gives the milliseconds until it has to be shown anew; undefined if it stands still.
   * @param hidden - the same while nobody sees the page, for what has to happen all the same, such as a sound.
   */
  constructor(
    private readonly tick: () => number | undefined,
    private readonly hidden: () => number | undefined = () => undefined,
  ) {}

  start(): void {
    if (!this.runs) {
      this.runs = true;
      document.addEventListener("visibilitychange", this.again);
      addEventListener("pageshow", this.again);
    }
    this.again();
  }

  stop(): void {
    this.runs = false;
    clearTimeout(this.timer);
    document.removeEventListener("visibilitychange", this.again);
    removeEventListener("pageshow", this.again);
  }

  /** Shows the time now, and goes on from there. */
  readonly again = (): void => {
    clearTimeout(this.timer);
    if (!this.runs) return;
    const next = document.hidden ? this.hidden() : this.tick();
    if (next !== undefined) this.timer = setTimeout(this.again, Math.min(MOST, Math.max(0, next) + MARGIN));
  };
}

/** The milliseconds until a running count of seconds, or one that runs down, shows the next one. */
export function toNextSecond(from: Date, now: Date): number {
  const passed = (now.getTime() - from.getTime()) % 1_000;
  return 1_000 - (passed < 0 ? passed + 1_000 : passed);
}

/** The milliseconds until a clock on the wall shows the next minute. */
export function toNextMinute(now: Date): number {
  return 60_000 - (now.getTime() % 60_000);
}
