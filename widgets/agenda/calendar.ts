/** An agenda as a calendar file: one event for the session, or one for each block. */
import { later } from "../base/clock";
import { type Article, fullTitle } from "../export/article";
import { type CalendarEvent, calendarFile } from "../export/calendar";
import { articleSummary, sectionSummary } from "../export/plain";
import { total } from "./edit";
import type { Agenda } from "./model";
import { schedule, startOf } from "./schedule";

export interface AgendaCalendarOptions {
  /** The moment of writing. */
  now: Date;
  events: "session" | "blocks";
  /** Where the agenda can be read, such as its link. */
  address?: string;
}

/** How many minutes before the start a calendar reminds. */
const ALARM = 15;

/** Why there is nothing to put into a calendar; the words for it are the widget's. */
type NotYet = "no-date" | "no-start" | "no-organization" | "no-minutes";

/**
 * The calendar file, or what is missing for one.
 *
 * @param article - the agenda as a document, for the words of the events.
 */
export function agendaCalendar(
  agenda: Agenda,
  article: Article,
  { now, events, address }: AgendaCalendarOptions,
): { file: string } | { missing: NotYet } {
  const start = startOf(agenda);
  if (!agenda.date) return { missing: "no-date" };
  if (!start) return { missing: "no-start" };
  // Without an organization nobody knows in which time zone the session is.
  if (!agenda.organizations.length) return { missing: "no-organization" };
  const found = events === "session" ? sessionEvents(agenda, article, start) : blockEvents(agenda, article);
  if (!found.length) return { missing: "no-minutes" };
  const complete = found.map((event) => ({ ...event, ...(address ? { url: address } : {}) }));
  return { file: calendarFile(complete, { product: "Agenda builder", now }) };
}

function sessionEvents(agenda: Agenda, article: Article, start: Date): CalendarEvent[] {
  const end = later(start, total(agenda) || agenda.target);
  if (end <= start) return [];
  const summary = fullTitle(article);
  return [{ id: agenda.id, summary, description: articleSummary(article), start, end, alarm: ALARM }];
}

function blockEvents(agenda: Agenda, { title, sections }: Article): CalendarEvent[] {
  const blocks = sections.flatMap((section) => section.sections ?? []);
  return schedule(agenda).flatMap(({ block, start, end }, place) => {
    const section = blocks[place];
    if (!section || !start || !end || end <= start) return [];
    const summary = `${section.heading?.words ?? ""} (${title})`;
    return [{ id: `${agenda.id}-${block.id}`, summary, description: sectionSummary(section), start, end }];
  });
}
