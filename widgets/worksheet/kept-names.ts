/** Names of people and organizations in the partnerships and agendas that are kept here. */
import { AGENDA } from "../agenda/document";
import type { Agenda } from "../agenda/model";
import { DocumentStore } from "../documents/store";
import { namesFrom, partnershipsHere } from "../partnership/here";
import type { Organization } from "../worksheets/model";

interface Person {
  name: string;
  organization: string;
}

/** Organizations that stand together somewhere. title: what that is called. partnership: its id, if it is one. */
export interface NameSet {
  title: string;
  organizations: readonly Organization[];
  partnership?: string;
}

/** sets: partnerships first, then agendas. */
export interface KnownNames {
  people: readonly Person[];
  organizations: readonly string[];
  sets: readonly NameSet[];
}

interface Named extends Organization {
  people: readonly { name: string }[];
}

/** @param most - so many sets of each sort. */
export function keptNames(most: number): KnownNames {
  const store = new DocumentStore<Agenda>(AGENDA);
  const agendas = store.list().flatMap(({ id }) => store.get(id) ?? []);
  const partnerships = partnershipsHere().map(({ id, title }) => ({
    partnership: id,
    title,
    organizations: namesFrom(id),
  }));
  const all: Named[] = [...partnerships, ...agendas].flatMap(({ organizations }): Named[] => [...organizations]);
  return {
    people: all.flatMap(({ name: organization, people }) =>
      people
        .filter(({ name }) => name.trim())
        .map(({ name }) => ({ name: name.trim(), organization: organization.trim() })),
    ),
    organizations: [...new Set(all.map(({ name }) => name.trim()).filter(Boolean))],
    sets: [...partnerships.filter(areNamed).slice(0, most), ...agendas.filter(areNamed).slice(0, most)].map((set) => ({
      title: set.title.trim() || set.organizations.map(({ name }) => name).join(", "),
      organizations: set.organizations.map(({ id, name }) => ({ id, name })),
      ...("partnership" in set && { partnership: set.partnership }),
    })),
  };
}

function areNamed({ organizations }: { organizations: readonly Organization[] }): boolean {
  return organizations.filter(({ name }) => name.trim()).length > 1;
}
