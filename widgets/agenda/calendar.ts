/** An agenda as a calendar file: one event for each day, or one for each block. */
import { later } from "../base/clock";
import { line, lines } from "../base/text";
import { type Article, fullTitle } from "../export/article";
import { type CalendarEvent, calendarFile } from "../export/calendar";
import { articleSummary, sectionSummary } from "../export/plain";
import { WORDS } from "./article-words";
import type { Agenda } from "./model";
import { phoneNumber, videoAddress } from "./place";
import { schedule, sessionMinutes, startOf } from "./schedule";
import { sessionDays } from "./session-days";

export interface AgendaCalendarOptions {
  /** The moment of writing. */
  now: Date;
  events: "session" | "blocks";
  /** Where the agenda can be read, such as its link. */
  address?: string;
}

/** How many minutes before the start a calendar reminds. */
const ALARM = 15;
/** A longer address in the description would push out what people read. */
const MOST_IN_DESCRIPTION = 2_000;

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
  const shared = sharedBy(agenda, address);
  const described = found.map((event) => ({ ...event, description: withAddress(event.description, address) }));
  return {
    file: calendarFile(
      described.map((event) => ({ ...event, ...shared })),
      { product: "Agenda builder", now },
    ),
  };
}

/** What all events have in common: where they are, and where more is said. */
function sharedBy({ place }: Agenda, address: string | undefined): Partial<CalendarEvent> {
  const [video, number] = [videoAddress(place), phoneNumber(place)];
  const location = lines(place.where).join(", ") || video || line(place.link) || line(place.phone);
  const conferences: CalendarEvent["conferences"] = [
    ...(video ? [{ address: video, by: "video" } as const] : []),
    ...(number ? [{ address: `tel:${number}`, by: "phone" } as const] : []),
  ];
  return { conferences, ...(location ? { location } : {}), ...(address ? { url: address } : {}) };
}

/** Some calendars show no address of their own. */
function withAddress(description: string, address: string | undefined): string {
  if (!address || address.length > MOST_IN_DESCRIPTION) return description;
  return `${description}\n\n${WORDS.readAgenda(address)}`;
}

/** An event for each day; the session itself if there are no blocks yet. */
function sessionEvents(agenda: Agenda, article: Article, start: Date): CalendarEvent[] {
  const days = sessionDays(agenda);
  const summary = fullTitle(article);
  if (days.length < 2) {
    const end = later(start, sessionMinutes(agenda) || agenda.target);
    return end > start
      ? [{ id: agenda.id, summary, description: articleSummary(article), start, end, alarm: ALARM }]
      : [];
  }
  return days
    .filter(({ from, to }) => to > from)
    .map(({ number, from, to }) => ({
      // The first day is the event of a session that had one day before.
      id: number === 1 ? agenda.id : `${agenda.id}.day-${number}`,
      summary: WORDS.dayOfAll(summary, number, days.length),
      description: articleSummary(article, number - 1),
      start: later(start, from),
      end: later(start, to),
      alarm: ALARM,
    }));
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
