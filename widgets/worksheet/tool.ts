/** What the parts of the tool may ask of it. */
import type { Editing } from "../documents/editing";
import type { Filled } from "../worksheets/model";
import type { Sheet } from "../worksheets/sheet";

/** audience: whom the next copy is for. address: of the worksheet's page. own: the id of the reader's organization. */
export interface Tool {
  readonly sheet: Sheet;
  readonly editing: Editing<Filled>;
  readonly filled: Filled;
  readonly own: string | undefined;
  readonly address: string;
  audience: "us" | "partner";
  readonly updateComplete: Promise<unknown>;
  querySelector(selector: string): HTMLElement | null;
  say(words: string, undo?: () => void): void;
  change(next: Filled, burst?: string): void;
}
