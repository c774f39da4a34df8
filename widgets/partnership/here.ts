/**
 * The partnerships that this browser keeps, for every tool: which there are, which one a document belongs to, and writing
 * something into one. Which of the organizations is the reader's own is kept beside them, and never sent.
 */
import { siteUrl } from "../base/site";
import type { KindName } from "../documents/kinds";
import { read, remove, storedKeys, write } from "../documents/storage";
import { DocumentStore } from "../documents/store";
import { PARTNERSHIP } from "./document";
import * as edit from "./edit";
import type { Belonging, Decision, Level, Organization, Partnership, Pledge } from "./model";

export const store = new DocumentStore<Partnership>(PARTNERSHIP);

/** A partnership in a list. */
export interface PartnershipHere {
  id: string;
  title: string;
  organizations: readonly Organization[];
}

/**
 * The partnership as it is now, with the address that opens it; or why it is not kept.
 *
 * missing: there is none with that id. full: the storage is, or the partnership holds as much as it can. blocked: the
 * browser keeps nothing. refused: what was to be written could not be read again.
 */
export type Written = (PartnershipHere & { address: string }) | { why: "missing" | "full" | "blocked" | "refused" };

/** A document to put into a partnership. */
export type NewBelonging = Omit<Belonging, "document"> & { document: KindName };

/** The partnerships that are kept here, the one changed last first. */
export function partnershipsHere(): PartnershipHere[] {
  return store.list().flatMap(({ id, name }) => {
    const value = store.get(id);
    return value ? [{ id, title: name, organizations: value.organizations }] : [];
  });
}

/** A partnership whose names another tool can take, the reader's own organization first. */
export interface NamedPartnership {
  id: string;
  title: string;
  names: readonly string[];
}

/** The partnerships in which two organizations or more have a name, the one changed last first; so many at most. */
export function namedPartnerships(most: number): NamedPartnership[] {
  const all = store.list().map(({ id, name }) => {
    const names = namesFrom(id).map((one) => one.name.trim());
    return { id, title: name, names: names.filter(Boolean) };
  });
  return all.filter(({ names }) => names.length > 1).slice(0, most);
}

/** The partnership that a document belongs to; the one changed last, if there are several. */
export function partnershipOf(document: KindName, id: string): PartnershipHere | undefined {
  return partnershipsHere().find((here) =>
    store.get(here.id)?.belongs.some((one) => one.document === document && one.id === id),
  );
}

/** Makes a partnership of organizations and keeps it. `belongs` is in it from the start. */
export function makePartnership(named: readonly edit.Named[], belongs: readonly NewBelonging[] = []): Written {
  const made = belongs.reduce(edit.put, edit.newPartnership(named));
  const saved = store.save(made.id, made, undefined);
  if (saved.saved) return writtenOf(made.id, made);
  store.forget(made.id);
  return { why: saved.why === "conflict" ? "refused" : saved.why };
}

export function putInto(partnership: string, belonging: NewBelonging): Written {
  return changeIn(partnership, (before) => edit.put(before, belonging));
}

export function addPromise(partnership: string, said: Partial<Omit<Pledge, "id">> & { what: string }): Written {
  return changeIn(partnership, (before) => edit.promise(before, said));
}

/** on: the day it was decided, as 2026-11-22; may be empty. */
export function addDecision(partnership: string, said: Omit<Decision, "id">): Written {
  return changeIn(partnership, (before) => edit.decide(before, said));
}

/** level: by its id in the playbook, with its title and the day it was agreed on. */
export function agreeOnLevel(partnership: string, level: Level): Written {
  return changeIn(partnership, (before) => edit.agree(before, level));
}

/** Names, zones and people of a partnership, the reader's own organization first: what another tool can begin with. */
export function namesFrom(partnership: string): Organization[] {
  const organizations = store.get(partnership)?.organizations ?? [];
  const own = ownOrganization(partnership);
  return [...organizations.filter(({ id }) => id === own), ...organizations.filter(({ id }) => id !== own)];
}

/** The id of the reader's own organization in a partnership; undefined as long as that was not said. */
export function ownOrganization(partnership: string): string | undefined {
  const id = read(ownKey(partnership), (stored) => (typeof stored === "string" ? stored : undefined));
  return store.get(partnership)?.organizations.some((one) => one.id === id) ? id : undefined;
}

/** Says which organization is the reader's own. Returns false if that could not be kept. */
export function setOwnOrganization(partnership: string, organization: string): boolean {
  return write(ownKey(partnership), organization);
}

/** Which organization was the reader's own is of no use once a partnership is neither here nor in the trash. */
export function forgetOwnOfGone(): void {
  const here = [...store.list(), ...store.trash(), ...store.unreadable()];
  const used = new Set(here.map(({ id }) => ownKey(id)));
  const start = ownKey("");
  for (const key of storedKeys()) if (key.startsWith(start) && !used.has(key)) remove(key);
}

/** The address of a partnership's page. */
export function partnershipAddress(id: string): string {
  const url = siteUrl("partnership/");
  url.searchParams.set("with", id);
  return url.href;
}

function ownKey(id: string): string {
  return `partnership.us.${id}`;
}

/**
 * Changes a partnership as it is now, and keeps what it was as a version.
 *
 * @param act - returns the same one if there is no room.
 */
export function changeIn(id: string, act: (before: Partnership) => Partnership): Written {
  const opened = store.open(id);
  if (!opened) return { why: "missing" };
  const before = opened.value;
  const next = act(before);
  if (next === before) return { why: "full" };
  const wasUnsaved = store.isUnsaved(id);
  store.keepVersion(id, before, "added");
  const saved = store.save(id, next, opened.stamp);
  if (saved.saved) return writtenOf(id, next);
  // What is only in the memory of another tool's page would be lost without a word.
  if (!wasUnsaved) store.forget(id);
  return { why: saved.why === "conflict" ? "refused" : saved.why };
}

function writtenOf(id: string, { organizations }: Partnership): Written {
  const title = store.list().find((one) => one.id === id)?.name ?? "";
  return { id, title, organizations, address: partnershipAddress(id) };
}
