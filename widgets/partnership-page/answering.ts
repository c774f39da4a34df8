/** Answers to a partnership that was sent: that it is fine as it came, or with what was changed since. Loaded for one. */
import { html } from "lit-html";
import { openDialog } from "../base/dialog";
import { loadLater } from "../base/later";
import { fingerprint } from "../documents/common";
import type { Incoming } from "../exchange/receive";
import { sending } from "../exchange/send";
import { WORDS } from "../exchange/words";
import { store } from "../partnership/here";
import type { Partnership } from "../partnership/model";
import { titleOf } from "../partnership/said";
import { changesIn, type Draft } from "./draft";
import { readNodes } from "./paper";

type Answering = Parameters<typeof import("../exchange/answer-dialog").showAnswer<Partnership>>[0];

/** Shows the answer that it is fine as it came. Rejects with a LoadFailure. */
export function sayGood({ value, sent }: Incoming<Partnership>, answered: () => void): Promise<void> {
  return show({
    to: { fingerprint: fingerprint(value), by: sent?.by.trim() ?? "" },
    says: "good",
    value,
    changes: [],
    // Nothing was changed, so both sides have it.
    send: (by, answer) => ({ by, at: Date.now(), common: [fingerprint(value)], answer }),
    answered,
  });
}

/** Shows the answer with what was changed. Rejects with a LoadFailure. */
export async function sayChanged(value: Partnership, { id, to, by, base }: Draft, answered: () => void): Promise<void> {
  await show({
    to: { fingerprint: to, by },
    says: "changed",
    value,
    changes: base ? await changesIn(value, base) : [],
    send: (sender, answer) => ({ ...sending({ store, id, value, answer }), by: sender }),
    answered,
  });
}

/** Shows what was sent, as it came. */
export function showSent({ base, by }: Draft): void {
  openDialog(WORDS.answer.sentTitle(by), () =>
    base ? html`<div class="pb-partner__came">${readNodes(base)}</div>` : html`<p>${WORDS.answer.sentGone}</p>`,
  );
}

async function show(answering: Omit<Answering, "store" | "names" | "title">): Promise<void> {
  const { showAnswer } = await loadLater(() => import("../exchange/answer-dialog"));
  const names = answering.value.organizations.map(({ name }) => name.trim()).filter(Boolean);
  await showAnswer({ ...answering, store, names: [...new Set(names)], title: titleOf(answering.value) });
}
