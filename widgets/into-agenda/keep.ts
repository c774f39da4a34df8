/** Puts an entry into an agenda that the browser keeps, or into a new one, and takes it out again. */
import { AGENDA } from "../agenda/document";
import type { Agenda } from "../agenda/model";
import { agendaFor, type Putable, putInto, type Where } from "../agenda/put";
import { ownZone } from "../base/zones";
import { DocumentStore, type Saved } from "../documents/store";

/** id, stamp: the draft and the save in which the entry came in. */
export type Kept =
  | { done: true; id: string; stamp: string; where: Where; undo: () => boolean }
  | { done: false; why: "known" | "full-agenda" | "gone" | Extract<Saved, { saved: false }>["why"] };

export const store = new DocumentStore(AGENDA);

export function keepIn(id: string, entry: Putable): Kept {
  const opened = store.open(id);
  if (!opened) return { done: false, why: "gone" };
  const before = opened.value;
  const put = putInto(before, entry);
  if (typeof put === "string") return { done: false, why: put === "full" ? "full-agenda" : put };
  store.keepVersion(id, before, "added");
  const saved = save(id, put.agenda, opened.stamp);
  if (!saved.saved) return { done: false, why: saved.why };
  const undo = (): boolean => save(id, before, saved.stamp).saved;
  return { done: true, id, stamp: saved.stamp, where: put.where, undo };
}

export function keepInNew(entry: Putable): Kept {
  const agenda = agendaFor(entry, ownZone());
  const put = putInto(agenda, entry);
  if (typeof put === "string") return { done: false, why: "refused" };
  const { id } = put.agenda;
  const saved = save(id, put.agenda, undefined);
  if (!saved.saved) return { done: false, why: saved.why };
  return { done: true, id, stamp: saved.stamp, where: put.where, undo: () => store.remove(id) };
}

/** Saves it, or leaves all as it was: what is in the memory of this page only would be lost with it. */
function save(id: string, agenda: Agenda, seen: string | undefined): Saved {
  const saved = store.save(id, agenda, seen);
  if (!saved.saved) store.forget(id);
  return saved;
}
