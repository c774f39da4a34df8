import { expect, test } from "vitest";
import { Engine } from "./engine";
import { makeIndex, type Page } from "./index.fake";
import type { StoredTerm } from "./search-index";

const PAGES: Page[] = [
  { url: "terms/trust/", kind: "term", title: "Trust", summary: "What trust is.", asked: ["Do they mean well?"] },
  { url: "tips/repair-trust/", kind: "tip", title: "Repair trust", summary: "Act early.", text: "trust trust budget" },
  {
    url: "prompts/money/",
    kind: "prompt",
    title: "Money",
    question: "Where does the money come from?",
    summary: "On funds.",
  },
  { url: "terms/pulse-check/", kind: "term", title: "Pulse check", summary: "A quick look halfway." },
  { url: "tips/check/", kind: "tip", title: "Check the notes", summary: "Take their pulse.", text: "check" },
  { url: "messages/invitation/", kind: "message", title: "Invitation", summary: "A letter that invites." },
  { url: "tips/invite/", kind: "tip", title: "Invitations", summary: "Send it weeks before." },
  { url: "terms/buy-in/", kind: "term", title: "Buy-in", summary: "Support that people give." },
  {
    url: "terms/stakeholder/",
    kind: "term",
    title: "Stakeholder",
    summary: "Somebody with a stake.",
    heard: ["budget"],
  },
  ...Array.from({ length: 12 }, (_, at) => ({
    url: `tips/other-${at}/`,
    kind: "tip",
    title: `Other ${"abcdefghijkl"[at] ?? ""}${"abcdefghijkl"[at] ?? ""}`,
    summary: "Something else entirely.",
  })),
];
const SYNONYMS = { boss: ["stakehold"], "take the temperatur": ["puls check"] };

const engine = await Engine.start(makeIndex(PAGES, SYNONYMS, ["scared", "quorum", "exit", "stakeout"]));

async function ask(query: string, choice = {}): Promise<{ urls: string[]; notes: unknown[]; isApart: boolean }> {
  const answer = await engine.search(query, choice);
  return { urls: (await answer.page(0, 5)).map(({ url }) => url), notes: [...answer.notes], isApart: answer.isApart };
}

test("a page that is about it comes before one that has it often", async () => {
  expect((await ask("trust")).urls).toEqual(["terms/trust/", "tips/repair-trust/"]);
});

test("a page with every word does not hide one that is about it", async () => {
  expect((await ask("is there a budget for trust")).urls).toContain("terms/trust/");
});

test("a question that people ask leads to its page", async () => {
  expect((await ask("i wonder do they mean well with us")).urls[0]).toBe("terms/trust/");
});

test("of two questions with the same words the one that puts them in the same order comes first", async () => {
  const asked = (url: string, question: string): Page => ({
    url,
    kind: "tip",
    title: url,
    summary: "",
    asked: [question],
  });
  const pages = [asked("theirs", "Do they trust us?"), asked("ours", "Us, do we trust them?"), ...PAGES];
  const other = await Engine.start(makeIndex(pages, {}, []));
  const first = async (query: string): Promise<string | undefined> =>
    (await (await other.search(query)).page(0, 1))[0]?.url;
  expect([await first("do they trust us"), await first("do we trust them")]).toEqual(["theirs", "ours"]);
});

test("of a prompt its question is the title", async () => {
  const [found] = await (await engine.search("money")).page(0, 1);
  expect([found?.title, found?.name, found?.kind]).toEqual(["Where does the money come from?", "Money", "Prompt"]);
});

test("words in other words lead to the playbook's words, and phrases are one", async () => {
  expect(await ask("boss")).toEqual({
    urls: ["terms/stakeholder/"],
    notes: [{ what: "otherwise", typed: "boss", words: ["stakeholder"] }],
    isApart: false,
  });
  expect((await ask("take the temperature")).urls[0]).toBe("terms/pulse-check/");
  expect((await ask("pulse check")).urls[0]).toBe("terms/pulse-check/");
});

test.each(["buy-in", "buy in", "buyin", "Buy In"])("%s finds the term", async (query) => {
  expect(await ask(query)).toMatchObject({ urls: ["terms/buy-in/"], notes: [] });
});

test.each(["quorum", "scared", "exit", "zzzz", "42"])(
  "%s is said to be nowhere, and nothing comes in its place",
  async (word) => {
    expect(await ask(word)).toMatchObject({ urls: [], notes: [{ what: "missing", typed: word, near: [] }] });
  },
);

test("what is missing is said, and results for the rest follow", async () => {
  const { urls, notes } = await ask("quorum trust");
  expect(urls[0]).toBe("terms/trust/");
  expect(notes).toEqual([{ what: "missing", typed: "quorum", near: [] }]);
});

test("for a word that is nowhere, words that begin nearly so are offered and not looked for", async () => {
  const { urls, notes } = await ask("stakeout, ");
  expect([urls, notes]).toEqual([[], [{ what: "missing", typed: "stakeout", near: ["stake", "stakeholder"] }]]);
});

test("a mistyped word is corrected, and that is said; within a phrase too", async () => {
  expect(await ask("stakehodler ")).toMatchObject({
    urls: ["terms/stakeholder/"],
    notes: [{ what: "corrected", typed: "stakehodler", word: "stakeholder" }],
  });
  expect((await ask("pulse chekc ")).urls[0]).toBe("terms/pulse-check/");
});

test("an unfinished word finds words that begin so, and that is said", async () => {
  expect(await ask("stakeh")).toMatchObject({
    urls: ["terms/stakeholder/"],
    notes: [{ what: "beginnings", typed: "stakeh", words: ["stakeholder"] }],
  });
  expect((await ask("invitat")).urls[0]).toBe("messages/invitation/");
});

test("words between quotation marks stand together, or it is said that they do not", async () => {
  expect(await ask('"pulse check"')).toMatchObject({ urls: ["terms/pulse-check/"], isApart: false });
  const apart = await ask('"check pulse"');
  expect(apart.isApart).toBe(true);
  expect(apart.urls).toContain("terms/pulse-check/");
});

test("a word that only has its stem in common is said to be another one", async () => {
  expect((await ask("supporter")).notes).toEqual([{ what: "otherwise", typed: "supporter", words: ["support"] }]);
  expect((await ask("supports trusting")).notes).toEqual([]);
});

test("a minus takes pages out", async () => {
  expect((await ask("trust -repair")).urls).toEqual(["terms/trust/"]);
});

test("a kind that is asked for comes first", async () => {
  expect((await ask("tips invitation")).urls[0]).toBe("tips/invite/");
  expect((await ask("email invitation")).urls[0]).toBe("messages/invitation/");
});

test("only words that are everywhere, or signs, find nothing, and it is said why", async () => {
  for (const query of ["how the", "?!", "👩‍👩‍👧"]) {
    const answer = await engine.search(query);
    expect([answer.total, answer.hasWords], query).toEqual([0, false]);
  }
});

test("without words there is everything, by facets also in older words", async () => {
  expect((await engine.search("")).total).toBe(PAGES.length);
  expect((await ask("", { kind: "message" })).urls).toEqual(["messages/invitation/"]);
  expect((await ask("", { kind: "Message" })).urls).toEqual(["messages/invitation/"]);
  const { counts, choice } = await engine.search("trust", { kind: "Tip" });
  expect(choice).toEqual({ kind: "tip" });
  expect(counts.kind).toEqual([
    { value: "tip", words: "Tip", count: 1 },
    { value: "term", words: "Term", count: 1 },
  ]);
});

test("it is said why a page was found", async () => {
  const [first] = await (await engine.search("mean well")).page(0, 1);
  expect(first?.why).toEqual({
    what: "asked",
    line: [
      { text: "Do they ", hit: false },
      { text: "mean well", hit: true },
      { text: "?", hit: false },
    ],
    inText: [],
  });
  const [, second] = await (await engine.search("trust budget")).page(0, 2);
  expect([first?.url, second?.why.inText ?? []]).toEqual(["terms/trust/", []]);
  const found = await (await engine.search("budget repair")).page(0, 1);
  expect(found[0]?.why.inText).toEqual(["budget"]);
});

test("what people ask leads to a page, is no reason of it, and takes no page out", async () => {
  const [first, second] = await (await engine.search("budget")).page(0, 2);
  expect([first?.url, second?.url]).toEqual(["tips/repair-trust/", "terms/stakeholder/"]);
  expect([first?.why.inText, second?.why.inText]).toEqual([["budget"], []]);
  expect((await ask("stakeholder -budget")).urls).toEqual(["terms/stakeholder/"]);
});

test("the best of some kinds, with how well each answers", async () => {
  const best = await engine.best("trust", ["tip"]);
  expect([...best.keys()]).toEqual(["tips/repair-trust/"]);
  expect(best.get("tips/repair-trust/")).toBeGreaterThan(0);
});

test("a file that did not come is asked for again", async () => {
  const load = makeIndex(PAGES, SYNONYMS, []);
  let isLost = false;
  const shaky = await Engine.start((path) => (isLost ? Promise.reject(new Error("no connection")) : load(path)));
  isLost = true;
  await expect(shaky.search("trust")).rejects.toThrow("no connection");
  isLost = false;
  expect((await shaky.search("trust")).total).toBeGreaterThan(0);
});

test("ten thousand characters, markup and other scripts are words like any others", async () => {
  const long = await engine.search(`${"x".repeat(5_000)} ${"trust ".repeat(1_000)}`);
  expect(long.isCut).toBe(true);
  for (const query of ["<img src=x onerror=alert(1)>", "‮trust", "الثقة", "__proto__", "constructor", "-", '"', "'"])
    await expect(engine.search(query), query).resolves.toBeTruthy();
});

test("an index of an older version, which counts in steps, gives the same answers", async () => {
  const load = makeIndex(PAGES, SYNONYMS, []);
  const older = await Engine.start(async (path) => {
    const file = await load(path);
    if (path !== "v/terms-0.json") return file;
    const rows = Object.entries(file as Record<string, StoredTerm>);
    return Object.fromEntries(
      rows.map(([key, row]) => [key, row.map((part, at) => (at % 3 === 1 ? asSteps(part) : part))]),
    );
  });
  for (const query of ["trust", "budget", "boss", "money", "check their pulse"]) {
    const found = async (one: Engine): Promise<string[]> =>
      (await (await one.search(query)).page(0, 9)).map(({ url }) => url);
    expect(await found(older)).toEqual(await found(engine));
  }
});

function asSteps(packed: unknown): number[] {
  let [page, last] = [-1, 0];
  return Array.from(String(packed).matchAll(/(\d*)(\D)/g), ([, passed = "", letter = ""]) => {
    page += Number(passed) + 1;
    const posting = page * 16 + letter.charCodeAt(0) - 96;
    const step = posting - last;
    last = posting;
    return step;
  });
}
