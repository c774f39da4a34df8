/** What a session and its parts are called. */

import { tzOffset } from "@date-fns/tz/tzOffset";
import { KIND_WORDS } from "../agenda/kind-words";
import type { Block } from "../agenda/model";
import { later } from "../base/clock";
import { type Day, dayWords, isDay } from "../base/days";
import { line } from "../base/text";
import type { Said, Session } from "./model";
import { WORDS } from "./words";

/** What an organization of a session is called; where it stands, as long as it has no name. */
export function organizationName({ agenda }: Pick<Session, "agenda">, id: string): string {
  const at = agenda.organizations.findIndex((one) => one.id === id);
  return at < 0 ? "" : line(agenda.organizations[at]?.name ?? "") || WORDS.organizationAt(at + 1);
}

/** What a block of a session is called; nothing for one that is not there. */
export function blockTitle({ agenda }: Pick<Session, "agenda">, id: string): string {
  const block = agenda.blocks.find((one) => one.id === id);
  return block ? blockName(block) : "";
}

export function blockName({ title, kind }: Pick<Block, "title" | "kind">): string {
  return line(title) || KIND_WORDS[kind];
}

/** The day that a calendar in a time zone shows, such as 2026-12-01. */
export function dayIn(moment: Date, zone: string): Day {
  return later(moment, tzOffset(zone, moment)).toISOString().slice(0, 10);
}

/** Who is to do it: the person, the organization, or both. */
export function whoOf(
  session: Pick<Session, "agenda">,
  { who, organization }: Pick<Said, "who" | "organization">,
): string {
  return [line(who), organizationName(session, organization)].filter(Boolean).join(", ");
}

/** A day in words; what is none as it is. */
export function dayOrText(text: string): string {
  const said = line(text);
  return isDay(said) ? dayWords(said) : said;
}
