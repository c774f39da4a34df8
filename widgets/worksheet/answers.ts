/** Answers to a worksheet that was sent. */
import type { Answerable } from "../exchange/answering";
import { forPartner } from "../worksheets/edit";
import type { Filled } from "../worksheets/model";
import { store } from "../worksheets/put";
import type { Sheet } from "../worksheets/sheet";
import { isOpen } from "./files";
import { ownOf } from "./own";
import { reading } from "./reading";

/** @param sheet - the worksheet of the playbook that it is of. */
export function worksheetAnswers(sheet: Sheet): Answerable<Filled> {
  return {
    store,
    isOpen,
    goingBack: forPartner,
    names: ({ organizations }) => organizations.map(({ name }) => name),
    title: store.kind.titleOf,
    reading: (filled) => reading(sheet, filled, { own: ownOf(filled), only: "all" }),
  };
}
