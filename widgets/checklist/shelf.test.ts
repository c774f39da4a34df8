import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { rename, setItem } from "./changes";
import { LIST, sampleDocument } from "./sample";
import type { Shelf } from "./shelf";

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
const ticked = (shelf: Shelf): string[] => Object.keys(shelf.current?.checklists[LIST.id]?.items ?? {});

let entries: Map<string, string>;
let tabs: Map<string, (event: object) => void>[];

/** A tab of the browser: modules of its own, the storage shared. */
async function openTab(wanted?: string): Promise<Shelf> {
  vi.resetModules();
  const events = new Map<string, (event: object) => void>();
  tabs.push(events);
  vi.stubGlobal("addEventListener", (name: string, listener: (event: object) => void) => events.set(name, listener));
  const { Shelf } = await import("./shelf");
  return new Shelf(wanted);
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
  const shelf = await openTab();
  expect(shelf.current).toBeUndefined();
  shelf.change(shelf.current, tick("poll"));
  expect(shelf.documents).toHaveLength(1);
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
    for (const shelf of [one, other]) {
      expect(ticked(shelf).sort()).toEqual(["poll", "test", "venue"]);
      expect(shelf.current?.name).toBe("Renamed");
    }
  });
  test("show each its own document", async () => {
    const one = await openTab();
    one.add("Spring", []);
    one.add("Fall", []);
    const spring = one.documents.find(({ name }) => name === "Spring");
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
});

test("removing can be taken back", async () => {
  const shelf = await openTab();
  shelf.add("Spring", [tick("poll")]);
  shelf.add("Fall", []);
  const spring = shelf.documents.find(({ name }) => name === "Spring");
  const undo = shelf.remove(spring?.id ?? "");
  expect(shelf.documents.map(({ name }) => name)).toEqual(["Fall"]);
  undo();
  expect(shelf.current?.name).toBe("Spring");
  expect(ticked(shelf)).toEqual(["poll"]);
});

test("typing on in one field is one change", async () => {
  const shelf = await openTab();
  const note = (text: string): void =>
    void shelf.change(shelf.current, setItem(LIST, "poll", "x", { note: text }), "poll note");
  for (const text of ["h", "he", "hel"]) note(text);
  expect(shelf.current?.changes).toBe(1);
  shelf.change(shelf.current, tick("venue"), "venue state");
  note("hell");
  expect(shelf.current?.changes).toBe(3);
});

test("a full storage keeps what is there, and the page the rest", async () => {
  const first = await openTab();
  first.change(undefined, tick("poll"));
  const size = [...entries].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  vi.stubGlobal("localStorage", fakeStorage(entries, size + 10));
  const shelf = await openTab();
  shelf.change(shelf.current, tick("venue"));
  expect(shelf.unsaved()?.kind).toBe("full");
  expect(ticked(shelf)).toEqual(["poll", "venue"]);
  expect(ticked(await openTab())).toEqual(["poll"]);
  vi.stubGlobal("localStorage", fakeStorage(entries));
  shelf.change(shelf.current, tick("test"));
  expect(shelf.unsaved()).toBeUndefined();
  expect(ticked(await openTab())).toEqual(["poll", "venue", "test"]);
});

test("a blocked storage is lived with", async () => {
  const refuse = (): never => {
    throw new DOMException("no", "SecurityError");
  };
  vi.stubGlobal("localStorage", new Proxy({}, { get: refuse, ownKeys: refuse }));
  const shelf = await openTab();
  shelf.change(undefined, tick("poll"));
  shelf.change(shelf.current, tick("venue"));
  expect(ticked(shelf)).toEqual(["poll", "venue"]);
  expect(shelf.unsaved()?.kind).toBe("blocked");
});

test.each([
  ["{", "damaged"],
  [JSON.stringify({ version: 2, revision: 1, changed: 1, value: { kind: "later" } }), "newer"],
])("%j is told and left as it is", async (text, kind) => {
  entries.set(`${DOC}x`, text);
  const shelf = await openTab();
  expect(shelf.unreadable()).toMatchObject({ kind, raw: text });
  shelf.change(undefined, tick("poll"));
  expect(entries.get(`${DOC}x`)).toBe(text);
  expect(shelf.documents).toHaveLength(1);
});

test("what can be read only partly is told, and kept with the rest", async () => {
  entries.set(
    `${DOC}spring`,
    JSON.stringify({ version: 1, revision: 1, changed: 1, value: { ...sampleDocument(), taste: "sour" } }),
  );
  const shelf = await openTab();
  expect(shelf.unreadable()).toMatchObject({ kind: "partly" });
  shelf.change(shelf.current, tick("poll"));
  expect((await openTab()).current?.unread).toEqual([{ where: "taste", value: "sour" }]);
});
