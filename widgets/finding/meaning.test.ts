import { expect, test } from "vitest";
import { Engine } from "./engine";
import { makeIndex } from "./index.fake";
import { alike, together, unpackMeaning } from "./meaning";

test("a row is read as the build packs it", () => {
  expect(unpackMeaning(btoa("\x01\x7f\xff\x81"))).toEqual([1, 127, -1, -127]);
  expect(unpackMeaning("")).toEqual([]);
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

const MONEY = btoa("\x7f\x00");
const WEATHER = btoa("\x00\x7f");
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

test("a word that the guide lacks is said, and finds nothing by its meaning alone", async () => {
  const { urls, notes } = await find("cash", { cash: MONEY });
  expect(urls).toEqual([]);
  expect(notes).toEqual([{ what: "missing", typed: "cash", near: [] }]);
});
