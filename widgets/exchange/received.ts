/**
 * What the reader did with something that was sent: the answer that is in the making, what was answered, and the draft
 * that was made from it. Kept under the fingerprint of what was sent, so that the same link leads to the same place again.
 */
import { writeWithRoom } from "../documents/room";
import { type Answer, MOST_NOTE } from "../documents/sent";
import { readText, remove, storedKeys } from "../documents/storage";
import { readObject } from "../documents/stored";

/**
 * by: who sent it; may be empty. seen: when something was noted here last, in milliseconds.
 * note: of the answer in the making. draft: the document that was made from it.
 * answered: what was answered last, and when.
 */
export interface Received {
  readonly by: string;
  readonly seen: number;
  readonly note: string;
  readonly draft?: string;
  readonly answered?: { readonly says: Answer["says"]; readonly at: number };
}

/** The oldest beyond these are forgotten. */
const MOST = 60;
const MOST_NAME = 200;

/** A store, as far as it has to be known here. */
interface OfKind {
  readonly kind: { readonly name: string };
}

/** What could not be stored, by its key: on this page only, as a draft is then. */
const unstored = new Map<string, string>();

/** What is known of something that was sent; undefined if nothing was noted. */
export function receivedBefore(store: OfKind, fingerprint: string): Received | undefined {
  return read(keyOf(store, fingerprint));
}

/** Notes something about it; what is not named stays as it was. */
export function noteReceived(store: OfKind, fingerprint: string, changes: Partial<Received>, now = Date.now()): void {
  const before = receivedBefore(store, fingerprint) ?? { by: "", note: "" };
  const [key, text] = [keyOf(store, fingerprint), JSON.stringify({ ...before, ...changes, seen: now })];
  if (writeWithRoom(key, text) === "stored") unstored.delete(key);
  else unstored.set(key, text);
  for (const { key } of all(store).slice(MOST)) remove(key);
}

/** What a draft was made from: the last thing that was sent of it, with its fingerprint; undefined for one's own. */
export function madeFrom(store: OfKind, draft: string): (Received & { fingerprint: string }) | undefined {
  const start = keyOf(store, "");
  const found = all(store).find(({ received }) => received.draft === draft);
  return found && { ...found.received, fingerprint: found.key.slice(start.length) };
}

/** All that was noted, the latest first. */
function all(store: OfKind): { key: string; received: Received }[] {
  const start = keyOf(store, "");
  return [...new Set([...unstored.keys(), ...storedKeys()])]
    .filter((key) => key.startsWith(start))
    .flatMap((key) => {
      const received = read(key);
      return received ? [{ key, received }] : [];
    })
    .sort((one, other) => other.received.seen - one.received.seen);
}

function keyOf({ kind }: OfKind, fingerprint: string): string {
  return `${kind.name}.received.${fingerprint}`;
}

function read(key: string): Received | undefined {
  return parse(unstored.get(key) ?? readText(key) ?? "");
}

function parse(text: string): Received | undefined {
  const { by, seen, note, draft, answered } = readObject(text) ?? {};
  if (typeof seen !== "number") return undefined;
  const { says, at } = (answered ?? {}) as Record<string, unknown>;
  const isAnswer = (says === "good" || says === "changed") && typeof at === "number";
  return {
    by: typeof by === "string" ? by.slice(0, MOST_NAME) : "",
    seen,
    note: typeof note === "string" ? note.slice(0, MOST_NOTE) : "",
    ...(typeof draft === "string" && { draft }),
    ...(isAnswer && { answered: { says, at } }),
  };
}
