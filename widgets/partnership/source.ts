/** What the page of a partnership has to know of a kind of document that may belong to one: where it is, and what is next. */
import type { Day } from "../base/days";
import type { KindName } from "../documents/kinds";
import type { Carrier } from "./along/carrier";
import type { Named } from "./edit";

/** A document of this browser. state: how far it is, in words. organizations: who it is between, if it says so. */
export interface DocumentHere {
  id: string;
  title: string;
  address: string;
  state: string;
  organizations?: readonly Named[];
}

/** Something that has a day. what: in words, such as "Send the survey". */
export interface NextThing {
  on: Day;
  what: string;
  title: string;
  address: string;
}

export interface Source {
  document: KindName;
  /** Makes one of names and keeps it; undefined if that is not possible. Rejects with a LoadFailure. */
  begin?(named: readonly Named[], title: string): Promise<DocumentHere | undefined>;
  here(): readonly DocumentHere[];
  /** What taking its documents along needs. Rejects with a LoadFailure. */
  carry(): Promise<Carrier>;
  /** What is next in some of them. Rejects with a LoadFailure. */
  next(ids: ReadonlySet<string>): Promise<readonly NextThing[]>;
}

/** A source that is loaded where documents of its kind are kept, or are asked for. */
export interface LaterSource {
  document: KindName;
  /** Rejects with a LoadFailure. */
  load(): Promise<Source>;
}
