/** What a partnership and its parts are called. */
import { dayWords, isDay } from "../base/days";
import type { Organization, Partnership, Pledge } from "./model";
import { WORDS } from "./words";

/** The name it was given, or else the names of its organizations. */
export function titleOf({ name, organizations }: Pick<Partnership, "name" | "organizations">): string {
  const names = organizations.map((one) => one.name.trim()).filter(Boolean);
  return name.trim() || (names.length ? WORDS.listed(names) : WORDS.untitled);
}

/** What an organization is called; where it stands, as long as it has no name or another one has the same. */
export function organizationName({ organizations }: Pick<Partnership, "organizations">, id: string): string {
  const at = organizations.findIndex((one) => one.id === id);
  const found = organizations[at];
  return found ? nameAt(organizations, found, at) : "";
}

function nameAt(all: readonly Organization[], { name }: Organization, at: number): string {
  const own = name.trim();
  if (!own) return WORDS.organizationAt(at + 1);
  const isShared = all.some((other, place) => place !== at && other.name.trim() === own);
  return isShared ? WORDS.sameName(own, at + 1) : own;
}

/** Who promised: the person, the organization, or both. */
export function whoPromised(partnership: Pick<Partnership, "organizations">, { who, organization }: Pledge): string {
  return [who.trim(), organizationName(partnership, organization)].filter(Boolean).join(", ");
}

/** A day in words; what is none as it is. */
export function dayOrText(text: string): string {
  const said = text.trim();
  return isDay(said) ? dayWords(said) : said;
}

/** What sort of document it is. */
export function documentWords(document: string): string {
  return (Object.hasOwn(WORDS.documents, document) && WORDS.documents[document]) || WORDS.otherDocument;
}
