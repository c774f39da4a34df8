/** Events as a calendar file. */
import { TZDate } from "@date-fns/tz/date";
import { tzOffset } from "@date-fns/tz/tzOffset";
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
  /** Whether it is a day, told by its midnights in UTC, and not a time. */
  allDay?: boolean;
  /** The zone in which its times are told, so that it comes back at the same time of day; UTC, if missing. */
  zone?: string;
  repeats?: Repeats;
  /** The moment in a series with the same id that it stands for. */
  instead?: Date;
}

/** rule: as RFC 5545 writes it, such as FREQ=MONTHLY;BYDAY=2TU. count: the first one included. without: those that are none. */
interface Repeats {
  rule: string;
  count: number;
  without: readonly Date[];
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
  /** Whether all events are days. */
  allDay?: boolean;
  /** The VTIMEZONEs of the zones that events name, as lines. */
  zones?: readonly (readonly string[])[];
}

const MINUTE = 60;

/** The calendar file. Times are in UTC, which every calendar shows in its own zone, unless events name a zone. */
export function calendarFile(
  events: readonly CalendarEvent[],
  { product, now, allDay, zones = [] }: CalendarOptions,
): string {
  const calendar = ical({ prodId: { company: WORDS.publisher, product, language: "EN" } });
  const sequence = Math.max(0, Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 60_000));
  for (const { id, start, end, url, alarm, zone, repeats, instead, conferences: _, ...event } of events) {
    const inZone = (moment: Date): Date => (zone ? new TZDate(moment.getTime(), zone) : moment);
    calendar.createEvent({
      allDay: allDay ?? false,
      ...event,
      id: `${id}@partnership-playbook`,
      start: inZone(start),
      end: end ? inZone(end) : null,
      ...(zone ? { timezone: zone } : {}),
      ...(repeats ? { repeating: repeatLines(repeats, zone) } : {}),
      ...(instead ? { recurrenceId: inZone(instead) } : {}),
      // A higher sequence is a newer version of the same event.
      sequence,
      stamp: now,
      ...(url ? { url: asValue(url) } : {}),
      ...(alarm === undefined ? {} : { alarms: [{ type: ICalAlarmType.display, trigger: alarm * MINUTE }] }),
    });
  }
  return `${complete(unfold(calendar.toString()), events, zones.flat()).map(fold).join("\r\n")}\r\n`;
}

function repeatLines({ rule, count, without }: Repeats, zone: string | undefined): string {
  const lines = [`RRULE:${rule};COUNT=${count}`];
  if (without.length)
    lines.push(`EXDATE${zone ? `;TZID=${zone}` : ""}:${without.map((moment) => stamp(moment, zone)).join(",")}`);
  return lines.join("\r\n");
}

/** A moment as RFC 5545 writes it: on the clock of a zone, or in UTC. */
function stamp(moment: Date, zone: string | undefined): string {
  const shown = zone ? new Date(moment.getTime() + tzOffset(zone, moment) * 60_000) : moment;
  const text = shown.toISOString().slice(0, 19).replace(/[-:]/g, "");
  return zone ? text : `${text}Z`;
}

/**
 * The lines of a calendar with its zones and the ways to take part in its events, which the library does not write. Alarms come after
 * all that an event says of itself (RFC 5545, 3.6.1); the library writes some of it behind them.
 */
function complete(lines: readonly string[], events: readonly CalendarEvent[], zones: readonly string[]): string[] {
  let [event, isAlarm] = [-1, false];
  let alarms: string[] = [];
  return lines.flatMap((line) => {
    if (line === "BEGIN:VEVENT") {
      [event, alarms] = [event + 1, []];
      return event ? [line] : [...zones, line];
    }
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
