import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AGENDA } from "../agenda/document";
import { copyAgenda } from "../agenda/edit";
import type { Agenda, Block } from "../agenda/model";
import { agendaShape } from "../agenda/shape";
import { agendaOf, agendas, blockOf } from "../agenda/testing";
import { type Choices, type Copies, type Difference, merge } from "./merge";

const BASE = agendaOf({
  title: "Joint session",
  goal: "Answers",
  organizations: [
    {
      id: "o1",
      name: "River Trust",
      zone: "America/Chicago",
      people: [{ id: "p1", name: "Ana", title: "Lead", role: "data" }],
    },
    { id: "o2", name: "Harbor Alliance", zone: "Asia/Kolkata", people: [] },
  ],
  blocks: [
    { title: "Welcome", kind: "opening", minutes: 10 },
    {
      title: "Talk",
      minutes: 30,
      steps: ["Explain the task", "Ask for facts", "Give advice"].map((text) => ({ text })),
      prompts: ["What is hard?", "What have you tried?", "Who can help?", "What would you stop?"].map((text) => ({
        text,
      })),
    },
    { title: "Close", kind: "closing", minutes: 10 },
  ],
  before: [{ id: "t1", text: "Send the agenda", owner: "Ana" }],
});

const run = (copies: Copies<Agenda>, choices: Choices = {}) => merge(agendaShape, copies, choices);
const asked = (differences: readonly Difference[]): string[] =>
  differences.filter((one) => one.asked).map(({ where }) => where.join(" / "));
const block = (agenda: Agenda, id: string, changes: Partial<Block>): Agenda => ({
  ...agenda,
  blocks: agenda.blocks.map((one) => (one.id === id ? { ...one, ...changes } : one)),
});
const without = (agenda: Agenda, id: string): Agenda => ({
  ...agenda,
  blocks: agenda.blocks.filter((one) => one.id !== id),
});
const titles = (agenda: Agenda): string[] => agenda.blocks.map(({ title }) => title);

describe("against the common version", () => {
  test("what one side changed is taken without a question", () => {
    const mine = block(BASE, "b2", { notes: "Mine" });
    const theirs = { ...block(BASE, "b1", { minutes: 5, ideal: 5 }), goal: "Theirs" };
    const { value, differences } = run({ base: BASE, mine, theirs });
    expect(asked(differences)).toEqual([]);
    expect(value).toEqual({ ...block(mine, "b1", { minutes: 5, ideal: 5 }), goal: "Theirs" });
    expect(differences.map(({ by }) => by).sort()).toEqual(["mine", "theirs", "theirs"]);
  });

  test("what both changed alike is taken without a word", () => {
    const both = block(BASE, "b2", { notes: "Both" });
    expect(run({ base: BASE, mine: both, theirs: structuredClone(both) })).toEqual({ value: both, differences: [] });
  });

  test("what they changed differently is asked by field, and each answer holds", () => {
    const [mine, theirs] = [
      block(BASE, "b2", { purpose: "A", notes: "A" }),
      block(BASE, "b2", { purpose: "B", title: "Talk more" }),
    ];
    const { value, differences } = run({ base: BASE, mine, theirs });
    expect(asked(differences)).toEqual(["Block: Talk / What it is for"]);
    expect(value.blocks[1]).toMatchObject({ purpose: "A", notes: "A", title: "Talk more" });
    const id = differences.find((one) => one.asked)?.id ?? "";
    expect(run({ base: BASE, mine, theirs }, { [id]: "theirs" }).value.blocks[1]?.purpose).toBe("B");
    expect(run({ base: BASE, mine, theirs }, { [id]: "both" }).value.blocks[1]?.purpose).toBe("A\nB");
  });

  test("one question of four is asked, never the whole block", () => {
    const ask = (agenda: Agenda, at: number, text: string): Agenda =>
      block(agenda, "b2", {
        prompts: agenda.blocks[1]?.prompts.map((prompt, place) => (place === at ? { text } : prompt)) ?? [],
      });
    const mine = ask(BASE, 1, "What have you tried so far?");
    const theirs = ask(ask(BASE, 1, "What have you tried before?"), 3, "What would you stop first?");
    const { value, differences } = run({ base: BASE, mine, theirs });
    expect(asked(differences)).toEqual(["Block: Talk / Question"]);
    expect(value.blocks[1]?.prompts.map(({ text }) => text)).toEqual([
      "What is hard?",
      "What have you tried so far?",
      "Who can help?",
      "What would you stop first?",
    ]);
    const [question] = differences.filter((one) => one.asked);
    expect(question).toMatchObject({
      mine: "What have you tried so far?",
      theirs: "What have you tried before?",
      before: "What have you tried?",
    });
  });

  test("a question that both wrote anew in the same place is one question", () => {
    const steps = (second: string): Agenda =>
      block(BASE, "b2", { steps: ["Explain the task", second, "Give advice"].map((text) => ({ text })) });
    const { differences } = run({ base: BASE, mine: steps("Zebra"), theirs: steps("Quilt") });
    expect(asked(differences)).toEqual(["Block: Talk / Step"]);
  });

  test("additions of either side are in", () => {
    const mine = { ...BASE, blocks: [...BASE.blocks, blockOf({ id: "m", title: "Mine" })] };
    const theirs = { ...BASE, blocks: BASE.blocks.toSpliced(1, 0, blockOf({ id: "t", title: "Theirs" })) };
    const { value, differences } = run({ base: BASE, mine, theirs });
    expect(titles(value)).toEqual(["Welcome", "Theirs", "Talk", "Close", "Mine"]);
    expect(asked(differences)).toEqual([]);
    const added = differences.find(({ mine: own }) => own === undefined)?.id ?? "";
    expect(titles(run({ base: BASE, mine, theirs }, { [added]: "mine" }).value)).toEqual([
      "Welcome",
      "Talk",
      "Close",
      "Mine",
    ]);
  });

  test("what one side removed goes, unless the other changed it", () => {
    expect(titles(run({ base: BASE, mine: BASE, theirs: without(BASE, "b2") }).value)).toEqual(["Welcome", "Close"]);
    expect(titles(run({ base: BASE, mine: without(BASE, "b2"), theirs: BASE }).value)).toEqual(["Welcome", "Close"]);
    const { value, differences } = run({
      base: BASE,
      mine: block(BASE, "b2", { notes: "New" }),
      theirs: without(BASE, "b2"),
    });
    expect(asked(differences)).toEqual(["Block: Talk"]);
    expect(titles(value)).toEqual(["Welcome", "Talk", "Close"]);
  });

  test("an order that one side changed is taken; two orders are asked", () => {
    const order = (...ids: string[]): Agenda => ({
      ...BASE,
      blocks: ids.flatMap((id) => BASE.blocks.filter((one) => one.id === id)),
    });
    expect(titles(run({ base: BASE, mine: BASE, theirs: order("b2", "b1", "b3") }).value)).toEqual([
      "Talk",
      "Welcome",
      "Close",
    ]);
    const { differences } = run({ base: BASE, mine: order("b3", "b1", "b2"), theirs: order("b2", "b1", "b3") });
    expect(asked(differences)).toEqual(["Block"]);
  });

  test("minutes and their bounds are one answer", () => {
    const mine = block(BASE, "b2", { minutes: 40, ideal: 40, most: 40 });
    const theirs = block(BASE, "b2", { minutes: 15, ideal: 15 });
    const { differences } = run({ base: BASE, mine, theirs });
    expect(asked(differences)).toEqual(["Block: Talk / Minutes"]);
    const [one] = differences;
    expect(run({ base: BASE, mine, theirs }, { [one?.id ?? ""]: "theirs" }).value.blocks[1]).toEqual(theirs.blocks[1]);
  });
});

describe("without a common version", () => {
  test("everything that differs is asked, and additions are in", () => {
    const theirs = block(
      { ...BASE, goal: "Other", blocks: [...BASE.blocks, blockOf({ id: "t", title: "Theirs" })] },
      "b2",
      { notes: "B" },
    );
    const { value, differences } = run({ mine: BASE, theirs });
    // What only one side says counts as added by it.
    expect(asked(differences)).toEqual(["At the end"]);
    expect(value.blocks[1]?.notes).toBe("B");
    expect(titles(value)).toEqual([...titles(BASE), "Theirs"]);
  });

  test("parts are recognized by what they say, and those that are led keep their leaders", () => {
    const theirs = copyAgenda(block(BASE, "b2", { leadOrganization: "o2" }));
    const { value } = run({ mine: BASE, theirs }, { "blocks/b2/leadOrganization": "theirs" });
    expect(value.blocks[1]?.leadOrganization).toBe("o2");
    expect(value.blocks.length).toBe(3);
  });

  test("300 blocks on both sides: mine stay, there is no room for theirs, and that is said", () => {
    const full = (name: string): Agenda =>
      agendaOf({
        blocks: Array.from({ length: 300 }, (_, at) => ({ id: `${name}${at}`, title: `${name} ${at * 7919}` })),
      });
    const { value, differences } = run({ mine: full("quick"), theirs: full("zebra") });
    expect(AGENDA.parse(value)).toBeDefined();
    expect(value.blocks.length).toBe(300);
    expect(differences.filter((one) => one.full).length).toBeGreaterThan(0);
  });
});

const edits = fc.constantFrom<(agenda: Agenda) => Agenda>(
  (agenda) => ({ ...agenda, title: `${agenda.title}!` }),
  (agenda) => ({ ...agenda, blocks: agenda.blocks.slice(1) }),
  (agenda) => ({ ...agenda, blocks: agenda.blocks.toReversed() }),
  (agenda) => ({ ...agenda, blocks: agenda.blocks.map((one) => ({ ...one, notes: "x", minutes: one.most })) }),
  (agenda) => ({
    ...agenda,
    blocks: agenda.blocks.map((one) => ({ ...one, prompts: [...one.prompts, { text: "Why?" }] })),
  }),
  (agenda) => ({ ...agenda, blocks: [...agenda.blocks, blockOf({ id: "new", title: "A new one" })] }),
  (agenda) => ({ ...agenda, organizations: agenda.organizations.slice(1) }),
  (agenda) => ({ ...agenda, before: [...agenda.before, { id: "task", text: "Do it", owner: "" }] }),
);

describe("whatever was typed", () => {
  test("merging what was sent with itself changes nothing", () => {
    fc.assert(
      fc.property(agendas({ most: 6 }), fc.boolean(), (agenda, known) => {
        const copies = { mine: agenda, theirs: structuredClone(agenda), ...(known && { base: agenda }) };
        expect(run(copies)).toEqual({ value: agenda, differences: [] });
      }),
    );
  });

  test("the result is an agenda, whatever the two are and whatever is chosen", () => {
    fc.assert(
      fc.property(
        agendas({ most: 6 }),
        agendas({ most: 6 }),
        fc.option(agendas({ most: 4 }), { nil: undefined }),
        fc.constantFrom("mine", "theirs", "both"),
        (mine, theirs, base, choice) => {
          const { differences } = run({ base, mine, theirs });
          const choices = Object.fromEntries(
            differences.filter(({ options }) => options.includes(choice)).map(({ id }) => [id, choice]),
          );
          const { value } = run({ base, mine, theirs }, choices);
          expect(AGENDA.parse({ ...value, id: mine.id })).toBeDefined();
        },
      ),
    );
  });

  test("if only one side changed something, its copy is the result, in both directions", () => {
    fc.assert(
      fc.property(agendas({ most: 5 }), fc.array(edits, { maxLength: 3 }), (base, changes) => {
        const changed = changes.reduce((agenda, change) => change(agenda), base);
        if (!AGENDA.parse(changed)) return;
        expect(run({ base, mine: base, theirs: changed }).value).toEqual(changed);
        expect(run({ base, mine: changed, theirs: base }).value).toEqual(changed);
      }),
    );
  });

  test("both sides see the same questions, and the same of the rest", () => {
    fc.assert(
      fc.property(agendas({ most: 5 }), edits, edits, (base, one, other) => {
        const [mine, theirs] = [one(base), other(base)];
        if (!AGENDA.parse(mine) || !AGENDA.parse(theirs)) return;
        const [here, there] = [run({ base, mine, theirs }), run({ base, mine: theirs, theirs: mine })];
        expect(asked(there.differences).sort()).toEqual(asked(here.differences).sort());
        if (asked(here.differences).length) return;
        const bag = (agenda: Agenda): string[] =>
          agenda.blocks.map(({ id: _, ...rest }) => JSON.stringify(rest)).sort();
        expect(bag(there.value)).toEqual(bag(here.value));
      }),
    );
  });

  test("merging three times in a row in both directions ends in agreement", () => {
    fc.assert(
      fc.property(agendas({ most: 4 }), edits, edits, edits, (start, one, two, three) => {
        let [ours, others, common] = [one(start), two(start), start];
        if (!AGENDA.parse(ours) || !AGENDA.parse(others)) return;
        for (const change of [three, (agenda: Agenda) => agenda, (agenda: Agenda) => agenda]) {
          // Theirs comes here and is merged; the result goes back, and is taken as it is where nothing changed since.
          ours = run({ base: common, mine: ours, theirs: others }).value;
          const sent = ours;
          others = run({ base: others, mine: others, theirs: sent }).value;
          common = sent;
          const next = change(ours);
          if (AGENDA.parse(next)) ours = next;
        }
        expect(others).toEqual(common);
        expect(run({ base: common, mine: ours, theirs: others }).value).toEqual(ours);
      }),
    );
  });
});
