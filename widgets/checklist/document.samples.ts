/** Checklists of every sort, for the tests of all kinds of documents. */
export { documents as samples } from "./sample";
