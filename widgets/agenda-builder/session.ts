/** The agenda being edited: its history, and its way into the browser's storage. */
import type { Agenda } from "../agenda/model";
import { History } from "../history";
import { drafts, type Saved } from "./drafts";

/** "new": nothing has changed yet, so nothing is kept. */
export type Status = "new" | "saving" | Saved;

/** Changes are kept after so many milliseconds without another one, and at the latest when the page goes away. */
const DELAY = 300;

export class Session {
  status: Status;
  private readonly history: History<Agenda>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  /** @param kept - whether the browser keeps this agenda already. */
  constructor(agenda: Agenda, kept: boolean) {
    this.history = new History(agenda);
    this.status = kept ? "saved" : "new";
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

  /** Keeps it now, if there is anything to keep. */
  save(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.status === "elsewhere") return;
    this.status = drafts.save(this.agenda);
    this.tell();
  }

  /** Keeps what is still waiting to be kept, before the page goes away. */
  flush(): void {
    if (this.timer !== undefined) this.save();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  keepMine(): void {}
  takeTheirs(): void {}

  private changed(): true {
    clearTimeout(this.timer);
    if (this.status !== "elsewhere") {
      // A problem stays in sight until it is gone.
      if (this.status !== "full" && this.status !== "blocked") this.status = "saving";
      this.timer = setTimeout(() => this.save(), DELAY);
    }
    this.tell();
    return true;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
