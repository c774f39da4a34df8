import { describe, expect, test, vi } from "vitest";
import { Engine } from "./engine";
import { type Facets, type Pagefind, type PagefindHit, readFacets } from "./pagefind";
import { tokens } from "./query";

interface Entry {
  title: string;
  text: string;
  kind: string;
  level: string[];
}

const ENTRIES: Entry[] = [
  { title: "Turf", text: "What an organization sees as its own.", kind: "Term", level: [] },
  { title: "Cooperation", text: "Let go of some turf and share a room.", kind: "Level", level: ["Cooperation"] },
  {
    title: "Partnership kickoff",
    text: "Three hours to start. Bring two leads.",
    kind: "Agenda",
    level: ["Cooperation", "Collaboration"],
  },
  { title: "Note-taker", text: "Takes notes while others talk.", kind: "Role", level: [] },
  { title: "A long study", text: "It is about turf.", kind: "Source", level: [] },
];

/** An index that works like Pagefind: all words on a page, each at least at the beginning of a word. */
function fakePagefind(entries: Entry[]): Pagefind {
  const hitFor = (entry: Entry, at: number, asked: string[]): PagefindHit => {
    const words = `${entry.title}. ${entry.text}`.split(/\s+/);
    const starts = (word: string): boolean => asked.some((one) => tokens(word).some((token) => token.startsWith(one)));
    const positions = words.flatMap((word, position) => (starts(word) ? [position] : []));
    const inTitle = asked.length > 0 && starts(entry.title);
    return {
      id: `page-${at}`,
      score: positions.length + (inTitle ? 10 : 0),
      words: positions,
      ...(inTitle ? { matchedMetaFields: ["title"] } : {}),
      data: () =>
        Promise.resolve({
          url: `/entries/${at}/`,
          content: words.join(" "),
          meta: { title: entry.title },
          filters: { kind: [entry.kind], level: entry.level },
        }),
    };
  };
  return {
    options: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
    search: (text) => {
      const asked = tokens(text ?? "");
      const found = entries.flatMap((entry, at) => {
        const content = tokens(`${entry.title} ${entry.text}`);
        return asked.every((word) => content.some((token) => token.startsWith(word))) ? [hitFor(entry, at, asked)] : [];
      });
      return Promise.resolve({ results: found.sort((one, other) => other.score - one.score) });
    },
  };
}

const facets = (): Promise<Facets> =>
  Promise.resolve(new Map(ENTRIES.map(({ kind, level }, at) => [`page-${at}`, { kind: [kind], level }])));

const isThere = (): Promise<void> => Promise.resolve();
const WORDS = ["turf", "kickoff", "notes", "organization"];
const engine = (words = vi.fn(() => Promise.resolve(WORDS))): Engine =>
  new Engine(fakePagefind(ENTRIES), words, facets, isThere);
const titles = async (query: string, choice = {}): Promise<string[]> => {
  const answer = await engine().search(query, choice);
  return (await answer.page(0, 10)).map(({ title }) => title);
};

describe("Engine", () => {
  test("puts the page named like the query first and references last", async () => {
    expect(await titles("turf")).toEqual(["Turf", "Cooperation", "A long study"]);
  });
  test("answers a question", async () => {
    expect((await titles("who takes the notes?"))[0]).toBe("Note-taker");
    expect((await titles("how long should a kick-off be"))[0]).toBe("Partnership kickoff");
  });
  test("marks what was found", async () => {
    const [found] = await (await engine().search("notes")).page(0, 1);
    expect(found).toMatchObject({ kind: "Role", url: "/entries/3/" });
    expect(found?.excerpt.filter(({ hit }) => hit).map(({ text }) => text)).toContain("notes");
  });
  test("corrects what the guide does not have, and says so", async () => {
    const answer = await engine().search("kikcoff");
    expect(answer.corrections).toEqual([["kikcoff", "kickoff"]]);
    expect((await answer.page(0, 1))[0]?.title).toBe("Partnership kickoff");
  });
  test("loads the words of the guide only for words it does not find", async () => {
    const words = vi.fn(() => Promise.resolve(WORDS));
    const one = engine(words);
    await one.search("turf");
    expect(words).not.toHaveBeenCalled();
    await one.search("tuurf");
    await one.search("tyrf");
    expect(words).toHaveBeenCalledTimes(1);
  });
  test("filters, and counts what each other choice would give", async () => {
    const answer = await engine().search("turf", { level: "Cooperation" });
    expect(answer.total).toBe(1);
    expect([...(answer.counts.kind ?? [])]).toEqual([["Level", 1]]);
    expect([...(answer.counts.level ?? [])]).toEqual([["Cooperation", 1]]);
    expect(await titles("turf", { kind: "Agenda" })).toEqual([]);
  });
  test("lists everything of a kind without words", async () => {
    expect(await titles("", { level: "Cooperation" })).toEqual(["Cooperation", "Partnership kickoff"]);
    expect((await engine().search("")).total).toBe(ENTRIES.length);
  });
  test("asks for the whole index only to show pages without words", async () => {
    const pagefind = fakePagefind(ENTRIES);
    const search = vi.spyOn(pagefind, "search");
    const one = new Engine(pagefind, () => Promise.resolve(WORDS), facets, isThere);
    await one.search("turf", { kind: "Term" });
    const filtered = await one.search("", { kind: "Term" });
    expect(search.mock.calls.map(([words]) => words)).not.toContain(null);
    await filtered.page(0, 10);
    expect(search).toHaveBeenCalledWith(null);
  });
  test("reads the facets as the site stores them", () => {
    const stored = {
      values: { kind: ["Tip", "Term"], level: ["Networking"] },
      pages: { one: [[1], [0]], two: [[0], []] },
    };
    expect([...readFacets(stored)]).toEqual([
      ["one", { kind: ["Term"], level: ["Networking"] }],
      ["two", { kind: ["Tip"], level: [] }],
    ]);
  });
  test("finds nothing without a fuss", async () => {
    const answer = await engine().search("qqqqqq");
    expect(answer).toMatchObject({ total: 0, corrections: [] });
    expect(await answer.page(0, 10)).toEqual([]);
  });
  test("asks again after a failure", async () => {
    const pagefind = fakePagefind(ENTRIES);
    const search = pagefind.search;
    pagefind.search = () => Promise.reject(new Error("offline"));
    const one = new Engine(pagefind, () => Promise.resolve(WORDS), facets, isThere);
    await expect(one.search("turf")).rejects.toThrow("offline");
    pagefind.search = search;
    expect((await one.search("turf")).total).toBe(3);
  });
  test("says that nothing was found only of an index that is still there", async () => {
    const check = vi.fn(() => Promise.reject(new Error("offline")));
    const one = new Engine(fakePagefind(ENTRIES), () => Promise.resolve(WORDS), facets, check);
    await expect(one.search("qqqqqq")).rejects.toThrow("offline");
    expect((await one.search("turf")).total).toBe(3);
    expect(check).toHaveBeenCalledTimes(1);
  });
  test("asks again for the words of the guide after a failure", async () => {
    const words = vi.fn(() => Promise.resolve(WORDS)).mockRejectedValueOnce(new Error("offline"));
    const one = engine(words);
    expect((await one.search("truf")).total).toBe(0);
    expect((await one.search("truf")).corrections).toEqual([["truf", "turf"]]);
  });
});
