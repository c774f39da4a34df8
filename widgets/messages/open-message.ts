/** A message of the playbook, filled in from a document of this browser. */
import type { Agenda } from "../agenda/model";
import type { DocumentStore } from "../documents/store";
import { loadMessages } from "../guide/library";
import type { MessageRecord } from "../guide/records";
import { type Known, knownBy, knownByAgenda } from "./known";
import { showMessage } from "./message-dialog";
import { type Source, sourcesHere } from "./sources";

/**
 * Opens a message for the partner: nothing in it is only one's own.
 *
 * @param id - of the message. Throws if the playbook has no such message, or if it can't be fetched.
 */
export async function openMessage(store: DocumentStore<Agenda>, agenda: Agenda, id: string): Promise<void> {
  const message = await messageOf(id);
  const known = await knownByAgenda(agenda, wantedFor(message), store);
  show(message, `agenda:${agenda.id}`, known);
}

/** The same from any document. Returns false if that is gone. */
export async function openMessageFrom(source: Source, id: string): Promise<boolean> {
  const message = await messageOf(id);
  const known = await knownBy(source, wantedFor(message));
  if (known) show(message, source.key, known);
  return known !== undefined;
}

function show(message: MessageRecord, chosen: string, { values, id, titles }: Known): void {
  const sources = sourcesHere();
  showMessage({
    message,
    values,
    id,
    title: titles[0] ?? "",
    others: titles.slice(1),
    from: {
      chosen,
      sources,
      know: async (key) => {
        const source = sources.find((one) => one.key === key);
        return source && knownBy(source, wantedFor(message));
      },
    },
  });
}

async function messageOf(id: string): Promise<MessageRecord> {
  const message = (await loadMessages()).find((one) => one.id === id);
  if (!message) throw new Error(`there is no message ${id}`);
  return message;
}

function wantedFor({ id, blanks }: MessageRecord): { message: string; link: boolean } {
  return { message: id, link: blanks.some(({ fill }) => fill === "agenda-link") };
}
