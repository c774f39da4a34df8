/** The agenda being edited: its history, and its way into the browser's storage. */
import type { Agenda } from "../agenda/model";
import { History } from "../documents/history";
import { store } from "./drafts";

/**
 * new: nothing has changed yet, so nothing is kept. full, blocked: it is in the memory of this page only. elsewhere:
 * another tab has saved it too, and nothing is overwritten.
 */
export type Status = "new" | "saving" | "saved" | "full" | "blocked" | "elsewhere";

/** Changes are kept after so many milliseconds without another one, and at the latest when the page goes away. */
const DELAY = 300;

export class Session {
  status: Status;
  private readonly history: History<Agenda>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing = false;
  private readonly stopWatching: () => void;

  /**
   * @param kept - whether the browser keeps this agenda already.
   * @param composed - whether it was just made from answers, so that each block shows why it is there.
   */
  constructor(
    agenda: Agenda,
    kept: boolean,
    readonly composed = false,
  ) {
    this.history = new History(agenda);
    this.status = kept ? "saved" : "new";
    this.stopWatching = store.onChange((id) => {
      if (id === agenda.id && !this.writing) this.followOtherTab();
    });
  }

  get agenda(): Agenda {
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

  /** Takes a changed agenda over. `burst` names a run of typing that is undone as one. */
  change(next: Agenda, burst?: string): void {
    if (next === this.agenda) return;
    this.history.push(next, burst);
    this.changed();
  }

  undo(): boolean {
    return this.history.undo() !== undefined && this.changed();
  }

  redo(): boolean {
    return this.history.redo() !== undefined && this.changed();
  }

  /** Keeps it now. */
  save(over = false): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = true;
    const done = store.save(this.agenda.id, this.agenda, { over });
    this.writing = false;
    this.status = done.saved ? "saved" : done.conflict ? "elsewhere" : done.full ? "full" : "blocked";
    this.tell();
  }

  /** Keeps what is still waiting to be kept, before the page goes away. */
  flush(): void {
    if (this.timer !== undefined) this.save();
  }

  /** Goes on with this tab's agenda; the other tab's becomes an earlier version. */
  keepMine(): void {
    this.save(true);
  }

  /** Goes on with the other tab's agenda; this one can be undone to. */
  takeTheirs(): void {
    const theirs = store.load(this.agenda.id);
    if (!theirs) return;
    this.history.push(theirs);
    this.status = "saved";
    this.tell();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keeps what waits, and ends. */
  end(): void {
    this.flush();
    this.stopWatching();
    this.listeners.clear();
  }

  private followOtherTab(): void {
    // With changes of our own the next save tells; without any, the other tab is simply ahead.
    if (this.status === "saved" && this.timer === undefined) this.takeTheirs();
  }

  private changed(): true {
    clearTimeout(this.timer);
    if (this.status === "new" || this.status === "saved") this.status = "saving";
    if (this.status !== "elsewhere") this.timer = setTimeout(() => this.save(), DELAY);
    this.tell();
    return true;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
