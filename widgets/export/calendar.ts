/** An agenda as a calendar file: one event for the session, or one for each block. */
import ical, { type ICalCalendar } from "ical-generator";
import type { Agenda } from "../agenda/model";
import { contentOf, rowLine, titleOf, type ExportOptions, type Row } from "./content";
import { agendaSummary } from "./plain";
import { addMinutes, offsets, startMoment } from "./when";

export interface CalendarOptions extends ExportOptions {
  /** The moment of writing, for calendars to know which of two files is newer. */
  now: Date;
  events: "session" | "blocks";
}

/** Why there is nothing to put into a calendar; the words for it are the widget's. */
export type NotYet = "no-date" | "no-start" | "no-organization" | "no-minutes";

export type CalendarFile = { file: string } | { missing: NotYet };

/** The calendar file, or what is missing for one. Times are in UTC, which every calendar shows in its own zone. */
export function agendaCalendar(agenda: Agenda, options: CalendarOptions): CalendarFile {
  const blocks = agenda.blocks.filter((block) => !block.out);
  const starts = offsets(blocks);
  const minutes = starts.at(-1) || (options.events === "session" ? agenda.target : 0);
  if (!agenda.date) return { missing: "no-date" };
  if (!agenda.start) return { missing: "no-start" };
  const moment = startMoment(agenda);
  if (!moment) return { missing: "no-organization" };
  if (!minutes) return { missing: "no-minutes" };

  const content = contentOf(agenda, options);
  const calendar = ical({ prodId: { company: "Partnership Playbook", product: "Agenda builder", language: "EN" } });
  if (options.events === "session") {
    const description = agendaSummary(agenda, options);
    addEvent(calendar, options.now, { id: agenda.id, summary: titleOf(agenda), description, start: moment, minutes });
  } else {
    content.rows.forEach((row, place) => {
      if (!row.minutes) return;
      const id = `${agenda.id}-${blocks[place]?.id}`;
      const start = addMinutes(moment, starts[place] ?? 0);
      const summary = `${row.title} (${content.title})`;
      addEvent(calendar, options.now, { id, summary, description: rowDescription(row), start, minutes: row.minutes });
    });
  }
  return { file: `${calendar.toString()}\r\n` };
}

interface Timed {
  id: string;
  summary: string;
  description: string;
  start: Date;
  minutes: number;
}

function addEvent(calendar: ICalCalendar, now: Date, { id, summary, description, start, minutes }: Timed): void {
  const end = addMinutes(start, minutes);
  // The same id again is the same event, and a higher sequence a newer version of it.
  calendar.createEvent({ id: `${id}@partnership-playbook`, sequence: sequenceAt(now), stamp: now, start, end, summary, description });
}

function sequenceAt(now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 60_000));
}

function rowDescription(row: Row): string {
  return [rowLine(row), ...row.purpose, ...row.prompts.map((prompt) => `- ${prompt}`)].join("\n");
}
