/** What the page of an assessment offers to what is loaded later. */
import type { SideAnswers } from "./compare";
import type { Form } from "./form";
import type { Rounds } from "./rounds";

export interface Place {
  readonly form: Form;
  readonly rounds: Rounds;
  /** The sides whose answers are seen now, the reader's own first. */
  shown(): SideAnswers[];
  /** Leads to what both sides said; as long as that is not seen, to what comes before it. */
  lead(): void;
  /** Says something, to be seen and read out. */
  say(text: string): void;
}
