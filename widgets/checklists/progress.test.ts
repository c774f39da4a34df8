import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addItem, type Change, copySaved, setEventDay, setItem } from "./changes";
import { type ChecklistDocument, newDocument } from "./checklist-document";
import { eventDay, nextDue, progressOf, reminder, rowsOf } from "./progress";
import { documents, LIST, sampleDocument } from "./sample";

const after = (...changes: Change[]): ChecklistDocument =>
  changes.reduce((document, change) => change(document), sampleDocument());
const say = (id: string, said: Parameters<typeof setItem>[3]): Change => setItem(LIST, id, `${id} as it read`, said);

describe("rows", () => {
  test("without anything kept are the playbook's", () => {
    expect(rowsOf(LIST, undefined).map(({ id, state, owner, due }) => [id, state, owner, due])).toEqual([
      ["poll", "not-started", "Convener", undefined],
      ["venue", "not-started", "Convener", undefined],
      ["test", "not-started", "", undefined],
      ["thanks", "not-started", "Convener", undefined],
    ]);
  });
  test("have days from the event's date, or those that were set", () => {
    const rows = rowsOf(LIST, after(say("venue", { due: "2027-03-01", owner: "Ana" })));
    expect(rows.map(({ due }) => due)).toEqual(["2027-03-03", "2027-03-01", "2027-03-31", undefined]);
    expect(rows[1]).toMatchObject({ owner: "Ana", computed: "2027-03-10" });
  });
  test("that the playbook no longer has stay, as they read", () => {
    const rows = rowsOf(LIST, after(say("old", { state: "done" }), addItem(LIST, "Cake", "own.1")));
    expect(rows.slice(4).map(({ id, origin, text, state }) => [id, origin, text, state])).toEqual([
      ["own.1", "own", "Cake", "not-started"],
      ["old", "gone", "old as it read", "done"],
    ]);
  });
  test("keep their date when the playbook renames the event", () => {
    const document = after(say("poll", { state: "done" }));
    const renamed = { ...LIST, event: "the meeting" };
    expect(eventDay(document, renamed)).toBe("2027-03-31");
    expect(eventDay({ ...document, dates: { ...document.dates, "the meeting": "2027-04-01" } }, renamed)).toBe(
      "2027-04-01",
    );
    expect(eventDay(sampleDocument(), renamed)).toBeUndefined();
  });
  test("hold every item once, whatever was kept", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const ids = rowsOf(LIST, document).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of Object.keys(document.checklists[LIST.id]?.items ?? {})) expect(ids).toContain(id);
      }),
    );
  });
});

describe("progress", () => {
  test("leaves out what is hidden or does not apply", () => {
    const rows = rowsOf(
      LIST,
      after(
        say("poll", { state: "done" }),
        say("venue", { state: "doing" }),
        say("test", { state: "does-not-apply" }),
        say("thanks", { hidden: true, state: "done" }),
      ),
    );
    expect(progressOf(rows)).toEqual({ done: 1, doing: 1, all: 2 });
  });
  test("never counts more done than there is", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { done, doing, all } = progressOf(rowsOf(LIST, document));
        expect(done + doing).toBeLessThanOrEqual(all);
      }),
    );
  });
  test("names the open item that is due first", () => {
    expect(nextDue(rowsOf(LIST, after(say("poll", { state: "done" }))))?.id).toBe("venue");
    expect(nextDue(rowsOf(LIST, after(say("venue", { due: "2027-01-01" }))))?.id).toBe("venue");
    expect(nextDue(rowsOf(LIST, undefined))).toBeUndefined();
  });
});

describe("somebody who starts late", () => {
  const late = newDocument("Late", new Date("2027-03-20T12:00:00Z"));
  const passed = (document: ChecklistDocument): string[] =>
    rowsOf(LIST, document)
      .filter((one) => one.passed)
      .map(({ id }) => id);
  test("was never in time for what the playbook would have had done before", () => {
    const dated = setEventDay("the session", "2027-03-31", "2027-03-20")(late);
    expect(passed(dated)).toEqual(["poll", "venue"]);
    // With more time they are ahead, and a day of one's own is one's own.
    expect(passed(setEventDay("the session", "2027-05-31", "2027-03-21")(dated))).toEqual([]);
    expect(passed(setItem(LIST, "poll", "Poll", { due: "2027-03-19" })(dated))).toEqual(["venue"]);
  });
  test("is known by when the date was set, and else by when the list was begun", () => {
    const early = newDocument("Early", new Date("2027-01-01T12:00:00Z"));
    const { dated: _, ...before } = setEventDay("the session", "2027-03-31", "2027-03-20")(early);
    expect(passed(before)).toEqual([]);
    expect(passed({ ...before, created: "2027-03-20T12:00:00Z" })).toEqual(["poll", "venue"]);
  });
});

describe("the reminder", () => {
  const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
  const changed = (times: number): ChecklistDocument =>
    after(...Array.from({ length: times }, () => say("poll", { state: "done" })));
  test("comes after 20 changes", () => {
    expect(reminder(changed(19), at("2027-01-02"))).toBeUndefined();
    expect(reminder(changed(20), at("2027-01-02"))).toEqual({ changes: 20, days: 1 });
  });
  test("comes 14 days after the last copy, if anything changed", () => {
    expect(reminder(changed(1), at("2027-01-14"))).toBeUndefined();
    expect(reminder(changed(1), at("2027-01-15"))).toEqual({ changes: 1, days: 14 });
    expect(reminder(changed(0), at("2028-01-15"))).toBeUndefined();
    const copied = copySaved(at("2027-01-10"))(changed(25));
    expect(reminder(copied, at("2027-02-10"))).toBeUndefined();
    expect(reminder(say("venue", { state: "done" })(copied), at("2027-01-20"))).toBeUndefined();
    expect(reminder(say("venue", { state: "done" })(copied), at("2027-01-24"))).toEqual({ changes: 1, days: 14 });
  });
  test("lives with a clock that was turned back", () =>
    expect(reminder(changed(20), at("2020-01-01"))).toEqual({ changes: 20, days: 0 }));
});
