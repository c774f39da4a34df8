/** The entries of the playbook that the builder uses: each file is fetched once, and only when it is needed. */

import { loadJson } from "../base/later";
import { siteUrl } from "../base/site";
import {
  type AssessmentRecord,
  type ConditionRecord,
  type HintRecord,
  type Library,
  type MessageRecord,
  type Offers,
  type PlanRecord,
  type RoleRecord,
  readOffers,
  readRecords,
} from "./records";

/** What the edit view shows from the playbook. */
export interface Guide {
  roles: readonly RoleRecord[];
  hints: readonly HintRecord[];
}

const NONE: Library = { agendas: [], activities: [], prompts: [], roles: [], sources: [], goals: [] };
const loading = new Map<string, Promise<unknown>>();

/** The kinds that are asked for; the others are empty. Throws if one can't be fetched; asking again tries again. */
export async function loadLibrary(...kinds: (keyof Library)[]): Promise<Library> {
  const files = await Promise.all(kinds.map(async (kind) => [kind, readRecords(await ofKind(kind))] as const));
  return { ...NONE, ...Object.fromEntries(files) };
}

/** The ids of entries, by their kinds. */
export type Wanted = Partial<Record<keyof Library, readonly string[]>>;

/** A few entries alone; one that is gone is left out. Throws if one can't be fetched. */
export async function loadEntries(wanted: Wanted): Promise<Library> {
  const kinds = Object.entries(wanted) as [keyof Library, readonly string[]][];
  const files = await Promise.all(
    kinds.map(async ([kind, ids]) => {
      const found = await Promise.all([...new Set(ids)].map((id) => loadEntry(kind, id)));
      return [kind, found.flat()] as const;
    }),
  );
  return { ...NONE, ...Object.fromEntries(files) };
}

/** What there is to choose from, in short. */
export async function loadOffers(): Promise<Offers> {
  return readOffers(await file("api/v1/offers.json"));
}

export async function loadGuide(): Promise<Guide> {
  const [roles, hints] = await Promise.all([ofKind("roles"), ofKind("hints")]);
  return { roles: readRecords<RoleRecord>(roles), hints: readRecords<HintRecord>(hints) };
}

/** The messages to send. */
export async function loadMessages(): Promise<MessageRecord[]> {
  return readRecords(await ofKind("messages"));
}

/** The conditions that partnerships rest on. */
export async function loadConditions(): Promise<ConditionRecord[]> {
  return readRecords(await ofKind("conditions"));
}

export async function loadPlans(): Promise<PlanRecord[]> {
  return readRecords<PlanRecord>(await ofKind("plans"));
}

/** A plan; undefined if there is none with that id. */
export async function loadPlan(id: string): Promise<PlanRecord | undefined> {
  return (await loadPlans()).find((one) => one.id === id);
}

/** An assessment; undefined if there is none with that id. */
export async function loadAssessment(id: string): Promise<AssessmentRecord | undefined> {
  return readRecords<AssessmentRecord>(await ofKind("assessments")).find((one) => one.id === id);
}

async function loadEntry(kind: keyof Library, id: string): Promise<{ id: string }[]> {
  try {
    return readRecords(await file(`${kind}/${id}/${id}.json`));
  } catch {
    // Without a connection there is what the service worker keeps: all entries of a kind in one file.
    return readRecords(await ofKind(kind)).filter((one) => one.id === id);
  }
}

function ofKind(kind: keyof Library | "assessments" | "hints" | "messages" | "conditions" | "plans"): Promise<unknown> {
  return file(`api/v1/${kind}.json`);
}

function file(path: string): Promise<unknown> {
  const known = loading.get(path);
  if (known) return known;
  const fetched = loadJson(siteUrl(path));
  loading.set(path, fetched);
  fetched.catch(() => loading.delete(path));
  return fetched;
}
/** Who leads, in words: files may name a role by its id. */
export function leadWords(lead: string, guide: Guide | undefined): string {
  return guide?.roles.find((role) => role.id === lead)?.title ?? lead;
}

/** The titles of the roles by their ids. */
export function roleTitles(guide: Guide | undefined): Record<string, string> {
  return Object.fromEntries((guide?.roles ?? []).map(({ id, title }) => [id, title]));
}
