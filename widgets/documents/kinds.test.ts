// Every registered kind of document has a folder whose document.ts says all that the foundation needs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleDocx } from "../export/docx";
import { articleHtml } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { articleText } from "../export/plain";
import { decode, encode } from "../share/share";
import { fileOf, readFile } from "./file";
import { type DocumentKind, isWhole } from "./kind";
import { KINDS } from "./kinds";
import { merge } from "./merge";

interface Samples {
  samples: fc.Arbitrary<object>;
  about?: never;
}

declare global {
  interface ImportMeta {
    glob(pattern: "../*/document.ts", how: { eager: true }): Record<string, Record<string, DocumentKind<object>>>;
    glob(pattern: "../*/document.samples.ts", how: { eager: true }): Record<string, Samples>;
  }
}

const folders = Object.entries(import.meta.glob("../*/document.ts", { eager: true }));
const samples = import.meta.glob("../*/document.samples.ts", { eager: true });
/** Each kind with documents of it, whatever was typed. */
const kinds = folders.flatMap(([path, module]) =>
  Object.values(module)
    .filter((one) => typeof one === "object")
    .map((kind) => ({ kind, ...(samples[path.replace(".ts", ".samples.ts")] as Samples) })),
);
const SENT = { by: "River Trust", at: 1_800_000_000_000, common: ["abc"] };

test("each line of the registry has a folder, and each folder a line", () => {
  expect(kinds.map(({ kind }) => kind.name).sort()).toEqual(KINDS.map(({ name }) => name).sort());
});

describe.each(kinds.map((one) => [one.kind.name, one] as const))("%s", (name, { kind, samples: any, about }) => {
  test("each older version has a migration", () => {
    const older = Array.from({ length: kind.version - 1 }, (_, at) => String(at + 1));
    expect(Object.keys(kind.migrations)).toEqual(older);
  });

  test("any document is whole, and merging it with itself changes nothing", async () => {
    const shape = await kind.shape();
    fc.assert(
      fc.property(any, (value) => {
        expect(isWhole(kind, value)).toBe(true);
        expect(merge(shape, { base: value, mine: value, theirs: structuredClone(value) })).toEqual({
          value,
          differences: [],
        });
      }),
    );
  });

  test("any document comes back equal from a file, with who sent it", () => {
    if (name === "suggest") return; // Its files are entries of the playbook, see suggest/read-yaml.ts.
    fc.assert(
      fc.property(any, (value) => {
        expect(readFile(kind, fileOf(value, SENT))).toEqual({ one: value, sent: SENT });
      }),
    );
  });

  test("any document comes back equal from a link, with who sent it", async () => {
    if (!kind.packing) return;
    await fc.assert(
      fc.asyncProperty(any, async (value) => {
        expect(await decode(kind, await encode(kind, value, SENT))).toEqual({ ok: true, value, sent: SENT });
      }),
    );
  });

  test("any document with an article is written in every format", async () => {
    const write = await kind.article?.();
    if (!write) return;
    await fc.assert(
      fc.asyncProperty(any, async (value) => {
        const article = write(value, about as never);
        const texts = [articleHtml(article), articleMarkdown(article), articleText(article)];
        expect(texts.every((text) => text.length > 0)).toBe(true);
        expect((await articleDocx(article)).size).toBeGreaterThan(0);
      }),
      { numRuns: 10 },
    );
  });
});
