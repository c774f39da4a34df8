import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { generate, target } from "./types.mjs";

test("the types of the entries are those of the data's JSON Schemas: if not, run make schema", async () => {
  expect(await readFile(target, "utf8")).toBe(await generate());
});

test("each type and each description of a shared field is there once", async () => {
  const text = await generate();
  const names = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
  expect(names.filter((name) => /\d$/.test(name))).toEqual([]);
  for (const shared of ["  reviewed: string;", "  use_when: string[];", "interface MinuteRange "])
    expect(text.split(shared)).toHaveLength(2);
});
