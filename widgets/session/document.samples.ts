/** Sessions of every sort, for the tests of all kinds of documents. */
import fc from "fast-check";
import type { Agenda } from "../agenda/model";
import { agendas } from "../agenda/testing";
import { KIND, OUTS, SAYINGS, type Session, SIGNALS, VERSION } from "./model";

const text = fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 40 }));
const moment = fc.integer({ min: 1_790_000_000_000, max: 1_790_020_000_000 });
const minutes = fc.integer({ min: 0, max: 90 });
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

function list<Part extends { id: string }>(part: fc.Arbitrary<Part>, most = 5): fc.Arbitrary<Part[]> {
  return fc.uniqueArray(part, { selector: ({ id }) => id, maxLength: most });
}

/** A session of an agenda, whatever happened in it. */
function sessionOf(agenda: Agenda): fc.Arbitrary<Session> {
  const ids = agenda.blocks.map(({ id }) => id);
  const block = fc.constantFrom("", "gone", ...ids);
  const organization = fc.constantFrom("", "gone", ...agenda.organizations.map(({ id }) => id));
  const one = fc.record({
    minutes: maybe(minutes),
    now: minutes,
    due: maybe(moment),
    fixed: maybe(moment),
    day: fc.integer({ min: 0, max: 2 }),
    out: maybe(fc.constantFrom(...OUTS)),
  });
  return fc
    .record({
      id: fc.uuid(),
      title: fc.oneof(fc.constant(agenda.title), text),
      of: fc.constantFrom("", agenda.id),
      auto: fc.boolean(),
      signal: fc.constantFrom(...SIGNALS),
      shown: fc.record({ block, place: fc.integer({ min: 0, max: 3 }) }),
      blocks: fc.dictionary(fc.constantFrom("gone", ...ids), one),
      turns: list(fc.record({ id: fc.uuid(), block, at: moment })),
      pauses: list(fc.record({ id: fc.uuid(), from: moment, to: maybe(moment) })),
      said: list(
        fc.record({
          id: fc.uuid(),
          block,
          kind: fc.constantFrom(...SAYINGS),
          text,
          who: text,
          organization,
          by: fc.constantFrom("", "2027-03-31", "soon"),
          at: moment,
          done: fc.boolean(),
        }),
      ),
      talk: list(fc.record({ id: fc.uuid(), organization, at: moment })),
    })
    .map((made) => withoutNone({ kind: KIND, version: VERSION, agenda, ...made }) as Session);
}

/** The same without fields that have no value. */
function withoutNone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNone);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => (field === undefined ? [] : [[name, withoutNone(field)]])),
  );
}

export const samples = agendas({ most: 4 }).chain(sessionOf);

/** What the record of a session takes besides the session. */
export const about = {
  audience: "facilitator",
  siteUrl: "https://playbook.example/",
  now: new Date(1_790_010_000_000),
};
