/** The pulse check's rounds as this browser keeps them, and the form as scoring reads it. */
import { collect } from "../answers/collect";
import { ANSWERS } from "../answers/document";
import type { Round } from "../answers/model";
import type { PulseAssessment } from "../answers/pulse";
import { read, remove, write } from "../documents/storage";
import { DocumentStore } from "../documents/store";
import type { Form } from "./form";

/** The form as scoring takes it. */
export function assessmentOf(form: Form): PulseAssessment {
  return form;
}

export class PulseRounds {
  private readonly store = new DocumentStore<Round>(ANSWERS);

  constructor(private readonly form: Form) {}

  /** The rounds of this check, the one changed last first. */
  all(): Round[] {
    const rounds = this.store.list().flatMap(({ id }) => this.store.get(id) ?? []);
    return rounds.filter(({ assessment, by }) => assessment === this.form.id && by === "person");
  }

  get(id: string): Round | undefined {
    return this.store.get(id);
  }

  /** Keeps a round; what another tab put in meanwhile is taken in. Returns whether it is stored. */
  save(round: Round): { round: Round; isStored: boolean } {
    const here = this.store.open(round.id);
    const both = here ? collect(here.value, round) : undefined;
    const whole =
      both && typeof both !== "string" ? { ...both.round, shown: union(here?.value.shown, round.shown) } : round;
    const saved = this.store.save(whole.id, whole, here?.stamp);
    return { round: whole, isStored: saved.saved };
  }

  /** A sheet that somebody answers on this device by a link, until it is removed. */
  draft(id: string): Round | undefined {
    return read(`answers.mine.${id}`, (stored) => ANSWERS.parse(stored));
  }

  saveDraft(round: Round): boolean {
    return write(`answers.mine.${round.id}`, round);
  }

  forgetDraft(id: string): void {
    remove(`answers.mine.${id}`);
  }
}

function union(one: readonly string[] | undefined, other: readonly string[]): string[] {
  return [...new Set([...(one ?? []), ...other])].sort();
}
