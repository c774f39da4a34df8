/** Events as a calendar file. */
import ical from "ical-generator";
import { WORDS } from "./words";

export interface CalendarEvent {
  /** The same id again is the same event. */
  id: string;
  summary: string;
  description: string;
  start: Date;
  /** Nothing where the calendar ends. */
  end: Date | undefined;
}

export interface CalendarOptions {
  /** The tool that the events are from. */
  product: string;
  /** The moment of writing, for calendars to know which of two files is newer. */
  now: Date;
  /** Whether events are days, told by their midnights in UTC, and not times. */
  allDay?: boolean;
}

/** The calendar file. Times are in UTC, which every calendar shows in its own zone. */
export function calendarFile(events: readonly CalendarEvent[], { product, now, allDay }: CalendarOptions): string {
  const calendar = ical({ prodId: { company: WORDS.publisher, product, language: "EN" } });
  const sequence = Math.max(0, Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 60_000));
  for (const { id, end, ...event } of events)
    calendar.createEvent({
      ...event,
      id: `${id}@partnership-playbook`,
      end: end ?? null,
      // A higher sequence is a newer version of the same event.
      sequence,
      stamp: now,
      allDay: allDay ?? false,
    });
  return `${calendar.toString()}\r\n`;
}
