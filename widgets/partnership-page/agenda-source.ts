/** Agendas on the page of a partnership. Loaded where some are kept, or when one is made. */
import { AGENDA } from "../agenda/document";
import { dayWords } from "../base/days";
import { loadLater } from "../base/later";
import { lengthWords } from "../base/length";
import { siteUrl } from "../base/site";
import { DocumentStore } from "../documents/store";
import type { Source } from "../partnership/source";
import { WORDS } from "./words";

const agendas = new DocumentStore(AGENDA);

function addressOf(id: string): string {
  const url = siteUrl("build/");
  url.searchParams.set("draft", id);
  return url.href;
}

export const agendaSource: Source = {
  document: "agenda",
  begin: async (named) => {
    const made = (await loadLater(() => import("./begin-agenda"))).agendaOf(named);
    if (!agendas.save(made.id, made, undefined).saved) {
      agendas.forget(made.id);
      return undefined;
    }
    return { id: made.id, title: "", address: addressOf(made.id), state: "" };
  },
  here: () =>
    agendas.list().map(({ id, name }) => {
      const agenda = agendas.get(id);
      const day = agenda?.date ? dayWords(agenda.date) : "";
      const state = [agenda ? lengthWords(agenda.target) : "", day].filter(Boolean).join(", ");
      const organizations = (agenda?.organizations ?? []).map((one) => ({
        name: one.name,
        zone: one.zone,
        people: one.people.map(({ name: who, title, role }) => ({ name: who, title, job: role })),
      }));
      return { id, title: name, address: addressOf(id), state, organizations };
    }),
  carry: async () => (await loadLater(() => import("./carriers"))).agendaCarrier(agendas),
  next: async (ids) =>
    [...ids].flatMap((id) => {
      const agenda = agendas.get(id);
      const title = agenda?.title.trim() ?? "";
      return agenda?.date ? [{ on: agenda.date, what: WORDS.next.session, title, address: addressOf(id) }] : [];
    }),
};
