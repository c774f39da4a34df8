/** What the tests share: a checklist of the playbook, and documents of any content. */
import fc from "fast-check";
import { type ChecklistDocument, newDocument, STATES } from "./checklist-document";
import type { GuideChecklist } from "./progress";

export const LIST: GuideChecklist = {
  id: "step-2-logistics",
  title: "Step 2: Settle the logistics",
  event: "the session",
  items: [
    { id: "poll", section: "Date and place", text: "Offer three dates in a poll.", owner: "Convener", days: -28 },
    { id: "venue", section: "Date and place", text: "Book a room.", owner: "Convener", days: -21 },
    { id: "test", section: "Equipment", text: "Try the link.", owner: "", days: 0 },
    { id: "thanks", section: "Equipment", text: "Say thanks.", owner: "Convener" },
  ],
};

export function sampleDocument(): ChecklistDocument {
  return {
    ...newDocument("Spring session", new Date("2027-01-01T12:00:00Z")),
    id: "spring",
    dates: { "the session": "2027-03-31" },
  };
}

/** Text that breaks what is careless with it. */
export const nastyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "=1+1",
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "`a`",
    "שלום 👩‍👩‍👧‍👦",
    "a\r\nb",
    "# x",
    "- [x] y",
    "__proto__",
    '"',
    "'",
    "\\",
    "\u202e",
  ),
);

const savedItem = fc.record(
  {
    state: fc.constantFrom(...STATES),
    owner: nastyText,
    due: fc.constantFrom("2027-03-30", "2024-02-29"),
    note: nastyText,
    hidden: fc.boolean(),
    text: nastyText,
  },
  { requiredKeys: [] },
);

const itemIds = fc.constantFrom("poll", "venue", "test", "thanks", "gone", "constructor", "own.1", "own.2");

const events = fc.constantFrom("the session", "the kickoff", "toString");
const known: fc.Arbitrary<ChecklistDocument> = fc.record({
  kind: fc.constant("partnership-playbook/checklists" as const),
  version: fc.constant(1 as const),
  id: fc.constantFrom("spring", "fall"),
  name: nastyText,
  created: fc.constant("2027-01-01T12:00:00.000Z"),
  dates: fc.dictionary(events, fc.constantFrom("2027-03-31", "2024-02-29")),
  checklists: fc.dictionary(
    fc.constantFrom("step-2-logistics", "pulse-check"),
    fc.record({
      title: nastyText,
      event: fc.constantFrom("the session", "the kickoff"),
      items: fc.dictionary(itemIds, savedItem),
      own: fc.uniqueArray(fc.record({ id: fc.constantFrom("own.1", "own.2"), text: nastyText }), {
        selector: ({ id }) => id,
      }),
    }),
  ),
  changes: fc.nat(30),
  unread: fc.constant([]),
});

/** Documents that were made by the playbook, whatever was typed. */
export const documents: fc.Arbitrary<ChecklistDocument> = fc
  .tuple(known, fc.option(fc.dictionary(events, fc.constantFrom("2027-01-02", "2027-03-20"), { minKeys: 1 })))
  .map(([document, dated]) => (dated ? { ...document, dated } : document));
