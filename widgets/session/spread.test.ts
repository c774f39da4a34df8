// Spreading what was lost or won: over what is left, by the same fitting, and said.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../agenda/model";
import { stateAt } from "./clock";
import { begin, next, skip } from "./run";
import { spread, takeBack } from "./spread";
import { at, morning, sessionOf } from "./testing";

const bounded = (minutes: number, more: Partial<Block> = {}): Partial<Block> => ({
  minutes,
  least: Math.ceil(minutes / 2),
  ideal: minutes,
  most: minutes * 2,
  ...more,
});
const hour = sessionOf([bounded(20), bounded(20), bounded(10, { priority: "could" }), bounded(10)]);

function minutesOf(session: ReturnType<typeof spread>["session"]): (number | undefined)[] {
  return Object.values(session.blocks).map(({ now, out }) => (out ? undefined : now));
}

describe("spreading", () => {
  test("with nothing lost there is nothing to do", () => {
    const session = next(begin(hour, at(0)), at(20));
    expect(spread(session, at(20))).toMatchObject({ changed: [], out: [], back: [], late: [], was: 0, over: 0 });
    expect(spread(session, at(20)).session).toBe(session);
  });

  test("ten minutes that were lost come from the blocks that are left, and it ends on time", () => {
    const session = next(begin(hour, at(0)), at(30));
    const done = spread(session, at(30));
    expect(done.was).toBe(10);
    expect(done.over).toBe(0);
    expect(minutesOf(done.session)).toEqual([20, 20, 5, 5]);
    expect(done.changed.map(({ block, from, to }) => [block.id, from, to])).toEqual([
      ["b3", 10, 5],
      ["b4", 10, 5],
    ]);
    expect(spread(done.session, at(30)).session).toBe(done.session);
    expect(minutesOf(takeBack(done.session, done))).toEqual(minutesOf(session));
  });

  test("what may be left out goes first where there is not time for all, and comes back", () => {
    const session = next(begin(hour, at(0)), at(34));
    const done = spread(session, at(34));
    expect(done.out.map(({ id }) => id)).toEqual(["b3"]);
    expect(done.over).toBe(0);
    const won = spread(next(done.session, at(36)), at(36));
    expect(won.back.map(({ id }) => id)).toEqual(["b3"]);
    expect(won.over).toBe(0);
    expect(minutesOf(takeBack(won.session, won))[2]).toBeUndefined();
  });

  test("minutes that were won are used as far as the blocks take them", () => {
    const done = spread(next(begin(hour, at(0)), at(10)), at(10));
    expect(minutesOf(done.session)).toEqual([20, 20, 15, 15]);
    expect(done).toMatchObject({ was: -10, over: 0 });
  });

  test("what cannot be made up is said", () => {
    const done = spread(next(begin(hour, at(0)), at(50)), at(50));
    expect(done.out.map(({ id }) => id)).toEqual(["b3"]);
    expect(done.over).toBe(15);
  });

  test("a block that is over gets nothing back", () => {
    expect(minutesOf(spread(begin(hour, at(0)), at(30)).session)).toEqual([20, 15, 5, 10]);
  });

  test("what was skipped stays out", () => {
    const done = spread(skip(begin(hour, at(0)), at(0), "b3"), at(0));
    expect(done.back).toEqual([]);
    expect(done.session.blocks.b3?.out).toBe("skipped");
  });

  test("a break keeps its least, and is not left out", () => {
    const session = sessionOf([bounded(20), bounded(10, { kind: "break", priority: "could" }), bounded(20)]);
    const done = spread(next(begin(session, at(0)), at(45)), at(45));
    expect(done.out).toEqual([]);
    expect(done.session.blocks.b2?.now).toBe(10);
  });
});

describe("with a start that may not move", () => {
  const lunch = sessionOf(
    [bounded(30), bounded(30), bounded(60, { kind: "break", fixedStart: { day: 0, time: "10:00" } }), bounded(30)],
    morning,
  );

  test("what is before it gets just the time until then", () => {
    const session = begin(lunch, at(0));
    const done = spread(session, at(40));
    expect(minutesOf(done.session)).toEqual([30, 20, 60, 30]);
    expect(done.late).toEqual([]);
  });

  test("where it cannot be reached, that is said, and what is after it gives way", () => {
    const done = spread(begin(lunch, at(0)), at(55));
    expect(minutesOf(done.session)).toEqual([30, 15, 55, 25]);
    expect(done.late.map(({ block, minutes }) => [block.id, minutes])).toEqual([["b3", 10]]);
    expect(done.over).toBe(0);
  });
});

test("whatever was lost: minutes are within their bounds, firm blocks stay, and the end is no later than before", () => {
  const block = fc.record({
    bounds: fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)).map((some) => some.sort((one, other) => one - other)),
    priority: fc.constantFrom("must" as const, "should" as const, "could" as const),
  });
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 12 }),
      fc.double({ min: 0, max: 300, noNaN: true }),
      (all, lost) => {
        const blocks = all.map(({ bounds: [least = 0, ideal = 0, most = 0], priority }) => ({
          ...{ minutes: ideal, least, ideal, most, priority },
        }));
        const now = at(lost);
        const session = begin(sessionOf(blocks), at(0));
        const done = spread(session, now);
        const [was, is] = [stateAt(session, now), stateAt(done.session, now)];
        expect(is.plannedEnd).toEqual(was.plannedEnd);
        if (was.ahead <= 0) expect(is.ahead).toBeGreaterThanOrEqual(was.ahead);
        for (const { block: one, minutes } of is.coming) {
          expect(minutes).toBeGreaterThanOrEqual(one.least);
          expect(minutes).toBeLessThanOrEqual(one.most);
        }
        expect(done.out.every(({ priority }) => priority !== "must")).toBe(true);
        expect(takeBack(done.session, done).blocks).toEqual(session.blocks);
      },
    ),
  );
});
