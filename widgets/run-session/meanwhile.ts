/** Whether the agenda was changed in the builder since the session started, and whether anybody wants to know. */
import type { Agenda } from "../agenda/model";
import { fingerprint } from "../documents/common";
import { read, write } from "../documents/storage";
import type { Session } from "../session/model";
import { agendas } from "./stores";

const LEFT = "session.left.";

/** agenda: as it is now. leave: says that the session stays as it is, until the agenda changes once more. */
export interface Meanwhile {
  agenda: Agenda;
  leave(): void;
}

export function meanwhileOf({ id, of, agenda: then }: Session): Meanwhile | undefined {
  const agenda = of ? agendas.get(of) : undefined;
  if (!agenda) return undefined;
  const now = fingerprint(agenda);
  const key = LEFT + id;
  const isLeft = read(key, (stored) => stored) === now;
  if (isLeft || now === fingerprint({ ...then, id: agenda.id })) return undefined;
  return { agenda, leave: () => void write(key, now) };
}
