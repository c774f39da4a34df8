import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addItem,
  type Change,
  copySaved,
  removeItem,
  rename,
  reset,
  restoreChecklist,
  restoreItem,
  rewordItem,
  setEventDay,
  setItem,
} from "./changes";
import { type ChecklistDocument, MOST_CHARACTERS, readDocument } from "./checklist-document";
import { documents, LIST, nastyText, sampleDocument } from "./sample";

const saved = (document: ChecklistDocument): unknown => document.checklists[LIST.id];
const after = (...changes: Change[]): ChecklistDocument =>
  changes.reduce((document, change) => change(document), sampleDocument());

describe("an item", () => {
  test("keeps what is said about it, and how it read", () => {
    const document = after(
      setItem(LIST, "poll", "Offer three dates.", { state: "done" }),
      setItem(LIST, "poll", "Offer three dates.", { note: "By mail" }),
    );
    expect(saved(document)).toEqual({
      title: LIST.title,
      event: "the session",
      items: { poll: { state: "done", note: "By mail", text: "Offer three dates." } },
      own: [],
    });
    expect(document.changes).toBe(2);
  });
  test("is forgotten when nothing is said about it", () => {
    const document = after(
      setItem(LIST, "poll", "x", { state: "doing", hidden: true }),
      setItem(LIST, "poll", "x", { state: undefined, hidden: undefined }),
    );
    expect(document.checklists[LIST.id]?.items).toEqual({});
  });
  test("of an own kind is added, reworded and removed", () => {
    const added = after(
      addItem(LIST, " Bring \n cake ", "own.1"),
      addItem(LIST, "  ", "own.2"),
      rewordItem(LIST, "own.1", "Bring bread"),
    );
    expect(added.checklists[LIST.id]?.own).toEqual([{ id: "own.1", text: "Bring bread" }]);
    expect(removeItem(LIST, "own.1")(added).checklists[LIST.id]?.own).toEqual([]);
  });
  test("comes back at its place, and leaves alone what changed since", () => {
    const before = after(
      ...["own.1", "own.2", "own.3"].map((id) => addItem(LIST, id, id)),
      setItem(LIST, "own.2", "own.2", { state: "done" }),
    );
    const since = setItem(LIST, "poll", "x", { state: "doing" })(removeItem(LIST, "own.2")(before));
    const back = restoreItem(LIST, "own.2", before)(since);
    expect(back.checklists[LIST.id]?.own).toEqual(before.checklists[LIST.id]?.own);
    expect(back.checklists[LIST.id]?.items).toMatchObject({ poll: { state: "doing" }, "own.2": { state: "done" } });
  });
  test("that was hidden with nothing else said comes back as it was", () => {
    const before = sampleDocument();
    const back = restoreItem(LIST, "poll", before)(setItem(LIST, "poll", "x", { hidden: true })(before));
    expect(back.checklists[LIST.id]?.items).toEqual({});
  });
});

test("a day is set and taken away, and must exist", () => {
  expect(after(setEventDay("the call", "2027-05-05")).dates).toEqual({
    "the session": "2027-03-31",
    "the call": "2027-05-05",
  });
  expect(after(setEventDay("the session", undefined)).dates).toEqual({});
  expect(after(setEventDay("the session", "2027-02-30")).dates).toEqual({});
});

test("starting over can be taken back, without losing what was said since", () => {
  const before = after(setItem(LIST, "poll", "x", { state: "done" }), addItem(LIST, "Cake", "own.1"));
  const empty = reset(LIST)(before);
  expect(saved(empty)).toBeUndefined();
  expect(empty.dates).toEqual(before.dates);
  const since = addItem(LIST, "Bread", "own.2")(setItem(LIST, "venue", "y", { state: "doing" })(empty));
  const back = restoreChecklist(LIST, before)(since);
  expect(back.checklists[LIST.id]).toMatchObject({
    items: { poll: { state: "done" }, venue: { state: "doing" } },
    own: [{ id: "own.1" }, { id: "own.2" }],
  });
});

test("saving a copy begins the count anew", () => {
  const document = copySaved(new Date("2027-02-02T00:00:00Z"))(after(rename("Fall")));
  expect(document).toMatchObject({ name: "Fall", changes: 0, saved: "2027-02-02T00:00:00.000Z" });
});

test("whatever is typed and done, what comes out can be kept and read", () => {
  const change = fc.oneof(
    nastyText.map(rename),
    fc
      .tuple(
        fc.constantFrom("poll", "constructor", "own.1"),
        nastyText,
        fc.record({ note: nastyText, owner: nastyText, hidden: fc.boolean() }),
      )
      .map(([id, text, said]) => setItem(LIST, id, text, said)),
    nastyText.map((text) => addItem(LIST, text)),
    nastyText.map((text) => rewordItem(LIST, "own.1", text)),
    fc.constantFrom("own.1", "own.2", "poll").map((id) => removeItem(LIST, id)),
    nastyText.map((text) => setEventDay("the session", text)),
    fc.constant(reset(LIST)),
  );
  fc.assert(
    fc.property(documents, fc.array(change), (document, changes) => {
      const result = JSON.parse(JSON.stringify(changes.reduce((now, next) => next(now), document))) as unknown;
      expect(readDocument(result)).toEqual({ document: result, unread: [] });
    }),
  );
});

test("too long a text is cut between characters", () => {
  const note =
    after(setItem(LIST, "poll", "x", { note: `x${"😀".repeat(MOST_CHARACTERS)}` })).checklists[LIST.id]?.items.poll
      ?.note ?? "";
  expect(note.length).toBeLessThanOrEqual(MOST_CHARACTERS);
  expect(note.endsWith("😀")).toBe(true);
});
