/** An agenda as a kind of document that the browser keeps. */
import * as v from "valibot";
import { loadLater } from "../base/later";
import type { DocumentKind } from "../documents/kind";
import { type Agenda, agendaSchema, VERSION } from "./model";

/** The second version: steps may have minutes, blocks rooms, and the session a place. */
function withStepsAndPlace(stored: unknown): unknown {
  const agenda = stored as { blocks?: unknown };
  if (!Array.isArray(agenda?.blocks)) return stored;
  const step = (one: unknown): unknown => (typeof one === "string" ? { text: one } : one);
  return {
    place: { where: "", link: "", phone: "" },
    ...agenda,
    version: 2,
    blocks: agenda.blocks.map((block: { steps?: unknown }) => ({
      rooms: [],
      ...block,
      steps: Array.isArray(block?.steps) ? block.steps.map(step) : block?.steps,
    })),
  };
}

export const AGENDA = {
  name: "agenda",
  mark: "partnership-playbook/agenda",
  version: VERSION,
  migrations: { 1: withStepsAndPlace },
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
