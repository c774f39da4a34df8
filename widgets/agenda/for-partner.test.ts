import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Difference, merge } from "../documents/merge";
import { forAudience, forPartner, isOpen, withOwn } from "./for-partner";
import type { Agenda, Block } from "./model";
import { agendaShape } from "./shape";
import { agendaOf, agendas } from "./testing";

const MINE = agendaOf({
  title: "Joint session",
  dismissed: ["no-break"],
  blocks: [
    { title: "Welcome", kind: "opening", notes: "Their lead is new" },
    { title: "Late payments", notes: "Not today", out: true },
    { title: "Talk", notes: "Let Ana go first", why: "Both sides asked for it", prompts: [{ text: "What is hard?" }] },
    { title: "Close", kind: "closing" },
  ],
});
const block = (agenda: Agenda, id: string, changes: Partial<Block>): Agenda => ({
  ...agenda,
  blocks: agenda.blocks.map((one) => (one.id === id ? { ...one, ...changes } : one)),
});
const titles = (agenda: Agenda): string[] => agenda.blocks.map(({ title }) => title);
const notes = (agenda: Agenda): Record<string, string> =>
  Object.fromEntries(agenda.blocks.map((one) => [one.id, one.notes]));

describe("what the partner sees", () => {
  test("is all but notes, reasons, hints put away and blocks left out", () => {
    const sent = forPartner(MINE);
    expect(titles(sent)).toEqual(["Welcome", "Talk", "Close"]);
    expect(sent.blocks.map((one) => one.notes)).toEqual(["", "", ""]);
    expect(sent.blocks.some((one) => "why" in one)).toBe(false);
    expect(sent.dismissed).toEqual([]);
    expect(sent.blocks[1]?.prompts).toEqual([{ text: "What is hard?" }]);
    expect([isOpen(MINE), isOpen(sent)]).toEqual([false, true]);
  });

  test("has a block left out that both sides had, as they had it", () => {
    const later = block(block(MINE, "b3", { title: "Edited since", out: true }), "b1", { minutes: 5 });
    const sent = forPartner(later, forPartner(MINE));
    expect(sent.blocks.map(({ title, out }) => [title, out ?? false])).toEqual([
      ["Welcome", false],
      ["Talk", true],
      ["Close", false],
    ]);
    expect(JSON.stringify(sent)).not.toContain("Edited since");
  });

  test("of any agenda is an agenda like it, and the same when it is made again", () => {
    fc.assert(
      fc.property(agendas(), (agenda) => {
        const sent = forPartner(agenda);
        expect(forPartner(sent)).toEqual(sent);
        expect(isOpen(sent)).toBe(true);
        expect(forAudience(agenda, "facilitator")).toBe(agenda);
        expect(sent.blocks.map(({ id }) => id)).toEqual(agenda.blocks.filter(({ out }) => !out).map(({ id }) => id));
      }),
    );
  });
});

describe("an answer to a copy without notes", () => {
  const base = forPartner(MINE);
  const answer = (theirs: Agenda): { value: Agenda; differences: Difference[] } =>
    merge(agendaShape, { mine: MINE, ...withOwn(MINE, { base, theirs }) });

  test("that changed nothing differs in nothing", () => {
    expect(answer(base)).toEqual({ value: MINE, differences: [] });
  });

  test("brings its changes and leaves the notes, the reasons and what was left out", () => {
    const { value, differences } = answer(block(base, "b3", { title: "Long talk", minutes: 30, ideal: 30 }));
    expect(differences.map(({ what, by }) => [what, by])).toEqual([
      ["changed", "theirs"],
      ["changed", "theirs"],
    ]);
    expect(value).toEqual(block(MINE, "b3", { title: "Long talk", minutes: 30, ideal: 30 }));
  });

  test("that removes a block with notes asks, and keeps it until somebody decides", () => {
    const theirs = { ...base, blocks: base.blocks.filter(({ id }) => id !== "b3") };
    const { value, differences } = answer(theirs);
    expect(differences.map(({ what, asked }) => [what, asked])).toEqual([["removed", true]]);
    expect(value).toEqual(MINE);
  });

  test("that removes a block is taken where there is nothing but the composer's reason", () => {
    const mine = block(MINE, "b4", { why: "Every session ends with one" });
    const theirs = { ...base, blocks: base.blocks.filter(({ id }) => id !== "b4") };
    const { value, differences } = merge(agendaShape, { mine, ...withOwn(mine, { base, theirs }) });
    expect(differences.map(({ what, asked }) => [what, asked])).toEqual([["removed", false]]);
    expect(titles(value)).toEqual(["Welcome", "Late payments", "Talk"]);
  });

  test("that leaves a block out leaves its notes with it", () => {
    const { value } = answer(block(base, "b3", { out: true }));
    expect(value).toEqual(block(MINE, "b3", { out: true }));
  });

  test("with notes of its own asks where there are some already, and offers both", () => {
    const { differences } = answer(block(block(base, "b3", { notes: "Theirs" }), "b4", { notes: "New" }));
    expect(differences.map(({ asked, options }) => [asked, options.length])).toEqual([
      [true, 3],
      [false, 2],
    ]);
  });

  test("of somebody who was sent the notes, and sent it on without them, wipes none", () => {
    const theirs = { ...forPartner(MINE), title: "Theirs" };
    const copies = withOwn(MINE, { base: MINE, theirs });
    const { value, differences } = merge(agendaShape, { mine: MINE, ...copies });
    expect(value).toEqual({ ...MINE, title: "Theirs" });
    expect(differences).toHaveLength(1);
  });

  test("to any agenda takes no note with it, whatever else it changes", () => {
    const changes = fc.array(
      fc.record({ at: fc.nat(), what: fc.constantFrom("title", "out", "remove", "first", "minutes") }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(agendas(), changes, (mine, all) => {
        const sent = forPartner(mine);
        const theirs = all.reduce((agenda, { at, what }) => changed(agenda, at, what), sent);
        const { value, differences } = merge(agendaShape, { mine, ...withOwn(mine, { base: sent, theirs }) });
        const kept = notes(value);
        for (const one of mine.blocks)
          if (one.notes !== "" || one.out) expect(kept[one.id], JSON.stringify(one)).toBe(one.notes);
        expect(value.dismissed).toEqual(mine.dismissed);
        expect(differences.filter(({ by }) => by === "mine")).toEqual([]);
      }),
    );
  });
});

test("what takes the place of one's own leaves the notes with their blocks", () => {
  const { next } = withOwn(MINE, { next: { ...block(forPartner(MINE), "b1", { title: "Hello" }), title: "Theirs" } });
  expect(titles(next)).toEqual(["Hello", "Late payments", "Talk", "Close"]);
  expect(notes(next)).toEqual(notes(MINE));
});

/** The agenda with a change that the other side might make. */
function changed(agenda: Agenda, at: number, what: string): Agenda {
  const one = agenda.blocks[at % Math.max(1, agenda.blocks.length)];
  if (!one) return { ...agenda, title: `${agenda.title}!` };
  const others = agenda.blocks.filter((other) => other !== one);
  switch (what) {
    case "title":
      return block(agenda, one.id, { title: `${one.title}!` });
    case "out":
      return block(agenda, one.id, { out: true });
    case "minutes":
      return block(agenda, one.id, { minutes: (one.minutes + 5) % 100 });
    case "first":
      return { ...agenda, blocks: [one, ...others] };
    default:
      return { ...agenda, blocks: others };
  }
}
