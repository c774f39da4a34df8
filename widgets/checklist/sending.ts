/** Sending checklists by link, and going back to what they were. Loaded when it is asked for. */

import { replaceWith } from "../checklists/changes";
import type { ChecklistDocument } from "../checklists/checklist-document";
import { SHARE, VERSIONS } from "../checklists/exchange-words";
import { showShare } from "../exchange/share-dialog";
import { showVersions as showVersionsOf } from "../exchange/versions-dialog";
import type { Place } from "./place";
import { doneIn } from "./status";

/** Gives the link of a document. */
export async function share(
  { documents, notice }: Place,
  document: ChecklistDocument | undefined,
  saveFile: (document: ChecklistDocument) => void,
): Promise<void> {
  if (!document) return notice.tell(SHARE.nothing);
  documents.flush();
  const { id } = document;
  const value = documents.edit(id)?.value ?? document;
  const { store } = documents;
  await showShare({ store, id, value, title: SHARE.name, names: [], saveFile: () => saveFile(value) });
}

/** Shows the earlier states of the document that is shown, to go back to. */
export function showVersions({ documents, notice }: Place): void {
  documents.flush();
  const { current, store } = documents;
  const about = (version: ChecklistDocument): string => VERSIONS.about(doneIn(version), version.name);
  showVersionsOf(store, current?.id ?? "", about, (version) => {
    const before = documents.change(current, replaceWith(version));
    notice.tellWithUndo(VERSIONS.restored, () => documents.change(before, replaceWith(before)));
  });
}
