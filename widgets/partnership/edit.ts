/** Changes to a partnership. Each returns a new one, or the same if there is nothing to change or no room. */
import { newId, newPartId } from "../base/ids";
import {
  type Belonging,
  type Decision,
  FEWEST_ORGANIZATIONS,
  KIND,
  type Level,
  MOST_BELONGS,
  MOST_ORGANIZATIONS,
  MOST_PEOPLE,
  MOST_SAID,
  type Organization,
  type Partnership,
  type Person,
  type Pledge,
  VERSION,
} from "./model";

/** What is known of an organization before it is part of a partnership. */
export interface Named {
  name: string;
  zone?: string;
  people?: readonly { name: string; title?: string; job?: string }[];
}

type Lists = Pick<Partnership, "belongs" | "decisions" | "promises" | "organizations">;

/** A new partnership of organizations, two at least. */
export function newPartnership(named: readonly Named[] = [], name = ""): Partnership {
  const given = named.slice(0, MOST_ORGANIZATIONS);
  const missing = Math.max(0, FEWEST_ORGANIZATIONS - given.length);
  const all = [...given, ...Array.from({ length: missing }, (): Named => ({ name: "" }))];
  const empty = { belongs: [], decisions: [], promises: [], organizations: [] };
  const start: Partnership = { kind: KIND, version: VERSION, id: newId(), name, ...empty };
  return all.reduce(addOrganization, start);
}

export function rename(partnership: Partnership, name: string): Partnership {
  return { ...partnership, name };
}

export function addOrganization(partnership: Partnership, named: Named = { name: "" }): Partnership {
  if (partnership.organizations.length >= MOST_ORGANIZATIONS) return partnership;
  const { name, zone = "", people = [] } = named;
  const added: Organization = { id: freeId(partnership.organizations), name, zone, people: [] };
  const whole = people.reduce((one, who) => withPerson(one, who), added);
  return { ...partnership, organizations: [...partnership.organizations, whole] };
}

function withPerson(
  organization: Organization,
  { name, title = "", job = "" }: { name: string; title?: string; job?: string },
): Organization {
  if (organization.people.length >= MOST_PEOPLE) return organization;
  const person: Person = { id: freeId(organization.people), name, title, job };
  return { ...organization, people: [...organization.people, person] };
}

export function changeOrganization(
  partnership: Partnership,
  id: string,
  change: Partial<Omit<Organization, "id" | "people">>,
): Partnership {
  return changePart(partnership, "organizations", id, change);
}

/** Takes an organization out; never one of the last two. What it promised stays. */
export function removeOrganization(partnership: Partnership, id: string): Partnership {
  if (partnership.organizations.length <= FEWEST_ORGANIZATIONS) return partnership;
  return removePart(partnership, "organizations", id);
}

export function addPerson(
  partnership: Partnership,
  organization: string,
  person: { name: string; title?: string; job?: string },
): Partnership {
  return inOrganization(partnership, organization, (one) => withPerson(one, person));
}

export function changePerson(
  partnership: Partnership,
  organization: string,
  id: string,
  change: Partial<Omit<Person, "id">>,
): Partnership {
  return inOrganization(partnership, organization, (one) => ({
    ...one,
    people: one.people.map((who) => (who.id === id ? { ...who, ...change } : who)),
  }));
}

export function removePerson(partnership: Partnership, organization: string, id: string): Partnership {
  return inOrganization(partnership, organization, (one) => ({
    ...one,
    people: one.people.filter((who) => who.id !== id),
  }));
}

/** Puts a document into a partnership; one that is in it gets its title of today. */
export function put(partnership: Partnership, belonging: Belonging): Partnership {
  const { belongs } = partnership;
  if (belongs.some(({ id }) => id === belonging.id)) return changePart(partnership, "belongs", belonging.id, belonging);
  if (belongs.length >= MOST_BELONGS) return partnership;
  return { ...partnership, belongs: [...belongs, belonging] };
}

export function promise(partnership: Partnership, said: Partial<Pledge> & { what: string }): Partnership {
  const whole = { who: "", organization: "", by: "", done: false, ...said };
  return addPart(partnership, "promises", { ...whole, id: freeId(partnership.promises) });
}

export function decide(partnership: Partnership, said: Omit<Decision, "id">): Partnership {
  return addPart(partnership, "decisions", { ...said, id: freeId(partnership.decisions) });
}

export function agree(partnership: Partnership, level: Level | undefined): Partnership {
  const { level: _, ...rest } = partnership;
  return level ? { ...rest, level } : rest;
}

/** Changes a part of one of the lists. */
export function changePart<List extends keyof Lists>(
  partnership: Partnership,
  list: List,
  id: string,
  change: Partial<Lists[List][number]>,
): Partnership {
  const parts = partnership[list] as readonly { id: string }[];
  return { ...partnership, [list]: parts.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

/** Takes a part out of one of the lists. */
export function removePart(partnership: Partnership, list: keyof Lists, id: string): Partnership {
  const parts = partnership[list] as readonly { id: string }[];
  return { ...partnership, [list]: parts.filter((one) => one.id !== id) };
}

function addPart<List extends "decisions" | "promises">(
  partnership: Partnership,
  list: List,
  part: Lists[List][number],
): Partnership {
  return partnership[list].length >= MOST_SAID ? partnership : { ...partnership, [list]: [...partnership[list], part] };
}

function inOrganization(
  partnership: Partnership,
  id: string,
  change: (organization: Organization) => Organization,
): Partnership {
  return {
    ...partnership,
    organizations: partnership.organizations.map((one) => (one.id === id ? change(one) : one)),
  };
}

function freeId(taken: readonly { id: string }[]): string {
  const id = newPartId();
  return taken.some((one) => one.id === id) ? freeId(taken) : id;
}
