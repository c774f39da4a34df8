/** What the tests of a session share: a morning at nine in Chicago, and a clock that the test moves. */
import type { Agenda, Block } from "../agenda/model";
import { agendaOf } from "../agenda/testing";
import { newSession, type Session } from "./model";

const MINUTE = 60_000;

/** Nine in the morning in Chicago. */
export const NINE = Date.parse("2026-12-01T15:00:00Z");

export function at(minutes: number, from = NINE): Date {
  return new Date(from + minutes * MINUTE);
}

export function minutesSince(date: Date, from = NINE): number {
  return (date.getTime() - from) / MINUTE;
}

/** A session for a test, with what matters to it. */
export function sessionOf(blocks: Partial<Block>[], more: Partial<Omit<Agenda, "blocks">> = {}): Session {
  return newSession(agendaOf({ ...more, blocks: blocks.map((block) => ({ title: "A block", ...block })) }));
}

export const chicago = {
  organizations: [{ id: "o1", name: "River Trust", zone: "America/Chicago", people: [] }],
};

/** An agenda for the morning at nine. */
export const morning = { date: "2026-12-01", start: "09:00", ...chicago };
