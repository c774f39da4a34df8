/** Partnerships of every sort, for the tests of all kinds of documents. */
import fc from "fast-check";
import { KIND, type Partnership, VERSION } from "./model";

const text = fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 40 }));
const day = fc.constantFrom("", "2027-03-31", "soon");
const organizations = ["o-1", "o-2", "o-3"];
const person = fc.record({ id: fc.uuid(), name: text, title: text, job: fc.constantFrom("", "policy", "data") });

function list<Part extends { id: string }>(part: fc.Arbitrary<Part>): fc.Arbitrary<Part[]> {
  return fc.uniqueArray(part, { selector: ({ id }) => id, maxLength: 4 });
}

export const samples: fc.Arbitrary<Partnership> = fc
  .record({
    id: fc.uuid(),
    name: text,
    organizations: list(
      fc.record({
        id: fc.constantFrom(...organizations),
        name: text,
        zone: fc.constantFrom("", "America/Chicago"),
        people: list(person),
      }),
    ),
    level: fc.option(fc.record({ id: fc.constantFrom("cooperation", "gone"), title: text, on: day }), {
      nil: undefined,
    }),
    belongs: list(
      fc.record({ document: fc.constantFrom("agenda", "worksheets", "later-kind"), id: fc.uuid(), title: text }),
    ),
    decisions: list(fc.record({ id: fc.uuid(), text, on: day })),
    promises: list(
      fc.record({
        id: fc.uuid(),
        what: text,
        who: text,
        organization: fc.constantFrom("", ...organizations, "gone"),
        by: day,
        done: fc.boolean(),
      }),
    ),
  })
  .map(({ level, ...one }) => ({ kind: KIND, version: VERSION, ...one, ...(level ? { level } : {}) }));

/** What the article of one takes besides its document. */
export const about = { address: "https://playbook.example/partnership/" };
