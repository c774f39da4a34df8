import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { generate, target } from "./types.mjs";

test("the types of the entries are those of the data's JSON Schemas: if not, run make schema", async () => {
  const wanted = await generate();
  expect((await readdir(target)).sort()).toEqual([...wanted.keys()].sort());
  for (const [name, text] of wanted) expect(await readFile(path.join(target, name), "utf8"), name).toBe(text);
});
