/** One round of an assessment as a kind of document that the browser keeps. */
import * as v from "valibot";
import { loadLater } from "../base/later";
import type { DocumentKind } from "../documents/kind";
import { answersSchema, KIND, type Round, VERSION } from "./model";

export const ANSWERS = {
  name: "answers",
  mark: KIND,
  version: VERSION,
  migrations: {},
  parse: (stored) => {
    const { success, output } = v.safeParse(answersSchema, stored);
    return success ? output : undefined;
  },
  titleOf: ({ title, assessment }) => title.trim() || assessment,
  withId: (document, id) => ({ ...document, id }),
  packing: async () => (await loadLater(() => import("./pack"))).packing,
  shape: async () => (await loadLater(() => import("./shape"))).answersShape,
  article: async () => (await loadLater(() => import("./article"))).roundArticle,
} satisfies DocumentKind<Round>;
