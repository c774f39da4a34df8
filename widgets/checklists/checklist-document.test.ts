import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_OWN_ITEMS, newDocument, type Reading, readDocument } from "./checklist-document";
import { documents, sampleDocument } from "./sample";

const read = (value: unknown): Extract<Reading, { document: unknown }> => {
  const reading = readDocument(value);
  if ("refusal" in reading) throw new Error(reading.refusal);
  return reading;
};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("what was kept is read as it was", () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(plain(read(plain(document)))).toEqual(plain({ document, unread: [] }));
    }),
  );
});

test("nothing that comes from outside throws", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => void readDocument(value)));
  const parts = fc.record(
    {
      checklists: fc.jsonValue(),
      dates: fc.jsonValue(),
      name: fc.jsonValue(),
      unread: fc.jsonValue(),
      changes: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(parts, (damage) => {
      const { document } = read({ ...sampleDocument(), ...damage });
      // What was kept can be read again, without anything new that cannot.
      expect(read(plain(document)).unread).toEqual([]);
    }),
  );
});

describe("what is not a document", () => {
  test.each([null, 7, "x", [], {}, { kind: "partnership-playbook/agenda", version: 1 }])("%j is foreign", (value) => {
    expect(readDocument(value)).toEqual({ refusal: "foreign" });
  });
  test("may be newer", () => expect(readDocument({ ...sampleDocument(), version: 2 })).toEqual({ refusal: "newer" }));
});

describe("what does not fit", () => {
  const items = {
    poll: { state: "done", due: "2027-02-30", owner: 7, shade: "pink" },
    "bad id!": { state: "done" },
    venue: "done",
  };
  const checklists = {
    "step-2": {
      title: "Step 2",
      event: "the session",
      items,
      own: [
        { id: "poll", text: "no" },
        { id: "own.1", text: "yes" },
        { id: "own.1", text: "twice" },
      ],
    },
  };
  const { document, unread } = read({
    ...sampleDocument(),
    checklists,
    dates: { "the session": "soon", "the call": "2027-01-01" },
    color: "red",
  });

  test("is named", () => {
    expect(unread).toEqual([
      "color",
      "dates / the session",
      "checklists / step-2 / items / poll / due",
      "checklists / step-2 / items / poll / owner",
      "checklists / step-2 / items / poll / shade",
      "checklists / step-2 / items / bad id!",
      "checklists / step-2 / items / venue",
      "checklists / step-2 / own / 1",
      "checklists / step-2 / own / 3",
    ]);
  });
  test("is kept", () => {
    expect(document.unread.find(({ where }) => where.endsWith("poll / due"))?.value).toBe("2027-02-30");
    expect(document.unread.find(({ where }) => where.endsWith("venue"))?.value).toBe("done");
  });
  test("takes nothing else with it", () => {
    expect(document.checklists["step-2"]).toEqual({
      title: "Step 2",
      event: "the session",
      items: { poll: { state: "done" } },
      own: [{ id: "own.1", text: "yes" }],
    });
    expect(document.dates).toEqual({ "the call": "2027-01-01" });
  });
  test("is kept once more with what was kept before", () => {
    const again = read({ ...document, taste: "sour" });
    expect(again.unread).toEqual(["taste"]);
    expect(again.document.unread).toHaveLength(unread.length + 1);
  });
});

test("a key that would reach the prototype is not taken", () => {
  const value = JSON.parse(
    `{"kind":"partnership-playbook/checklists","version":1,"checklists":{"__proto__":{"items":{}}},"dates":{"__proto__":"2027-01-01"},"__proto__":{"x":1}}`,
  );
  const { document } = read(value);
  expect(Object.getPrototypeOf(document.checklists)).toBe(Object.prototype);
  expect(document.checklists).toEqual({});
  expect(document.unread.map(({ where }) => where)).toEqual([
    "__proto__",
    "dates / __proto__",
    "checklists / __proto__",
  ]);
});

test("long text and many items are taken up to the bounds", () => {
  const own = Array.from({ length: MOST_OWN_ITEMS + 1 }, (_, at) => ({ id: `own.${at}`, text: "x" }));
  const { document, unread } = read({
    ...newDocument("n".repeat(10_000)),
    checklists: { one: { title: "", event: "", items: {}, own } },
  });
  expect(document.name).toHaveLength(10_000);
  expect(document.checklists.one?.own).toHaveLength(MOST_OWN_ITEMS);
  expect(unread).toHaveLength(1);
});
