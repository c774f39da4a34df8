// What is loaded later has one way to fail, since nothing is imported later past `loadLater`; kept over the syntax trees.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { expect, test } from "vitest";

const here = import.meta.dirname;
const isTest = (file) => /\.test\.ts$/.test(file);

/** The imports in a source that are made later, past `loadLater`. */
function bareImports(file, source) {
  const bare = [];
  let loads = 0;
  const isLoader = ({ callee }) => callee.type === "Identifier" && callee.name === "loadLater";
  const visitor = new Visitor({
    CallExpression: (node) => (loads += isLoader(node)),
    "CallExpression:exit": (node) => (loads -= isLoader(node)),
    ImportExpression: ({ start, end }) => loads || bare.push(`${file}: ${source.slice(start, end)}`),
  });
  visitor.visit(parseSync(file, source).program);
  return bare;
}

/** The fetches in a source, all of which are to go through `later.ts`. */
function fetches(file, source) {
  const found = [];
  const visitor = new Visitor({
    CallExpression: ({ callee, start, end }) =>
      callee.type === "Identifier" && callee.name === "fetch" && found.push(`${file}: ${source.slice(start, end)}`),
  });
  visitor.visit(parseSync(file, source).program);
  return found;
}

const files = (await readdir(here, { recursive: true })).filter((file) => file.endsWith(".ts") && !isTest(file));
const sources = await Promise.all(files.map(async (file) => [file, await readFile(path.join(here, file), "utf8")]));

test("whatever is imported later goes through loadLater", () => {
  expect(sources.flatMap(([file, source]) => bareImports(file, source))).toEqual([]);
});

test("whatever is fetched goes through loadText or loadJson", () => {
  // failure.ts only asks whether the site answers.
  const allowed = ["base/later.ts", "base/failure.ts"];
  expect(sources.flatMap(([file, source]) => (allowed.includes(file) ? [] : fetches(file, source)))).toEqual([]);
});

test("a bare import and a fetch are found", () => {
  expect(bareImports("a.ts", 'loadLater(() => import("./b")); void import("./c");')).toEqual(['a.ts: import("./c")']);
  expect(fetches("a.ts", 'void fetch("b.json");')).toEqual(['a.ts: fetch("b.json")']);
});
