/** A partnership as a kind of document that the browser keeps. */
import * as v from "valibot";
import { loadLater } from "../base/later";
import type { DocumentKind } from "../documents/kind";
import { KIND, type Partnership, partnershipSchema, VERSION } from "./model";
import { titleOf } from "./said";

export const PARTNERSHIP = {
  name: "partnership",
  mark: KIND,
  version: VERSION,
  migrations: {},
  parse: (stored) => {
    const { success, output } = v.safeParse(partnershipSchema, stored);
    return success ? output : undefined;
  },
  titleOf,
  withId: (document, id) => ({ ...document, id }),
  packing: async () => (await loadLater(() => import("./pack"))).packing,
  shape: async () => (await loadLater(() => import("./shape"))).partnershipShape,
  article: async () => (await loadLater(() => import("./article"))).partnershipArticle,
} satisfies DocumentKind<Partnership>;
