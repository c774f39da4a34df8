/** A message of the playbook with what is known in its blanks. What is not known stays a [blank]. */
import { line, lines } from "../base/text";
import { type Filling, type FillingValues, LIST_FILLINGS } from "../guide/filling";
import type { MessageRecord } from "../guide/records";
import { WORDS } from "./words";

export interface FilledMessage {
  subject: string;
  body: string;
}

/** A blank in a message, as macros/checks/messages.py reads it; an address in round brackets makes a link of it. */
const BLANK = /\[([^[\]\n]+(?:\n[^[\]\n]+)?)\](?!\()/g;
/** A list, with the lines that go on. */
const LIST = /(?:^- .*(?:\n(?!\n|- ).+)*\n?)+/gm;

/** A line of a list that is one blank alone, which several items may take the place of. */
const ITEM = new RegExp(`^- ${BLANK.source}$`, "gm");
/** A list that is one blank alone, with the line above it. */
const OPTIONAL = new RegExp(`(?<=^|\\n\\n)[^\\n]+:\\n\\n- ${BLANK.source}(?:\\n\\n|$)`, "g");
/** How an item may have been typed or pasted. */
const MARK = /^(?:[-*•–]|\d{1,2}[.)])(?:\s+|$)/;

/** typed: what the reader wrote for blanks, by `typedName`. Of a list, each line is an item. */
export interface FillWith {
  typed?: ReadonlyMap<string, string>;
}

/**
 * Under which name a blank's text is typed: its own, or, where it is to take the place of what documents know, with that.
 * So what was typed counts only as long as they know nothing else.
 */
export function typedName(name: string, known: string): string {
  return known ? `${name}=${known}` : name;
}

/** A message with what is known in its blanks. What is not known stays a [blank], and one that is optional goes. */
export function fillMessage(message: MessageRecord, values: FillingValues, { typed }: FillWith = {}): FilledMessage {
  const known = new Map(
    message.blanks.map(({ name, fill }) => {
      const told = (fill && values[fill]) || "";
      const said = typed?.get(typedName(name, told)) || told;
      return [name, isList(fill) ? itemsOf(said) : [line(said)].filter(Boolean)] as const;
    }),
  );
  const optional = new Set(message.blanks.filter((blank) => blank.optional).map(({ name }) => name));
  const filled = (text: string): string => {
    const needed = text.replace(OPTIONAL, (whole: string, name: string) =>
      optional.has(nameOf(name)) && !known.get(nameOf(name))?.length ? "" : whole,
    );
    const listed = needed.replace(ITEM, (whole: string, name: string) => {
      const items = known.get(nameOf(name)) ?? [];
      return items.length ? items.map((item) => `- ${item}`).join("\n") : whole;
    });
    return listed.replace(new RegExp(`${BLANK.source}(\\.?)`, "g"), (whole: string, name: string, stop: string) => {
      const value = known.get(nameOf(name))?.join("; ");
      // A sentence that ends by itself needs no second stop.
      return value ? `${value}${/[.!?…]$/.test(value) ? "" : stop}` : whole;
    });
  };
  const [before = "", after] = message.lists_blocks ? aroundExample(message.body) : [message.body];
  const blocks = values.blocks || `- [${WORDS.blankAgenda}]\n`;
  const body = after === undefined ? filled(before) : `${filled(before)}${blocks}${filled(after)}`;
  return { subject: filled(message.subject), body };
}

/** Whether several things go into a blank, one a line. */
export function isList(fill: Filling | null | undefined): boolean {
  return LIST_FILLINGS.has(fill ?? "");
}

function itemsOf(text: string): string[] {
  return lines(text)
    .map((one) => one.replace(MARK, ""))
    .filter(Boolean);
}

/** The blanks that a text still has, in its order, each once: those of a message, by their names. */
export function blanksIn(text: string, message: Pick<MessageRecord, "blanks">): string[] {
  const names = new Set([...message.blanks.map(({ name }) => name), WORDS.blankAgenda]);
  const found = [...text.matchAll(BLANK)].map(([, name = ""]) => nameOf(name));
  return [...new Set(found.filter((name) => names.has(name)))];
}

/** A text in pieces: its words, and each blank that it still has. */
export function piecesOf(text: string, message: Pick<MessageRecord, "blanks">): { text: string; blank: boolean }[] {
  const left = blanksIn(text, message);
  const pieces = text.split(new RegExp(`(${BLANK.source.replace("(", "(?:")})`, "g")).filter(Boolean);
  return pieces.map((piece) => ({ text: piece, blank: left.some((name) => `[${name}]` === nameOf(piece)) }));
}

function nameOf(blank: string): string {
  return blank.replace(/\s+/g, " ").trim();
}

/** What stands before and after the example of an agenda. */
function aroundExample(body: string): string[] {
  const example = [...body.matchAll(LIST)].find(([text]) => !text.includes("["));
  return example ? [body.slice(0, example.index), body.slice(example.index + example[0].length)] : [body];
}
