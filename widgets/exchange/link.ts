/** The address of the page that opens a document of a kind, with the document in it. */
import { siteUrl } from "../base/site";
import type { DocumentKind } from "../documents/kind";
import { KINDS } from "../documents/kinds";
import type { Sent } from "../documents/sent";
import { encode } from "../share/share";

/** The link; undefined if the document is too long for any. Rejects with a LoadFailure. */
export async function linkTo<Value>(kind: DocumentKind<Value>, value: Value, sent: Sent): Promise<string | undefined> {
  try {
    const url = siteUrl(KINDS.find(({ name }) => name === kind.name)?.opens ?? "");
    url.hash = await encode(kind, value, sent);
    return url.href;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
