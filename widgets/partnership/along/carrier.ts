/** What taking a partnership along has to know of a kind of document: its store, what the partner may see, how it is said. */
import type { KindName } from "../../documents/kinds";
import type { Copies } from "../../documents/merge";
import type { DocumentStore } from "../../documents/store";
import type { Article } from "../../export/article";

/** us: all of it. partner: without what is one's own. */
export type Audience = "us" | "partner";

export interface Carrier<Value extends object = object> {
  readonly document: KindName;
  readonly store: DocumentStore<Value>;
  /** What a document is called; missing: as its kind says. */
  titleOf?(value: Value): string;
  /** The value without what is one's own; undefined if it never goes to the partner. */
  forPartner(value: Value): Value | undefined;
  /** Whether a version holds nothing that is one's own; missing: none does. */
  isOpen?(value: Value): boolean;
  /** The value in words. Rejects with a LoadFailure. */
  article(value: Value, audience: Audience): Article | Promise<Article>;
  /** The copies with what is one's own and was never sent, so that it is no difference; missing: nothing is kept back. */
  withOwn?(mine: Value, copies: Copies<Value>): Copies<Value>;
  /** A merged value, where nobody may be asked about the differences; undefined: they are asked about. */
  join?(mine: Value, came: Value): Value | undefined;
  /** The value as somebody begins with it who was sent it. */
  received?(value: Value, sender: string): Value;
  /** Which side is the reader's own: kept on the device, and in files for one's own side only. */
  own?: { get(value: Value): string | undefined; set(value: Value, own: string): void };
}

/** What a document of a carrier is called. */
export function titleIn({ titleOf, store }: Carrier, value: object): string {
  return titleOf?.(value) ?? store.kind.titleOf(value);
}

/** A carrier among those of other kinds; each gets values of its own store only. */
export function carrierOf<Value extends object>(carrier: Carrier<Value>): Carrier {
  return carrier as unknown as Carrier;
}
