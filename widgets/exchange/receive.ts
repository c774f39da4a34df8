/** A document that came by link or file: which of one's own it belongs to, and what the two grew from. */
import { fingerprint } from "../documents/common";
import type { Sent } from "../documents/sent";
import type { DocumentStore } from "../documents/store";
import { ownName } from "./names";

/** A document from elsewhere, with who sent it and when, if that is known. */
export interface Incoming<Value> {
  value: Value;
  sent?: Sent | undefined;
}

/** One's own document that something is an answer to. base: the version that both sides had last, if it is here. */
export interface Answered<Value> {
  id: string;
  base: Value | undefined;
}

/**
 * The document of this browser that another one is an answer to; undefined if there is none.
 *
 * @param idOf - the id that a document says it has; undefined if it says none.
 */
export function answeredBy<Value extends object>(
  store: DocumentStore<Value>,
  { value, sent }: Incoming<Value>,
  idOf: (value: Value) => string | undefined,
): Answered<Value> | undefined {
  // It may be just what was sent from here.
  const named = [fingerprint(value), ...(sent?.common ?? [])];
  const own = idOf(value);
  const ids = store.list().map(({ id }) => id);
  for (const id of [...ids.filter((one) => one === own), ...ids]) {
    const common = store.common.find(id, named);
    if (common) return { id, base: common.value };
  }
  return own !== undefined && ids.includes(own) ? { id: own, base: undefined } : undefined;
}

/** Whether it is just what was sent from here, opened by who sent it. */
export function isOwn<Value extends object>(
  store: DocumentStore<Value>,
  id: string,
  { value, sent }: Incoming<Value>,
): boolean {
  if (!sent || sent.answer || sent.by !== ownName()) return false;
  return store.common.find(id, [fingerprint(value)])?.way === "sent";
}

/** Whether somebody else sent it, so that there is somebody to answer. A file that one saved oneself has no sender, or oneself. */
export function canAnswer({ sent }: Incoming<unknown>): boolean {
  return sent !== undefined && (sent.by === "" || sent.by !== ownName());
}

/** Notes that what came is part of one's own document from now on, as it was taken over or merged. */
export function received<Value extends object>(
  store: DocumentStore<Value>,
  id: string,
  { value }: Incoming<Value>,
): void {
  store.common.keep(id, value, "taken");
}
