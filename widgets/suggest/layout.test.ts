import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { layOut } from "./layout";
import { readSchema } from "./schema";

interface Vector {
  name: string;
  kind: string;
  bad: string[];
  good: string[];
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf-8"));
}

test.each(read("tests/unit/layout-vectors.json") as Vector[])("$name", ({ kind, bad, good }) => {
  const schema = readSchema(kind, read(`data/_schema/${kind}.schema.json`));
  expect(layOut(bad.join("\n"), schema)?.split("\n")).toEqual(good);
  expect(layOut(good.join("\n"), schema)).toBe(undefined);
});
