import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { fileOf, readFile } from "../documents/file";
import { decode, encode } from "../share/share";
import type { ChecklistDocument } from "./checklist-document";
import { CHECKLISTS } from "./document";
import published from "./phrases-1.json";
import { documents, sampleDocument } from "./sample";

// Property tests take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Known = [id: string, title: string, event: string, items: [id: string, text: string][]];
const TABLE = published as unknown as Known[];

/** A document as a reader has it after a while: 30 items ticked in three checklists, five with a note, one added. */
function used(): ChecklistDocument {
  const checklists = Object.fromEntries(
    TABLE.slice(5, 8).map(([id, title, event, items]) => [
      id,
      {
        title,
        event,
        items: Object.fromEntries(items.slice(0, 10).map(([item, text]) => [item, { state: "done" as const, text }])),
        own: [],
      },
    ]),
  );
  const document = { ...sampleDocument(), checklists, changes: 12 } as ChecklistDocument;
  const items = Object.values(document.checklists).flatMap((list) => Object.values(list.items));
  const notes = [
    "Dana will ask the county for the small hall on Main Street; they answer within a week.",
    "The poll is at the top of the shared calendar. Ring whoever has not answered by Friday.",
    "No step-free way in from the north side: tell Maria.",
    "Budget: 120 dollars for lunch, from our side this time.",
    "Sent on March 3, with the numbers from 2025.",
  ];
  for (const [at, note] of notes.entries())
    Object.assign(items[at * 5] ?? {}, { note, owner: at % 2 ? "Dana Lopez" : "Erika Ruiz" });
  return document;
}

test("the table that links already use has not changed", async () => {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(published)));
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  expect(hex).toBe("24eccd9d461dec5788eb85ed885d03a946ea51b9d62748c0b20a61b06388cc85");
});

test("any document comes back equal from a link and from a file", async () => {
  const withDamage = documents.map((document) => ({ ...document, unread: [{ where: "color", value: { red: [1] } }] }));
  await fc.assert(
    fc.asyncProperty(fc.oneof(documents, withDamage), async (document) => {
      const sent = { by: "Ana", at: 1, common: ["a"] };
      expect(await decode(CHECKLISTS, `#${await encode(CHECKLISTS, document, sent)}`)).toEqual({
        ok: true,
        value: document,
        sent,
      });
      expect(readFile(CHECKLISTS, fileOf(document, sent))).toEqual({ one: document, sent });
    }),
    { numRuns: 150 },
  );
});

test("times that were written otherwise come back as they were", async () => {
  for (const created of ["2027-01-01T12:00:00Z", "1970-01-01T00:00:00.000Z", "2027-01-01T12:00:00+02:00"]) {
    const document = { ...sampleDocument(), created, saved: created };
    expect(await decode(CHECKLISTS, await encode(CHECKLISTS, document))).toEqual({ ok: true, value: document });
  }
});

test("a link with 30 ticks and five notes is short enough for any chat", async () => {
  const link = await encode(CHECKLISTS, used(), {
    by: "River Trust",
    at: Date.UTC(2027, 2, 3),
    common: ["1abcdefghij"],
  });
  expect(link.length).toBeLessThan(1_000);
});

test("every cut of a link is noticed, and what can be read is told apart", async () => {
  const document = used();
  const link = await encode(CHECKLISTS, document);
  for (let end = 0; end < link.length; end += 1)
    expect(await decode(CHECKLISTS, link.slice(0, end)), `cut at ${end}`).toMatchObject({ ok: false });
  const cut = await decode(CHECKLISTS, link.slice(0, link.length * 0.8));
  const readable = cut.ok ? undefined : cut.readable;
  expect(readable?.name).toBe(document.name);
  expect(readable?.id).not.toBe(document.id);
  const [first = ""] = Object.keys(document.checklists);
  expect(readable?.checklists[first]?.items).toEqual(document.checklists[first]?.items);
});

test("a link that holds anything else is no document", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const { packing } = CHECKLISTS;
      const { unpack, unpackSome } = await (packing as NonNullable<typeof packing>)();
      const read = unpack(value);
      if (read) expect(CHECKLISTS.accepts?.(read)).toBe(true);
      const some = unpackSome(value);
      if (some) expect(CHECKLISTS.accepts?.(some)).toBe(true);
    }),
  );
});
