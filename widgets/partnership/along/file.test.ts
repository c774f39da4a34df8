// What goes into the file of a partnership comes back equal, whatever was typed, and stays text.
import fc from "fast-check";
import { expect, test } from "vitest";
import { AGENDA } from "../../agenda/document";
import { agendas } from "../../agenda/testing";
import { ANSWERS } from "../../answers/document";
import { samples as rounds } from "../../answers/document.samples";
import { fileOf, readFile } from "../../documents/file";
import type { DocumentKind } from "../../documents/kind";
import { HOSTILE } from "../../export/samples";
import { WORKSHEETS } from "../../worksheets/document";
import { samples as sheets } from "../../worksheets/document.samples";
import { partnershipArticle } from "../article";
import { about, samples } from "../document.samples";
import type { Partnership } from "../model";
import { type Carried, fileOfPartnership } from "./file";
import { readPartnershipFile } from "./read";

const SENT = { by: "River Trust", at: 1_800_000_000_000, common: ["abc"] };
const KINDS = { agenda: AGENDA, answers: ANSWERS, worksheets: WORKSHEETS } as unknown as Readonly<
  Record<string, DocumentKind<object>>
>;
const kindOf = (name: string): DocumentKind<object> => KINDS[name] ?? expect.fail(name);

const documents = fc.array(
  fc.oneof(
    agendas({ most: 2 }).map((value) => ["agenda", value] as const),
    rounds.map((value) => ["answers", value] as const),
    sheets.map((value) => ["worksheets", value] as const),
  ),
  { maxLength: 4 },
);

function written(
  partnership: Partnership,
  carried: readonly Carried[] = [],
  audience: "us" | "partner" = "us",
): string {
  return fileOfPartnership({
    audience,
    on: "2027-03-04",
    address: "https://playbook.example/partnership/",
    partnership: {
      document: "partnership",
      title: partnership.name,
      text: fileOf(partnership, SENT),
      article: partnershipArticle(partnership, about),
    },
    documents: carried,
    missing: [{ document: "agenda", title: partnership.name, why: "gone" }],
    own: { [partnership.id]: "o-1" },
  });
}

const carried = (all: readonly (readonly [string, object])[]): Carried[] =>
  all.map(([document, value]) => ({ document, title: "First call", text: fileOf(value, SENT) }));

test("any partnership with any documents comes back equal", () => {
  fc.assert(
    fc.property(samples, documents, (partnership, all) => {
      const read = readPartnershipFile(written(partnership, carried(all)));
      if ("problem" in read) throw new Error(read.problem);
      expect(read).toMatchObject({ audience: "us", sent: SENT, lost: 0, own: { [partnership.id]: "o-1" } });
      expect(read.partnership).toEqual(partnership);
      const back = read.parts.map(({ document, text }) => readFile(kindOf(document), text));
      expect(back).toEqual(all.map(([, one]) => ({ one, sent: SENT })));
    }),
    { numRuns: 60 },
  );
});

const [any] = fc.sample(samples, { numRuns: 1, seed: 7 });
const small = { ...(any as Partnership), belongs: [], promises: [], decisions: [], organizations: [] };

test.each(HOSTILE)("%j in every text stays text", (text) => {
  const partnership: Partnership = {
    ...small,
    name: text,
    organizations: [{ id: "o-1", name: text, zone: text, people: [{ id: "p", name: text, title: text, job: text }] }],
    level: { id: "gone", title: text, on: text },
    decisions: [{ id: "d", text, on: text }],
    promises: [{ id: "p", what: text, who: text, organization: "o-1", by: text, done: false }],
    belongs: [{ document: "agenda", id: "a", title: text }],
  };
  const file = written(partnership);
  const read = readPartnershipFile(file);
  expect("partnership" in read && read.partnership).toEqual(partnership);
  expect(file).not.toMatch(/<(?:script|img|svg)/i);
  expect(file.match(/<template/g)).toHaveLength(2);
});

test("a file without script that forbids everything but its own looks", () => {
  const file = written(small);
  expect(file).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  );
  expect(file).not.toContain("<script");
  expect(file).not.toMatch(/\son\w+=/);
});

test("a file for the partner says nothing of which side is whose", () => {
  expect(written(small, [], "partner")).not.toContain('"own"');
});

test("a file that is cut anywhere is named, and each document before the cut is whole", () => {
  const all = fc.sample(documents, { numRuns: 20, seed: 3 }).flat().slice(0, 5);
  const file = written(small, carried(all));
  fc.assert(
    fc.property(fc.nat(file.length), (end) => {
      const read = readPartnershipFile(file.slice(0, end));
      if ("problem" in read) {
        expect(["not-ours", "cut"]).toContain(read.problem);
        return;
      }
      expect(read.lost + read.parts.length).toBe(all.length);
      for (const [at, { text }] of read.parts.entries()) {
        const [name = "agenda", value] = all[at] ?? [];
        expect(readFile(kindOf(name), text)).toEqual({ one: value, sent: SENT });
      }
    }),
  );
});

test("what a newer version made, what was changed on the way, and what is something else are told apart", () => {
  const file = written(small);
  expect(readPartnershipFile(file.replace('"version":1,"audience"', '"version":9,"audience"'))).toEqual({
    problem: "newer",
  });
  expect(readPartnershipFile(file.replace('"organizations"', '"gone"'))).toEqual({ problem: "damaged" });
  expect(readPartnershipFile("<!doctype html><p>Hello")).toEqual({ problem: "not-ours" });
  expect(readFile(AGENDA, file)).toEqual({ problem: "other-kind" });
});

test("what other programs do to a file does not matter", () => {
  const file = written({ ...small, name: "a\u00a0b\u2028c" });
  for (const changed of [`\ufeff${file}`, file.replaceAll("\n", "\r\n")]) {
    const read = readPartnershipFile(changed);
    expect("partnership" in read && read.partnership.name).toBe("a\u00a0b\u2028c");
  }
});

test("no text makes reading slow", () => {
  const much = `${written(small)}${'<template data-playbook="agenda">'.repeat(200_000)}`;
  const read = readPartnershipFile(much);
  expect("parts" in read && read.parts).toEqual([]);
});
