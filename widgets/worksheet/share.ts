/** Sending a worksheet by link or file. Loaded when it is asked for. */

import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { outgoingFile } from "../exchange/send";
import { showShare } from "../exchange/share-dialog";
import { forPartner } from "../worksheets/edit";
import type { Filled } from "../worksheets/model";
import { store } from "../worksheets/put";
import { isOpen } from "./files";
import { WORDS } from "./words";

const words = WORDS.sharing;

export async function share(filled: Filled, audience: "us" | "partner", say: (words: string) => void): Promise<void> {
  const partner = forPartner(filled);
  const saveFile = (value: Filled): void => {
    const name = fileName(store.kind.titleOf(filled), "json");
    download(name, outgoingFile({ store, id: filled.id, value, isOpen }), "application/json");
    say(WORDS.saved(name));
  };
  const hasNotes = filled.notes !== "";
  await showShare({
    store,
    id: filled.id,
    title: words.title,
    value: hasNotes && audience === "us" ? filled : partner,
    names: filled.organizations.map(({ name }) => name.trim()).filter(Boolean),
    isOpen,
    ...(hasNotes && {
      ways: {
        words: words.what,
        of: [
          { ...words.partner, value: partner },
          { ...words.us, value: filled },
        ],
      },
    }),
    saveFile,
  });
}
