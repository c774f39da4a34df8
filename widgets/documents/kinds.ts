/** The kinds of documents that readers make: a folder each, whose `document.ts` says how one is read, packed and merged. */

/**
 * One line for each kind. Links name a kind by its place here, so a new one goes to the end.
 *
 * name: what its keys in the browser's storage begin with.
 * opens: the page that opens it, below the site's root.
 */
export const KINDS = [
  { name: "agenda", opens: "build/" },
  { name: "checklists", opens: "checklists/" },
  { name: "suggest", opens: "contribute/suggest/" },
  { name: "worksheets", opens: "worksheets/" },
  { name: "partnership", opens: "partnership/" },
  { name: "answers", opens: "assessments/" },
  { name: "plan", opens: "plan/" },
  { name: "session", opens: "session/" },
] as const;

export type KindName = (typeof KINDS)[number]["name"];
