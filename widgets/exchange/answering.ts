/** Answers to a document that was sent: that it is fine as it came, or with what was changed in one's own draft of it. */
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import { fingerprint } from "../documents/common";
import type { DocumentStore } from "../documents/store";
import { changesSince } from "./changes";
import type { Incoming } from "./receive";
import { madeFrom } from "./received";
import { sending } from "./send";

/**
 * What answering has to know of a kind of document.
 *
 * isOpen: whether a version holds nothing that is one's own.
 * goingBack: a draft as it goes back to whom it came from, without what is one's own. base: what was sent, if it is known.
 * names: of the organizations in it. title: what it is called. reading: it, to be read.
 */
export interface Answerable<Value extends object> {
  store: DocumentStore<Value>;
  isOpen: (value: Value) => boolean;
  goingBack: (value: Value, base: Value | undefined) => Value;
  names: (value: Value) => readonly string[];
  title: (value: Value) => string;
  reading: (value: Value) => unknown;
}

/** A draft that was made from something that was sent. base: what was sent, if it is still here. */
export interface Draft<Value> {
  id: string;
  fingerprint: string;
  by: string;
  answered: { says: "good" | "changed"; at: number } | undefined;
  base: Value | undefined;
}

/** What a draft was made from; undefined for a document of one's own. */
export function draftOf<Value extends object>({ store }: Answerable<Value>, id: string): Draft<Value> | undefined {
  const made = madeFrom(store, id);
  if (!made) return undefined;
  const base = store.common.find(id, [made.fingerprint])?.value;
  return { id, fingerprint: made.fingerprint, by: made.by, answered: made.answered, base };
}

/** What was changed in a draft since it was sent, in words. Rejects with a LoadFailure. */
export function changesIn<Value extends object>(kind: Answerable<Value>, value: Value, base: Value): Promise<string[]> {
  return changesSince(kind.store.kind, base, kind.goingBack(value, base));
}

/** Shows the answer that it is fine as it came. */
export function sayGood<Value extends object>(
  kind: Answerable<Value>,
  { value, sent }: Incoming<Value>,
  answered: () => void,
): Promise<void> {
  return show(kind, {
    to: { fingerprint: fingerprint(value), by: sent?.by.trim() ?? "" },
    says: "good",
    value,
    changes: [],
    title: kind.title(value),
    // Nothing was changed, so both sides have it.
    send: (by, answer) => ({ by, at: Date.now(), common: [fingerprint(value)], answer }),
    answered,
  });
}

/** Shows the answer with what was changed. */
export async function sayChanged<Value extends object>(
  kind: Answerable<Value>,
  changed: Value,
  draft: Draft<Value>,
  answered: () => void,
): Promise<void> {
  await attempt(async () => {
    const { store, isOpen } = kind;
    const changes = draft.base ? await changesIn(kind, changed, draft.base) : [];
    const value = kind.goingBack(changed, draft.base);
    await show(kind, {
      to: { fingerprint: draft.fingerprint, by: draft.by },
      says: "changed",
      value,
      changes,
      // As the other side knows it.
      title: kind.title(draft.base ?? changed),
      send: (by, answer) => ({ ...sending({ store, id: draft.id, value, isOpen, answer }), by }),
      answered,
    });
  });
}

type Answering<Value extends object> = Parameters<typeof import("./answer-dialog").showAnswer<Value>>[0];

function show<Value extends object>(
  kind: Answerable<Value>,
  answering: Omit<Answering<Value>, "store" | "names">,
): Promise<void> {
  return attempt(async () => {
    const { showAnswer } = await loadLater(() => import("./answer-dialog"));
    const names = kind
      .names(answering.value)
      .map((name) => name.trim())
      .filter(Boolean);
    await showAnswer({ ...answering, store: kind.store, names: [...new Set(names)] });
  });
}
