// An agenda that is edited while its session runs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addBlock, moveBlock, removeBlock, updateBlock } from "../agenda/edit";
import type { Agenda } from "../agenda/model";
import { agendas, blockOf } from "../agenda/testing";
import { isWhole } from "../documents/kind";
import { stateAt } from "./clock";
import { SESSION } from "./document";
import { newSession } from "./model";
import { begin, next, say, skip } from "./run";
import { takeChanges } from "./take-changes";
import { at, chicago, minutesSince, morning, sessionOf } from "./testing";

const started = next(
  begin(sessionOf([{ minutes: 10 }, { minutes: 20 }, { minutes: 30 }, { minutes: 5 }], morning), at(0)),
  at(10),
);
const { agenda } = started;

function coming(session: typeof started): string[] {
  return stateAt(session, at(12)).coming.map(({ block }) => block.id);
}

function take(newer: Agenda, session = started): ReturnType<typeof takeChanges> {
  return takeChanges(session, newer, at(12));
}

describe("while the session runs", () => {
  test("nothing new changes nothing", () => {
    expect(take(agenda)).toMatchObject({ added: [], removed: [], renamed: [], lengths: [], moved: false, full: false });
    expect(take(structuredClone(agenda)).session).toBe(started);
  });

  test("a block that is added comes, and the end that was planned stays", () => {
    const taken = take(addBlock(agenda, blockOf({ id: "new", minutes: 15 }), 3));
    expect(taken.added.map(({ id }) => id)).toEqual(["new"]);
    expect(coming(taken.session)).toEqual(["b3", "new", "b4"]);
    expect(minutesSince(stateAt(taken.session, at(12)).plannedEnd)).toBe(65);
    expect(stateAt(taken.session, at(12)).ahead).toBe(-15);
    expect(taken.session.blocks.new?.minutes).toBeUndefined();
  });

  test("a block that is taken out does not come, keeps what was said of it, and may come back", () => {
    const said = say(started, at(11), { kind: "note", text: "Later", block: "b3" });
    const taken = take(removeBlock(agenda, "b3"), said);
    expect(taken.removed.map(({ id }) => id)).toEqual(["b3"]);
    expect(coming(taken.session)).toEqual(["b4"]);
    expect(taken.session.said).toEqual(said.said);
    const back = take(agenda, taken.session);
    expect(back.added.map(({ id }) => id)).toEqual(["b3"]);
    expect(coming(back.session)).toEqual(["b3", "b4"]);
  });

  test("what is on, or was, stays when it is taken out", () => {
    const taken = take(removeBlock(removeBlock(agenda, "b1"), "b2"));
    expect(taken.removed).toEqual([]);
    expect(stateAt(taken.session, at(12))).toMatchObject({ phase: "running", elapsed: 2 });
    expect(stateAt(taken.session, at(12)).block?.id).toBe("b2");
  });

  test("another name, other minutes and another order are taken", () => {
    const renamed = updateBlock(agenda, "b1", { title: "Hello", minutes: 99 });
    const taken = take(
      moveBlock(updateBlock(updateBlock(renamed, "b2", { minutes: 25 }), "b3", { minutes: 12 }), "b4", 2),
    );
    expect(taken.renamed.map(({ block, from }) => [block.title, from])).toEqual([["Hello", "A block"]]);
    // The first block is over: its minutes are what they were.
    expect(taken.lengths.map(({ block, from, to }) => [block.id, from, to])).toEqual([
      ["b2", 20, 25],
      ["b3", 30, 12],
    ]);
    expect(taken.moved).toBe(true);
    expect(coming(taken.session)).toEqual(["b4", "b3"]);
  });

  test("what was skipped stays skipped", () => {
    const taken = take(updateBlock(agenda, "b3", { title: "Other" }), skip(started, at(11), "b3"));
    expect(taken.session.blocks.b3?.out).toBe("skipped");
  });

  test("an organization that promised something keeps its promise", () => {
    const promised = say(started, at(11), { kind: "promise", text: "Send it", organization: "o1" });
    const taken = take({ ...agenda, organizations: [] }, promised);
    expect(taken.session.agenda.organizations).toEqual(chicago.organizations);
  });

  test("a start that is fixed later is waited for", () => {
    const taken = take(updateBlock(agenda, "b4", { fixedStart: { day: 0, time: "10:30" } }));
    expect(stateAt(taken.session, at(12)).coming.map(({ start }) => minutesSince(start))).toEqual([30, 90]);
  });

  test("300 blocks that are all exchanged", () => {
    const many = (start: string): { id: string; minutes: number }[] =>
      Array.from({ length: 300 }, (_, place) => ({ id: `${start}${place}`, minutes: 1 }));
    const long = begin(sessionOf(many("a")), at(0));
    const other = sessionOf(many("b")).agenda;
    expect(takeChanges(long, other, at(1))).toMatchObject({ full: true, session: long });
    const taken = takeChanges(long, { ...other, blocks: other.blocks.slice(1) }, at(1));
    expect(taken.full).toBe(false);
    expect(isWhole(SESSION, taken.session)).toBe(true);
  });
});

test("before it starts the session is of the agenda as it is now", () => {
  const session = sessionOf([{ minutes: 10 }]);
  const taken = takeChanges(
    session,
    updateBlock({ ...session.agenda, title: "Shop talk" }, "b1", { minutes: 15 }),
    at(0),
  );
  expect(taken.session).toMatchObject({ title: "Shop talk", blocks: { b1: { minutes: 15, now: 15 } } });
});

test("whatever becomes of the agenda: it stays whole, what is on stays on, and no text is lost", () => {
  fc.assert(
    fc.property(agendas({ most: 6 }), agendas({ most: 6 }), fc.nat(4), (one, other, steps) => {
      let session = begin(newSession(one), at(0));
      for (let step = 1; step <= steps; step += 1)
        session = next(say(session, at(step), { kind: "takeaway", text: `Text ${step}` }), at(step));
      const taken = takeChanges(session, other, at(9)).session;
      expect(isWhole(SESSION, taken)).toBe(true);
      expect(taken.said).toEqual(session.said);
      if (session.turns.length) expect(stateAt(taken, at(10)).block?.id).toBe(stateAt(session, at(10)).block?.id);
      expect(takeChanges(taken, other, at(9)).session).toBe(taken);
    }),
  );
});
