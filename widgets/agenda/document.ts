/** An agenda as a kind of document that the browser keeps. */
import * as v from "valibot";
import { loadLater } from "../base/later";
import type { DocumentKind } from "../documents/kind";
import { type Agenda, agendaSchema, VERSION } from "./model";

export const AGENDA = {
  name: "agenda",
  mark: "partnership-playbook/agenda",
  version: VERSION,
  migrations: {},
  parse: (stored) => {
    const { success, output } = v.safeParse(agendaSchema, stored);
    return success ? output : undefined;
  },
  titleOf: ({ title }) => title,
  withId: (agenda, id) => ({ ...agenda, id }),
  packing: async () => (await loadLater(() => import("./pack"))).packing,
  shape: async () => (await loadLater(() => import("./shape"))).agendaShape,
  article: async () => (await loadLater(() => import("./article"))).agendaArticle,
} satisfies DocumentKind<Agenda>;
