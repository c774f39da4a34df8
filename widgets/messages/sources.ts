/** What a message can be filled in from: any document that the reader keeps and that knows something. */
import { AGENDA } from "../agenda/document";
import type { Agenda } from "../agenda/model";
import { line } from "../base/text";
import { DocumentStore, type Listed } from "../documents/store";
import { store as partnerships } from "../partnership/here";
import { titleOf as partnershipTitle } from "../partnership/said";
import { store as plans } from "../plan/here";
import { SESSION } from "../session/document";
import type { Session } from "../session/model";
import { WORDS } from "./words";

/** The kinds of documents that know something. */
type SourceKind = "session" | "agenda" | "plan" | "partnership";

/** A document to fill in from. key: of its kind and its id, for a list to choose from. */
export interface Source {
  key: string;
  kind: SourceKind;
  id: string;
  title: string;
  /** When it was saved last, in milliseconds. */
  at: number;
}

export const agendas = new DocumentStore<Agenda>(AGENDA);
export const sessions = new DocumentStore<Session>(SESSION);

/** The documents that are kept here, by their kinds, each kind with the one changed last first. */
export function sourcesHere(): Source[] {
  return [
    ...listed("session", sessions),
    ...listed("agenda", agendas),
    ...listed("plan", plans),
    ...listed("partnership", partnerships, partnershipTitle),
  ];
}

function listed<Value extends object>(
  kind: SourceKind,
  store: DocumentStore<Value>,
  titleOf?: (value: Value) => string,
): Source[] {
  const title = ({ id, name }: Listed): string => {
    const value = titleOf && store.get(id);
    return line(value ? titleOf(value) : name) || WORDS.untitled[kind];
  };
  return store
    .list()
    .map((one) => ({ key: `${kind}:${one.id}`, kind, id: one.id, at: one.changed, title: title(one) }));
}
