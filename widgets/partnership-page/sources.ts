/** The kinds of documents that the page reads itself: agendas and checks. */
import { AGENDA } from "../agenda/document";
import { withNames } from "../agenda/of-names";
import { threeBlocks } from "../agenda/put";
import { ANSWERS } from "../answers/document";
import type { Round } from "../answers/model";
import { dayWords } from "../base/days";
import { loadLater } from "../base/later";
import { lengthWords } from "../base/length";
import { siteUrl } from "../base/site";
import { ownZone } from "../base/zones";
import { DocumentStore } from "../documents/store";
import type { Source } from "../partnership/source";
import { WORDS } from "./words";

const agendas = new DocumentStore(AGENDA);
const answers = new DocumentStore(ANSWERS);

function addressOf(page: string, name: string, id: string): string {
  const url = siteUrl(page);
  url.searchParams.set(name, id);
  return url.href;
}

export const agendaSource: Source = {
  document: "agenda",
  make: "build/?new",
  begin: (named) => {
    const zone = ownZone();
    const made = withNames(threeBlocks(zone), named, zone);
    if (!agendas.save(made.id, made, undefined).saved) {
      agendas.forget(made.id);
      return undefined;
    }
    return { id: made.id, title: "", address: addressOf("build/", "draft", made.id), state: "" };
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
      return { id, title: name, address: addressOf("build/", "draft", id), state, organizations };
    }),
  carry: async () => (await loadLater(() => import("./carriers"))).agendaCarrier(agendas),
  next: async (ids) =>
    [...ids].flatMap((id) => {
      const agenda = agendas.get(id);
      const title = agenda?.title.trim() ?? "";
      return agenda?.date
        ? [{ on: agenda.date, what: WORDS.next.session, title, address: addressOf("build/", "draft", id) }]
        : [];
    }),
};

/** @param titles - what the guide calls its assessments, by their ids. */
export function answersSource(titles: ReadonlyMap<string, string>): Source {
  const titleOf = ({ assessment, title }: Round): string =>
    WORDS.check(titles.get(assessment) ?? assessment, title.trim());
  return {
    document: "answers",
    make: "assessments/",
    here: () =>
      answers.list().flatMap(({ id }) => {
        const round = answers.get(id);
        if (!round) return [];
        const organizations = round.sides.map(({ name }) => ({ name }));
        const address = addressOf(`assessments/${round.assessment}/`, "for", id);
        return [{ id, title: titleOf(round), address, state: round.on ? dayWords(round.on) : "", organizations }];
      }),
    carry: async () => (await loadLater(() => import("./carriers"))).answersCarrier(answers, titleOf),
    next: async () => [],
  };
}
