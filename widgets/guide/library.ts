/** The entries of the guide that the builder uses: each kind is fetched once, and only when it is needed. */

import { loadJson } from "../base/later";
import { siteUrl } from "../base/site";
import { type HintRecord, type Library, type RoleRecord, readRecords } from "./records";

type Kind = keyof Library | "hints";

/** What the edit view shows from the guide. */
export interface Guide {
  roles: readonly RoleRecord[];
  hints: readonly HintRecord[];
}

const loading = new Map<Kind, Promise<unknown>>();

/** The kinds that are asked for; the others are empty. Throws if one can't be fetched; asking again tries again. */
export async function loadLibrary(...kinds: (keyof Library)[]): Promise<Library> {
  const files = await Promise.all(kinds.map(async (kind) => [kind, readRecords(await file(kind))] as const));
  return { agendas: [], activities: [], prompts: [], roles: [], sources: [], goals: [], ...Object.fromEntries(files) };
}

export async function loadGuide(): Promise<Guide> {
  const [roles, hints] = await Promise.all([file("roles"), file("hints")]);
  return { roles: readRecords<RoleRecord>(roles), hints: readRecords<HintRecord>(hints) };
}

function file(kind: Kind): Promise<unknown> {
  const known = loading.get(kind);
  if (known) return known;
  const fetched = loadJson(siteUrl(`api/v1/${kind}.json`));
  loading.set(kind, fetched);
  fetched.catch(() => loading.delete(kind));
  return fetched;
}

/** Who leads, in words: files may name a role by its id. */
export function leadWords(lead: string, guide: Guide | undefined): string {
  return guide?.roles.find((role) => role.id === lead)?.title ?? lead;
}
