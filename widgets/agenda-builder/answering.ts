/** Answers to an agenda that was sent: that it is fine as it came, or with what was changed in one's own draft of it. */
import { isOpen } from "../agenda/for-partner";
import { goingBack } from "../agenda/going-back";
import type { Agenda } from "../agenda/model";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import { fingerprint } from "../documents/common";
import { changesSince } from "../exchange/changes";
import type { Incoming } from "../exchange/receive";
import { madeFrom } from "../exchange/received";
import { sending } from "../exchange/send";
import { store } from "./agendas";
import { WORDS } from "./words";

/** A draft that was made from something that was sent. base: what was sent, if it is still here. */
export interface Draft {
  id: string;
  fingerprint: string;
  by: string;
  answered: { says: "good" | "changed"; at: number } | undefined;
  base: Agenda | undefined;
}

/** What a draft was made from; undefined for an agenda of one's own. */
export function draftOf(id: string): Draft | undefined {
  const made = madeFrom(store, id);
  if (!made) return undefined;
  const base = store.common.find(id, [made.fingerprint])?.value;
  return { id, fingerprint: made.fingerprint, by: made.by, answered: made.answered, base };
}

/** What was changed in a draft since it was sent, in words. Rejects with a LoadFailure. */
export function changesIn(agenda: Agenda, base: Agenda): Promise<string[]> {
  return changesSince(store.kind, base, goingBack(agenda, base));
}

/** Shows the answer that it is fine as it came. */
export function sayGood({ value, sent }: Incoming<Agenda>, answered: () => void): Promise<void> {
  return show({
    to: { fingerprint: fingerprint(value), by: sent?.by.trim() ?? "" },
    says: "good",
    value,
    changes: [],
    title: value.title,
    // Nothing was changed, so both sides have it.
    send: (by, answer) => ({ by, at: Date.now(), common: [fingerprint(value)], answer }),
    answered,
  });
}

/** Shows the answer with what was changed. */
export async function sayChanged(agenda: Agenda, draft: Draft, answered: () => void): Promise<void> {
  await attempt(async () => {
    const changes = draft.base ? await changesIn(agenda, draft.base) : [];
    const value = goingBack(agenda, draft.base);
    await show({
      to: { fingerprint: draft.fingerprint, by: draft.by },
      says: "changed",
      value,
      changes,
      // As the other side knows it.
      title: draft.base?.title ?? agenda.title,
      send: (by, answer) => ({ ...sending({ store, id: draft.id, value, isOpen, answer }), by }),
      answered,
    });
  });
}

type Answering = Parameters<typeof import("../exchange/answer-dialog").showAnswer<Agenda>>[0];

function show(answering: Omit<Answering, "store" | "names">): Promise<void> {
  return attempt(async () => {
    const { showAnswer } = await loadLater(() => import("../exchange/answer-dialog"));
    const names = answering.value.organizations.map(({ name }) => name.trim()).filter(Boolean);
    const title = answering.title.trim() || WORDS.untitled;
    await showAnswer({ ...answering, store, names: [...new Set(names)], title });
  });
}
