/** The drafts that this browser keeps. */
import * as v from "valibot";
import { agendaSchema, type Agenda, type Block } from "../agenda/model";
import { read, write } from "../storage";

export interface Draft { id: string; title: string; minutes: number; blocks: Block[]; changed: number; from: string | undefined }
export type Saved = "saved" | "full" | "blocked" | "elsewhere";
interface Kept { changed: number; agenda: Agenda }
const all = (): Record<string, Kept> => read("agendas-temp", (x) => x as Record<string, Kept>) ?? {};
export const drafts = {
  list: (): Draft[] => Object.values(all()).map(({ changed, agenda }) => ({ id: agenda.id, title: agenda.title, minutes: agenda.target, blocks: agenda.blocks.filter((b) => !b.out), changed, from: agenda.from })).sort((a, b) => b.changed - a.changed),
  load: (id: string): Agenda | undefined => { const k = all()[id]; return k && v.parse(agendaSchema, k.agenda); },
  save: (agenda: Agenda): Saved => (write("agendas-temp", { ...all(), [agenda.id]: { changed: Date.now(), agenda } }) ? "saved" : "full"),
  remove: (id: string): void => { const { [id]: _, ...rest } = all(); write("agendas-temp", rest); },
};
