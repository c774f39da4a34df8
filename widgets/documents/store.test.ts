import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { DocumentKind } from "./kind";
import { storedKeys } from "./storage";
import { type FakeStorage, fakeStorage, otherTabStored } from "./storage.fake";
import { DocumentStore } from "./store";

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

/** A kind of document as it is in a version of the site. */
function kindOf(
  version: number,
  migrate = (stored: unknown): unknown => ({ title: `${(stored as Note).title} (newer)` }),
): DocumentKind<Note> {
  return {
    // Room is made among the registered kinds only.
    name: "agenda",
    mark: "partnership-playbook/note",
    version,
    migrations: { 1: migrate },
    parse,
    titleOf: (note) => note.title,
    withId: (note, id) => (note.id === undefined ? note : { ...note, id }),
    shape: () => Promise.reject(new Error("not asked for")),
  };
}

/** A store as a tab of its own has it, and which save of each document that tab saw last. */
class Tab extends DocumentStore<Note> {
  readonly seen = new Map<string, string | undefined>();

  load(id: string): Note | undefined {
    const opened = this.open(id);
    if (opened) this.seen.set(id, opened.stamp);
    return opened?.value;
  }

  keep(id: string, note: Note, over = false): "stored" | "conflict" | "full" | "blocked" | "refused" {
    const saved = this.save(id, note, this.seen.get(id), { over });
    if (saved.saved) this.seen.set(id, saved.stamp);
    return saved.saved ? "stored" : saved.why;
  }
}

function open(version = 1): Tab {
  return new Tab(kindOf(version), () => (now += 1));
}

beforeEach(() => {
  storage = fakeStorage();
  now = 1_000_000;
});

describe("documents", () => {
  test("are kept, listed and loaded, the latest first", () => {
    const notes = open();
    expect(notes.keep("a", { title: "One" })).toBe("stored");
    notes.keep("b", { title: "Two" });
    notes.keep("a", { title: "One, changed" });
    expect(notes.list().map(({ id, name, unsaved }) => [id, name, unsaved])).toEqual([
      ["a", "One, changed", false],
      ["b", "Two", false],
    ]);
    expect(open().load("a")).toEqual({ title: "One, changed" });
    expect([notes.load("gone"), notes.blocked]).toEqual([undefined, false]);
  });

  test("can have a name of their own, which no other tab takes for a change", () => {
    const [here, there] = [open(), open()];
    here.keep("a", { title: "One" });
    there.load("a");
    here.rename("a", "Kickoff");
    expect(there.keep("a", { title: "Two" })).toBe("stored");
    expect(there.list()[0]?.name).toBe("Kickoff");
    there.rename("a", "");
    expect(there.list()[0]?.name).toBe("Two");
  });

  test("tell of changes in any tab", () => {
    const told: string[] = [];
    const end = open().onChange((id) => told.push(id));
    open().keep("a", { title: "One" });
    otherTabStored("partnership-playbook:agenda.doc.b");
    end();
    open().keep("c", { title: "Three" });
    expect(told).toEqual(["a", "b"]);
  });
});

describe("two tabs", () => {
  test("don't overwrite each other, and lose nothing", () => {
    const [here, there] = [open(), open()];
    here.keep("a", { title: "One" });
    there.load("a");
    there.keep("a", { title: "Theirs" });
    expect(here.keep("a", { title: "Mine" })).toBe("conflict");
    here.keep("a", { title: "Mine, longer" });
    expect(open().load("a")).toEqual({ title: "Theirs" });
    // What could not be saved is kept, also if this tab is closed now.
    expect(
      open()
        .versions("a")
        .find(({ reason }) => reason === "conflict")?.value,
    ).toEqual({ title: "Mine, longer" });
    expect(here.keep("a", { title: "Mine, longer" }, true)).toBe("stored");
    expect(open().load("a")).toEqual({ title: "Mine, longer" });
    expect(here.versions("a").map(({ reason, value }) => [reason, value.title])).toContainEqual(["replaced", "Theirs"]);
    expect(here.versions("a").some(({ reason }) => reason === "conflict")).toBe(false);
  });

  test("go on after one has taken what the other one has", () => {
    const [here, there] = [open(), open()];
    here.keep("a", { title: "One" });
    there.load("a");
    there.keep("a", { title: "Theirs" });
    here.keep("a", { title: "Mine" });
    expect(here.get("a")).toEqual({ title: "Theirs" });
    expect(here.keep("a", { title: "Mine" })).toBe("conflict");
    expect(here.load("a")).toEqual({ title: "Theirs" });
    expect(here.keep("a", { title: "Both" })).toBe("stored");
  });

  test("never lose what was saved, whatever they do", () => {
    const step = fc.record({
      tab: fc.nat(1),
      act: fc.constantFrom("save", "over", "load", "list", "remove", "recover"),
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
          else if (act === "list") notes.list();
          else {
            if (notes.keep("a", { title: text }, act === "over") === "stored") kept.add(text);
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
      notes.keep("a", { title: `Minute ${minute}` });
    }
    const versions = notes.versions("a");
    expect(versions.length).toBe(20);
    expect(versions.every(({ at }, place) => place === 0 || versions[place - 1]!.at - at >= 5 * MINUTE)).toBe(true);
  });

  test("hold what is kept by hand", () => {
    const notes = open();
    notes.keep("a", { title: "Now" });
    notes.keepVersion("a", { title: "Before the merge" }, "replaced");
    expect(notes.versions("a")).toMatchObject([{ reason: "replaced", value: { title: "Before the merge" } }]);
  });
});

describe("the trash", () => {
  test("gives back what was removed, until ten others have followed", () => {
    const notes = open();
    for (let number = 0; number < 12; number += 1) notes.keep(`n${number}`, { title: `Note ${number}` });
    notes.keep("n0", { title: "Note 0, changed" });
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
    notes.keep("a", { title: "x".repeat(100) });
    storage.quota =
      "partnership-playbook:agenda.doc.a".length +
      String(localStorage.getItem("partnership-playbook:agenda.doc.a")).length;
    expect(notes.remove("a")).toBe(true);
    expect(notes.list()).toEqual([]);
    expect(notes.recover("a")).toBe(true);
    expect(notes.load("a")).toEqual({ title: "x".repeat(100) });
  });
});

describe("trouble", () => {
  test("a full storage keeps the value in memory, and later stores it", () => {
    const notes = open();
    notes.keep("a", { title: "One" });
    storage.quota = 150;
    const long = { title: "x".repeat(200) };
    expect(notes.keep("a", long)).toBe("full");
    expect([notes.load("a"), notes.list()[0]?.unsaved, open().load("a")]).toEqual([long, true, { title: "One" }]);
    expect(notes.keep("b", long)).toBe("full");
    expect(notes.list().length).toBe(2);
    storage.quota = Infinity;
    expect([notes.keep("a", long), notes.list().find(({ id }) => id === "a")?.unsaved, open().load("a")]).toEqual([
      "stored",
      false,
      long,
    ]);
  });

  test("what could not be stored can be given up", () => {
    const store = new DocumentStore(kindOf(1), () => now);
    storage.quota = 50;
    expect(store.save("a", { title: "x".repeat(200) }, undefined)).toEqual({ saved: false, why: "full" });
    store.forget("a");
    expect([store.list(), store.unsaved]).toEqual([[], false]);
  });

  test("a full storage is no reason to write over another tab without a copy", () => {
    const notes = open();
    open().keep("a", { title: "One" });
    storage.quota = 180;
    expect(notes.keep("a", { title: "Two" }, true)).toBe("full");
    expect([notes.load("a"), open().load("a")]).toEqual([{ title: "Two" }, { title: "One" }]);
  });

  test("in a full storage the trash and the automatic versions give way, the oldest first, and nothing else", () => {
    const notes = open();
    for (const [place, title] of ["One", "Two", "Three"].entries()) {
      now += place * 10 * MINUTE;
      notes.keep("a", { title: title + "x".repeat(400) });
    }
    notes.keepVersion("a", { title: "Before the merge" }, "replaced");
    for (const id of ["b", "c"]) notes.keep(id, { title: id + "x".repeat(400) });
    notes.remove("b");
    notes.remove("c");
    storage.quota = storedKeys().reduce(
      (sum, key) => sum + key.length + 21 + (localStorage.getItem(`partnership-playbook:${key}`)?.length ?? 0),
      0,
    );
    expect(notes.keep("a", { title: "x".repeat(600) })).toBe("stored");
    expect([notes.versions("a").map(({ reason }) => reason), notes.trash().length]).toEqual([["replaced", "auto"], 2]);
    expect(notes.keep("a", { title: "x".repeat(1_600) })).toBe("stored");
    expect([notes.versions("a").map(({ reason }) => reason), notes.trash().map(({ id }) => id)]).toEqual([
      ["replaced"],
      ["c"],
    ]);
    expect(notes.keep("a", { title: "x".repeat(9_000) })).toBe("full");
    expect([notes.list().find(({ id }) => id === "a")?.unsaved, notes.unsaved, notes.versions("a").length]).toEqual([
      true,
      true,
      1,
    ]);
  });

  test("what could not be read again is not stored", () => {
    const notes = open();
    notes.keep("a", { title: "One" });
    expect(notes.keep("a", { title: 5 } as unknown as Note)).toBe("refused");
    expect(open().load("a")).toEqual({ title: "One" });
  });

  test("a document is the one that its place says, and no id is one that all records inherit", () => {
    const notes = open();
    storage.setItem(
      "partnership-playbook:agenda.doc.a",
      JSON.stringify({ version: 1, revision: 1, changed: 1, value: { id: "b", title: "One" } }),
    );
    expect(notes.load("a")).toEqual({ id: "a", title: "One" });
    expect(notes.add("__proto__", { title: "Two" }).id).not.toBe("__proto__");
  });

  test("emptied storage is told to whoever watches a document", () => {
    const told: string[] = [];
    open().onChange((id) => told.push(id));
    otherTabStored(null);
    expect(told).toEqual([""]);
  });

  test("a blocked storage leaves everything in memory", () => {
    storage.forbidden = true;
    const notes = open();
    expect([notes.blocked, notes.keep("a", { title: "One" }), notes.load("a")]).toEqual([
      true,
      "blocked",
      { title: "One" },
    ]);
    expect(notes.keep("a", { title: "Two" })).toBe("blocked");
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
    storage.setItem("partnership-playbook:agenda.doc.a", text);
    const notes = open();
    expect([notes.list(), notes.load("a")]).toEqual([[], undefined]);
    expect(notes.unreadable()).toMatchObject([{ id: "a", why: "damaged", text }]);
    expect(notes.keep("a", { title: "New" })).toBe("stored");
    expect(notes.unreadable()).toMatchObject([{ id: "a", why: "damaged", text }]);
    expect([open().load("a"), notes.unreadable()[0]?.key.startsWith("agenda.kept.a.")]).toEqual([
      { title: "New" },
      true,
    ]);
  });

  test("what a newer version stored is not overwritten, and there for that version", () => {
    open(2).keep("a", { title: "From the future" });
    const notes = open(1);
    expect([notes.load("a"), notes.unreadable()]).toMatchObject([
      undefined,
      [{ id: "a", name: "From the future", why: "newer" }],
    ]);
    expect(notes.keep("a", { title: "Mine" })).toBe("conflict");
    expect([open(2).load("a"), notes.versions("a")[0]?.value]).toEqual([
      { title: "From the future" },
      { title: "Mine" },
    ]);
    expect(notes.keep("a", { title: "Mine" }, true)).toBe("stored");
    expect(notes.unreadable()).toMatchObject([{ id: "a", why: "newer" }]);
  });

  test("what an older version stored is migrated", () => {
    open(1).keep("a", { title: "Old" });
    expect(open(2).load("a")).toEqual({ title: "Old (newer)" });
  });

  test("a migration that fails is damage, no crash", () => {
    open(1).keep("a", { title: "Old" });
    const fail = (): never => {
      throw new Error("no");
    };
    const notes = new Tab(kindOf(2, fail));
    expect([notes.load("a"), notes.unreadable().length]).toEqual([undefined, 1]);
  });
});

describe("files", () => {
  test("carry everything to another browser", () => {
    const notes = open();
    notes.keep("a", { title: "One" });
    notes.keep("b", { title: "Two" });
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
    notes.keep("a", { id: "a", title: "One" });
    notes.keep("b", { title: "Two" });
    const file = notes.exportAll();
    notes.keep("a", { id: "a", title: "One, changed" });
    expect(notes.importAll(file)).toEqual({ imported: ["One"], kept: ["Two"], unreadable: [], full: false });
    expect(notes.load("a")).toEqual({ id: "a", title: "One, changed" });
    const copy = notes.list().find(({ name }) => name === "One")!;
    expect([copy.id === "a", notes.load(copy.id)]).toEqual([false, { id: copy.id, title: "One" }]);
  });

  test("name what can't be read", () => {
    const notes = open();
    const file = (fields: object): string =>
      JSON.stringify({ kind: "partnership-playbook/documents", store: "agenda", version: 1, documents: [], ...fields });
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
    notes.keep("a", { title: "x".repeat(300) });
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
