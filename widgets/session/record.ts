/**
 * A session as a document to take away: what was planned beside what happened, and what was said, each once. For the
 * partner it is made from what the partner may see.
 */
import type { Audience } from "../agenda/for-partner";
import { parties } from "../agenda/parties";
import { dayInFull } from "../base/clock";
import { line, lines } from "../base/text";
import { clock, zoneName } from "../base/zone-clock";
import { placeOf } from "../base/zone-names";
import type { Article, Fact, Piece, Row, Section, Task } from "../export/article";
import { stateAt } from "./clock";
import { forAudience } from "./for-partner";
import { logAt, minutesOn, type Place } from "./log";
import type { Said, SaidKind, Session } from "./model";
import { openIn, saidOf } from "./open";
import { blockName, blockTitle, dayIn, dayOrText, organizationName, whoOf } from "./said";
import { WORDS } from "./words";

const words = WORDS.record;
const MINUTE = 60_000;

/**
 * audience: facilitator is one's own side, and the only one with notes.
 * siteUrl: the site's root. now: until when, for a session that is not over.
 */
export interface RecordOptions {
  audience: Audience;
  siteUrl: string;
  now: Date;
}

export function sessionRecord(whole: Session, { audience, siteUrl, now }: RecordOptions): Article {
  const session = forAudience(whole, audience);
  const goal = lines(session.agenda.goal);
  const title = line(session.title) || WORDS.untitled;
  const between = parties({ ...session.agenda, title });
  return {
    title: words.title(title),
    ...(between ? { parties: between } : {}),
    ...(audience === "facilitator" ? { copy: words.copy } : {}),
    ...(goal.length ? { goal: { label: words.goal, values: goal } } : {}),
    facts: facts(session, now),
    sections: [
      ...said(session, "takeaway"),
      ...said(session, "decision"),
      ...promises(session),
      ...said(session, "resource"),
      ...leftOpen(session, now),
      // A table right in a section comes first in Word; what was said matters more.
      { heading: { words: words.happened }, sections: [{ pieces: [happened(session, now)] }] },
      ...(audience === "facilitator" ? notes(session) : []),
    ],
    source: { words: words.source, address: new URL(siteUrl).href },
  };
}

function facts(session: Session, now: Date): Fact[] {
  const { started, finished, plannedEnd } = stateAt(session, now);
  const { agenda } = session;
  const zone = zoneOf(session);
  const minutes = started ? Math.round(((finished ?? now).getTime() - started.getTime()) / MINUTE) : 0;
  const late = finished ? Math.round((finished.getTime() - plannedEnd.getTime()) / MINUTE) : 0;
  const found: Fact[] = [
    { label: words.date, values: started ? [dayInFull(dayIn(started, zone))] : [words.notStarted] },
    { label: words.time, values: started ? spans(session, started, finished) : [], brief: true },
    { label: words.length, values: finished ? [words.took(minutes, late)] : [] },
    { label: words.where, values: lines(agenda.place.where) },
    { label: words.organizations, values: agenda.organizations.map(({ id }) => organizationName(session, id)) },
    { label: words.people, values: agenda.organizations.flatMap(({ id, people }) => peopleOf(session, id, people)) },
  ];
  return found.map((fact) => ({ ...fact, values: fact.values.filter(Boolean) })).filter(({ values }) => values.length);
}

function peopleOf(
  session: Session,
  organization: string,
  people: readonly { name: string; title: string }[],
): string[] {
  return people
    .filter(({ name }) => line(name))
    .map(({ name, title }) =>
      [name, title, organizationName(session, organization)].map(line).filter(Boolean).join(", "),
    );
}

/** From when to when it was, on each clock that the organizations have. */
function spans({ agenda }: Session, start: Date, end: Date | undefined): string[] {
  const zones = agenda.organizations.map(({ zone }) => zone);
  const found = new Map<string, { zone: string; places: Set<string> }>();
  for (const zone of zones.length ? zones : ["UTC"]) {
    const key = [clock(start, zone), zoneName(start, zone)].join();
    const known = found.get(key) ?? { zone, places: new Set() };
    found.set(key, known);
    known.places.add(line(placeOf(zone)));
  }
  return [...found.values()].map(({ zone, places }) =>
    words.span(
      clock(start, zone),
      end ? `${clock(end, zone)} ${zoneName(end, zone)}` : undefined,
      [...places].join(", "),
    ),
  );
}

/** What was said of one sort, each with the block that it came from. */
function said(session: Session, kind: SaidKind): Section[] {
  const items = saidOf(session, kind).map((one) => saidWords(session, one));
  return items.length ? [{ heading: { words: words.sections[kind] }, pieces: [{ is: "list", items }] }] : [];
}

function saidWords(session: Session, one: Said): string {
  return words.said(line(one.text), [whoOf(session, one), blockTitle(session, one.block)].filter(Boolean));
}

function promises(session: Session): Section[] {
  const items = saidOf(session, "promise").map((one): Task => ({
    words: words.promise(line(one.text), whoOf(session, one), dayOrText(one.by)),
    done: one.done,
  }));
  return items.length ? [{ heading: { words: words.sections.promise }, pieces: [{ is: "tasks", items }] }] : [];
}

function leftOpen(session: Session, now: Date): Section[] {
  const { topics, blocks } = openIn(session, now);
  const items = [
    ...topics.map((one) => saidWords(session, one)),
    ...blocks.map((block) => words.notReached(blockName(block))),
  ];
  return items.length ? [{ heading: { words: words.sections.parked }, pieces: [{ is: "list", items }] }] : [];
}

/** The plan at the start beside what happened, block by block. */
function happened(session: Session, now: Date): Piece {
  const zone = zoneOf(session);
  const log = logAt(session, now.getTime());
  const isOver = log.turns.length > 0 && !log.turns.at(-1)?.block;
  const rows = log.places.map((place): Row => {
    const { id, block, at } = place;
    const first = log.turns.find((turn) => turn.block === id);
    const planned = at.due === undefined ? "" : clock(new Date(at.due), zone);
    const began = first ? clock(new Date(first.at), zone) : "";
    const took = first ? words.minutes(Math.round(minutesOn(log, id))) : fate(place, isOver);
    const had = at.minutes === undefined ? words.came : words.minutes(at.minutes);
    return {
      cells: [planned, began, had, took, blockName(block)],
      words: words.row(blockName(block), { planned, began, had, took }),
    };
  });
  const columns = [
    { head: words.plannedAt, role: "clock", inches: 1 },
    { head: words.beganAt, role: "clock", inches: 1 },
    { head: words.planned, inches: 1.1 },
    { head: words.tookHead, inches: 1.2 },
    { head: words.block, role: "name" },
  ] as const;
  return { is: "table", columns, rows };
}

/** What became of a block that was never on. */
function fate({ at: { out } }: Place, isOver: boolean): string {
  return out ? words.outs[out] : isOver ? words.outs["no-time"] : words.toCome;
}

/** For one's own side: the notes, under the blocks that they came from. */
function notes(session: Session): Section[] {
  const all = saidOf(session, "note");
  if (!all.length) return [];
  const sections = [...new Set(all.map(({ block }) => block))].map((id): Section => {
    const paragraphs = all
      .filter(({ block }) => block === id)
      .flatMap((one) => {
        const [first = "", ...rest] = lines(one.text);
        const who = whoOf(session, one);
        return [who ? words.note(who, first) : first, ...rest];
      });
    return {
      heading: { words: blockTitle(session, id) || words.whole },
      pieces: [{ is: "notes", label: words.notes, paragraphs }],
    };
  });
  return [{ heading: { words: words.sections.note }, sections }];
}

function zoneOf({ agenda }: Session): string {
  return agenda.organizations[0]?.zone ?? "UTC";
}
