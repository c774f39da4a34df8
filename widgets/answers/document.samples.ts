/** Rounds of assessments of every sort, for the tests of all kinds of documents. */
import fc from "fast-check";
import published from "./editions-1.json";
import { type Asked, editionOf, KIND, type Round, type Sheet, sorted, VERSION } from "./model";

/** What the playbook's assessments asked when links were first made. */
export const EDITIONS: Readonly<Record<string, readonly Asked[]>> = Object.fromEntries(
  published.map(({ assessment, questions }) => [assessment, questions]),
);

const sides = ["o-1", "o-2", "o-3"];
const text = fc.string({ unit: "grapheme", maxLength: 40 });
const asked = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("purpose", "voice", "improve", "gone"),
    text,
    scores: fc.constantFrom<number[][]>([], [1, 2, 3, 4, 5], [0, 5, 10]),
  }),
  { selector: ({ id }) => id, minLength: 1 },
);

function sheetOf(edition: string, questions: readonly Asked[]): fc.Arbitrary<Sheet> {
  const answers = Object.fromEntries(
    questions.map(({ id, scores }) => [id, scores.length ? fc.constantFrom(...scores) : text]),
  );
  const given = fc.record(answers, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Sheet["answers"]>;
  return fc.record({
    id: fc.uuid(),
    side: fc.constantFrom(...sides),
    edition: fc.constant(edition),
    answers: given,
  });
}

const editions = fc
  .array(asked, { minLength: 1, maxLength: 2 })
  .map((all) => all.map((one) => [editionOf(one), one] as const));

export const samples: fc.Arbitrary<Round> = editions.chain((known) =>
  fc
    .record({
      id: fc.uuid(),
      assessment: fc.constantFrom("pulse-check", "readiness-check", "made-up"),
      title: text,
      on: fc.constantFrom("", "2027-03-31"),
      by: fc.constantFrom("organization" as const, "person" as const),
      sides: fc
        .tuple(text, text, text)
        .map((names) => names.map((name, at) => ({ id: sides[at] ?? "", name, role: at ? "" : "partner" }))),
      sheets: fc.uniqueArray(fc.oneof(...known.map(([key, questions]) => sheetOf(key, questions))), {
        selector: ({ id }) => id,
        maxLength: 6,
      }),
      isShown: fc.boolean(),
    })
    .map(({ isShown, sheets, ...one }) => ({
      kind: KIND,
      version: VERSION,
      ...one,
      asked: Object.fromEntries(known.map(([key, questions]) => [key, [...questions]])),
      sheets: sorted(sheets),
      shown: isShown ? sheets.map(({ id }) => id).sort() : [],
    })),
);

/** What the article of one takes besides the round. */
export const about = { address: "https://playbook.example/assessments/made-up/" };
