import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFile } from "../documents/file";
import type { ChecklistDocument } from "./checklist-document";
import { CHECKLISTS } from "./document";
import { readAll, toAdd } from "./file";
import filesOfToday from "./files-1.json";
import { sampleDocument } from "./sample";

const nameCopy = (name: string, number: number): string => `${name} (${number})`;
const add = (document: ChecklistDocument, here: ChecklistDocument[]): ReturnType<typeof toAdd> =>
  toAdd(document, here, () => "new", nameCopy);

describe("files of the first version open for ever", () => {
  test("with one document", () => {
    const { text, document } = filesOfToday.one;
    expect(readFile(CHECKLISTS, text)).toEqual({ one: document });
  });
  test("with all documents of a browser", () => {
    const { text, documents } = filesOfToday.all;
    expect(readFile(CHECKLISTS, text)).toEqual({ all: text });
    expect(readAll(text).documents.map(({ document }) => document)).toEqual(documents);
  });
});

describe("a file", () => {
  test("that is cut anywhere is refused", () => {
    const text = filesOfToday.one.text.trimEnd();
    for (let end = 0; end < text.length; end += 1)
      expect(readFile(CHECKLISTS, text.slice(0, end))).toEqual({ problem: "not-ours" });
  });
  test("may hold anything", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json()),
        (text) => void expect(readFile(CHECKLISTS, text)).toHaveProperty("problem"),
      ),
    );
  });
  test("may begin with a byte order mark", () =>
    expect(readFile(CHECKLISTS, `\uFEFF${filesOfToday.one.text}`)).toHaveProperty("one"));
  test("of a newer version, or of another kind, is told as that", () => {
    const problem = (file: object): unknown => readFile(CHECKLISTS, JSON.stringify(file));
    expect(problem({ ...sampleDocument(), version: 2 })).toEqual({ problem: "newer" });
    expect(problem({ kind: "partnership-playbook/agenda", version: 1 })).toEqual({ problem: "other-kind" });
    expect(problem({ kind: "partnership-playbook/documents", store: "agenda" })).toEqual({ problem: "other-kind" });
  });
  test("of all documents names those that cannot be read", () => {
    const parts = [
      { id: "a", value: sampleDocument() },
      { id: "b", value: 7 },
      null,
      { id: "c", value: { ...sampleDocument(), version: 2 } },
    ];
    const file = { kind: "partnership-playbook/documents", store: "checklists", version: 1, documents: parts };
    expect(readAll(JSON.stringify(file))).toMatchObject({
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
