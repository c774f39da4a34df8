/** Checklists of every sort, for the tests of all kinds of documents. */
import { documents, LIST } from "./sample";

export const samples = documents;

/** What the article of a checklist takes besides its document. */
export const about = { list: LIST, address: "https://playbook.example/checklists/step-2-logistics/" };
