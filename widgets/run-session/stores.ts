/** The sessions that this browser keeps, and the agendas that they can be started from. */
import { AGENDA } from "../agenda/document";
import { siteUrl } from "../base/site";
import { DocumentStore } from "../documents/store";
import { stateAt } from "../session/clock";
import { SESSION } from "../session/document";
import type { Session } from "../session/model";

export const sessions = new DocumentStore(SESSION);
export const agendas = new DocumentStore(AGENDA);

/** A session in a list. */
export interface KeptSession {
  id: string;
  name: string;
  session: Session;
  changed: number;
  unsaved: boolean;
}

/** The sessions, the one changed last first. */
export function keptSessions(): KeptSession[] {
  return sessions.list().flatMap(({ id, name, changed, unsaved }) => {
    const session = sessions.get(id);
    return session ? [{ id, name, session, changed, unsaved }] : [];
  });
}

/** Whether a session has started and is not over. */
export function isUnderWay(session: Session, now = new Date()): boolean {
  const { phase } = stateAt(session, now);
  return phase !== "ready" && phase !== "finished";
}

/** The session of an agenda that is under way; the one changed last, if there are several. */
export function underWayOf(agenda: string): KeptSession | undefined {
  return keptSessions().find(({ session }) => session.of === agenda && isUnderWay(session));
}

/** The address of its window for the room. */
export function roomAddress(id: string): URL {
  const url = siteUrl("session/");
  url.searchParams.set("room", id);
  return url;
}
