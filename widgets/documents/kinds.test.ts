// Every registered kind of document has a folder whose document.ts says all that the foundation needs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agendas } from "../agenda/testing";
import { documents } from "../checklist/sample";
import { decode, encode } from "../share/share";
import { fileOf, readFile } from "./file";
import { type DocumentKind, isWhole } from "./kind";
import { KINDS, type KindName } from "./kinds";
import { merge } from "./merge";

declare global {
  interface ImportMeta {
    glob(pattern: string, how: { eager: true }): Record<string, Record<string, DocumentKind<object>>>;
  }
}

const modules = import.meta.glob("../*/document.ts", { eager: true });
const kinds = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((one) => typeof one === "object");
const kindOf = (name: KindName): DocumentKind<object> =>
  kinds.find((kind) => kind.name === name) as DocumentKind<object>;

/** Documents of each kind, whatever was typed. */
const samples: Record<KindName, fc.Arbitrary<object>> = {
  agenda: agendas({ most: 4 }),
  checklists: documents,
  suggest: fc.record({
    entry: fc.dictionary(fc.constantFrom("title", "summary", "do"), fc.oneof(fc.string(), fc.array(fc.string()))),
    id: fc.string(),
    newSources: fc.array(
      fc.record({ title: fc.string(), publisher: fc.string(), address: fc.string(), section: fc.string() }),
    ),
  }),
};
const SENT = { by: "River Trust", at: 1_800_000_000_000, common: ["abc"] };

test("each line of the registry has a folder, and each folder a line", () => {
  expect(kinds.map(({ name }) => name).sort()).toEqual(KINDS.map(({ name }) => name).sort());
});

describe.each(KINDS.map(({ name }) => name))("%s", (name) => {
  const kind = kindOf(name);

  test("each older version has a migration", () => {
    const older = Array.from({ length: kind.version - 1 }, (_, at) => String(at + 1));
    expect(Object.keys(kind.migrations)).toEqual(older);
  });

  test("any document is whole, and merging it with itself changes nothing", async () => {
    const shape = await kind.shape();
    fc.assert(
      fc.property(samples[name], (value) => {
        expect(isWhole(kind, value)).toBe(true);
        expect(merge(shape, { base: value, mine: value, theirs: structuredClone(value) })).toEqual({
          value,
          differences: [],
        });
      }),
    );
  });

  test("any document comes back equal from a file, with who sent it", () => {
    if (name === "suggest") return; // Its files are entries of the guide, see suggest/read-yaml.ts.
    fc.assert(
      fc.property(samples[name], (value) => {
        expect(readFile(kind, fileOf(value, SENT))).toEqual({ one: value, sent: SENT });
      }),
    );
  });

  test("any document comes back equal from a link, with who sent it", async () => {
    if (!kind.packing) return;
    await fc.assert(
      fc.asyncProperty(samples[name], async (value) => {
        expect(await decode(kind, await encode(kind, value, SENT))).toEqual({ ok: true, value, sent: SENT });
      }),
    );
  });
});
