/** Plans of every sort, for the tests of all kinds of documents. */
import fc from "fast-check";
import { KIND, type Plan, VERSION, WEEKDAYS } from "./model";

const text = fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 40 }));
const day = fc.constantFrom("2026-09-14", "2027-01-31", "2027-03-14", "2028-02-29");
const time = fc.constantFrom("00:00", "09:00", "14:30", "23:59");
const organizations = ["o-1", "o-2", "o-3"];
const milestones = ["kickoff", "call-1", "call-2", "close"];
const minutes = fc.constantFrom(0, 45, 90, 1440);
const weekday = fc.constantFrom(...WEEKDAYS);
const entryId = fc.constantFrom("monthly-call", "gone");

function list<Part extends { id: string }>(part: fc.Arbitrary<Part>): fc.Arbitrary<Part[]> {
  return fc.uniqueArray(part, { selector: ({ id }) => id, maxLength: 4 });
}

const place = fc.record({ where: text, link: text, phone: text });
const rule = fc.oneof(
  fc.record({ by: fc.constant("weekday" as const), week: fc.constantFrom(1, 2, 5, -1), day: weekday }),
  fc.record({ by: fc.constant("date" as const), date: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ by: fc.constant("weeks" as const), count: fc.integer({ min: 1, max: 4 }), day: weekday }),
) as fc.Arbitrary<Plan["series"][number]["rule"]>;

const milestone = fc.record(
  {
    id: fc.constantFrom(...milestones),
    title: text,
    stage: fc.constantFrom("", "kickoff", "monthly-calls"),
    month: fc.integer({ min: 0, max: 12 }),
    week: fc.integer({ min: 1, max: 5 }),
    what: text,
    result: text,
    objective: text,
    minutes,
    lead: fc.constantFrom("", "facilitator", "Ana"),
    leadOrganization: fc.constantFrom(...organizations),
    place,
    series: fc.constantFrom("calls", "gone"),
    day,
    start: time,
    after: fc.constantFrom(...milestones),
    daysAfter: fc.integer({ min: 0, max: 40 }),
    done: fc.boolean(),
    notes: text,
    agenda: entryId,
    checklist: entryId,
    assessment: entryId,
    worksheet: entryId,
    message: entryId,
    made: list(fc.record({ document: fc.constantFrom("agenda", "later-kind"), id: fc.uuid() })),
  },
  { requiredKeys: ["id", "title", "stage", "month", "what", "result", "objective", "lead", "done", "notes", "made"] },
) as fc.Arbitrary<Plan["milestones"][number]>;

export const samples = fc.record(
  {
    kind: fc.constant(KIND),
    version: fc.constant(VERSION),
    id: fc.uuid(),
    title: text,
    goal: text,
    from: fc.constantFrom("nine-month-partnership", "gone"),
    first: day,
    place,
    organizations: list(
      fc.record({
        id: fc.constantFrom(...organizations),
        name: text,
        zone: fc.constantFrom("America/Chicago", "America/Phoenix", "Europe/Berlin", "UTC"),
        people: list(fc.record({ id: fc.uuid(), name: text, title: text, role: fc.constantFrom("", "policy") })),
      }),
    ),
    suits: list(
      fc.record({
        id: fc.uuid(),
        organization: fc.constantFrom(...organizations, "gone"),
        days: fc.uniqueArray(weekday),
        from: time,
        to: time,
      }),
    ),
    away: list(
      fc.record(
        { id: fc.uuid(), title: text, from: day, to: day, organization: fc.constantFrom(...organizations) },
        { requiredKeys: ["id", "title", "from", "to"] },
      ),
    ),
    series: list(fc.record({ id: fc.constantFrom("calls", "pulse"), title: text, rule, start: time, minutes })),
    milestones: list(milestone),
  },
  {
    requiredKeys: [
      ...(["kind", "version", "id", "title", "goal", "place", "organizations"] as const),
      ...(["suits", "away", "series", "milestones"] as const),
    ],
  },
) as fc.Arbitrary<Plan>;

/** What the article of one takes besides its document. */
export const about = {
  audience: "us",
  address: "https://playbook.example/plan/",
  entries: new Map([["agenda:monthly-call", "Monthly call"]]),
  roles: { facilitator: "Facilitator" },
};
