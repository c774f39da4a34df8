import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import * as edit from "./edit";
import { type Agenda, agendaSchema, BLOCK_KINDS, MOST_BLOCKS, partIds } from "./model";
import { agendaOf, agendas, blockOf } from "./testing";

const three = agendaOf({
  target: 60,
  blocks: [
    { id: "a", title: "A" },
    { id: "b", title: "B" },
    { id: "c", title: "C" },
  ],
});
const ids = (agenda: Agenda): string => agenda.blocks.map((block) => block.id).join("");

/** Any operation, on parts that are there and on such that aren't. */
const operations: fc.Arbitrary<(agenda: Agenda) => Agenda> = fc.oneof(
  fc
    .constantFrom(...BLOCK_KINDS)
    .chain((kind) =>
      fc
        .integer({ min: -1, max: 20 })
        .map((at) => (agenda: Agenda) => edit.addBlock(agenda, edit.blankBlock(kind), at)),
    ),
  fc.tuple(fc.nat(12), fc.nat(20)).chain(([one, to]) => {
    const id = `b${one}`;
    return fc.constantFrom<(agenda: Agenda) => Agenda>(
      (agenda) => edit.removeBlock(agenda, id),
      (agenda) => edit.duplicateBlock(agenda, id),
      (agenda) => edit.moveBlock(agenda, id, to - 2),
      (agenda) => edit.updateBlock(agenda, id, { minutes: to * 5 }),
      (agenda) => edit.updateBlock(agenda, id, { least: to * 5 }),
      (agenda) => edit.updateBlock(agenda, id, { most: to, out: undefined }),
      (agenda) => edit.fitTo(agenda, to * 10).agenda,
      (agenda) => edit.addTask(agenda, "before", { text: "x" }, to),
      (agenda) => edit.moveTask(agenda, "after", `after${one}`, to),
      (agenda) => edit.updateTask(agenda, "before", `before${one}`, { organization: undefined }),
      (agenda) => edit.addOrganization(agenda, { zone: "UTC" }),
      (agenda) => edit.removeOrganization(agenda, `o${one}`),
      (agenda) => edit.addPerson(agenda, "o1", { role: "data" }),
      (agenda) => edit.copyAgenda(agenda),
    );
  }),
);

describe("an operation", () => {
  test("leaves the agenda valid, and the one before as it was", () => {
    fc.assert(
      fc.property(agendas({ most: 8 }), fc.array(operations, { maxLength: 15 }), (start, steps) => {
        let agenda = start;
        for (const step of steps) {
          const before = structuredClone(agenda);
          const next = step(agenda);
          expect(agenda).toEqual(before);
          expect(v.parse(agendaSchema, next)).toEqual(next);
          agenda = next;
        }
      }),
    );
  });
});

describe("blocks", () => {
  test("are added, removed, doubled and moved", () => {
    expect(ids(edit.addBlock(three, blockOf({ id: "x" }), 1))).toBe("axbc");
    expect(ids(edit.addBlock(three, blockOf({ id: "x" })))).toBe("abcx");
    expect(edit.addBlock(three, blockOf({ id: "a" })).blocks[3]?.id).not.toBe("a");
    expect(ids(edit.removeBlock(three, "b"))).toBe("ac");
    expect(
      edit
        .duplicateBlock(three, "a")
        .blocks.map((block) => block.title)
        .join(""),
    ).toBe("AABC");
    expect(ids(edit.moveBlock(three, "a", 2))).toBe("bca");
    expect(ids(edit.moveBlock(three, "c", -5))).toBe("cab");
    expect(ids(edit.moveBlock(three, "gone", 0))).toBe("abc");
  });

  test("are no more than an agenda can hold", () => {
    const full = agendaOf({ blocks: Array.from({ length: MOST_BLOCKS }, () => ({})) });
    expect(edit.addBlock(full, blockOf({ id: "x" }))).toBe(full);
    expect(edit.duplicateBlock(full, "b1")).toBe(full);
  });

  test("take minutes that were set by hand as the ideal", () => {
    const [block] = edit.updateBlock(three, "a", { minutes: 40 }).blocks;
    expect(block).toMatchObject({ minutes: 40, least: 5, ideal: 40, most: 40 });
    expect(edit.updateBlock(three, "a", { minutes: 2 }).blocks[0]).toMatchObject({
      minutes: 2,
      least: 2,
      ideal: 2,
      most: 20,
    });
  });

  test("keep their bounds in order", () => {
    expect(edit.updateBlock(three, "a", { least: 30 }).blocks[0]).toMatchObject({
      least: 30,
      ideal: 30,
      most: 30,
      minutes: 30,
    });
    expect(edit.updateBlock(three, "a", { most: 4 }).blocks[0]).toMatchObject({
      least: 4,
      ideal: 4,
      most: 4,
      minutes: 4,
    });
    expect(edit.updateBlock(three, "a", { ideal: 15 }).blocks[0]).toMatchObject({
      least: 5,
      ideal: 15,
      most: 20,
      minutes: 10,
    });
  });

  test("lose a field that is set to nothing", () => {
    const agenda = agendaOf({ blocks: [{ id: "a", out: true, onlyFrom: 90 }] });
    expect(edit.updateBlock(agenda, "a", { out: undefined, onlyFrom: undefined }).blocks[0]).not.toHaveProperty("out");
  });

  test("can be made of every kind", () => {
    for (const kind of BLOCK_KINDS) {
      const block = edit.blankBlock(kind);
      expect(block.least <= block.ideal && block.ideal <= block.most && block.minutes === block.ideal).toBe(true);
      expect(block.breakout !== undefined).toBe(kind === "breakout");
    }
  });
});

describe("time", () => {
  test("leaves out what does not fit, and brings it back when there is room", () => {
    const agenda = agendaOf({
      blocks: [
        { id: "a", least: 20, ideal: 30, most: 60 },
        { id: "b", least: 10, ideal: 10, most: 10, priority: "could" },
      ],
    });
    const short = edit.fitTo(agenda, 20);
    expect(short.fit).toMatchObject({ minutes: [20, null], leftOut: [1], offBy: 0 });
    expect(short.agenda).toMatchObject({ target: 20, blocks: [{ minutes: 20 }, { out: true, minutes: 10 }] });
    expect(edit.total(short.agenda)).toBe(20);
    const long = edit.fitTo(short.agenda, 60).agenda;
    expect(long.blocks.map((block) => block.minutes)).toEqual([50, 10]);
    expect(long.blocks[1]).not.toHaveProperty("out");
    // A block that stays as it was is not drawn again.
    expect(edit.fitTo(long, 60).agenda.blocks[1]).toBe(long.blocks[1]);
  });

  test("says what to cut or where to add, the most room first", () => {
    const over = agendaOf({
      target: 50,
      blocks: [
        { id: "a", minutes: 20, least: 15 },
        { id: "b", minutes: 40, least: 10, most: 40 },
      ],
    });
    expect(edit.balance(over)).toEqual({ total: 60, target: 50, over: 10, advice: [{ id: "b", change: -10 }] });
    const under = { ...over, target: 100 };
    expect(
      edit.balance({
        ...under,
        blocks: [blockOf({ id: "a", minutes: 20, most: 45 }), blockOf({ id: "b", minutes: 40, most: 50 })],
      }),
    ).toMatchObject({
      over: -40,
      advice: [
        { id: "a", change: 25 },
        { id: "b", change: 10 },
      ],
    });
    const rigid = agendaOf({
      target: 30,
      blocks: [
        { id: "a", minutes: 30, least: 30 },
        { id: "b", minutes: 10, least: 5, priority: "could" },
      ],
    });
    expect(edit.balance(rigid).advice).toEqual([{ id: "b", change: -10 }]);
  });

  test("is never cut below the target by the advice", () => {
    fc.assert(
      fc.property(agendas(), (agenda) => {
        const { over, advice } = edit.balance(agenda);
        const change = advice.reduce((sum, one) => sum + one.change, 0);
        const left = over + change;
        if (over < 0) expect(left).toBeLessThanOrEqual(0);
        for (const { id, change: by } of advice)
          expect(agenda.blocks.find((block) => block.id === id)!.minutes + by).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("organizations", () => {
  const agenda = agendaOf({
    organizations: [
      { id: "o", name: "One", zone: "UTC", people: [] },
      { id: "p", name: "Two", zone: "UTC", people: [] },
    ],
    before: [{ id: "t", text: "", owner: "", organization: "o" }],
    blocks: [
      { id: "a", leadOrganization: "o" },
      { id: "b", leadOrganization: "p" },
    ],
  });

  test("leave no trace when they go", () => {
    const without = edit.removeOrganization(agenda, "o");
    expect(without.blocks.map((block) => block.leadOrganization)).toEqual([undefined, "p"]);
    expect(without.before[0]).not.toHaveProperty("organization");
    expect(JSON.stringify(without)).not.toContain('"o"');
  });

  test("have people, who are changed and removed", () => {
    const one = edit.addPerson(agenda, "o", { name: "Erika" });
    const id = one.organizations[0]!.people[0]!.id;
    expect(edit.updatePerson(one, "o", id, { role: "data" }).organizations[0]!.people).toEqual([
      { id, name: "Erika", title: "", role: "data" },
    ]);
    expect(edit.removePerson(one, "o", id)).toEqual(agenda);
    expect(edit.updateOrganization(agenda, "p", { name: "Utah" }).organizations[1]!.name).toBe("Utah");
  });
});

test("tasks are added, changed, moved and removed", () => {
  const one = edit.addTask(edit.addTask(three, "after", { text: "Write" }), "after", { text: "Call" }, 0);
  expect(one.after.map((task) => task.text)).toEqual(["Call", "Write"]);
  const id = one.after[0]!.id;
  expect(edit.moveTask(one, "after", id, 1).after.map((task) => task.text)).toEqual(["Write", "Call"]);
  expect(edit.updateTask(one, "after", id, { owner: "Dana" }).after[0]).toMatchObject({ owner: "Dana" });
  expect(edit.removeTask(one, "after", id).after.map((task) => task.text)).toEqual(["Write"]);
});

test("a copy has ids of its own, and the same leads", () => {
  fc.assert(
    fc.property(agendas(), (agenda) => {
      const copy = edit.copyAgenda(agenda);
      expect(partIds(copy).filter((id) => partIds(agenda).includes(id))).toEqual([]);
      const place = (one: Agenda, id: string | undefined): number =>
        one.organizations.findIndex((organization) => organization.id === id);
      expect(copy.blocks.map((block) => place(copy, block.leadOrganization))).toEqual(
        agenda.blocks.map((block) => place(agenda, block.leadOrganization)),
      );
    }),
  );
});

test("the agenda itself is changed", () => {
  expect(edit.setWhen(edit.setWhen(three, { date: "2027-01-02", fixed: "end" }), { date: undefined })).toEqual({
    ...three,
    fixed: "end",
  });
  expect(edit.restoreHints(edit.dismissHint(edit.dismissHint(three, "no-break"), "no-break"))).toEqual(three);
  expect(edit.dismissHint(three, "no-break").dismissed).toEqual(["no-break"]);
  expect(edit.setGoal(edit.setTitle(edit.setTarget(edit.setFormats(three, ["video"]), 45), "T"), "G")).toMatchObject({
    title: "T",
    goal: "G",
    target: 45,
    formats: ["video"],
  });
});
