/** The people in a copy that the builder made: a row of its table, or a line of its text. */
import { ROLE_ALIKES, type RoleAlike } from "../model";
import { ROLE_WORDS } from "../words";
import type { FoundPerson } from "./found";

function roleOf(words: string): RoleAlike | undefined {
  return ROLE_ALIKES.find((role) => ROLE_WORDS[role].toLowerCase() === words.trim().toLowerCase());
}

/** Organization, name, title, role. */
export function readPerson([organization = "", name = "", title = "", role = ""]: readonly string[]): FoundPerson {
  const known = roleOf(role);
  // A role that the builder does not have is part of what somebody does.
  return {
    organization,
    name,
    title: known ? title : [title, role].filter(Boolean).join(", "),
    role: known ?? "other",
  };
}

/** Name, title, role, organization; undefined for a line that does not end with a role and an organization. */
export function readPersonLine(text: string, organizations: readonly string[]): FoundPerson | undefined {
  const organization = organizations.find((one) => text.endsWith(`, ${one}`));
  if (organization === undefined) return undefined;
  const parts = text.slice(0, -organization.length - 2).split(", ");
  const role = roleOf(parts.at(-1) ?? "");
  if (!role) return undefined;
  const [name = "", ...title] = parts.slice(0, -1);
  return { organization, name, title: title.join(", "), role };
}
