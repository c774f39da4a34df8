import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRange, readTimed } from "./amounts";
import { mendEntry, mendValue, type Wanted } from "./mend";
import type { Names } from "./naming";
import { readSchema } from "./schema";

interface Vector extends Partial<Wanted> {
  value: string | number | boolean;
  meant: string | number | boolean | null;
}

const vectors = JSON.parse(
  readFileSync(new URL("../../tests/unit/mending-vectors.json", import.meta.url), "utf-8"),
) as {
  entries: Record<string, string>;
  folders: Record<string, string>;
  moved: Record<string, string>;
  values: Vector[];
  steps: { value: string; meant: [number, string] | null }[];
  ranges: { value: string; meant: [number, number] | null }[];
};
const names: Names = {
  all: () =>
    Object.entries(vectors.entries).map(([ref, title]) => {
      const [kind = "", id = ""] = ref.split(":");
      return { ref, kind, id, title };
    }),
  folders: new Map(Object.entries(vectors.folders)),
  moved: (ref) => vectors.moved[ref],
};

test.each(vectors.values)("$form $value is mended as in Python", ({ value, meant, ...asked }) => {
  const wanted = {
    form: "line",
    words: [],
    kind: "",
    counts: "",
    isItem: false,
    ...asked,
  } as Wanted;
  expect(mendValue(wanted, value, names)).toBe(meant ?? undefined);
  if (meant !== null) expect(mendValue(wanted, meant, names)).toBe(undefined);
});

test.each(vectors.ranges)("the range $value is read as in Python", ({ value, meant }) => {
  expect(readRange(value)).toEqual(meant ?? undefined);
});

test.each(vectors.steps)("the minutes of the step $value are read as in Python", ({ value, meant }) => {
  expect(readTimed(value)).toEqual(meant ?? undefined);
});

const schema = readSchema("tip", {
  title: "Tip",
  properties: {
    title: { type: "string", "x-form": "title" },
    roles: { type: "array", items: { type: "string" }, "x-form": "id", "x-kind": "role" },
    do: { type: "array", items: { type: "string" }, "x-form": "sentence" },
    added: { type: "string", "x-form": "date" },
  },
});

test("an entry is mended where it needs it, and says where", () => {
  const entry = { title: "Show interest", do: ["• Ask.", "Listen."], added: "April 3, 2026", other: " x " };
  const found = mendEntry(schema, entry, names);
  expect(found.entry).toEqual({ title: "Show interest", do: ["Ask.", "Listen."], added: "2026-04-03", other: " x " });
  expect(found.mended).toEqual([
    { at: ["do", 0], before: "• Ask.", after: "Ask." },
    { at: ["added"], before: "April 3, 2026", after: "2026-04-03" },
  ]);
  expect(mendEntry(schema, found.entry, names)).toEqual({ entry: found.entry, mended: [] });
});

test("several values in one are parted if all are known", () => {
  const entry = { roles: ["Facilitator and note taker"] };
  expect(mendEntry(schema, entry, names).entry).toEqual({ roles: ["facilitator", "note-taker"] });
  const unknown = { roles: ["Facilitator and singer"] };
  expect(mendEntry(schema, unknown, names).entry).toEqual(unknown);
});

test("what would make two items alike is left", () => {
  const entry = { roles: ["facilitator", "Facilitator"], do: ["Ask.", "1. Ask."] };
  expect(mendEntry(schema, entry, names)).toEqual({ entry, mended: [] });
});
