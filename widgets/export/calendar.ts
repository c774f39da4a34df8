/** Events as a calendar file. */
import ical, { ICalAlarmType } from "ical-generator";
import { fold, unfold } from "./fold";
import { WORDS } from "./words";

export interface CalendarEvent {
  /** The same id again is the same event. */
  id: string;
  summary: string;
  description: string;
  start: Date;
  /** Nothing where the calendar ends. */
  end: Date | undefined;
  /** Where it is, in words. */
  location?: string;
  /** The page that the event is from. */
  url?: string;
  /** Ways to take part from elsewhere. */
  conferences?: readonly Conference[];
  /** How many minutes before the start its reader is reminded. */
  alarm?: number;
}

/** A way to take part from elsewhere: an address that begins with https:, http: or tel:. */
interface Conference {
  address: string;
  by: "video" | "phone";
}

export interface CalendarOptions {
  /** The tool that the events are from. */
  product: string;
  /** The moment of writing, for calendars to know which of two files is newer. */
  now: Date;
  /** Whether events are days, told by their midnights in UTC, and not times. */
  allDay?: boolean;
}

const MINUTE = 60;

/** The calendar file. Times are in UTC, which every calendar shows in its own zone. */
export function calendarFile(events: readonly CalendarEvent[], { product, now, allDay }: CalendarOptions): string {
  const calendar = ical({ prodId: { company: WORDS.publisher, product, language: "EN" } });
  const sequence = Math.max(0, Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 60_000));
  for (const { id, end, url, alarm, conferences: _, ...event } of events)
    calendar.createEvent({
      ...event,
      id: `${id}@partnership-playbook`,
      end: end ?? null,
      // A higher sequence is a newer version of the same event.
      sequence,
      stamp: now,
      allDay: allDay ?? false,
      ...(url ? { url: asValue(url) } : {}),
      ...(alarm === undefined ? {} : { alarms: [{ type: ICalAlarmType.display, trigger: alarm * MINUTE }] }),
    });
  return `${complete(unfold(calendar.toString()), events).map(fold).join("\r\n")}\r\n`;
}

/**
 * The lines of a calendar with the ways to take part in its events, which the library does not write. Alarms come after
 * all that an event says of itself (RFC 5545, 3.6.1); the library writes some of it behind them.
 */
function complete(lines: readonly string[], events: readonly CalendarEvent[]): string[] {
  let [event, isAlarm] = [-1, false];
  let alarms: string[] = [];
  return lines.flatMap((line) => {
    if (line === "BEGIN:VEVENT") [event, alarms] = [event + 1, []];
    if (line === "END:VEVENT") return [...(events[event]?.conferences ?? []).map(conferenceLine), ...alarms, line];
    isAlarm ||= line === "BEGIN:VALARM";
    if (!isAlarm) return [line];
    alarms.push(line);
    isAlarm = line !== "END:VALARM";
    return [];
  });
}

/** RFC 7986, 5.11. */
function conferenceLine({ address, by }: Conference): string {
  const features = by === "video" ? "AUDIO,VIDEO" : "AUDIO,PHONE";
  return `CONFERENCE;VALUE=URI;FEATURE=${features};LABEL=${WORDS.conference[by]}:${asValue(address)}`;
}

/** An address without the characters that mean something in a calendar file: some readers take escapes literally. */
function asValue(address: string): string {
  const encoded = (found: string): string => `%${found.charCodeAt(0).toString(16).toUpperCase()}`;
  return new URL(address).href.replace(/[,;\\]/g, encoded);
}
