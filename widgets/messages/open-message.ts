/** A message of the guide, filled in from an agenda of this browser. */
import { forPartner, isOpen } from "../agenda/for-partner";
import type { Agenda } from "../agenda/model";
import type { DocumentStore } from "../documents/store";
import { linkOf } from "../exchange/send";
import { loadMessages } from "../guide/library";
import { showMessage } from "./message-dialog";

/**
 * Opens a message for the partner: nothing in it is only one's own.
 *
 * @param id - of the message. Throws if the guide has no such message, or if it can't be fetched.
 */
export async function openMessage(store: DocumentStore<Agenda>, agenda: Agenda, id: string): Promise<void> {
  const message = (await loadMessages()).find((one) => one.id === id);
  if (!message) throw new Error(`there is no message ${id}`);
  const value = forPartner(agenda, store.common.list(agenda.id)[0]?.value);
  const needsLink = message.blanks.some(({ fill }) => fill === "agenda-link");
  const link = needsLink ? await linkOf({ store, id: agenda.id, value, isOpen }) : undefined;
  showMessage({ message, agenda: value, link });
}
