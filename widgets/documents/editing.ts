/**
 * A document being edited: its history, its way into the browser's storage, and what other tabs do to it meanwhile. What
 * another tab changed elsewhere in the document is taken in; only what both changed differently has to be decided.
 */
import { loadLater } from "../base/later";
import { History } from "./history";
import { isWhole } from "./kind";
import type { DocumentStore, Saved } from "./store";

/**
 * new: nothing has changed yet, so nothing is kept. full, blocked: it is in the memory of this page only. elsewhere:
 * another tab has changed the same thing differently, and nothing is overwritten. gone: it was removed from the browser.
 */
export type Status = "new" | "saving" | "saved" | "full" | "blocked" | "elsewhere" | "gone";

/** What may have changed: by the reader here, or by another tab. */
export type Origin = "here" | "elsewhere";

/** Changes are kept after so many milliseconds without another one. */
const PAUSE = 300;
/** While somebody types without a pause, they are kept this often. */
const AT_LEAST_EACH = 1_000;

export class Editing<Value extends object> {
  status: Status;
  private readonly history: History<Value>;
  private readonly listeners = new Set<(origin: Origin) => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince = 0;
  private isWriting = false;
  /** What both this tab and the storage had last, and what it was before that. */
  private shared: { value: Value; stamp: string } | undefined;
  private before: Value | undefined;
  /** Values that another tab made. */
  private readonly foreign = new WeakSet<Value>();
  private readonly stopWatching: () => void;

  /**
   * @param value - what is edited.
   * @param stamp - which save it is of; undefined if the browser does not keep it yet.
   * @param before - a state to undo to, that another page saved it over.
   */
  constructor(
    private readonly store: DocumentStore<Value>,
    readonly id: string,
    value: Value,
    stamp?: string,
    before?: Value,
  ) {
    this.history = new History(before ?? value);
    if (before) this.history.push(value);
    this.status = stamp === undefined ? "new" : store.isUnsaved(id) ? (store.blocked ? "blocked" : "full") : "saved";
    if (stamp !== undefined) this.shared = { value, stamp };
    const look = (): void => this.look();
    const end = store.onChange((changed) => (changed === id || changed === "") && this.look());
    // Storage may be emptied without a word while the page is out of sight.
    addEventListener("focus", look);
    this.stopWatching = () => {
      end();
      removeEventListener("focus", look);
    };
  }

  get value(): Value {
    return this.history.value;
  }

  get isNew(): boolean {
    return this.status === "new";
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /**
   * Takes a changed value over. `burst` names a run of typing that is undone as one.
   *
   * @returns false if it is no value that could be read again; then nothing has changed.
   */
  change(next: Value, burst?: string): boolean {
    if (next === this.value) return true;
    if (!isWhole(this.store.kind, next)) return false;
    this.history.push(next, burst);
    this.changed();
    return true;
  }

  undo(): boolean {
    // What another tab made is a version from now on, if this undoes it.
    if (this.history.canUndo && this.foreign.has(this.value)) this.store.keepVersion(this.id, this.value, "replaced");
    return this.history.undo() !== undefined && this.changed();
  }

  redo(): boolean {
    return this.history.redo() !== undefined && this.changed();
  }

  /** Keeps it now. */
  save(over = false): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const value = this.value;
    const saved = this.write(value, over);
    if (saved.saved) {
      this.before = this.shared?.value;
      this.shared = { value, stamp: saved.stamp };
      this.status = "saved";
    } else if (saved.why === "conflict") return this.reconcile();
    else if (saved.why !== "refused") this.status = saved.why;
    this.tell("here");
  }

  /** Keeps what is still waiting to be kept, before the page goes away. */
  flush(): void {
    if (this.timer !== undefined) this.save();
  }

  /** Goes on with this tab's state; the other tab's becomes an earlier version. */
  keepMine(): void {
    this.save(true);
  }

  /** Goes on with the other tab's state; this one becomes an earlier version, and can be undone to. */
  takeTheirs(): void {
    const theirs = this.store.stored(this.id);
    if (!theirs) return;
    if (this.value !== this.shared?.value) this.store.keepVersion(this.id, this.value, "conflict");
    this.follow(theirs.value, theirs.stamp);
  }

  /** The two states to choose from, and what they grew from, while another tab has changed the same thing. */
  conflict(): { base: Value | undefined; mine: Value; theirs: Value } | undefined {
    const theirs = this.store.stored(this.id);
    return this.status === "elsewhere" && theirs
      ? { base: this.shared?.value, mine: this.value, theirs: theirs.value }
      : undefined;
  }

  /** Takes what was made of the two states. */
  resolve(merged: Value): void {
    this.history.push(merged);
    this.save(true);
  }

  /** Calls back after each change of the value or of its status. Returns what ends it. */
  subscribe(listener: (origin: Origin) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keeps what waits, and ends. */
  end(): void {
    this.flush();
    this.stopWatching();
    this.listeners.clear();
  }

  private write(value: Value, over: boolean): Saved {
    this.isWriting = true;
    try {
      return this.store.save(this.id, value, this.shared?.stamp, { over });
    } finally {
      this.isWriting = false;
    }
  }

  private changed(): true {
    clearTimeout(this.timer);
    const now = Date.now();
    if (this.timer === undefined) this.waitingSince = now;
    if (this.status === "new" || this.status === "saved" || this.status === "gone") this.status = "saving";
    // Also while another tab's state stands against it: then it is kept as a version.
    this.timer = setTimeout(() => this.save(), Math.min(PAUSE, Math.max(0, this.waitingSince + AT_LEAST_EACH - now)));
    this.tell("here");
    return true;
  }

  // Other tabs

  private look(): void {
    if (this.isWriting || this.status === "new" || this.status === "blocked" || !this.shared) return;
    const stamp = this.store.stampOf(this.id);
    if (stamp === this.shared.stamp) return;
    if (stamp === undefined) this.lose();
    else if (isComposing()) whenComposed(() => this.look());
    else this.reconcile();
  }

  /** It is not in the browser any more, so nothing says that it is. */
  private lose(): void {
    if (this.status !== "saved" && this.status !== "elsewhere") return;
    this.status = "gone";
    this.tell("elsewhere");
  }

  /** Takes in what another tab has saved. */
  private reconcile(): void {
    const theirs = this.store.stored(this.id);
    // What a newer version of the site has saved can't be merged here.
    if (!theirs) return this.stand();
    const isUnchanged = this.value === this.shared?.value && !this.isSibling(theirs.stamp);
    if (isUnchanged) return this.follow(theirs.value, theirs.stamp);
    void this.merge(theirs.value, theirs.stamp);
  }

  private async merge(theirs: Value, stamp: string): Promise<void> {
    try {
      const [{ merge }, shape] = await Promise.all([loadLater(() => import("./merge")), this.store.kind.shape()]);
      // Another save may have come while this was loaded.
      const now = this.store.stored(this.id);
      if (now?.stamp !== stamp) return this.look();
      const { value, differences } = merge(shape, { base: this.baseOf(stamp), mine: this.value, theirs });
      if (differences.some(({ asked }) => asked) || !isWhole(this.store.kind, value)) return this.stand();
      this.foreign.add(value);
      this.history.push(value);
      this.shared = { value: theirs, stamp };
      this.tell("elsewhere");
      this.save();
    } catch (error) {
      console.warn(error);
      this.stand();
    }
  }

  /** What this tab's state and another one's save both grew from. */
  private baseOf(stamp: string): Value | undefined {
    return this.isSibling(stamp) ? this.before : this.shared?.value;
  }

  /** Whether a save grew from the same one as this tab's last save: both were written at the same moment. */
  private isSibling(stamp: string): boolean {
    const [theirs, ours] = [stamp, this.shared?.stamp ?? ""].map((one) => one.split(" ")[0]);
    return theirs === ours && stamp !== this.shared?.stamp;
  }

  private follow(theirs: Value, stamp: string): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.foreign.add(theirs);
    this.history.push(theirs);
    this.before = this.shared?.value;
    this.shared = { value: this.value, stamp };
    this.status = "saved";
    this.tell("elsewhere");
  }

  private stand(): void {
    this.status = "elsewhere";
    this.tell("elsewhere");
  }

  private tell(origin: Origin): void {
    for (const listener of [...this.listeners]) listener(origin);
  }
}

/** A text that is put together by an input method would break if its field changed now. */
let composing = false;
if (typeof document !== "undefined") {
  document.addEventListener("compositionstart", () => {
    composing = true;
  });
  document.addEventListener("compositionend", () => {
    composing = false;
  });
}

function isComposing(): boolean {
  return composing;
}

function whenComposed(act: () => void): void {
  // After the field has told what was composed.
  document.addEventListener("compositionend", () => setTimeout(act), { once: true });
}
