/** Names of people and organizations in the agendas that are kept here. */
import { AGENDA } from "../agenda/document";
import type { Agenda } from "../agenda/model";
import { DocumentStore } from "../documents/store";
import type { Organization } from "../worksheets/model";

/** sets: organizations that stand together somewhere, with what that is called. */
export interface KnownNames {
  people: readonly { name: string; organization: string }[];
  organizations: readonly string[];
  sets: readonly { title: string; organizations: readonly Organization[] }[];
}

export function namesInAgendas(most: number): KnownNames {
  const store = new DocumentStore<Agenda>(AGENDA);
  const agendas = store.list().flatMap(({ id }) => store.get(id) ?? []);
  const named = agendas.filter(({ organizations }) => organizations.filter(({ name }) => name.trim()).length > 1);
  return {
    people: agendas.flatMap(({ organizations }) =>
      organizations.flatMap((one) =>
        one.people
          .filter(({ name }) => name.trim())
          .map(({ name }) => ({ name: name.trim(), organization: one.name.trim() })),
      ),
    ),
    organizations: [...new Set(agendas.flatMap(({ organizations }) => organizations.map(({ name }) => name.trim())))],
    sets: named.slice(0, most).map(({ title, organizations }) => ({
      title: title.trim() || organizations.map(({ name }) => name).join(", "),
      organizations: organizations.map(({ id, name }) => ({ id, name })),
    })),
  };
}
