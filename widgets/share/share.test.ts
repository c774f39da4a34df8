import fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { AGENDA } from "../agenda/document";
import { fromTemplate } from "../agenda/library";
import { type Agenda, type Block, newPartId } from "../agenda/model";
import { agendaOf, agendas, library } from "../agenda/testing";
import type { DocumentKind } from "../documents/kind";
import { SAYINGS, type Sent } from "../documents/sent";
import { open, seal, toBytes, toCharacters } from "./envelope";
import { digitOf, VERSION } from "./kind-of";
import linksOfB from "./links-b.json";
import { decode, encode } from "./share";

// Property tests take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const LINK_SAFE = /^[A-Za-z0-9_-]+$/;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

describe("a link", () => {
  test("holds every agenda, and gives it back equal", async () => {
    await fc.assert(
      fc.asyncProperty(agendas(), async (agenda) => {
        const link = await encode(AGENDA, agenda);
        expect(link).toMatch(LINK_SAFE);
        expect(await decode(AGENDA, `#${link}`)).toEqual({ ok: true, value: agenda });
      }),
      { numRuns: 150 },
    );
  });

  test("says who sent it, when, and what both sides have had", async () => {
    await fc.assert(
      fc.asyncProperty(agendas({ most: 3 }), sendings, async (agenda, sent) => {
        expect(await decode(AGENDA, await encode(AGENDA, agenda, sent))).toEqual({ ok: true, value: agenda, sent });
      }),
      { numRuns: 50 },
    );
  });

  test("of version B opens for ever", async () => {
    expect(linksOfB.length).toBeGreaterThan(5);
    for (const { name, link, agenda } of linksOfB)
      expect(await decode(AGENDA, link), name).toEqual({ ok: true, value: AGENDA.migrations[1](agenda) });
    for (const { name, link } of linksOfB)
      expect(await decode(AGENDA, link.slice(0, -9)), name).toMatchObject({ ok: false, reason: "cut" });
  });

  test("of version C opens for ever, with the minutes of steps beside their texts", async () => {
    const link = "pbCAABRAcTQTqAi45WAm82AzKVdMyADolWSjIEcqCCRiBrwHYBbQaaD1YGVAOcOVLSMYnVsTS1jAU5GgmB1IHVQppssbEA";
    const decoded = await decode(AGENDA, link);
    expect(decoded).toMatchObject({
      ok: true,
      value: { blocks: [{ title: "Round", steps: [{ text: "Ask", minutes: 4 }, { text: "Listen" }] }] },
    });
  });

  test("with an answer opens for ever", async () => {
    const link =
      "pbCAAB8CR4aK6Ai45W8gIvyQE2iaBhqqRjBnRQNLAFmAMOWjBlBLIPbKmRAciVSAhkMdhy0OnSJUDnK3kkFoFujALOsGSCBmmVdAwtDBAA6MVEQ6CyaKAW6P1W0PVgoJVg9kqxsQA";
    expect(await decode(AGENDA, link)).toMatchObject({
      ok: true,
      value: { id: "joint", title: "Joint session" },
      sent: {
        by: "Harbor Alliance",
        at: 1_800_000_000_000,
        common: ["a1"],
        answer: { says: "good", note: "Can we start at 10?" },
      },
    });
  });

  test("of another kind says which page opens it", async () => {
    const link = await encode(LIST, { items: ["Book the room"] });
    expect(await decode(LIST, link)).toEqual({ ok: true, value: { items: ["Book the room"] } });
    expect(await decode(AGENDA, link)).toEqual({ ok: false, reason: "other-kind", opens: "checklists/" });
    expect(await decode(LIST, await encode(AGENDA, agendaOf({})))).toMatchObject({
      reason: "other-kind",
      opens: "build/",
    });
    expect(await decode(LIST, linksOfB[0]!.link)).toMatchObject({ reason: "other-kind", opens: "build/" });
    expect(await decode(AGENDA, link.slice(0, -1))).toEqual({ ok: false, reason: "cut" });
    expect(await decode(AGENDA, seal("_anything", VERSION))).toEqual({ ok: false, reason: "newer" });
    expect(await decode(AGENDA, seal("", VERSION))).toEqual({ ok: false, reason: "newer" });
    await expect(encode({ ...LIST, packing: undefined } as never, {})).rejects.toThrow(TypeError);
  });

  test("of a template is short, whatever its length: if not, make the next table of phrases", async () => {
    for (const record of library.agendas) {
      const agenda = fromTemplate(record, library, { zone: "America/Chicago" });
      const link = await encode(AGENDA, agenda);
      expect(link.length, record.id).toBeLessThanOrEqual(1_050);
      expect(await decode(AGENDA, link)).toEqual({ ok: true, value: agenda });
    }
  });

  test("of 10 typed blocks has 1,000 characters at the most, and of 50 blocks 8,000", async () => {
    expect((await encode(AGENDA, typed(10))).length).toBeLessThanOrEqual(1_000);
    expect((await encode(AGENDA, typed(50))).length).toBeLessThanOrEqual(8_000);
  });

  test("of the largest agenda is possible, or refused before it is made", async () => {
    const long = agendaOf({
      title: "x".repeat(10_000),
      blocks: Array.from({ length: 300 }, () => ({ title: "y".repeat(500) })),
    });
    expect(await decode(AGENDA, await encode(AGENDA, long))).toEqual({ ok: true, value: long });
    const tooLong = agendaOf({ blocks: Array.from({ length: 300 }, () => ({ title: "y".repeat(20_000) })) });
    await expect(encode(AGENDA, tooLong)).rejects.toThrow(RangeError);
  });
});

describe("a damaged link", () => {
  const agenda = fromTemplate(
    library.agendas.find((record) => record.id === "shop-talk")!,
    library,
    { zone: "America/Chicago" },
  );

  /** Whether the envelope notices, which is what decides; `decode` is asked about few links, since it rescues what it can. */
  const isNoticed = (link: string): boolean => open(link, VERSION).damage !== undefined;

  test("is noticed, whichever character has changed to whatever", async () => {
    const link = await encode(AGENDA, agenda);
    expect(isNoticed(link)).toBe(false);
    for (let at = 0; at < link.length; at += 1) {
      for (const other of `${DIGITS}.%é`) {
        if (other !== link[at])
          expect(isNoticed(link.slice(0, at) + other + link.slice(at + 1)), `${other} at ${at}`).toBe(true);
      }
    }
    for (let at = 0; at < link.length; at += 29)
      expect((await decode(AGENDA, `${link.slice(0, at)}~${link.slice(at + 1)}`)).ok).toBe(false);
  });

  test("is noticed when characters were cut, left out, doubled or swapped", async () => {
    const link = await encode(AGENDA, agenda);
    for (let at = 0; at < link.length; at += 1) {
      const [before, here, after] = [link.slice(0, at), link.charAt(at), link.slice(at + 1)];
      expect(isNoticed(before), `cut at ${at}`).toBe(true);
      expect(isNoticed(before + after), `without ${at}`).toBe(true);
      expect(isNoticed(before + here + here + after), `doubled ${at}`).toBe(true);
      if (after && after[0] !== here)
        expect(isNoticed(before + after.charAt(0) + here + after.slice(1)), `swapped ${at}`).toBe(true);
      if (at % 29 === 0) expect((await decode(AGENDA, before)).ok).toBe(false);
    }
    for (const added of ["x", "7", "_x", "%41"]) expect((await decode(AGENDA, link + added)).ok).toBe(false);
  });

  test("is noticed in any agenda, wherever and however it was changed", async () => {
    const change = fc.record({ at: fc.nat(), character: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) });
    await fc.assert(
      fc.asyncProperty(agendas({ most: 3 }), change, async (any, { at, character }) => {
        const link = await encode(AGENDA, any);
        const place = at % link.length;
        fc.pre(link.charAt(place) !== character);
        // A typographic dash in place of a hyphen is no loss.
        fc.pre(link.charAt(place) !== "-" || !/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(character));
        fc.pre(link.charAt(place) !== "_" || character !== "\uff3f");
        expect((await decode(AGENDA, link.slice(0, place) + character + link.slice(place + 1))).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test("says what is wrong with it", async () => {
    const link = await encode(AGENDA, agenda);
    expect(await decode(AGENDA, "")).toEqual({ ok: false, reason: "not-ours" });
    expect(await decode(AGENDA, "#section-2")).toEqual({ ok: false, reason: "not-ours" });
    expect(await decode(AGENDA, link.slice(0, 8))).toEqual({ ok: false, reason: "cut" });
    expect(await decode(AGENDA, link.slice(0, -20))).toMatchObject({ ok: false, reason: "cut" });
    expect(await decode(AGENDA, link.replace(/...$/, "AAA"))).toMatchObject({ ok: false, reason: "damaged" });
    expect(await decode(AGENDA, seal("anything", "D"))).toEqual({ ok: false, reason: "newer" });
  });

  test("shows what could be read of it", async () => {
    const link = await encode(AGENDA, agenda);
    const half = await decode(AGENDA, link.slice(0, link.length * 0.7));
    const read = half.ok ? undefined : half.readable;
    expect(read).toMatchObject({ title: agenda.title, goal: agenda.goal, target: agenda.target });
    expect(read?.blocks.length).toBeGreaterThan(0);
    expect(read?.blocks).toEqual(agenda.blocks.slice(0, read?.blocks.length));
    expect(read?.id).not.toBe(agenda.id);
    const longer = await decode(AGENDA, `${link}x`);
    expect(longer.ok ? [] : longer.readable?.blocks).toEqual(agenda.blocks);
  });

  test("is never anything but an answer, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
        expect((await decode(AGENDA, text)).ok).toBe(false);
        expect((await decode(AGENDA, `pbC${text}`)).ok).toBe(false);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await decode(AGENDA, seal(digitOf("agenda") + toCharacters(bytes), VERSION))).ok).toBe(false);
      }),
    );
  });

  test("does not hold what is no agenda, even if its checksum is right", async () => {
    const values = [
      null,
      1,
      {},
      [],
      ["t", "g", 90, [["b"]]],
      ["t", "g", -1],
      [[[[[[]]]]]],
      ["t", "g", 90, [], [], [], [], [9]],
    ];
    for (const value of values) {
      for (const [version, json] of [
        ["B", value],
        ["C", [value]],
        ["C", value],
        ["D", [value]],
      ] as const) {
        const bytes = deflateSync(new TextEncoder().encode(JSON.stringify(json)));
        const payload = (version === "B" ? "" : digitOf("agenda")) + toCharacters(bytes);
        expect(await decode(AGENDA, seal(payload, version))).toMatchObject({ ok: false, reason: "damaged" });
      }
    }
  });

  test("is no bomb", async () => {
    const bomb = deflateSync(new Uint8Array(40 * 1024 * 1024), { level: 6 });
    for (const [kind, version] of [
      ["", "B"],
      [digitOf("agenda"), "C"],
      [digitOf("agenda"), "D"],
    ] as const)
      expect((await decode(AGENDA, seal(kind + toCharacters(bomb), version))).ok).toBe(false);
    expect((await decode(AGENDA, `pbB${"A".repeat(5_000_000)}`)).ok).toBe(false);
  });
});

test("bytes are the same after a link", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...toBytes(toCharacters(bytes))]).toEqual([...bytes]);
    }),
  );
});

const sendings: fc.Arbitrary<Sent> = fc.record(
  {
    by: fc.string({ unit: "grapheme", maxLength: 20 }),
    at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    common: fc.array(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/), { maxLength: 8 }),
    answer: fc.record({
      says: fc.constantFrom(...SAYINGS),
      note: fc.string({ unit: "grapheme", maxLength: 40 }),
    }),
  },
  { requiredKeys: ["by", "at", "common"] },
);

/** Another kind of document, as small as one can be. */
const LIST: DocumentKind<{ items: string[] }> = {
  name: "checklists",
  mark: "partnership-playbook/list",
  version: 1,
  migrations: {},
  parse: () => undefined,
  titleOf: () => "",
  withId: (value) => value,
  packing: () =>
    Promise.resolve({
      pack: ({ items }) => items,
      unpack: (packed) => ({ items: packed as string[] }),
      unpackSome: () => undefined,
      dictionary: new TextEncoder().encode("Book the room"),
    }),
  shape: () => Promise.reject(new Error("not compared")),
};

/** An agenda as somebody would type it, without a text of the playbook. */
function typed(length: number): Agenda {
  const titles = [
    "Hello and coffee",
    "Rural broadband in our two states",
    "How the survey was paid for",
    "Lunch at Maria's",
    "What the board asked",
  ];
  const purposes = [
    "We hear what went wrong in the first year and why.",
    "Both teams see the budget.",
    "The new staff get to know the others by name.",
    "Decide whether to apply together in March.",
    "",
  ];
  const blocks = Array.from({ length }, (_, place): Partial<Block> => ({
    id: newPartId(),
    title: `${titles[place % 5]}${place < 5 ? "" : ` (part ${Math.ceil(place / 5)}, ${["north", "south", "east", "west"][place % 4]})`}`,
    kind: (["opening", "question", "question", "break", "decision"] as const)[place % 5]!,
    minutes: 5 + ((place * 7) % 20),
    lead: ["Erika", "Facilitator", "Justin", "", "Dana Lopez"][place % 5]!,
    purpose: purposes[(place * 2) % 5]!,
    prompts:
      place % 2 ? [{ text: `Which of your ${place + 2} programs would you close first, and who would complain?` }] : [],
  }));
  return agendaOf({
    id: "Xy12_abcdEFG",
    title: "Utah and Ohio talk about broadband",
    goal: "Each side knows what the other would do again.",
    date: "2027-03-04",
    start: "09:30",
    formats: ["video"],
    organizations: [
      {
        id: newPartId(),
        name: "Utah Foundation",
        zone: "America/Denver",
        people: [{ id: newPartId(), name: "Erika Ruiz", title: "Policy director", role: "policy" }],
      },
      {
        id: newPartId(),
        name: "Ohio Policy Lab",
        zone: "America/New_York",
        people: [{ id: newPartId(), name: "Dana Lopez", title: "Data lead", role: "data" }],
      },
    ],
    before: [{ id: newPartId(), text: "Send the numbers from 2025", owner: "Dana" }],
    after: [{ id: newPartId(), text: "Send the slides", owner: "Erika" }],
    blocks,
  });
}
