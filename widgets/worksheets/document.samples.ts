/** Filled-in worksheets of every sort, for the tests of all kinds of documents. */
import fc from "fast-check";
import { type Filled, KIND, VERSION } from "./model";
import { sheetOf } from "./sheet";

/** A worksheet that nobody has written a line of code for. */
export const SHEET = sheetOf({
  id: "made-up",
  title: "Made up",
  columns: [
    {
      id: "ours",
      title: "Our person",
      help: "Name",
      type: "person",
      by: "first",
      worded: "The person at {organization}",
    },
    {
      id: "theirs",
      title: "Their person",
      help: "Name",
      type: "person",
      by: "second",
      worded: "The person at {organization}",
    },
    { id: "how", title: "How each does it", help: "Short notes", by: "each" },
    { id: "rule", title: "Our rule", help: "One sentence" },
    { id: "close", title: "How close", help: "One of three", type: "choice", choices: ["Same", "Near", "Different"] },
    { id: "when", title: "Look again", help: "A day", type: "date" },
  ],
  rows: [
    { id: "decisions", title: "How decisions are made", help: "By vote?" },
    { id: "media", title: "Who speaks to the media" },
  ],
  blank_rows: 2,
  agreement: { sentence: "We keep to these rules." },
});

const organizations = ["o-1", "o-2"];
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const part = fc.record({ name: text, text });
const cell = fc
  .record({
    heading: text,
    text: fc.option(text, { nil: undefined }),
    by: fc.dictionary(fc.constantFrom(...organizations), part),
  })
  .map(({ text: said, ...one }) => ({ ...one, ...(said === undefined ? {} : { text: said }) }));
const cells = fc.dictionary(fc.constantFrom(...SHEET.columns.map(({ id }) => id), "gone"), cell);
const own = fc.record({ id: fc.uuid(), title: fc.oneof(fc.constant(""), text), cells }, { noNullPrototype: true });
const owned = fc.record({ id: fc.uuid(), title: text, organization: fc.constantFrom(...organizations), cells });
const given = fc
  .record({ id: fc.constantFrom("decisions", "media", "gone"), title: text, cells })
  .map((row) => ({ ...row, given: row.id }));
const agreed = fc.record({
  id: fc.uuid(),
  name: text,
  organization: fc.constantFrom("", ...organizations),
  on: fc.constantFrom("", "2027-03-31", "soon"),
});

export const samples = fc
  .record({
    id: fc.uuid(),
    worksheet: fc.constantFrom("made-up", "ground-rules"),
    sheet: text,
    title: fc.oneof(fc.constant(""), text),
    organizations: fc
      .tuple(text, text)
      .map((names) => names.map((name, at) => ({ id: organizations[at] ?? "", name }))),
    rows: fc.uniqueArray(fc.oneof(own, owned, given), { selector: ({ id }) => id, maxLength: 6 }),
    agreed: fc.uniqueArray(agreed, { selector: ({ id }) => id, maxLength: 3 }),
    notes: fc.oneof(fc.constant(""), text),
    explains: fc.option(
      fc.constantFrom(
        { own: "ours", other: "theirs", meaning: "rule" },
        { own: "ours", other: "theirs", meaning: "rule", closeness: "close" },
      ),
      { nil: undefined },
    ),
  })
  .map(({ explains, ...one }): Filled => ({ kind: KIND, version: VERSION, ...one, ...(explains ? { explains } : {}) }));

/** What the article of one takes besides its document. */
export const about = { sheet: SHEET, address: "https://playbook.example/worksheets/made-up/", audience: "us" as const };
