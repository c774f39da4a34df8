/** Sending a document: what is sent is kept, so that the answer can be compared with it. */
import { fileOf } from "../documents/file";
import type { Answer, Sent } from "../documents/sent";
import type { DocumentStore } from "../documents/store";
import { linkTo } from "./link";
import { ownName } from "./names";

/**
 * A document that is to be sent, by link or as a file.
 *
 * isOpen: whether a version holds nothing that is one's own, for documents that may. With what is open only such
 * versions are named, so that a fingerprint tells nothing of the others.
 * answer: what it says to what came before.
 */
export interface Outgoing<Value extends object> {
  store: DocumentStore<Value>;
  id: string;
  value: Value;
  isOpen?: (value: Value) => boolean;
  answer?: Answer;
}

/** What goes along with a document; keeps it as a version that both sides have from now on. */
export function sending<Value extends object>(outgoing: Outgoing<Value>): Sent {
  const { store, id, value, isOpen = () => true, answer } = outgoing;
  const versions = store.common.list(id).filter((version) => !isOpen(value) || isOpen(version.value));
  const common = versions.map(({ fingerprint }) => fingerprint);
  store.common.keep(id, value, "sent");
  return { by: ownName(), at: Date.now(), common, ...(answer && { answer }) };
}

/** The text of a file to send. */
export function outgoingFile<Value extends object>(outgoing: Outgoing<Value>): string {
  return fileOf(outgoing.value, sending(outgoing));
}

/** The address that opens the document; undefined if it is too long for any link. */
export function linkOf<Value extends object>(outgoing: Outgoing<Value>): Promise<string | undefined> {
  return linkTo(outgoing.store.kind, outgoing.value, sending(outgoing));
}
