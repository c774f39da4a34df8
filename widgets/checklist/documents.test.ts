import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { rename, setItem } from "../checklists/changes";
import { LIST, sampleDocument } from "../checklists/sample";
import type { Documents } from "./documents";

const DOC = "partnership-playbook:checklists.doc.";

/** A storage of the browser that takes so many characters. */
function fakeStorage(entries: Map<string, string>, room = Infinity): Storage {
  const size = (): number => [...entries].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const methods: Record<string, unknown> = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => {
      const before = entries.get(key);
      entries.set(key, value);
      if (size() <= room) return;
      if (before === undefined) entries.delete(key);
      else entries.set(key, before);
      throw new DOMException("full", "QuotaExceededError");
    },
    removeItem: (key: string) => void entries.delete(key),
  };
  return new Proxy({} as Storage, {
    get: (_, key) => (key === "length" ? entries.size : methods[key as string]),
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}

const tick = (item: string): ReturnType<typeof setItem> => setItem(LIST, item, item, { state: "done" });
const ticked = (documents: Documents): string[] => Object.keys(documents.current?.checklists[LIST.id]?.items ?? {});

const note = (text: string): ReturnType<typeof setItem> => setItem(LIST, "venue", "venue", { note: text });
const noted = (documents: Documents): string | undefined => documents.current?.checklists[LIST.id]?.items.venue?.note;

let entries: Map<string, string>;
let tabs: Map<string, (event: object) => void>[];

/** A tab of the browser: modules of its own, the storage shared. */
async function openTab(wanted?: string): Promise<Documents> {
  vi.resetModules();
  const events = new Map<string, (event: object) => void>();
  tabs.push(events);
  vi.stubGlobal("removeEventListener", () => {});
  vi.stubGlobal("addEventListener", (name: string, listener: (event: object) => void) => events.set(name, listener));
  const { Documents } = await import("./documents");
  return new Documents(wanted);
}

/** Tells all tabs that something was stored, as browsers do a moment later. */
function tellTabs(): void {
  for (const events of tabs) events.get("storage")?.({ key: null });
}

beforeEach(() => {
  entries = new Map();
  tabs = [];
  vi.stubGlobal("localStorage", fakeStorage(entries));
});
afterEach(() => vi.unstubAllGlobals());

test("the first change makes a document, and it is there again later", async () => {
  const documents = await openTab();
  expect(documents.current).toBeUndefined();
  documents.change(documents.current, tick("poll"));
  expect(documents.all).toHaveLength(1);
  expect(ticked(await openTab())).toEqual(["poll"]);
});

describe("two tabs", () => {
  test("that change different things lose nothing, even before they hear of each other", async () => {
    const one = await openTab();
    one.change(undefined, tick("poll"));
    const other = await openTab();
    const [mine, theirs] = [one.current, other.current];
    other.change(theirs, tick("venue"));
    one.change(mine, tick("test"));
    other.change(theirs, rename("Renamed"));
    tellTabs();
    // What both saved is merged, once what that takes is loaded.
    await vi.waitFor(() => {
      tellTabs();
      for (const documents of [one, other]) {
        expect(ticked(documents).sort()).toEqual(["poll", "test", "venue"]);
        expect(documents.current?.name).toBe("Renamed");
      }
    }, 10_000);
    expect((await openTab()).current?.name).toBe("Renamed");
  });
  test("show each its own document", async () => {
    const one = await openTab();
    one.add("Spring", []);
    one.add("Fall", []);
    const spring = one.all.find(({ name }) => name === "Spring");
    const other = await openTab(spring?.id);
    expect([one.current?.name, other.current?.name]).toEqual(["Fall", "Spring"]);
    tellTabs();
    expect([one.current?.name, other.current?.name]).toEqual(["Fall", "Spring"]);
  });
  test("bring back what one removed while the other was typing", async () => {
    const one = await openTab();
    one.change(undefined, tick("poll"));
    const shown = one.current;
    const other = await openTab();
    other.remove(shown?.id ?? "");
    one.change(shown, tick("venue"));
    expect(ticked(one)).toEqual(["poll", "venue"]);
  });
  test("that say different things of one item both keep what they say until somebody decides", async () => {
    const one = await openTab();
    one.change(undefined, note("First"));
    const other = await openTab();
    other.change(other.current, note("Theirs"));
    // As while it sleeps: it has not heard of the other one.
    one.change(one.current, note("Mine"));
    const id = one.current?.id ?? "";
    await vi.waitFor(() => expect(one.unsaved(id)?.kind).toBe("elsewhere"), 10_000);
    expect(noted(one)).toBe("Mine");
    one.change(one.current, tick("poll"));
    expect(one.edit(id)?.conflict()).toMatchObject({ mine: one.current, theirs: { id } });
    one.edit(id)?.takeTheirs();
    expect([noted(one), one.unsaved(id)]).toEqual(["Theirs", undefined]);
    const versions = one.store.versions(id).map(({ value }) => value.checklists[LIST.id]?.items.venue?.note);
    expect(versions).toContain("Mine");
  });
  test("are told when one removes or empties what the other shows, and can keep it again", async () => {
    const one = await openTab();
    one.change(undefined, tick("poll"));
    const id = one.current?.id ?? "";
    const other = await openTab();
    expect(ticked(other)).toEqual(["poll"]);
    entries.clear();
    tellTabs();
    for (const documents of [one, other]) {
      expect(documents.unsaved(id)?.kind).toBe("gone");
      expect(documents.all.map((document) => document.id)).toEqual([id]);
    }
    other.edit(id)?.save();
    tellTabs();
    await vi.waitFor(() => {
      for (const documents of [one, other]) expect(documents.unsaved(id)).toBeUndefined();
    }, 10_000);
    expect(ticked(await openTab())).toEqual(["poll"]);
  });
});

test("removing can be taken back", async () => {
  const documents = await openTab();
  documents.add("Spring", [tick("poll")]);
  documents.add("Fall", []);
  const spring = documents.all.find(({ name }) => name === "Spring");
  const undo = documents.remove(spring?.id ?? "");
  expect(documents.all.map(({ name }) => name)).toEqual(["Fall"]);
  undo();
  expect(documents.current?.name).toBe("Spring");
  expect(ticked(documents)).toEqual(["poll"]);
});

test("typing on in one field is one change", async () => {
  const documents = await openTab();
  const note = (text: string): void =>
    void documents.change(documents.current, setItem(LIST, "poll", "x", { note: text }), {
      field: "poll note",
      typing: true,
    });
  for (const text of ["h", "he", "hel"]) note(text);
  expect(documents.current?.changes).toBe(1);
  documents.change(documents.current, tick("venue"), { field: "venue state" });
  note("hell");
  expect(documents.current?.changes).toBe(3);
});

test("a full storage keeps what is there, and the page the rest", async () => {
  const first = await openTab();
  first.change(undefined, tick("poll"));
  const size = [...entries].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  vi.stubGlobal("localStorage", fakeStorage(entries, size + 10));
  const documents = await openTab();
  documents.change(documents.current, tick("venue"));
  expect(documents.unsaved(documents.current?.id)?.kind).toBe("full");
  expect(ticked(documents)).toEqual(["poll", "venue"]);
  expect(ticked(await openTab())).toEqual(["poll"]);
  vi.stubGlobal("localStorage", fakeStorage(entries));
  documents.change(documents.current, tick("test"));
  expect(documents.unsaved(documents.current?.id)).toBeUndefined();
  expect(ticked(await openTab())).toEqual(["poll", "venue", "test"]);
});

test("a blocked storage is lived with", async () => {
  const refuse = (): never => {
    throw new DOMException("no", "SecurityError");
  };
  vi.stubGlobal("localStorage", new Proxy({}, { get: refuse, ownKeys: refuse }));
  const documents = await openTab();
  documents.change(undefined, tick("poll"));
  documents.change(documents.current, tick("venue"));
  expect(ticked(documents)).toEqual(["poll", "venue"]);
  expect(documents.unsaved(documents.current?.id)?.kind).toBe("blocked");
});

test.each([
  ["{", "damaged"],
  [JSON.stringify({ version: 2, revision: 1, changed: 1, value: { kind: "later" } }), "newer"],
])("%j is told and left as it is", async (text, kind) => {
  entries.set(`${DOC}x`, text);
  const documents = await openTab();
  expect(documents.unreadable()).toMatchObject({ kind, raw: text });
  documents.change(undefined, tick("poll"));
  expect(entries.get(`${DOC}x`)).toBe(text);
  expect(documents.all).toHaveLength(1);
});

test("what can be read only partly is told, and kept with the rest", async () => {
  entries.set(
    `${DOC}spring`,
    JSON.stringify({ version: 1, revision: 1, changed: 1, value: { ...sampleDocument(), taste: "sour" } }),
  );
  const documents = await openTab();
  expect(documents.unreadable()).toMatchObject({ kind: "partly" });
  documents.change(documents.current, tick("poll"));
  expect((await openTab()).current?.unread).toEqual([{ where: "taste", value: "sour" }]);
});
