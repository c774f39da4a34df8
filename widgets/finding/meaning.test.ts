import { expect, test } from "vitest";
import vectors from "../../tests/unit/meaning-vectors.json";
import { Engine } from "./engine";
import { makeIndex, type Page } from "./index.fake";
import { alike, together, unpackMeaning, unpackSigns } from "./meaning";
import { byMeaning } from "./rank";
import type { IndexedPage } from "./search-index";

test.each(Object.entries(vectors))("the row %s is read as the build packs it", (packed, row) => {
  expect(unpackMeaning(packed)).toEqual(row);
});

test("of an empty row nothing is known", () => {
  expect(unpackMeaning("")).toEqual([]);
});

test("a rough row has the sign of each number", () => {
  const [one, other] = unpackSigns(btoa("\x80\xff\x01\x00"), 2);
  expect(one).toEqual([1, ...Array(7).fill(-1), ...Array(8).fill(1)]);
  expect(other).toEqual([...Array(7).fill(-1), 1, ...Array(8).fill(-1)]);
  expect(unpackSigns("", 2)).toEqual([[], []]);
});

test("meanings are alike as far as they point the same way", () => {
  expect(alike([2, 0], [5, 0])).toBe(1);
  expect(alike([2, 0], [-5, 0])).toBe(-1);
  expect(alike([2, 0], [0, 5])).toBe(0);
  expect(alike([], [0, 5])).toBe(0);
  expect(alike([0, 0], [0, 5])).toBe(0);
});

test("words mean together what they add up to, without those that are not known", () => {
  expect(together([[], [1, 2], [3, -1], []])).toEqual([4, 1]);
  expect(together([])).toEqual([]);
});

const MONEY = btoa("\x01\xf8");
const WEATHER = btoa("\x01\x8f");
const PAGES = [
  { url: "tips/rain/", kind: "tip", title: "Talk", summary: "When it rains.", meaning: WEATHER },
  { url: "tips/costs/", kind: "tip", title: "Talk", summary: "What it costs.", meaning: MONEY },
];

async function find(query: string, meanings: Record<string, string>): Promise<{ urls: string[]; notes: unknown[] }> {
  const engine = await Engine.start(makeIndex(PAGES, {}, ["cash"], meanings));
  const answer = await engine.search(query);
  return { urls: (await answer.page(0, 2)).map(({ url }) => url), notes: [...answer.notes] };
}

test("of two pages with the same words the one comes first that means what was asked", async () => {
  expect((await find("talk cash", { cash: MONEY })).urls).toEqual(["tips/costs/", "tips/rain/"]);
  expect((await find("talk cash", {})).urls).toEqual(["tips/rain/", "tips/costs/"]);
});

test("what kind of answer is wanted is told by words that say nothing else", async () => {
  expect((await find("how talk", { how: MONEY })).urls).toEqual(["tips/costs/", "tips/rain/"]);
  expect((await find("how talk", { how: WEATHER })).urls).toEqual(["tips/rain/", "tips/costs/"]);
});

test("a page far down that means what was asked is looked at closely too", async () => {
  const [rain, costs] = PAGES as [Page, Page];
  const others = Array.from({ length: 40 }, (_, at) => ({
    ...rain,
    url: `tips/rain-${at}/`,
    meaning: btoa("\x01\x1f"),
  }));
  const pages = [...others, { ...costs, meaning: btoa("\x01\xf1") }];
  const first = async (meanings: Record<string, string>): Promise<string | undefined> => {
    const engine = await Engine.start(makeIndex(pages, {}, ["cash"], meanings));
    return (await (await engine.search("talk cash")).page(0, 1))[0]?.url;
  };
  expect(await first({ cash: MONEY })).toBe("tips/costs/");
  expect(await first({})).toBe("tips/rain-0/");
});

test.each([
  { what: "asks just this itself stays before one that means it", score: 10, first: 0 },
  { what: "has a few more of the words comes after one that means it", score: 4, first: 1 },
])("a page that $what", ({ score, first }) => {
  const page = (number: number, means: number[]): IndexedPage => {
    return { number, url: "", title: "", question: "", called: [], asked: [], summary: "", means };
  };
  const ranked = [
    { page: 0, score },
    { page: 1, score: 2 },
  ];
  expect(byMeaning(ranked, [page(0, [0, 1]), page(1, [1, 0])], [1, 0], 1)[0]?.page).toBe(first);
});

test("an index of an older version, which has other rows, answers by its words", async () => {
  const load = makeIndex(PAGES, {}, ["cash"], { cash: MONEY });
  const engine = await Engine.start(async (path) => {
    const file = await load(path);
    return path === "start.json" ? { ...(file as object), meant: undefined, signs: undefined, meanings: [""] } : file;
  });
  const found = await (await engine.search("talk cash")).page(0, 2);
  expect(found.map(({ url }) => url)).toEqual(["tips/rain/", "tips/costs/"]);
});

test("a word that the playbook lacks is said, and finds nothing by its meaning alone", async () => {
  const { urls, notes } = await find("cash", { cash: MONEY });
  expect(urls).toEqual([]);
  expect(notes).toEqual([{ what: "missing", typed: "cash", near: [] }]);
});
