/** Undo and redo for any value that is replaced, never changed. */

export interface HistoryOptions {
  /** How many steps can be undone. */
  limit?: number;
  /** Within so many milliseconds, changes with the same key are one step. */
  within?: number;
  /** The time in milliseconds. */
  now?: () => number;
}

export class History<Value> {
  #past: Value[] = [];
  #present: Value;
  #future: Value[] = [];
  #last: { key: string; at: number } | undefined;
  readonly #limit: number;
  readonly #within: number;
  readonly #now: () => number;

  constructor(start: Value, { limit = 200, within = 1_000, now = Date.now }: HistoryOptions = {}) {
    this.#present = start;
    this.#limit = limit;
    this.#within = within;
    this.#now = now;
  }

  get value(): Value {
    return this.#present;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Takes a new value over; the same value again is no step.
   *
   * @param key - names a run of changes, such as typing into one field, that is undone as one.
   */
  push(value: Value, key?: string): void {
    if (value === this.#present) return;
    const at = this.#now();
    const continues = key !== undefined && this.#last?.key === key && at - this.#last.at <= this.#within;
    if (!continues) this.#past = [...this.#past, this.#present].slice(-this.#limit);
    this.#present = value;
    this.#future = [];
    this.#last = key === undefined ? undefined : { key, at };
  }

  /** Goes one step back; undefined if there is none. */
  undo(): Value | undefined {
    const before = this.#past.pop();
    if (before === undefined) return undefined;
    this.#future.push(this.#present);
    return this.#go(before);
  }

  /** Goes one step forward again; undefined if there is none. */
  redo(): Value | undefined {
    const after = this.#future.pop();
    if (after === undefined) return undefined;
    this.#past.push(this.#present);
    return this.#go(after);
  }

  #go(value: Value): Value {
    this.#last = undefined;
    this.#present = value;
    return value;
  }
}
