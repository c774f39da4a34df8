import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWhole } from "../documents/kind";
import { type Choices, type Copies, type Difference, type Merged, merge } from "../documents/merge";
import { addItem, type Change, removeItem, rename, reset, rewordItem, setEventDay, setItem } from "./changes";
import type { ChecklistDocument } from "./checklist-document";
import { CHECKLISTS } from "./document";
import { documents, LIST, sampleDocument } from "./sample";
import { checklistShape } from "./shape";

const run = (copies: Copies<ChecklistDocument>, choices: Choices = {}): Merged<ChecklistDocument> =>
  merge(checklistShape, copies, choices);
const asked = (differences: readonly Difference[]): string[] =>
  differences.filter((one) => one.asked).map(({ where }) => where.join(" / "));
const after = (document: ChecklistDocument, ...changes: Change[]): ChecklistDocument =>
  changes.reduce((now, change) => change(now), document);
const room = "Book a room.";
const said = (part: Parameters<typeof setItem>[3], item = "venue", text = room): Change =>
  setItem(LIST, item, text, part);
const items = (document: ChecklistDocument): Record<string, unknown> => document.checklists[LIST.id]?.items ?? {};

const BASE = after(
  sampleDocument(),
  said({ state: "doing", note: "Ask Ana" }),
  said({ state: "done" }, "poll", "Offer three dates in a poll."),
  addItem(LIST, "Order cake", "own.1"),
);

describe("against the common version", () => {
  test("what one side changed is taken without a question, also in one item", () => {
    const mine = after(BASE, said({ state: "done" }), rename("Fall session"));
    const theirs = after(BASE, said({ note: "Ask Bo" }), setEventDay("the session", "2027-04-01"));
    const { value, differences } = run({ base: BASE, mine, theirs });
    expect(asked(differences)).toEqual([]);
    expect(items(value).venue).toEqual({ state: "done", note: "Ask Bo", text: room });
    expect(value).toMatchObject({ name: "Fall session", dates: { "the session": "2027-04-01" } });
  });

  test("what both said differently is asked by field, in words", () => {
    const mine = after(BASE, said({ state: "done", note: "Hall 2" }), setEventDay("the session", "2027-04-01"));
    const theirs = after(
      BASE,
      said({ state: "does-not-apply", note: "Hall 3" }),
      setEventDay("the session", "2027-04-02"),
    );
    const { value, differences } = run({ base: BASE, mine, theirs });
    const list = `Checklist: ${LIST.title}`;
    expect(differences).toMatchObject([
      { where: ["Date of the session"], mine: "Thu, Apr 1, 2027", theirs: "Fri, Apr 2, 2027" },
      { where: [list, room, "Where it stands"], before: "Doing", mine: "Done", theirs: "Doesn’t apply" },
      { where: [list, room, "Note"], before: "Ask Ana", mine: "Hall 2", theirs: "Hall 3" },
    ]);
    expect(asked(differences)).toHaveLength(3);
    expect(items(value).venue).toMatchObject({ state: "done", note: "Hall 2" });
    const choices = Object.fromEntries(differences.map(({ id, options }) => [id, options.at(-1) ?? "theirs"]));
    expect(items(run({ base: BASE, mine, theirs }, choices).value).venue).toMatchObject({
      state: "does-not-apply",
      note: "Hall 2\nHall 3",
    });
  });

  test("a tick that one side took back goes, and the other's note on the same item stays", () => {
    const poll = "Offer three dates in a poll.";
    const mine = after(BASE, said({ state: undefined }, "poll", poll));
    const theirs = after(BASE, said({ note: "By mail" }, "poll", poll));
    for (const copies of [
      { base: BASE, mine, theirs },
      { base: BASE, mine: theirs, theirs: mine },
    ]) {
      const { value, differences } = run(copies);
      expect(asked(differences)).toEqual([]);
      expect(items(value).poll).toEqual({ note: "By mail", text: poll });
    }
    expect(items(run({ base: BASE, mine, theirs: BASE }).value)).not.toHaveProperty("poll");
  });

  test("starting over goes with what the other side noted since", () => {
    const theirs = after(BASE, said({ state: "done" }, "test", "Try the link."));
    const { value, differences } = run({ base: BASE, mine: reset(LIST)(BASE), theirs });
    expect(asked(differences)).toEqual([]);
    expect(items(value)).toEqual({ test: { state: "done", text: "Try the link." } });
    expect(run({ base: BASE, mine: reset(LIST)(BASE), theirs: BASE }).value.checklists).toEqual({});
  });

  test("items that either side added are in, and an item that one side removed goes", () => {
    const mine = after(BASE, addItem(LIST, "Order tea", "own.2"), removeItem(LIST, "own.1"));
    const theirs = after(BASE, addItem(LIST, "Bring a projector", "own.3"));
    const { value, differences } = run({ base: BASE, mine, theirs });
    expect(value.checklists[LIST.id]?.own.map(({ text }) => text).sort()).toEqual(["Bring a projector", "Order tea"]);
    expect(differences.map(({ where }) => where.at(-1)).sort()).toEqual([
      "Added item: Bring a projector",
      "Added item: Order cake",
      "Added item: Order tea",
    ]);
  });
});

describe("without a common version", () => {
  test("what both have is asked, and what one side has is in", () => {
    const theirs = after(BASE, said({ note: "Hall 3" }), said({ state: "done" }, "test", "Try the link."));
    const { value, differences } = run({ mine: BASE, theirs });
    expect(asked(differences)).toEqual([`Checklist: ${LIST.title} / ${room} / Note`]);
    expect(Object.keys(items(value)).sort()).toEqual(["poll", "test", "venue"]);
    expect(differences.find(({ what }) => what === "added")).toMatchObject({
      where: [`Checklist: ${LIST.title}`, "Try the link."],
      theirs: "Done",
    });
  });

  test("an item that both added in the same words is one, with what was noted of it", () => {
    const mine = after(sampleDocument(), addItem(LIST, "Order cake", "own.a"));
    const theirs = after(
      sampleDocument(),
      addItem(LIST, "Order cake", "own.b"),
      setItem(LIST, "own.b", "Order cake", { state: "done" }),
    );
    const list = run({ mine, theirs }).value.checklists[LIST.id];
    expect(list?.own).toEqual([{ id: "own.a", text: "Order cake" }]);
    expect(list?.items).toEqual({ "own.a": { state: "done", text: "Order cake" } });
  });

  test("ids stay such as items of one's own have, whatever is taken", () => {
    const mine = after(sampleDocument(), addItem(LIST, "Book", "own.x"), addItem(LIST, "Zebra quilt", "own.y"));
    const theirs = after(sampleDocument(), addItem(LIST, "Book", "own.y"), addItem(LIST, "Ring the mayor", "own.x"));
    const { value } = run({ mine, theirs });
    expect(isWhole(CHECKLISTS, value)).toBe(true);
    expect(value.checklists[LIST.id]?.own.length).toBeGreaterThan(1);
  });
});

const changes = fc.constantFrom<Change>(
  rename("Other"),
  setEventDay("the session", "2028-02-29"),
  setEventDay("the session", undefined),
  said({ state: "done" }),
  said({ state: undefined, note: undefined, owner: undefined, due: undefined, hidden: undefined }),
  said({ note: "x", owner: "Ana", due: "2027-01-01" }, "poll", "Offer three dates in a poll."),
  said({ hidden: true }, "thanks", "Say thanks."),
  // Adding it once more would be an id that is there twice, which no reader can make.
  (document) => addItem(LIST, "Order a cake", "own.new")(removeItem(LIST, "own.new")(document)),
  removeItem(LIST, "own.1"),
  rewordItem(LIST, "own.1", "Reworded"),
  reset(LIST),
);
/** Without what nobody is asked about. */
const spoken = ({ name, dates, checklists }: ChecklistDocument): unknown => ({ name, dates, checklists });

describe("whatever was typed", () => {
  test("merging what was sent with itself changes nothing", () => {
    fc.assert(
      fc.property(documents, fc.boolean(), (document, known) => {
        const copies = { mine: document, theirs: structuredClone(document), ...(known && { base: document }) };
        expect(run(copies)).toEqual({ value: document, differences: [] });
      }),
    );
  });

  test("the result is a whole document, whatever the two are and whatever is chosen", () => {
    fc.assert(
      fc.property(
        documents,
        documents,
        fc.option(documents, { nil: undefined }),
        fc.constantFrom("mine", "theirs", "both"),
        (mine, theirs, base, choice) => {
          const { differences } = run({ base, mine, theirs });
          const choices = Object.fromEntries(
            differences.filter(({ options }) => options.includes(choice)).map(({ id }) => [id, choice]),
          );
          for (const { value } of [run({ base, mine, theirs }), run({ base, mine, theirs }, choices)])
            expect(isWhole(CHECKLISTS, value)).toBe(true);
        },
      ),
    );
  });

  test("if only one side changed something, its copy is the result, in both directions", () => {
    fc.assert(
      fc.property(documents, fc.array(changes, { maxLength: 4 }), (base, made) => {
        const changed = after(base, ...made);
        expect(spoken(run({ base, mine: base, theirs: changed }).value)).toEqual(spoken(changed));
        expect(spoken(run({ base, mine: changed, theirs: base }).value)).toEqual(spoken(changed));
      }),
    );
  });

  test("both sides see the same questions, and the same of the rest", () => {
    fc.assert(
      fc.property(documents, changes, changes, (base, one, other) => {
        const [mine, theirs] = [one(base), other(base)];
        const [here, there] = [run({ base, mine, theirs }), run({ base, mine: theirs, theirs: mine })];
        expect(asked(there.differences).sort()).toEqual(asked(here.differences).sort());
        if (!asked(here.differences).length) expect(spoken(there.value)).toEqual(spoken(here.value));
      }),
    );
  });

  test("merging three times in a row in both directions ends in agreement", () => {
    fc.assert(
      fc.property(documents, changes, changes, changes, (start, one, two, three) => {
        let [ours, others, common] = [one(start), two(start), start];
        for (const change of [three, (document: ChecklistDocument) => document, rename("Last")]) {
          ours = run({ base: common, mine: ours, theirs: others }).value;
          const sent = ours;
          others = run({ base: others, mine: others, theirs: sent }).value;
          common = sent;
          ours = change(ours);
        }
        expect(spoken(others)).toEqual(spoken(common));
        expect(spoken(run({ base: common, mine: ours, theirs: others }).value)).toEqual(spoken(ours));
      }),
    );
  });
});
