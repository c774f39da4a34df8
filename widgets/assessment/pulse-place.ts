/** What the facilitator's page offers to its parts. */
import type { Round } from "../answers/model";
import type { Form } from "./form";
import type { PulseRounds } from "./pulse-data";

/** What the facilitator's page works on. */
export interface Facilitating {
  readonly form: Form;
  readonly rounds: PulseRounds;
  readonly address: string;
  readonly round: Round | undefined;
  /** The names of a partnership that is kept here, if there is one. */
  readonly partners: readonly string[];
  begin(names: readonly string[]): void;
  change(act: (round: Round) => Round): void;
  /** Opens another round; without an id, the page that starts one. */
  choose(id: string | undefined): void;
  remove(): void;
  show(): void;
  copyBlank(side: string): Promise<void>;
  saveBlank(side: string): void;
  blankLink(side: string): Promise<string>;
  answerHere(side: string): void;
  take(text: string): Promise<void>;
  takeFiles(): Promise<void>;
  say(text: string): void;
  draw(): void;
}
