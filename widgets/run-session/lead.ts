/** Who leads a block or a room, and what organizations are called. Needs no browser. */
import type { Agenda, Block } from "../agenda/model";
import { WORDS } from "./words";

/** An organization and what it is called, or a stand-in such as "Organization 2". */
export interface NamedSide {
  id: string;
  name: string;
}

export function sidesOf({ organizations }: Pick<Agenda, "organizations">): NamedSide[] {
  return organizations.map(({ id, name }, at) => ({ id, name: name.trim() || WORDS.organization(at + 1) }));
}

export function nameOf(agenda: Pick<Agenda, "organizations">, id: string): string {
  return sidesOf(agenda).find((one) => one.id === id)?.name ?? "";
}

/** A role or a name, and the organization if it is one; a role of the playbook by its id is said in words. */
export function leadOf(
  agenda: Agenda,
  { lead, leadOrganization = "" }: Pick<Block, "lead" | "leadOrganization">,
): string {
  const who = lead.trim();
  const words = /^[a-z]+(-[a-z]+)+$/.test(who) ? who.charAt(0).toUpperCase() + who.slice(1).replaceAll("-", " ") : who;
  return [words, nameOf(agenda, leadOrganization)].filter(Boolean).join(", ");
}
