/** An agenda as a kind of document that the browser keeps. */
import * as v from "valibot";
import { loadLater } from "../base/later";
import type { DocumentKind } from "../documents/kind";
import { type Agenda, agendaSchema, VERSION } from "./model";

/** The second version: steps may have minutes, blocks rooms, and the session a place. */
function withStepsAndPlace(stored: unknown): unknown {
  const agenda = stored as { blocks?: unknown };
  if (!Array.isArray(agenda?.blocks)) return stored;
  return {
    ...agenda,
    version: 2,
    place: { where: "", link: "", phone: "" },
    blocks: agenda.blocks.map((block: { steps?: unknown }) => ({
      ...block,
      steps: Array.isArray(block?.steps) ? block.steps.map((text: unknown) => ({ text })) : block?.steps,
      rooms: [],
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
