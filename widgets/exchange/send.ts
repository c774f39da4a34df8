/** Sending a document: what is sent is kept, so that the answer can be compared with it. */
import { fileOf } from "../documents/file";
import type { Sent } from "../documents/sent";
import type { DocumentStore } from "../documents/store";
import { ownName } from "./names";

/** A document that is to be sent, by link or as a file. */
export interface Outgoing<Value extends object> {
  store: DocumentStore<Value>;
  id: string;
  value: Value;
}

/** What goes along with a document; keeps it as a version that both sides have from now on. */
export function sending<Value extends object>({ store, id, value }: Outgoing<Value>): Sent {
  const common = store.common.list(id).map(({ fingerprint }) => fingerprint);
  store.common.keep(id, value, "sent");
  return { by: ownName(), at: Date.now(), common };
}

/** The text of a file to send. */
export function outgoingFile<Value extends object>(outgoing: Outgoing<Value>): string {
  return fileOf(outgoing.value, sending(outgoing));
}
