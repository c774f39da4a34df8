import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChecklistDocument } from "./checklist-document";
import { fileOf, readFile, toAdd } from "./file";
import { documents, sampleDocument } from "./sample";

const nameCopy = (name: string, number: number): string => `${name} (${number})`;
const add = (document: ChecklistDocument, here: ChecklistDocument[]): ReturnType<typeof toAdd> =>
  toAdd(document, here, () => "new", nameCopy);

describe("a file", () => {
  test("gives back the document that was saved", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const reading = readFile(fileOf(document));
        expect("documents" in reading && JSON.stringify(reading.documents[0]?.document)).toBe(
          JSON.stringify(JSON.parse(fileOf(document))),
        );
      }),
    );
  });
  test("that is cut anywhere is refused", () => {
    const text = fileOf(sampleDocument()).trimEnd();
    for (let end = 0; end < text.length; end++) expect(readFile(text.slice(0, end))).toEqual({ refusal: "not-json" });
  });
  test("may hold anything", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => void expect(readFile(text)).toHaveProperty("refusal")),
    );
  });
  test("may begin with a byte order mark", () =>
    expect(readFile(`\uFEFF${fileOf(sampleDocument())}`)).toHaveProperty("documents"));
  test("of all documents names those that cannot be read", () => {
    const parts = [
      { id: "a", value: sampleDocument() },
      { id: "b", value: 7 },
      null,
      { id: "c", value: { ...sampleDocument(), version: 2 } },
    ];
    const file = { kind: "partnership-playbook/documents", store: "checklists", version: 1, documents: parts };
    expect(readFile(JSON.stringify(file))).toMatchObject({
      documents: [{ document: { id: "spring" } }],
      unread: ["documents / 2", "documents / 3", "documents / 4"],
    });
  });
});

describe("a document from a file", () => {
  const here = sampleDocument();
  test("is new where nothing is", () => expect(add(here, [])).toEqual({ add: here }));
  test("is the same, however often it was saved and in whatever order its fields are", () => {
    const { dates, ...rest } = { ...here, changes: 9, saved: "2027-01-01T00:00:00Z" };
    expect(add({ dates, ...rest }, [here])).toEqual({ same: here });
  });
  test("comes in under a name and an id of its own if it differs", () => {
    const other = { ...here, dates: {} };
    expect(add(other, [here])).toEqual({ add: { ...other, id: "new", name: "Spring session (2)" } });
    const taken = { ...here, id: "x", name: "Spring session (2)" };
    expect(add(other, [here, taken])).toMatchObject({ add: { name: "Spring session (3)" } });
  });
});
