/** The drafts that this browser keeps. */
import * as v from "valibot";
import { type Agenda, agendaSchema, type Block, VERSION } from "../agenda/model";
import { openStore } from "../documents/store";

/** A draft as the start view lists it. */
export interface Draft {
  id: string;
  title: string;
  /** The length to reach. */
  minutes: number;
  /** The blocks that take part. */
  blocks: Block[];
  changed: number;
  from: string | undefined;
}

export const store = openStore<Agenda>("agenda", {
  parse: parseAgenda,
  version: VERSION,
  nameOf: (agenda) => agenda.title,
  withId: (agenda, id) => ({ ...agenda, id }),
});

/** An agenda from outside, or undefined if it is none. */
export function parseAgenda(stored: unknown): Agenda | undefined {
  const { success, output } = v.safeParse(agendaSchema, stored);
  return success ? output : undefined;
}

/** The drafts, the one changed last first. */
export function listDrafts(): Draft[] {
  return store.list().flatMap(({ id, changed }) => {
    const agenda = store.load(id);
    if (!agenda) return [];
    return [
      {
        id,
        title: agenda.title,
        minutes: agenda.target,
        blocks: agenda.blocks.filter((block) => !block.out),
        changed,
        from: agenda.from,
      },
    ];
  });
}
