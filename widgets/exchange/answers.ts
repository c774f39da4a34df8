/** The answers that came to a document of this browser: who says what to which version of it. */
import { fingerprint } from "../documents/common";
import { writeWithRoom } from "../documents/room";
import { readSent, type Sent } from "../documents/sent";
import { readText, remove, storedKeys } from "../documents/storage";
import type { DocumentStore } from "../documents/store";
import { readObject } from "../documents/stored";
import type { Incoming } from "./receive";

/** An answer. to: the fingerprint of the version that was answered with, as it came. */
export interface CameBack extends Required<Pick<Sent, "by" | "at" | "answer">> {
  readonly to: string;
}

const MOST = 40;

/** Notes an answer to a document, once, however often it is opened. What no answer is, is left alone. */
export function noteAnswer<Value extends object>(
  store: DocumentStore<Value>,
  id: string,
  { value, sent }: Incoming<Value>,
): void {
  if (!sent?.answer) return;
  const { by, at, answer } = sent;
  const others = answersTo(store, id).filter((one) => one.by !== by || one.at !== at);
  const answers = [{ by, at, answer, to: fingerprint(value) }, ...others].slice(0, MOST);
  writeWithRoom(keyOf(store, id), JSON.stringify({ answers }));
  forgetGone(store);
}

/** The answers to a document, the latest first. */
export function answersTo<Value extends object>(store: DocumentStore<Value>, id: string): CameBack[] {
  const { answers } = readObject(readText(keyOf(store, id)) ?? "") ?? {};
  const read = (Array.isArray(answers) ? (answers as unknown[]) : []).flatMap((one): CameBack[] => {
    const sent = readSent(one);
    const { to } = (one ?? {}) as { to?: unknown };
    return sent?.answer
      ? [{ by: sent.by, at: sent.at, answer: sent.answer, to: typeof to === "string" ? to : "" }]
      : [];
  });
  return read.sort((one, other) => other.at - one.at);
}

/** Answers to what is neither here nor in the trash are of no use. */
function forgetGone<Value extends object>(store: DocumentStore<Value>): void {
  const start = keyOf(store, "");
  const here = new Set([...store.list(), ...store.trash()].map(({ id }) => start + id));
  const unread = new Set(store.unreadable().map(({ id }) => start + id));
  for (const key of storedKeys()) if (key.startsWith(start) && !here.has(key) && !unread.has(key)) remove(key);
}

function keyOf<Value extends object>({ kind }: DocumentStore<Value>, id: string): string {
  return `${kind.name}.answers.${id}`;
}
