import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mendEntry } from "./mend";
import type { Names } from "./naming";
import { readYaml } from "./read-yaml";
import { readSchema } from "./schema";
import { checkStructure } from "./structure";

interface Vector {
  name: string;
  kind: string;
  bad: string[];
  good: string[];
  hint?: string;
}

const vectors = JSON.parse(
  readFileSync(new URL("../../tests/unit/pair-vectors.json", import.meta.url), "utf-8"),
) as Vector[];
// The other kinds have groups that the form has not.
const tips = vectors.filter(({ kind }) => kind === "tip");

const known = [
  ["source", "community-tool-box", "Community Tool Box"],
  ["agenda", "shop-talk", "Shop Talk"],
  ["tip", "ask-for-input", "Ask For Input"],
] as const;
const names: Names = {
  all: () => known.map(([kind, id, title]) => ({ ref: `${kind}:${id}`, kind, id, title })),
  folders: new Map(known.map(([kind]) => [kind, `${kind}s`])),
  moved: () => undefined,
};

const list = (name: string): object => ({ type: "array", items: { $ref: `#/$defs/${name}` }, "x-form": "part" });
const id = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", "x-form": "id", "x-kind": "source" };
const reference = { type: "string", pattern: "^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$", "x-form": "reference" };
const schema = readSchema("tip", {
  title: "Tip",
  properties: { sources: list("Citation"), related: list("Related") },
  $defs: {
    Citation: {
      title: "Citation",
      required: ["source"],
      properties: { source: id, section: { type: "string", "x-form": "line" } },
    },
    Related: {
      title: "Related",
      required: ["to", "how", "reason"],
      properties: {
        to: reference,
        how: { type: "string", enum: ["before", "after", "instead", "deeper", "with"], "x-form": "word" },
        reason: { type: "string", "x-form": "sentence" },
      },
    },
  },
});

function entryOf(lines: readonly string[]): unknown {
  const reading = readYaml(schema, lines.join("\n"));
  if (!("draft" in reading)) throw new Error(reading.refusal);
  return mendEntry(schema, reading.draft.entry, names).entry;
}

test.each(tips)("$name", ({ bad, good }) => {
  expect(entryOf(bad)).toEqual(entryOf(good));
});

test("what was written as one is told of in the words of the check", () => {
  const entry = {
    sources: ["Community Tool Box, section 3", { source: "community-tool-box (page 3)" }],
    related: [{ "tip:ask-for-input": "It shows interest." }],
  };
  const hints = checkStructure(schema, entry, names).map(({ hint }) => hint);
  const told = tips.flatMap(({ hint }) => hint ?? []);
  expect(hints).toHaveLength(3);
  for (const hint of hints) expect(told).toContain(hint);
});
