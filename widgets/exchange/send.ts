/** Sending a document: what is sent is kept, so that the answer can be compared with it. */
import { siteUrl } from "../base/site";
import { fileOf } from "../documents/file";
import { KINDS } from "../documents/kinds";
import type { Sent } from "../documents/sent";
import type { DocumentStore } from "../documents/store";
import { encode } from "../share/share";
import { ownName } from "./names";

/**
 * A document that is to be sent, by link or as a file.
 *
 * isOpen: whether a version holds nothing that is one's own, for documents that may. With what is open only such
 * versions are named, so that a fingerprint tells nothing of the others.
 */
export interface Outgoing<Value extends object> {
  store: DocumentStore<Value>;
  id: string;
  value: Value;
  isOpen?: (value: Value) => boolean;
}

/** What goes along with a document; keeps it as a version that both sides have from now on. */
export function sending<Value extends object>({ store, id, value, isOpen = () => true }: Outgoing<Value>): Sent {
  const versions = store.common.list(id).filter((version) => !isOpen(value) || isOpen(version.value));
  const common = versions.map(({ fingerprint }) => fingerprint);
  store.common.keep(id, value, "sent");
  return { by: ownName(), at: Date.now(), common };
}

/** The text of a file to send. */
export function outgoingFile<Value extends object>(outgoing: Outgoing<Value>): string {
  return fileOf(outgoing.value, sending(outgoing));
}

/** The address that opens the document; undefined if it is too long for any link. */
export async function linkOf<Value extends object>(outgoing: Outgoing<Value>): Promise<string | undefined> {
  const { kind } = outgoing.store;
  try {
    const url = siteUrl(KINDS.find(({ name }) => name === kind.name)?.opens ?? "");
    url.hash = await encode(kind, outgoing.value, sending(outgoing));
    return url.href;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
