/** What an agenda knows for the blanks of messages. */
import { dayInFull } from "../base/clock";
import { addDays } from "../base/days";
import { line, lines } from "../base/text";
import { zonesInWords } from "../base/zone-words";
import type { FillingValues } from "../guide/filling";
import { WORDS } from "./article-words";
import { total } from "./edit";
import type { Agenda, Block, Organization, Person } from "./model";
import { sessionDays } from "./session-days";
import { clocks, dayHeading, daysInWords, starts } from "./when";
import { KIND_WORDS } from "./words";

/**
 * @param link - the address that opens the agenda, if there is one.
 * @param own - what the reader's own organization is called; the first one is, if none is called so.
 */
export function agendaValues(agenda: Agenda, link = "", own = ""): FillingValues {
  const { organizations, date } = agenda;
  const ours = organizations.find(({ name }) => own && line(name) === line(own)) ?? organizations[0];
  const theirs = organizations.filter((one) => one !== ours);
  const daysLater = (days: number): string => {
    const day = date && addDays(date, days);
    return day ? dayInFull(day) : "";
  };
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
    "follow-up-owner": followUpOwner(agenda, ours ? [ours] : []),
    "their-follow-up-owner": followUpOwner(agenda, theirs),
    contacts: contacts(organizations),
    "two-days-before": daysLater(-2),
    "week-after": daysLater(7),
    "time-zones": zonesInWords(organizations.map(({ zone }) => zone)),
    topic: line(agenda.title),
    "agenda-link": link,
    blocks: blocks(agenda),
  };
}

/** The blocks as a list, day by day: when each starts, what it is called, how long it takes, and its rooms; nothing without blocks. */
function blocks(agenda: Agenda): string {
  const days = sessionDays(agenda);
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

/** Whoever of some organizations has most to do after the session, if its tasks say so by people's names. */
function followUpOwner({ after }: Agenda, organizations: readonly Organization[]): string {
  const counted = organizations
    .flatMap(({ people: all }) => all.map(({ name }) => line(name)))
    .filter(Boolean)
    .map((name) => ({ name, tasks: after.filter(({ owner }) => line(owner) === name).length }));
  const [most] = counted.toSorted((one, other) => other.tasks - one.tasks);
  return most?.tasks ? most.name : "";
}

/** Everybody who takes part, one a line. */
function contacts(organizations: readonly Organization[]): string {
  return organizations
    .flatMap(({ name: organization, people: all }) =>
      all
        .filter(({ name }) => line(name))
        .map(({ name, title }) => [name, title, organization].map(line).filter(Boolean).join(", ")),
    )
    .join("\n");
}

function listed(names: readonly string[]): string {
  const known = names.filter(Boolean);
  return known.length ? WORDS.parties(known, 0) : "";
}
