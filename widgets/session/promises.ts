/**
 * What was promised and decided in a session, written into a partnership: each once, however often it is done. From then
 * on it lives there, so what is there already stays as it is.
 */
import { line } from "../base/text";
import { changeIn, store, type Written } from "../partnership/here";
import { type Decision, MOST_SAID, type Partnership, type Pledge } from "../partnership/model";
import type { Said, Session } from "./model";
import { saidOf } from "./open";
import { dayIn, organizationName } from "./said";

/** added: ids of what was written. known: how many promises and decisions were there already. */
export interface Put {
  partnership: string;
  added: readonly string[];
  known: number;
}

/** Writes promises and decisions into a partnership; or says why they are not kept, see partnership/here.ts. */
export function putPromises(session: Session, partnership: string): Put | Extract<Written, { why: string }> {
  const now = store.get(partnership);
  if (!now) return { why: "missing" };
  const known = new Set([...now.promises, ...now.decisions].map(({ id }) => id));
  const isNew = (one: Said): boolean => !known.has(idFor(session, one));
  const [promises, decisions] = [saidOf(session, "promise"), saidOf(session, "decision")];
  const [pledges, decided] = [promises.filter(isNew), decisions.filter(isNew)];
  const put = {
    partnership,
    added: [...pledges, ...decided].map((one) => idFor(session, one)),
    known: promises.length + decisions.length - pledges.length - decided.length,
  };
  if (!put.added.length) return put;
  const written = changeIn(partnership, (before) => {
    const after = {
      ...before,
      promises: [...before.promises, ...pledges.map((one) => pledgeOf(before, session, one))],
      decisions: [...before.decisions, ...decided.map((one) => decisionOf(session, one))],
    };
    return after.promises.length > MOST_SAID || after.decisions.length > MOST_SAID ? before : after;
  });
  return "why" in written ? written : put;
}

/** Takes out of the partnership again what was written; what else changed stays. */
export function takePromisesBack({ partnership, added }: Put): Written {
  const gone = new Set(added);
  return changeIn(partnership, (now) => ({
    ...now,
    promises: now.promises.filter(({ id }) => !gone.has(id)),
    decisions: now.decisions.filter(({ id }) => !gone.has(id)),
  }));
}

function pledgeOf(partnership: Partnership, session: Session, one: Said): Pledge {
  return {
    id: idFor(session, one),
    what: line(one.text),
    who: line(one.who),
    organization: organizationIn(partnership, session, one),
    by: line(one.by),
    done: one.done,
  };
}

function decisionOf(session: Session, one: Said): Decision {
  const zone = session.agenda.organizations[0]?.zone ?? "UTC";
  return { id: idFor(session, one), text: line(one.text), on: dayIn(new Date(one.at), zone) };
}

/** The same every time, so that nothing is written twice. */
function idFor(session: Session, { id }: Said): string {
  return `${session.id.slice(-40)}.${id.slice(-39)}`;
}

/** The partnership's organization: by its id, or else the one with the name that it has in the session. */
function organizationIn({ organizations }: Partnership, session: Session, { organization }: Said): string {
  if (!organization) return "";
  if (organizations.some(({ id }) => id === organization)) return organization;
  const fold = (name: string): string => line(name).toLowerCase();
  const name = fold(organizationName(session, organization));
  return organizations.find((one) => fold(one.name) === name)?.id ?? "";
}
