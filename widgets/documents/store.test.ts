import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { storedKeys } from "./storage";
import { type FakeStorage, fakeStorage, otherTabStored } from "./storage.fake";
import { type DocumentStore, openStore } from "./store";

interface Note {
  id?: string;
  title: string;
}

const MINUTE = 60_000;
let storage: FakeStorage;
let now: number;

function parse(stored: unknown): Note | undefined {
  const note = stored as Note | null;
  return typeof note?.title === "string" ? note : undefined;
}

/** A store as a tab of its own has it. */
function open(version = 1): DocumentStore<Note> {
  return openStore("notes", {
    parse,
    version,
    migrate: (stored) => ({ title: `${(stored as Note).title} (newer)` }),
    nameOf: (note) => note.title,
    withId: (note, id) => ({ ...note, id }),
    now: () => (now += 1),
  });
}

beforeEach(() => {
  storage = fakeStorage();
  now = 1_000_000;
});

describe("documents", () => {
  test("are kept, listed and loaded, the latest first", () => {
    const notes = open();
    expect(notes.save("a", { title: "One" })).toEqual({ saved: true });
    notes.save("b", { title: "Two" });
    notes.save("a", { title: "One, changed" });
    expect(notes.list().map(({ id, name, unsaved }) => [id, name, unsaved])).toEqual([
      ["a", "One, changed", false],
      ["b", "Two", false],
    ]);
    expect(open().load("a")).toEqual({ title: "One, changed" });
    expect([notes.load("gone"), notes.blocked]).toEqual([undefined, false]);
  });

  test("can have a name of their own, which no other tab takes for a change", () => {
    const [here, there] = [open(), open()];
    here.save("a", { title: "One" });
    there.load("a");
    here.rename("a", "Kickoff");
    expect(there.save("a", { title: "Two" })).toEqual({ saved: true });
    expect(there.list()[0]?.name).toBe("Kickoff");
    there.rename("a", "");
    expect(there.list()[0]?.name).toBe("Two");
  });

  test("tell of changes in any tab", () => {
    const told: string[] = [];
    const end = open().onChange((id) => told.push(id));
    open().save("a", { title: "One" });
    otherTabStored("partnership-playbook:notes.doc.b");
    end();
    open().save("c", { title: "Three" });
    expect(told).toEqual(["a", "b"]);
  });
});

describe("two tabs", () => {
  test("don't overwrite each other, and lose nothing", () => {
    const [here, there] = [open(), open()];
    here.save("a", { title: "One" });
    there.load("a");
    there.save("a", { title: "Theirs" });
    expect(here.save("a", { title: "Mine" })).toEqual({ saved: false, conflict: true, theirs: { title: "Theirs" } });
    here.save("a", { title: "Mine, longer" });
    expect(open().load("a")).toEqual({ title: "Theirs" });
    // What could not be saved is kept, also if this tab is closed now.
    expect(
      open()
        .versions("a")
        .find(({ reason }) => reason === "conflict")?.value,
    ).toEqual({ title: "Mine, longer" });
    expect(here.save("a", { title: "Mine, longer" }, { over: true })).toEqual({ saved: true });
    expect(open().load("a")).toEqual({ title: "Mine, longer" });
    expect(here.versions("a").map(({ reason, value }) => [reason, value.title])).toContainEqual(["replaced", "Theirs"]);
    expect(here.versions("a").some(({ reason }) => reason === "conflict")).toBe(false);
  });

  test("go on after one has taken what the other one has", () => {
    const [here, there] = [open(), open()];
    here.save("a", { title: "One" });
    there.load("a");
    there.save("a", { title: "Theirs" });
    here.save("a", { title: "Mine" });
    expect(here.peek("a")).toEqual({ title: "Theirs" });
    expect(here.save("a", { title: "Mine" }).conflict).toBe(true);
    expect(here.load("a")).toEqual({ title: "Theirs" });
    expect(here.save("a", { title: "Both" })).toEqual({ saved: true });
  });

  test("never lose what was saved, whatever they do", () => {
    const step = fc.record({
      tab: fc.nat(1),
      act: fc.constantFrom("save", "over", "load", "replace", "remove", "recover"),
      text: fc.string({ minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        fakeStorage();
        const tabs = [open(), open()];
        const kept = new Set<string>();
        const latest = ["", ""];
        for (const { tab, act, text } of steps) {
          now += 10 * MINUTE;
          const notes = tabs[tab]!;
          if (act === "load") notes.load("a");
          else if (act === "remove") notes.remove("a");
          else if (act === "recover") notes.recover("a");
          else {
            const { saved } =
              act === "replace"
                ? notes.replace("a", { title: text })
                : notes.save("a", { title: text }, { over: act === "over" });
            if (saved) kept.add(text);
            latest[tab] = text;
          }
        }
        const all = storedKeys().map((key) => localStorage.getItem(`partnership-playbook:${key}`) ?? "");
        // All that was stored, and the last that each tab had.
        for (const text of [...kept, ...latest.filter(Boolean)])
          expect(all.some((stored) => stored.includes(JSON.stringify({ title: text })))).toBe(true);
      }),
    );
  });
});

describe("versions", () => {
  test("are taken every five minutes, twenty at the most", () => {
    const notes = open();
    for (let minute = 0; minute < 200; minute += 1) {
      now += MINUTE;
      notes.save("a", { title: `Minute ${minute}` });
    }
    const versions = notes.versions("a");
    expect(versions.length).toBe(20);
    expect(versions.every(({ at }, place) => place === 0 || versions[place - 1]!.at - at >= 5 * MINUTE)).toBe(true);
  });

  test("can be gone back to, and from there forth", () => {
    const notes = open();
    notes.save("a", { title: "First" });
    notes.save("a", { title: "Second" });
    const [first] = notes.versions("a");
    expect(first).toMatchObject({ reason: "auto", value: { title: "First" } });
    expect(notes.restore("a", first!.at)).toEqual({ saved: true });
    expect(notes.load("a")).toEqual({ title: "First" });
    const second = notes.versions("a").find(({ value }) => value.title === "Second");
    expect(second?.reason).toBe("replaced");
    expect(notes.restore("a", second!.at)).toEqual({ saved: true });
    expect(notes.load("a")).toEqual({ title: "Second" });
    expect(notes.restore("a", 1)).toEqual({ saved: false });
  });

  test("hold what was there before a replacement, each time", () => {
    const notes = open();
    notes.save("a", { title: "Mine" });
    notes.replace("a", { title: "Theirs" });
    notes.replace("a", { title: "Another" });
    expect(notes.versions("a").map(({ value }) => value.title)).toEqual(expect.arrayContaining(["Mine", "Theirs"]));
  });
});

describe("the trash", () => {
  test("gives back what was removed, until ten others have followed", () => {
    const notes = open();
    for (let number = 0; number < 12; number += 1) notes.save(`n${number}`, { title: `Note ${number}` });
    notes.save("n0", { title: "Note 0, changed" });
    for (let number = 0; number < 10; number += 1) notes.remove(`n${number}`);
    expect([notes.list().length, notes.trash().length, notes.load("n0")]).toEqual([2, 10, undefined]);
    expect(notes.recover("n0")).toBe(true);
    expect([notes.load("n0"), notes.versions("n0").length]).toEqual([{ title: "Note 0, changed" }, 1]);
    notes.remove("n10");
    notes.remove("n11");
    expect(notes.trash().map(({ id }) => id)).not.toContain("n1");
    expect([notes.trash().length, notes.recover("n1"), notes.recover("n0"), notes.remove("n1")]).toEqual([
      10,
      false,
      false,
      false,
    ]);
    expect(storedKeys().filter((key) => key.includes(".n1."))).toEqual([]);
  });

  test("works when the storage is full", () => {
    const notes = open();
    notes.save("a", { title: "x".repeat(100) });
    storage.quota =
      "partnership-playbook:notes.doc.a".length +
      String(localStorage.getItem("partnership-playbook:notes.doc.a")).length;
    expect(notes.remove("a")).toBe(true);
    expect(notes.list()).toEqual([]);
    expect(notes.recover("a")).toBe(true);
    expect(notes.load("a")).toEqual({ title: "x".repeat(100) });
  });
});

describe("trouble", () => {
  test("a full storage keeps the value in memory, and later stores it", () => {
    const notes = open();
    notes.save("a", { title: "One" });
    storage.quota = 150;
    const long = { title: "x".repeat(200) };
    expect(notes.save("a", long)).toEqual({ saved: false, full: true });
    expect([notes.load("a"), notes.list()[0]?.unsaved, open().load("a")]).toEqual([long, true, { title: "One" }]);
    expect(notes.save("b", long)).toEqual({ saved: false, full: true });
    expect(notes.list().length).toBe(2);
    storage.quota = Infinity;
    expect([notes.save("a", long), notes.list().find(({ id }) => id === "a")?.unsaved, open().load("a")]).toEqual([
      { saved: true },
      false,
      long,
    ]);
  });

  test("a full storage is no reason to replace without a copy", () => {
    const notes = open();
    notes.save("a", { title: "One" });
    storage.quota = 180;
    expect(notes.replace("a", { title: "Two" })).toEqual({ saved: false, full: true });
    expect([notes.load("a"), open().load("a")]).toEqual([{ title: "Two" }, { title: "One" }]);
  });

  test("a blocked storage leaves everything in memory", () => {
    storage.forbidden = true;
    const notes = open();
    expect([notes.blocked, notes.save("a", { title: "One" }), notes.load("a")]).toEqual([
      true,
      { saved: false, blocked: true },
      { title: "One" },
    ]);
    expect(notes.save("a", { title: "Two" })).toEqual({ saved: false, blocked: true });
    notes.rename("a", "Kickoff");
    expect(notes.list()).toMatchObject([{ id: "a", name: "Kickoff", unsaved: true }]);
    expect(JSON.parse(notes.exportAll()).documents[0].value).toEqual({ title: "Two" });
    notes.remove("a");
    expect([notes.list(), notes.recover("a"), notes.list().length]).toEqual([[], true, 1]);
  });

  test.each([
    "",
    "{",
    "null",
    "[]",
    '"x"',
    "{}",
    '{"version":1}',
    '{"version":1,"revision":1,"changed":1,"value":{"title":5}}',
    '{"version":"1","revision":1,"changed":1,"value":{"title":"x"}}',
  ])("what is damaged (%s) is named, and put aside before anything takes its place", (text) => {
    storage.setItem("partnership-playbook:notes.doc.a", text);
    const notes = open();
    expect([notes.list(), notes.load("a")]).toEqual([[], undefined]);
    expect(notes.unreadable()).toMatchObject([{ id: "a", why: "damaged", text }]);
    expect(notes.save("a", { title: "New" })).toEqual({ saved: true });
    expect(notes.unreadable()).toMatchObject([{ id: "a", why: "damaged", text }]);
    expect([open().load("a"), notes.unreadable()[0]?.key.startsWith("notes.kept.a.")]).toEqual([
      { title: "New" },
      true,
    ]);
  });

  test("what a newer version stored is not overwritten, and there for that version", () => {
    open(2).save("a", { title: "From the future" });
    const notes = open(1);
    expect([notes.load("a"), notes.unreadable()]).toMatchObject([
      undefined,
      [{ id: "a", name: "From the future", why: "newer" }],
    ]);
    expect(notes.save("a", { title: "Mine" })).toEqual({ saved: false, conflict: true });
    expect([open(2).load("a"), notes.versions("a")[0]?.value]).toEqual([
      { title: "From the future" },
      { title: "Mine" },
    ]);
    expect(notes.save("a", { title: "Mine" }, { over: true })).toEqual({ saved: true });
    expect(notes.unreadable()).toMatchObject([{ id: "a", why: "newer" }]);
  });

  test("what an older version stored is migrated", () => {
    open(1).save("a", { title: "Old" });
    expect(open(2).load("a")).toEqual({ title: "Old (newer)" });
  });

  test("a migration that fails is damage, no crash", () => {
    open(1).save("a", { title: "Old" });
    const notes = openStore<Note>("notes", {
      parse,
      version: 2,
      migrate: () => {
        throw new Error("no");
      },
    });
    expect([notes.load("a"), notes.unreadable().length]).toEqual([undefined, 1]);
  });
});

describe("files", () => {
  test("carry everything to another browser", () => {
    const notes = open();
    notes.save("a", { title: "One" });
    notes.save("b", { title: "Two" });
    notes.rename("b", "Kickoff");
    const file = notes.exportAll();
    storage = fakeStorage();
    expect(open().importAll(file)).toEqual({ imported: ["Kickoff", "One"], kept: [], unreadable: [], full: false });
    expect(
      open()
        .list()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["Kickoff", "One"]);
  });

  test("change nothing that is here", () => {
    const notes = open();
    notes.save("a", { id: "a", title: "One" });
    notes.save("b", { title: "Two" });
    const file = notes.exportAll();
    notes.save("a", { id: "a", title: "One, changed" });
    expect(notes.importAll(file)).toEqual({ imported: ["One"], kept: ["Two"], unreadable: [], full: false });
    expect(notes.load("a")).toEqual({ id: "a", title: "One, changed" });
    const copy = notes.list().find(({ name }) => name === "One")!;
    expect([copy.id === "a", notes.load(copy.id)]).toEqual([false, { id: copy.id, title: "One" }]);
  });

  test("name what can't be read", () => {
    const notes = open();
    const file = (fields: object): string =>
      JSON.stringify({ kind: "partnership-playbook/documents", store: "notes", version: 1, documents: [], ...fields });
    expect(
      notes.importAll(
        file({ documents: [{ id: "a", name: "Bad", value: { title: 1 } }, null, { id: 5, value: { title: "Good" } }] }),
      ),
    ).toEqual({
      imported: ["3"],
      kept: [],
      unreadable: ["Bad", "2"],
      full: false,
    });
    expect(notes.importAll(file({ version: 2 })).problem).toBe("newer");
    for (const other of [
      "",
      "{",
      "null",
      "{}",
      file({ kind: "x" }),
      file({ store: "checklists" }),
      file({ documents: {} }),
    ])
      expect(notes.importAll(other).problem, other).toBe("not-ours");
  });

  test("say when there is no room", () => {
    const notes = open();
    notes.save("a", { title: "x".repeat(300) });
    const file = notes.exportAll();
    storage = fakeStorage();
    storage.setItem("other:key", "");
    storage.quota = 200;
    const other = open();
    expect(other.importAll(file)).toMatchObject({ imported: ["x".repeat(300)], full: true });
    expect(other.list()[0]?.unsaved).toBe(true);
  });

  test("are never anything but read, whatever stands in them", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(open().importAll(text).imported).toEqual([]);
      }),
    );
  });
});
