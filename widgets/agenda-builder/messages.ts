/** The messages that go with an agenda, in the menu of ways out. */
import type { Agenda } from "../agenda/model";
import { loadLater } from "../base/later";
import type { Choice } from "../base/menu";
import { store } from "./agendas";
import { WORDS } from "./words";

/** The messages by their ids in data/messages/, in the order in which they are sent. */
const MESSAGES = ["invitation", "agenda-email", "reminder", "thank-you-and-follow-up"] as const;

/** @param attempt - runs what may fail, and says it. */
export function messageChoices(agenda: Agenda, attempt: (act: () => Promise<void>) => Promise<void>): Choice[] {
  return MESSAGES.map((id) => ({
    words: WORDS.messages[id],
    icon: "message",
    act: () =>
      void attempt(async () => {
        const { openMessage } = await loadLater(() => import("../messages/open-message"));
        await openMessage(store, agenda, id);
      }),
  }));
}
