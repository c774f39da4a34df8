/** A filled-in worksheet as a kind of document that the browser keeps. */
import * as v from "valibot";
import { loadLater } from "../base/later";
import type { DocumentKind } from "../documents/kind";
import { type Filled, filledSchema, KIND, VERSION } from "./model";
import { WORDS } from "./words";

export const WORKSHEETS = {
  name: "worksheets",
  mark: KIND,
  version: VERSION,
  migrations: {},
  parse: (stored) => {
    const { success, output } = v.safeParse(filledSchema, stored);
    return success ? output : undefined;
  },
  titleOf: ({ title, sheet, organizations }) =>
    title.trim() || WORDS.titled(sheet, organizations.map(({ name }) => name.trim()).filter(Boolean)),
  withId: (document, id) => ({ ...document, id }),
  packing: async () => (await loadLater(() => import("./pack"))).packing,
  shape: async () => (await loadLater(() => import("./shape"))).worksheetShape,
  article: async () => (await loadLater(() => import("./article"))).worksheetArticle,
} satisfies DocumentKind<Filled>;
