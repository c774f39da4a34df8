/** A session that runs, or ran, as a kind of document that the browser keeps. */
import * as v from "valibot";
import { AGENDA } from "../agenda/document";
import { loadLater } from "../base/later";
import { isRecord } from "../base/record";
import type { DocumentKind } from "../documents/kind";
import { readValue } from "../documents/stored";
import { KIND, type Session, sessionSchema, VERSION } from "./model";
import { WORDS } from "./words";

export const SESSION = {
  name: "session",
  mark: KIND,
  version: VERSION,
  migrations: {},
  parse: (stored) => {
    const { success, output } = v.safeParse(sessionSchema, withAgendaOfToday(stored));
    return success ? output : undefined;
  },
  titleOf: ({ title }) => title.trim() || WORDS.untitled,
  withId: (session, id) => ({ ...session, id }),
  packing: async () => (await loadLater(() => import("./pack"))).packing,
  shape: async () => (await loadLater(() => import("./shape"))).sessionShape,
  article: async () => (await loadLater(() => import("./record"))).sessionRecord,
} satisfies DocumentKind<Session>;

/** The agenda inside has versions of its own, and what was kept before the last of them is read as well. */
function withAgendaOfToday(stored: unknown): unknown {
  if (!isRecord(stored) || !isRecord(stored.agenda)) return stored;
  const { version } = stored.agenda;
  if (typeof version !== "number" || version >= AGENDA.version) return stored;
  return { ...stored, agenda: readValue(AGENDA, stored.agenda, version) };
}
