/** A plan as a kind of document that the browser keeps. */
import * as v from "valibot";
import { loadLater } from "../base/later";
import type { DocumentKind } from "../documents/kind";
import { KIND, type Plan, planSchema, VERSION } from "./model";
import { titleOf } from "./said";

export const PLAN = {
  name: "plan",
  mark: KIND,
  version: VERSION,
  migrations: {},
  parse: (stored) => {
    const { success, output } = v.safeParse(planSchema, stored);
    return success ? output : undefined;
  },
  titleOf,
  withId: (plan, id) => ({ ...plan, id }),
  packing: async () => (await loadLater(() => import("./pack"))).packing,
  shape: async () => (await loadLater(() => import("./shape"))).planShape,
  article: async () => (await loadLater(() => import("./article"))).planArticle,
} satisfies DocumentKind<Plan>;
