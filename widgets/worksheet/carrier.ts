/** Worksheets, as a partnership takes them along. Loaded when it does. */
import { type Carrier, carrierOf } from "../partnership/along/carrier";
import { worksheetArticle } from "../worksheets/article";
import { forPartner } from "../worksheets/edit";
import type { Filled } from "../worksheets/model";
import { loadSheets, sheetAddress, store } from "../worksheets/put";
import { sheetOf } from "../worksheets/sheet";
import { isOpen } from "./files";
import { guessOwn, ownOf, setOwn } from "./own";

export function worksheetCarrier(): Carrier {
  return carrierOf<Filled>({
    document: "worksheets",
    store,
    forPartner,
    isOpen,
    article: async (filled, audience) => {
      const sheet = (await loadSheets()).get(filled.worksheet);
      return worksheetArticle(filled, {
        sheet: sheet ?? sheetOf({ id: filled.worksheet, title: filled.sheet, columns: [] }),
        address: sheetAddress(filled.worksheet, filled.id),
        audience,
        own: ownOf(filled),
      });
    },
    // Notes are never sent to the partner, so what came without them says nothing about them.
    withOwn: (mine, { base, theirs }) => {
      const noted = (copy: Filled): Filled => (copy.notes ? copy : { ...copy, notes: mine.notes });
      return { mine, theirs: noted(theirs), base: base && noted(base) };
    },
    received: (filled, sender) => {
      guessOwn(filled, sender);
      return filled;
    },
    own: { get: ownOf, set: setOwn },
  });
}
