/** An agenda as a calendar file: one event for the session, or one for each block. */
import ical, { type ICalCalendar } from "ical-generator";
import { total } from "../agenda/edit";
import type { Agenda } from "../agenda/model";
import { schedule, startOf } from "../agenda/schedule";
import { contentOf, type ExportOptions, type Row, rowLine, titleOf } from "./content";
import { agendaSummary } from "./plain";
import { later } from "./when";

export interface CalendarOptions extends ExportOptions {
  /** The moment of writing, for calendars to know which of two files is newer. */
  now: Date;
  events: "session" | "blocks";
}

/** Why there is nothing to put into a calendar; the words for it are the widget's. */
type NotYet = "no-date" | "no-start" | "no-organization" | "no-minutes";

export type CalendarFile = { file: string } | { missing: NotYet };

/** The calendar file, or what is missing for one. Times are in UTC, which every calendar shows in its own zone. */
export function agendaCalendar(agenda: Agenda, options: CalendarOptions): CalendarFile {
  const start = startOf(agenda);
  if (!agenda.date) return { missing: "no-date" };
  if (!start) return { missing: "no-start" };
  // Without an organization nobody knows in which time zone the session is.
  if (!agenda.organizations.length) return { missing: "no-organization" };
  const events = options.events === "session" ? sessionEvents(agenda, options, start) : blockEvents(agenda, options);
  if (!events.length) return { missing: "no-minutes" };
  const calendar = ical({ prodId: { company: "Partnership Playbook", product: "Agenda builder", language: "EN" } });
  for (const event of events) addEvent(calendar, options.now, event);
  return { file: `${calendar.toString()}\r\n` };
}

function sessionEvents(agenda: Agenda, options: CalendarOptions, start: Date): Timed[] {
  const end = later(start, total(agenda) || agenda.target);
  if (end <= start) return [];
  return [{ id: agenda.id, summary: titleOf(agenda), description: agendaSummary(agenda, options), start, end }];
}

function blockEvents(agenda: Agenda, options: CalendarOptions): Timed[] {
  const { title, rows } = contentOf(agenda, options);
  return schedule(agenda).flatMap(({ block, start, end }, place) => {
    const row = rows[place];
    if (!row || !start || !end || end <= start) return [];
    return [
      {
        id: `${agenda.id}-${block.id}`,
        summary: `${row.title} (${title})`,
        description: rowDescription(row),
        start,
        end,
      },
    ];
  });
}

interface Timed {
  id: string;
  summary: string;
  description: string;
  start: Date;
  end: Date;
}

function addEvent(calendar: ICalCalendar, now: Date, { id, ...event }: Timed): void {
  // The same id again is the same event, and a higher sequence a newer version of it.
  calendar.createEvent({ ...event, id: `${id}@partnership-playbook`, sequence: sequenceAt(now), stamp: now });
}

function sequenceAt(now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 60_000));
}

function rowDescription(row: Row): string {
  return [rowLine(row), ...row.purpose, ...row.prompts.map((prompt) => `- ${prompt}`)].join("\n");
}
