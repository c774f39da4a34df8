/** The days of a checklist as a calendar file: the event and each open item that has a due day, all day long. */
import ical from "ical-generator";
import { addDays, type Day } from "../base/days";
import type { Copy } from "./copy";
import { isOpen } from "./progress";
import { WORDS } from "./words";

/** The file and how many days are in it; undefined if there is no day to put in. */
export function checklistCalendar(copy: Copy, now: Date): { file: string; count: number } | undefined {
  const calendar = ical({ prodId: { company: "Partnership Playbook", product: "Checklists", language: "EN" } });
  const [document, checklist] = copy.ids;
  let count = 0;
  const add = (id: string, day: Day, summary: string, description: string): void => {
    const next = addDays(day, 1);
    calendar.createEvent({
      // The same id again is the same event, and a higher sequence a newer version of it.
      id: `${document}.${id}@partnership-playbook`,
      sequence: Math.max(0, Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 60_000)),
      stamp: now,
      allDay: true,
      start: midnight(day),
      end: next === undefined ? null : midnight(next),
      summary,
      description,
    });
    count++;
  };
  if (copy.day !== undefined)
    add(eventId(copy.event), copy.day, WORDS.calendarEvent(copy.event, copy.name), copy.address);
  for (const row of copy.groups.flatMap((group) => group.rows)) {
    if (!isOpen(row) || row.due === undefined) continue;
    const facts = [`${copy.title} (${copy.name})`, row.owner && WORDS.ownedBy(row.owner), ...row.notes, copy.address];
    add(`${checklist}.${row.id}`, row.due, row.text, facts.filter(Boolean).join("\n"));
  }
  return count ? { file: `${calendar.toString()}\r\n`, count } : undefined;
}

/** The same for every checklist of an event, so that its day is in the reader's calendar once. */
function eventId(event: string): string {
  return `event.${event
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)}`;
}

/** The library writes the day that it is in UTC. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
