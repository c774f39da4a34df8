/** Keeps what becomes of a difference: an agenda about it, blocks in one, or a promise; and takes it back. */
import { AGENDA } from "../agenda/document";
import type { Agenda, Organization } from "../agenda/model";
import { newId } from "../base/ids";
import { siteUrl } from "../base/site";
import { ownZone } from "../base/zones";
import { type LinePlace, putLines } from "../checklists/here";
import type { KindName } from "../documents/kinds";
import { DocumentStore, type Saved } from "../documents/store";
import { removePart } from "../partnership/edit";
import {
  addPromise,
  makePartnership,
  type NewBelonging,
  namesFrom,
  partnershipOf,
  store as partnerships,
  putInto as putIntoPartnership,
  type Written,
} from "../partnership/here";
import { type Put, putRow, store as worksheets } from "../worksheets/put";
import { type Compared, talkOf } from "./compare";
import { putTalk, talkAgenda } from "./talk";

/**
 * What is to be done something about: differences, or what was said alike.
 *
 * from: what the answers were given to. document: where they are kept, which may belong to a partnership.
 */
export interface Chosen {
  from: string;
  differences: readonly Compared[];
  isShared?: boolean | undefined;
  names: readonly string[];
  document?: { document: KindName; id: string } | undefined;
}

/** Where it went, and what takes it back; or why it was not kept. partnership: that an agenda was put into. */
export type Kept =
  | { title: string; address: string; partnership?: string | undefined; undo: () => boolean }
  | { why: "too-many" | "missing" | Extract<Saved, { saved: false }>["why"] };

export const agendas: DocumentStore<Agenda> = new DocumentStore(AGENDA);

/** What was chosen in words: the question to talk about where answers differ, else what was said alike. */
export function textsOf({ differences, isShared }: Chosen): string[] {
  return differences.map(({ question }) => (isShared ? question.text : talkOf(question)));
}

/** The partnership that the answers belong to. */
export function partnershipOfChosen({ document }: Chosen): ReturnType<typeof partnershipOf> {
  return document && partnershipOf(document.document, document.id);
}

/** Makes an agenda of so many minutes. It belongs to the partnership that the answers belong to. */
export function keepTalk(chosen: Chosen, minutes: number): Kept {
  const partnership = partnershipOfChosen(chosen);
  const zone = ownZone();
  const agenda = talkAgenda({
    from: chosen.from,
    differences: chosen.differences,
    isShared: chosen.isShared,
    minutes,
    organizations: partnership
      ? comers(partnership.id, zone)
      : chosen.names.map((name) => ({ name, zone, people: [] })),
    zone,
  });
  const { id, title } = agenda;
  const saved = save(id, agenda, undefined);
  if (!saved.saved) return { why: saved.why };
  const isIn = joined(chosen, { document: "agenda", id, title });
  const undo = (): boolean => {
    if (agendas.stampOf(id) !== saved.stamp || !agendas.remove(id)) return false;
    if (isIn) withoutPart(isIn.id, "belongs", id);
    return true;
  };
  return { title, address: agendaAddress(id, saved.stamp), partnership: isIn?.title, undo };
}

/** The organizations of a partnership as an agenda has them. */
function comers(partnership: string, zone: string): Pick<Organization, "name" | "zone" | "people">[] {
  return namesFrom(partnership).map(({ name, zone: theirs, people }) => ({
    name,
    zone: theirs || zone,
    people: people.map((one) => ({ id: one.id, name: one.name, title: one.title, role: "other" as const })),
  }));
}

/** Puts a block about each difference into an agenda that is kept here. */
export function keepTalkIn(id: string, chosen: Chosen): Kept {
  const opened = agendas.open(id);
  if (!opened) return { why: "missing" };
  const next = putTalk(opened.value, chosen);
  if (!next) return { why: "too-many" };
  agendas.keepVersion(id, opened.value, "added");
  const saved = save(id, next, opened.stamp);
  if (!saved.saved) return { why: saved.why };
  const undo = (): boolean => save(id, opened.value, saved.stamp).saved;
  return { title: AGENDA.titleOf(next), address: agendaAddress(id, saved.stamp), undo };
}

/** into: the partnership, by its id; a new one of the organizations if there is none. organization: by its name. */
export interface Promised {
  into?: string | undefined;
  what: string;
  who: string;
  organization: string;
  by: string;
}

/** Writes a promise into a partnership. */
export function keepPromise(chosen: Chosen, { into, what, who, organization: name, by }: Promised): Kept {
  const made = into === undefined ? makeOf(chosen) : undefined;
  if (made && "why" in made) return made;
  const id = into ?? made?.id ?? "";
  const organization = partnerships.get(id)?.organizations.find((one) => one.name === name)?.id ?? "";
  const written = addPromise(id, { what, who, organization, by });
  if ("why" in written) return written;
  const promise = partnerships.get(id)?.promises.at(-1)?.id ?? "";
  const stamp = partnerships.stampOf(id);
  // A new partnership goes as a whole, as long as nobody has written anything else into it.
  const undo = (): boolean =>
    made ? partnerships.stampOf(id) === stamp && partnerships.remove(id) : withoutPart(id, "promises", promise);
  return { title: written.title, address: written.address, undo };
}

/** into: a worksheet that is kept here, by its id; a new one if there is none. worksheet: the id of the playbook's. */
export interface RowPlace {
  into?: string | undefined;
  worksheet: string;
}

/** Makes the question of each difference a row of a worksheet. Rejects with a LoadFailure. */
export async function keepRows(chosen: Chosen, { into, worksheet }: RowPlace): Promise<Kept> {
  const before = into === undefined ? undefined : worksheets.get(into);
  const organizations = chosen.names.map((name) => ({ id: newId(), name }));
  let put: Put = { why: "missing" };
  for (const row of textsOf(chosen)) {
    const place = "id" in put ? put.id : into;
    put = await putRow({ ...(place && { into: place }), worksheet, organizations, row });
    if ("why" in put) return put;
  }
  if ("why" in put) return put;
  const { id, title, address } = put;
  const stamp = worksheets.stampOf(id);
  const isIn = before ? undefined : joined(chosen, { document: "worksheets", id, title });
  const undo = (): boolean => {
    if (worksheets.stampOf(id) !== stamp) return false;
    if (before) return worksheets.save(id, before, stamp).saved;
    if (!worksheets.remove(id)) return false;
    if (isIn) withoutPart(isIn.id, "belongs", id);
    return true;
  };
  return { title, address, partnership: isIn?.title, undo };
}

/** Puts what was chosen on a checklist, a line for each. Rejects with a LoadFailure. */
export async function keepLines(chosen: Chosen, place: LinePlace): Promise<Kept> {
  const put = await putLines(place, textsOf(chosen), chosen.names.join(", "));
  if ("why" in put) return put;
  const { id, title, address } = put;
  const isIn = put.isNew ? joined(chosen, { document: "checklists", id, title: chosen.names.join(", ") }) : undefined;
  const undo = (): boolean => {
    if (!put.undo()) return false;
    if (isIn) withoutPart(isIn.id, "belongs", id);
    return true;
  };
  return { title, address, partnership: isIn?.title, undo };
}

/** Puts what was made into the partnership that the answers belong to; undefined if there is none. */
function joined(chosen: Chosen, made: NewBelonging): { id: string; title: string } | undefined {
  const partnership = partnershipOfChosen(chosen);
  const put = partnership && putIntoPartnership(partnership.id, made);
  return put && "id" in put ? put : undefined;
}

function makeOf({ names, document, from }: Chosen): Written {
  return makePartnership(
    names.map((name) => ({ name })),
    document ? [{ ...document, title: from }] : [],
  );
}

/** Takes a part out of a partnership again. */
function withoutPart(id: string, list: "belongs" | "promises", part: string): boolean {
  const opened = partnerships.open(id);
  return opened !== undefined && partnerships.save(id, removePart(opened.value, list, part), opened.stamp).saved;
}

/** The address of an agenda, which lets the builder undo what came in with that save. */
function agendaAddress(id: string, stamp: string): string {
  const url = siteUrl("build/");
  url.searchParams.set("draft", id);
  url.searchParams.set("put", stamp);
  return url.href;
}

/** Saves it, or leaves all as it was: what is in the memory of this page only would be lost with it. */
function save(id: string, agenda: Agenda, seen: string | undefined): Saved {
  const saved = agendas.save(id, agenda, seen);
  if (!saved.saved) agendas.forget(id);
  return saved;
}
