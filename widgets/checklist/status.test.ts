import { describe, expect, test } from "vitest";
import { copySaved, setItem } from "../checklists/changes";
import { LIST, sampleDocument } from "../checklists/sample";
import { keptStatus, nameOf, printedLine } from "./status";

const NOW = new Date("2027-01-02T12:00:00Z");
const ticked = setItem(LIST, "poll", "x", { state: "done" })(sampleDocument());

test("a document always has a name", () => {
  expect([undefined, sampleDocument(), { ...sampleDocument(), name: "  " }].map(nameOf)).toEqual([
    "My first event",
    "Spring session",
    "No name",
  ]);
});

describe("where it is kept", () => {
  const words = (...args: Parameters<typeof keptStatus>): string => keptStatus(...args).words;
  test("is said before anything was ticked, then by name", () => {
    expect(words(undefined, undefined, NOW)).toBe("What you tick and type stays in this browser only.");
    expect(words(ticked, undefined, NOW)).toBe("“Spring session” is kept in this browser only. No copy saved yet.");
    expect(words(copySaved(NOW)(ticked), undefined, NOW)).toContain("Last copy saved on Sat, Jan 2, 2027");
  });
  test("gives way to a reminder, and that to trouble", () => {
    const old = new Date("2027-02-02T12:00:00Z");
    expect(keptStatus(ticked, undefined, NOW).isReminder).toBe(false);
    expect(keptStatus(ticked, undefined, old)).toMatchObject({
      words: expect.stringContaining("1 change in 32 days") as string,
      isReminder: true,
    });
    expect(words(ticked, "The storage is full.", old)).toBe("The storage is full.");
  });
});

test("paper says for which event it is, and nothing for an empty sheet", () => {
  expect(printedLine(LIST, ticked)).toBe("Spring session · The session: Wed, Mar 31, 2027 · 1 of 4 done");
  expect(printedLine(LIST, { ...sampleDocument(), dates: {} })).toBe("Spring session · 0 of 4 done");
  expect(printedLine(LIST, undefined)).toBe("");
});
