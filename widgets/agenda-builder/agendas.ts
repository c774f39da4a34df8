/** The agendas that this browser keeps. */
import { AGENDA } from "../agenda/document";
import type { Block } from "../agenda/model";
import { DocumentStore } from "../documents/store";

/** A draft as the start view lists it. unsaved: it is on this page only. */
export interface KeptAgenda {
  id: string;
  title: string;
  /** The length to reach. */
  minutes: number;
  /** The blocks that take part. */
  blocks: Block[];
  changed: number;
  from: string | undefined;
  unsaved: boolean;
}

export const store = new DocumentStore(AGENDA);

/** The agendas, the one changed last first. */
export function listAgendas(): KeptAgenda[] {
  return store.list().flatMap(({ id, changed, unsaved }) => {
    const agenda = store.get(id);
    if (!agenda) return [];
    const { title, target, blocks, from } = agenda;
    return [{ id, title, minutes: target, blocks: blocks.filter((block) => !block.out), changed, from, unsaved }];
  });
}
