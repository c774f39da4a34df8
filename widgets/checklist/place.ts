import type { Documents } from "./documents";
import type { Notice } from "./notice";

/** Where documents are shown: what acts on them, and what says so. */
export interface Place {
  readonly documents: Documents;
  readonly notice: Notice;
}
