/** What a session is made of, for comparing and merging two copies: the logs of both are put together. */
import { agendaShape } from "../agenda/shape";
import { type PartsShape, type RecordShape, recordOf, type ValueShape } from "../documents/shape";
import {
  MOST_CHARACTERS,
  MOST_LOG,
  MOST_SAID,
  type Said,
  type SaidKind,
  type Session,
  type SessionBlock,
} from "./model";
import { blockTitle, dayOrText, organizationName, whoOf } from "./said";
import { WORDS } from "./words";

const words = WORDS.differences;
const SILENT: ValueShape = { is: "value", label: "", silent: true };
/** The id of another part, about which nobody is asked. */
const REFERS: ValueShape = { ...SILENT, refers: true };

function value(label: string, more: Omit<ValueShape, "is" | "label"> = {}): ValueShape {
  return { is: "value", label, ...more };
}

function log(
  label: string,
  of: RecordShape["fields"],
  said: (part: Readonly<Record<string, unknown>>, session: Session) => string,
): PartsShape {
  const name = (part: unknown): string => String(recordOf(part).at ?? recordOf(part).from ?? "");
  const inWords = (part: unknown, document: unknown): string => said(recordOf(part), document as Session);
  return { is: "parts", label, most: MOST_LOG, name, words: inWords, of: { is: "record", fields: of } };
}

const organization = value(words.organization, {
  refers: true,
  words: (id, _one, document) => organizationName(document as Session, String(id ?? "")),
});

export const sessionShape: RecordShape = {
  is: "record",
  fields: {
    title: value(words.title),
    agenda: agendaShape,
    of: SILENT,
    auto: SILENT,
    signal: SILENT,
    shown: { is: "record", fields: { block: REFERS, place: SILENT } },
    blocks: {
      is: "map",
      label: words.block,
      refers: true,
      of: { is: "record", fields: {} },
      // Its title stands in the agenda.
      name: () => "",
      words: (one) => WORDS.record.minutes((one as SessionBlock).now),
    },
    turns: log(words.turn, { block: REFERS, at: SILENT }, ({ block }, session) =>
      block ? blockTitle(session, String(block)) : words.over,
    ),
    pauses: log(words.pause, { from: SILENT, to: SILENT }, () => words.pause),
    said: {
      is: "parts",
      label: words.said,
      most: MOST_SAID,
      name: (one) => String(recordOf(one).text ?? ""),
      words: (one, document) => {
        const said = one as Said;
        return [said.text, whoOf(document as Session, said), dayOrText(said.by)].filter(Boolean).join("\n");
      },
      of: {
        is: "record",
        fields: {
          block: REFERS,
          kind: value(words.kind, { words: (kind) => WORDS.kinds[kind as SaidKind] ?? "" }),
          text: value(words.text, { joins: MOST_CHARACTERS }),
          who: value(words.who),
          organization,
          by: value(words.by, { words: (by) => dayOrText(String(by ?? "")) }),
          at: SILENT,
          done: value(words.done, { words: (done) => (done ? words.isDone : words.isOpen) }),
        },
      },
    },
    talk: log(words.talk, { organization: REFERS, at: SILENT }, ({ organization: id }, session) =>
      id ? organizationName(session, String(id)) : words.nobody,
    ),
  },
};
