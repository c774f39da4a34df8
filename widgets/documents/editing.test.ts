import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AGENDA } from "../agenda/document";
import type { Agenda } from "../agenda/model";
import { agendaOf } from "../agenda/testing";
import { Editing } from "./editing";
import { type FakeStorage, fakeStorage, otherTabStored } from "./storage.fake";
import { DocumentStore } from "./store";

const KEY = "partnership-playbook:agenda.doc.a";
const START = agendaOf({ id: "a", title: "One", blocks: [{ title: "Talk", notes: "" }, { title: "Close" }] });

let storage: FakeStorage;
let tabs: Editing<Agenda>[] = [];

/** A tab: a store of its own on the same storage, with the document open. */
function tab(): Editing<Agenda> {
  const store = new DocumentStore(AGENDA);
  const opened = store.open("a");
  const editing = new Editing(store, "a", opened?.value ?? START, opened?.stamp);
  tabs.push(editing);
  return editing;
}

/** Two tabs with the same saved document. */
function twoTabs(): [Editing<Agenda>, Editing<Agenda>] {
  const one = tab();
  one.save();
  return [one, tab()];
}

const notes = (agenda: Agenda, text: string): Agenda => ({
  ...agenda,
  blocks: agenda.blocks.map((block, place) => (place ? block : { ...block, notes: text })),
});
const stored = (): Agenda => JSON.parse(String(storage.getItem(KEY))).value as Agenda;
const versions = (): string[] => new DocumentStore(AGENDA).versions("a").map(({ value }) => JSON.stringify(value));
const tell = (): void => otherTabStored(KEY);

beforeEach(() => {
  storage = fakeStorage();
  vi.useFakeTimers();
});
afterEach(() => {
  for (const editing of tabs) editing.end();
  tabs = [];
  vi.useRealTimers();
});

describe("keeping", () => {
  test("begins with the first change, after a short pause", () => {
    const editing = tab();
    expect([editing.status, storage.getItem(KEY)]).toEqual(["new", null]);
    editing.change({ ...START, title: "Two" });
    expect(editing.status).toBe("saving");
    vi.advanceTimersByTime(300);
    expect([editing.status, stored().title]).toEqual(["saved", "Two"]);
  });

  test("can be undone to the state that another page saved it over", () => {
    const store = new DocumentStore(AGENDA);
    const first = store.save("a", START, undefined);
    const added = { ...START, title: "Two" };
    store.keepVersion("a", START, "added");
    const saved = store.save("a", added, first.saved ? first.stamp : undefined);
    if (!saved.saved) throw new Error(saved.why);
    const editing = new Editing(store, "a", added, saved.stamp, store.versions("a")[0]?.value);
    tabs.push(editing);
    expect([editing.value.title, editing.status, editing.canUndo]).toEqual(["Two", "saved", true]);
    editing.undo();
    vi.advanceTimersByTime(300);
    expect([editing.status, stored().title]).toEqual(["saved", "One"]);
    editing.redo();
    vi.advanceTimersByTime(300);
    expect([stored().title, editing.canRedo]).toEqual(["Two", false]);
  });

  test("happens at least once a second while somebody types without a pause", () => {
    const editing = tab();
    for (let letters = 1; letters <= 15; letters += 1) {
      editing.change({ ...START, title: "x".repeat(letters) }, "title");
      vi.advanceTimersByTime(100);
    }
    expect(stored().title.length).toBeGreaterThanOrEqual(9);
  });

  test("takes nothing that could not be read again", () => {
    const editing = tab();
    expect(editing.change({ ...START, date: "123456-01-01" })).toBe(false);
    expect([editing.value, editing.status]).toEqual([START, "new"]);
    expect(editing.change({ ...START, date: "2027-01-01" })).toBe(true);
  });

  test("says when there is no room, and goes on once there is", () => {
    const editing = tab();
    editing.save();
    storage.quota = 100;
    editing.change({ ...START, title: "x".repeat(500) });
    vi.advanceTimersByTime(300);
    expect(editing.status).toBe("full");
    storage.quota = Infinity;
    editing.save();
    expect([editing.status, stored().title.length]).toEqual(["saved", 500]);
  });

  test("does not go on saying that it is saved when it was removed elsewhere", () => {
    const editing = tab();
    editing.save();
    storage.removeItem(KEY);
    otherTabStored(null);
    expect(editing.status).toBe("gone");
    editing.save();
    expect([editing.status, stored().title]).toEqual(["saved", "One"]);
    new DocumentStore(AGENDA).remove("a");
    expect(editing.status).toBe("gone");
  });
});

describe("two tabs", () => {
  test("one without changes of its own follows the other", () => {
    const [one, other] = twoTabs();
    one.change(notes(START, "Alpha"));
    one.save();
    expect([other.value.blocks[0]?.notes, other.status]).toEqual(["Alpha", "saved"]);
    // One letter more keeps what the other tab wrote.
    other.change(notes(other.value, `${other.value.blocks[0]?.notes}!`));
    other.save();
    expect(stored().blocks[0]?.notes).toBe("Alpha!");
  });

  test("changes of different things are both there, without a question", async () => {
    const [one, other] = twoTabs();
    other.change({ ...other.value, title: "Theirs" });
    one.change(notes(one.value, "Mine"));
    one.save();
    await vi.waitFor(() => expect(other.status).toBe("saved"));
    expect([stored().title, stored().blocks[0]?.notes]).toEqual(["Theirs", "Mine"]);
    expect(one.value).toEqual(other.value);
  });

  test("what both changed differently is asked; what is typed meanwhile is kept, and nothing is lost either way", async () => {
    const [one, other] = twoTabs();
    other.change({ ...other.value, title: "Theirs" });
    one.change({ ...one.value, title: "Mine" });
    one.save();
    await vi.waitFor(() => expect(other.status).toBe("elsewhere"));
    other.change({ ...other.value, title: "Theirs, longer" });
    vi.advanceTimersByTime(300);
    await vi.waitFor(() => expect(other.status).toBe("elsewhere"));
    expect(stored().title).toBe("Mine");
    expect(versions().some((text) => text.includes("Theirs, longer"))).toBe(true);
    expect(other.conflict()).toMatchObject({
      base: { title: "One" },
      mine: { title: "Theirs, longer" },
      theirs: { title: "Mine" },
    });
    // Looking at lists meanwhile changes nothing.
    new DocumentStore(AGENDA).list();
    other.keepMine();
    expect([other.status, stored().title]).toEqual(["saved", "Theirs, longer"]);
    expect(versions().some((text) => text.includes('"Mine"'))).toBe(true);
  });

  test("taking the other one's keeps one's own as a version, and can be undone", async () => {
    const [one, other] = twoTabs();
    other.change({ ...other.value, title: "Theirs" });
    one.change({ ...one.value, title: "Mine" });
    one.save();
    await vi.waitFor(() => expect(other.status).toBe("elsewhere"));
    other.takeTheirs();
    expect([other.value.title, other.status]).toEqual(["Mine", "saved"]);
    expect(versions().some((text) => text.includes('"Theirs"'))).toBe(true);
    other.undo();
    expect(other.value.title).toBe("Theirs");
  });

  test("what another tab made is a version before it is undone", () => {
    const [one, other] = twoTabs();
    one.change({ ...one.value, title: "Mine" });
    one.save();
    other.undo();
    expect([other.value.title, versions().some((text) => text.includes('"Mine"'))]).toEqual(["One", true]);
  });

  test("two that save at the same moment lose nothing", async () => {
    const [one, other] = twoTabs();
    const before = String(storage.getItem(KEY));
    one.change({ ...one.value, title: "Mine" });
    one.save();
    // The other one had read what was there before.
    const mine = String(storage.getItem(KEY));
    storage.setItem(KEY, before);
    other.takeTheirs();
    other.change(notes(START, "Theirs"));
    other.save();
    expect(mine).not.toBe(storage.getItem(KEY));
    tell();
    await vi.waitFor(() => expect([stored().title, stored().blocks[0]?.notes]).toEqual(["Mine", "Theirs"]));
  });
});
