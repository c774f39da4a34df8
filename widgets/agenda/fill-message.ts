/** A message of the guide with what an agenda knows in its blanks. What it does not know stays a [blank]. */
import { dayInFull } from "../base/clock";
import { addDays } from "../base/days";
import { line, lines } from "../base/text";
import type { MessageRecord } from "../guide/records";
import { WORDS } from "./article-words";
import { total } from "./edit";
import type { Agenda, Block, Organization, Person } from "./model";
import { sessionDays } from "./session-days";
import { clocks, dayHeading, daysInWords, starts } from "./when";
import { KIND_WORDS } from "./words";

/** What fills in a blank: the values of `fill` in data/messages/. */
type Filling = NonNullable<MessageRecord["blanks"][number]["fill"]>;

export interface FilledMessage {
  subject: string;
  body: string;
}

/** A blank in a message, as macros/checks/messages.py reads it; an address in round brackets makes a link of it. */
const BLANK = /\[([^[\]\n]+(?:\n[^[\]\n]+)?)\](?!\()/g;
/** A list, with the lines that go on. */
const LIST = /(?:^- .*(?:\n(?!\n|- ).+)*\n?)+/gm;

/**
 * What else goes into a message.
 *
 * link: the address that opens the agenda, if there is one.
 * typed: what the reader wrote for blanks, by their names.
 */
export interface FillWith {
  link?: string | undefined;
  typed?: ReadonlyMap<string, string>;
}

/** The message for an agenda. */
export function fillMessage(message: MessageRecord, agenda: Agenda, { link, typed }: FillWith = {}): FilledMessage {
  const values = fillings(agenda, link);
  const known = new Map(
    message.blanks.map(({ name, fill }) => [name, (fill && values[fill]) || line(typed?.get(name) ?? "")]),
  );
  const filled = (text: string): string =>
    text.replace(new RegExp(`${BLANK.source}(\\.?)`, "g"), (whole: string, name: string, stop: string) => {
      const value = known.get(nameOf(name));
      // A sentence that ends by itself needs no second stop.
      return value ? `${value}${/[.!?…]$/.test(value) ? "" : stop}` : whole;
    });
  const [before = "", after] = message.lists_blocks ? aroundExample(message.body) : [message.body];
  const body = after === undefined ? filled(before) : `${filled(before)}${blocks(agenda)}${filled(after)}`;
  return { subject: filled(message.subject), body };
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

/** The blocks as a list, day by day: when each starts, what it is called, how long it takes, and its rooms. */
function blocks(agenda: Agenda): string {
  const days = sessionDays(agenda);
  if (!days.length) return `- [${WORDS.blankAgenda}]\n`;
  return days
    .map((day) => {
      const shown = agenda.start ? clocks(agenda, day.from) : [];
      const rows = day.blocks.map(({ block, offset }) =>
        blockLine(block, shown.map(({ at }) => at(offset)).join(" / ")),
      );
      return `${days.length > 1 ? `${dayHeading(day)}\n\n` : ""}${rows.join("")}`;
    })
    .join("\n");
}

function blockLine(block: Block, times: string): string {
  const title = line(block.title) || KIND_WORDS[block.kind];
  const rooms = block.rooms.flatMap((room, place) => {
    const words = line(room.title);
    return words ? `  - ${line(room.place) || WORDS.room(place + 1)}: ${words}\n` : [];
  });
  return `- ${times && `${times}: `}${title} (${WORDS.minutes(block.minutes)})\n${rooms.join("")}`;
}

/** What the agenda says for each filling; nothing if it does not say it. */
function fillings(agenda: Agenda, link = ""): Record<Filling, string> {
  const [ours, ...theirs] = agenda.organizations;
  const before = agenda.date && addDays(agenda.date, -2);
  return {
    title: line(agenda.title),
    purpose: lines(agenda.goal).join(" "),
    question: guidingQuestion(agenda),
    date: daysInWords(agenda).join("; "),
    start: starts(agenda).join(" / "),
    length: WORDS.minutes(total(agenda) || agenda.target),
    place: place(agenda),
    "our-organization": line(ours?.name ?? ""),
    "their-organization": listed(theirs.map(({ name }) => line(name))),
    "our-people": people(ours ? [ours] : []),
    "their-people": people(theirs),
    facilitator: facilitator(agenda),
    "two-days-before": before ? dayInFull(before) : "",
    "agenda-link": link,
  };
}

/** The first question of the first block that is for questions. */
function guidingQuestion(agenda: Agenda): string {
  const asking = agenda.blocks.filter(({ kind, out }) => !out && (kind === "question" || kind === "breakout"));
  const questions = asking.flatMap(({ prompts }) => prompts.map(({ text }) => line(text)));
  return questions.find(Boolean) ?? "";
}

function place({ place: { where, link, phone } }: Agenda): string {
  const number = line(phone);
  return [...lines(where), line(link), number && WORDS.byPhone(number)].filter(Boolean).join("; ");
}

/** Who comes, each with a job; with the organization if there are several. */
function people(organizations: readonly Organization[]): string {
  return organizations
    .flatMap((organization) =>
      organization.people.map((person) => named(person, organizations.length > 1 ? organization.name : "")),
    )
    .filter(Boolean)
    .join("; ");
}

function named({ name, title }: Person, organization: string): string {
  const about = [title, organization].map(line).filter(Boolean).join(", ");
  if (!line(name)) return "";
  return about ? `${line(name)} (${about})` : line(name);
}

/** The person who leads the longest, if leads are people and not roles. */
function facilitator(agenda: Agenda): string {
  const minutes = new Map<string, number>();
  for (const { name } of agenda.organizations.flatMap((organization) => organization.people)) {
    const led = agenda.blocks.filter(({ lead, out }) => !out && line(lead) && line(lead) === line(name));
    if (led.length)
      minutes.set(
        line(name),
        led.reduce((sum, block) => sum + block.minutes, 0),
      );
  }
  const [most] = [...minutes].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "";
}

function listed(names: readonly string[]): string {
  const known = names.filter(Boolean);
  return known.length ? WORDS.parties(known, 0) : "";
}
