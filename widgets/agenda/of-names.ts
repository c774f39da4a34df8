/** An agenda of names that stand elsewhere, such as in a partnership. */
import * as v from "valibot";
import { addOrganization, addPerson, updateOrganization } from "./edit";
import { type Agenda, MOST_ORGANIZATIONS, organizationSchema, ROLE_ALIKES, type RoleAlike } from "./model";

/** An organization as another tool knows it. job: a job area of an agenda; any other counts as something else. */
export interface NamedOrganization {
  name: string;
  zone?: string;
  people?: readonly { name: string; title?: string; job?: string }[];
}

/**
 * Puts names, zones and people into an agenda: its organizations in turn, and new ones for the others. What these led or
 * had to do stays theirs, and so do people who are not named.
 *
 * @param zone - for those without one.
 */
export function withNames(agenda: Agenda, named: readonly NamedOrganization[], zone: string): Agenda {
  return named.slice(0, MOST_ORGANIZATIONS).reduce((before: Agenda, one, at) => {
    const known = one.zone && v.is(organizationSchema.entries.zone, one.zone) ? one.zone : zone;
    const place = before.organizations[at];
    const next = place
      ? updateOrganization(before, place.id, { name: one.name, zone: known })
      : addOrganization(before, { name: one.name, zone: known });
    const { id = "", people = [] } = next.organizations[at] ?? {};
    const here = new Set(people.map(({ name }) => name.trim()));
    return (one.people ?? [])
      .filter(({ name }) => !here.has(name.trim()))
      .reduce((all, { name, title = "", job = "" }) => addPerson(all, id, { name, title, role: roleOf(job) }), next);
  }, agenda);
}

function roleOf(job: string): RoleAlike {
  return ROLE_ALIKES.find((role) => role === job) ?? "other";
}
