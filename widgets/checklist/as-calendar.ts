/** The days of a checklist as a calendar file: the event and each open item that has a due day, all day long. */
import { addDays, type Day, today as todayOf } from "../base/days";
import type { CopiedRow, Copy } from "../checklists/copy";
import { isOpen } from "../checklists/progress";
import { WORDS } from "../checklists/words";
import { type CalendarEvent, calendarFile } from "../export/calendar";

/** The file and how many days are in it; undefined if no day is ahead. What is past helps nobody in a calendar. */
export function checklistCalendar(copy: Copy, now: Date): { file: string; count: number } | undefined {
  const rows = copy.groups.flatMap((group) => group.rows).filter(isOpen);
  const today = todayOf(now);
  const ahead = rows.filter(({ due }) => due === undefined || due >= today);
  const events = [
    ...(copy.day !== undefined && copy.day < today ? [] : eventOf(copy)),
    ...ahead.flatMap((row) => itemEvent(copy, row)),
  ];
  if (!events.length) return undefined;
  return { file: calendarFile(events, { product: "Checklists", now, allDay: true }), count: events.length };
}

function eventOf({ event, day, name, address, ids: [document] }: Copy): CalendarEvent[] {
  if (day === undefined) return [];
  const id = `${document}.${eventId(event)}`;
  return [{ id, ...onDay(day), summary: WORDS.calendarEvent(event, name), description: address }];
}

function itemEvent({ title, name, address, ids: [document, checklist] }: Copy, row: CopiedRow): CalendarEvent[] {
  if (row.due === undefined) return [];
  const facts = [`${title} (${name})`, row.owner && WORDS.ownedBy(row.owner), ...row.notes, address];
  const id = `${document}.${checklist}.${row.id}`;
  return [{ id, ...onDay(row.due), summary: row.text, description: facts.filter(Boolean).join("\n") }];
}

/** The same for every checklist of an event, so that its day is in the reader's calendar once. */
function eventId(event: string): string {
  return `event.${event
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)}`;
}

function onDay(day: Day): { start: Date; end: Date | undefined } {
  const next = addDays(day, 1);
  return { start: midnight(day), end: next === undefined ? undefined : midnight(next) };
}

/** The library writes the day that it is in UTC. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
