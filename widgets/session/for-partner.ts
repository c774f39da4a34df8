/**
 * What of a session is one's own, and what the other side may see. Everything that leaves the browser for somebody else,
 * in whatever form, is made from what `forAudience` gives.
 */
import {
  type Audience,
  forPartner as agendaForPartner,
  withOwn as agendaWithOwn,
  isOpen as isAgendaOpen,
} from "../agenda/for-partner";
import type { Said, SaidKind, Session } from "./model";

/** For each field of a session whether the other side sees it. A new field has to be decided here. */
const FIELDS = {
  kind: true,
  version: true,
  id: true,
  title: true,
  // Without what of it is one's own, see agenda/for-partner.ts.
  agenda: true,
  of: true,
  blocks: true,
  turns: true,
  pauses: true,
  shown: true,
  said: true,
  // How somebody likes to be reminded is nobody else's business.
  auto: false,
  signal: false,
  // Who has spoken for how long is a hint to whoever leads; in a copy it would be a score.
  talk: false,
} satisfies Record<keyof Session, boolean>;

/** The same for what was said, by its sort. */
const KINDS = {
  note: false,
  takeaway: true,
  decision: true,
  promise: true,
  resource: true,
  parked: true,
} satisfies Record<SaidKind, boolean>;

/** The same for the fields of something that was said. */
const SAID_FIELDS = {
  id: true,
  block: true,
  kind: true,
  text: true,
  who: true,
  organization: true,
  by: true,
  at: true,
  done: true,
} satisfies Record<keyof Said, boolean>;

/** What stands in place of what the other side does not see. */
const NOTHING: Pick<Session, "auto" | "signal" | "talk"> = { auto: false, signal: "none", talk: [] };

export function forAudience(session: Session, audience: Audience): Session {
  return audience === "facilitator" ? session : forPartner(session);
}

/** @param known - the version that both sides had last. */
export function forPartner(session: Session, known?: Session): Session {
  const open = session.said.filter(({ kind }) => KINDS[kind]).map((one) => seen(one, SAID_FIELDS));
  return {
    ...seen({ ...session, agenda: agendaForPartner(session.agenda, known?.agenda), said: open }, FIELDS),
    ...NOTHING,
  };
}

/** Whether a session holds nothing that is one's own. */
export function isOpen({ agenda, said, talk }: Session): boolean {
  return isAgendaOpen(agenda) && !talk.length && said.every(({ kind }) => KINDS[kind]);
}

/** Copies with what is one's own and was never sent, as if it had been: so it is no difference, and is not lost. */
export function withOwn<Name extends string>(mine: Session, copies: Record<Name, Session>): Record<Name, Session> {
  const names = Object.keys(copies) as Name[];
  const agendas = Object.fromEntries(names.map((name) => [name, copies[name].agenda])) as Record<
    Name,
    Session["agenda"]
  >;
  const filled = agendaWithOwn(mine.agenda, agendas);
  const { auto, signal, talk } = mine;
  const whole = (name: Name): Session => {
    const copy = copies[name];
    const said = withNotes(copy.said, mine.said);
    // Whoever was sent the talk sent it back; else nobody wiped it.
    return { ...copy, agenda: filled[name], said, auto, signal, talk: copy.talk.length ? copy.talk : talk };
  };
  return Object.fromEntries(names.map((name) => [name, whole(name)])) as Record<Name, Session>;
}

/** What was said with the notes of one's own among it, each after what it follows there. */
function withNotes(said: readonly Said[], mine: readonly Said[]): Said[] {
  const result = [...said];
  for (const [place, one] of mine.entries()) {
    if (KINDS[one.kind] || said.some(({ id }) => id === one.id)) continue;
    const earlier = mine.slice(0, place).findLast(({ id }) => result.some((other) => other.id === id));
    result.splice(result.findIndex(({ id }) => id === earlier?.id) + 1, 0, one);
  }
  return result;
}

/** A record with the fields that the other side sees. */
function seen<Fields extends object>(record: Fields, fields: Readonly<Record<string, boolean>>): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name]) => fields[name])) as Fields;
}
