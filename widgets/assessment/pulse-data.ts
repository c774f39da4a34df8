/** The pulse check's rounds as this browser keeps them, and what was shown of them. */
import { ANSWERS } from "../answers/document";
import type { Round } from "../answers/model";
import { type Guarded, guarded, isBefore, type Seen } from "../answers/pulse";
import { isBlocked, read, remove, write } from "../documents/storage";
import { DocumentStore } from "../documents/store";
import type { Form } from "./form";

/** Of which sheets figures were shown on this device, whatever becomes of their rounds. */
const SEEN = "answers.seen";
/** As many of them are remembered. */
const MOST_SEEN = 500;

/** A round as it is kept now. isStored: false if it is in the memory of this page only. */
export interface Kept {
  readonly round: Round;
  readonly isStored: boolean;
}

export class PulseRounds {
  private readonly store = new DocumentStore<Round>(ANSWERS);
  /** What was shown, where the browser keeps nothing: gone with the rounds themselves. */
  private remembered: readonly Seen[] = [];

  constructor(private readonly form: Form) {}

  /** The rounds of this check, the latest first. */
  all(): Round[] {
    const rounds = this.store.list().flatMap(({ id }) => this.get(id) ?? []);
    return rounds.sort((one, other) => (isBefore(one, other) ? 1 : isBefore(other, one) ? -1 : 0));
  }

  get(id: string | undefined): Round | undefined {
    const round = id === undefined ? undefined : this.store.get(id);
    return round?.assessment === this.form.id && round.by === "person" ? round : undefined;
  }

  add(round: Round): Kept {
    return { round, isStored: this.store.save(round.id, round, undefined).saved };
  }

  /**
   * Changes a round as it is kept now, whatever this page knew of it, so that two tabs never count different sheets.
   * Returns undefined if it is gone.
   */
  change(id: string, act: (round: Round) => Round): Kept | undefined {
    const here = this.store.open(id);
    if (!here) return undefined;
    const round = act(here.value);
    const saved = this.store.save(id, round, here.stamp);
    return { round: this.store.get(id) ?? round, isStored: saved.saved };
  }

  remove(id: string): void {
    this.store.remove(id);
  }

  onChange(listener: () => void): void {
    this.store.onChange(listener);
  }

  /** What of a round may be shown on this device, which remembers it. */
  look(round: Round): Guarded {
    const seen = read(SEEN, parseSeen) ?? this.remembered;
    const found = guarded(this.form, round, seen);
    if (JSON.stringify(found.seen) === JSON.stringify(seen)) return found;
    if (isBlocked()) this.remembered = found.seen;
    else if (!write(SEEN, found.seen.slice(-MOST_SEEN)))
      // What cannot be remembered is not shown: after a reload, one sheet more could be shown with it.
      return guarded(this.form, { ...round, shown: seen.flatMap(({ ids }) => ids) }, seen);
    return found;
  }

  /** A sheet that somebody answers on this device by a link, until it is removed. */
  draft(id: string): Round | undefined {
    return read(draftKey(id), (stored) => ANSWERS.parse(stored));
  }

  saveDraft(round: Round): boolean {
    return write(draftKey(round.id), round);
  }

  forgetDraft(id: string): void {
    remove(draftKey(id));
  }
}

function draftKey(id: string): string {
  return `answers.mine.${id}`;
}

function parseSeen(stored: unknown): Seen[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return (stored as Partial<Seen>[]).flatMap((one) =>
    Array.isArray(one?.ids) && typeof one.print === "string" ? [{ ids: one.ids.map(String), print: one.print }] : [],
  );
}
