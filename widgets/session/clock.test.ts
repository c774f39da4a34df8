// A session by a clock that the test moves: what is on, for how long, and until when.
import { describe, expect, test } from "vitest";
import { stateAt } from "./clock";
import { newSession } from "./model";
import { back, begin, finish, goOn, goTo, more, next, park, pause, planFromStart, setAuto, skip } from "./run";
import { spread } from "./spread";
import { at, chicago, minutesSince, morning, NINE, sessionOf } from "./testing";

const three = sessionOf([{ minutes: 10 }, { minutes: 20 }, { minutes: 5 }]);

describe("a session that runs", () => {
  test("says before it starts what would be if it started now", () => {
    const state = stateAt(three, at(0));
    expect(state).toMatchObject({ phase: "ready", block: undefined, ahead: 0, count: 3, started: undefined });
    expect(minutesSince(state.projectedEnd)).toBe(35);
    expect(state.coming.map(({ start }) => minutesSince(start))).toEqual([0, 10, 30]);
  });

  test("says what is on, what is left of it, and when it ends", () => {
    const session = begin(three, at(0));
    const state = stateAt(session, at(4));
    expect(state).toMatchObject({
      phase: "running",
      number: 1,
      elapsed: 4,
      left: 6,
      over: 0,
      ahead: 0,
      back: undefined,
    });
    expect(state.block?.id).toBe("b1");
    expect(state.coming.map(({ block }) => block.id)).toEqual(["b2", "b3"]);
  });

  test("never goes on by itself, and is behind by what it is over", () => {
    const state = stateAt(begin(three, at(0)), at(25));
    expect(state).toMatchObject({ number: 1, elapsed: 25, left: 0, over: 15, ahead: -15 });
    expect(minutesSince(state.projectedEnd)).toBe(50);
    expect(minutesSince(state.plannedEnd)).toBe(35);
  });

  test("is ahead by what a block did not need", () => {
    expect(stateAt(next(begin(three, at(0)), at(7)), at(7))).toMatchObject({ number: 2, elapsed: 0, ahead: 3 });
  });

  test("is over after its last block, and says for good when it was", () => {
    const session = [10, 30, 36].reduce((before, minute) => next(before, at(minute)), begin(three, at(0)));
    const state = stateAt(session, at(200));
    expect(state).toMatchObject({ phase: "finished", block: undefined, ahead: -1, coming: [] });
    expect(minutesSince(state.projectedEnd)).toBe(36);
    expect(next(session, at(201))).toBe(session);
    expect(stateAt(back(session, at(40)), at(42))).toMatchObject({ phase: "running", number: 3, elapsed: 8 });
  });
});

describe("going through the blocks", () => {
  test("back opens the block before, which counts on", () => {
    const session = back(next(begin(three, at(0)), at(10)), at(12));
    expect(stateAt(session, at(13))).toMatchObject({ number: 1, elapsed: 11, over: 1 });
    const again = stateAt(next(session, at(14)), at(15));
    expect(again).toMatchObject({ number: 2, elapsed: 3 });
    expect(again.back?.id).toBe("b1");
  });

  test("back twice goes back twice, and not to and fro", () => {
    const third = next(next(begin(three, at(0)), at(1)), at(2));
    expect(stateAt(back(back(third, at(3)), at(4)), at(5)).block?.id).toBe("b1");
  });

  test("at the first block there is nothing to go back to", () => {
    const session = begin(three, at(0));
    expect(back(session, at(1))).toBe(session);
  });

  test("a block that is skipped or parked is not waited for", () => {
    const session = begin(three, at(0));
    const skipped = stateAt(skip(session, at(1), "b2"), at(1));
    expect(skipped.coming.map(({ block }) => block.id)).toEqual(["b3"]);
    expect(skipped).toMatchObject({ ahead: 20, count: 2 });
    const parked = park(session, at(3));
    expect(parked.blocks.b1?.out).toBe("parked");
    expect(stateAt(parked, at(3))).toMatchObject({ number: 2, ahead: 7 });
    expect(back(parked, at(4)).blocks.b1?.out).toBeUndefined();
  });

  test("a block may be taken earlier; what was passed over is still to come", () => {
    const session = goTo(begin(three, at(0)), at(5), "b3");
    expect(stateAt(session, at(6)).coming.map(({ block }) => block.id)).toEqual(["b2"]);
    expect(stateAt(next(session, at(7)), at(7)).block?.id).toBe("b2");
    expect(stateAt(back(session, at(7)), at(7)).coming.map(({ block }) => block.id)).toEqual(["b2", "b3"]);
  });

  test("more time is counted from now once the time is over", () => {
    const session = begin(three, at(0));
    expect(stateAt(more(session, at(8), 5), at(8))).toMatchObject({ minutes: 15, left: 7, ahead: -5 });
    expect(stateAt(more(session, at(12), 5), at(12))).toMatchObject({ minutes: 17, left: 5, over: 0, ahead: -7 });
    expect(stateAt(more(session, at(8), -5), at(8))).toMatchObject({ minutes: 5, over: 3 });
  });
});

describe("pausing", () => {
  test("a pause counts for no block, and moves the end", () => {
    const paused = pause(begin(three, at(0)), at(4));
    expect(stateAt(paused, at(9))).toMatchObject({ phase: "paused", elapsed: 4, left: 6, ahead: -5 });
    expect(stateAt(goOn(paused, at(10)), at(12))).toMatchObject({ phase: "running", elapsed: 6, ahead: -6 });
  });

  test("whoever goes to the next block does not pause any more", () => {
    expect(stateAt(next(pause(begin(three, at(0)), at(4)), at(9)), at(10))).toMatchObject({
      phase: "running",
      number: 2,
      elapsed: 1,
    });
  });

  test("pauses of two tabs at the same time count once", () => {
    const session = begin(three, at(0));
    const both = { ...session, pauses: [...pause(session, at(2)).pauses, ...pause(session, at(3)).pauses] };
    expect(stateAt(both, at(6)).elapsed).toBe(2);
    expect(stateAt(goOn(both, at(6)), at(7)).elapsed).toBe(3);
  });
});

describe("a clock that jumps", () => {
  test("back: nothing is below zero, and the blocks stay where they are", () => {
    const session = next(begin(three, at(60)), at(65));
    const state = stateAt(session, at(0));
    expect(state).toMatchObject({ phase: "running", number: 2, elapsed: 0, left: 20 });
    expect(state.projectedEnd.getTime()).toBeGreaterThanOrEqual(at(0).getTime());
    // An act keeps what the clock says, and the session goes on from there.
    expect(stateAt(next(session, at(1)), at(4))).toMatchObject({ number: 3, elapsed: 3 });
  });

  test("back and then right again: as if nothing had been", () => {
    const session = next(begin(three, at(0)), at(10));
    expect(stateAt(session, at(-300)).number).toBe(2);
    expect(stateAt(session, at(15))).toMatchObject({ number: 2, elapsed: 5, ahead: 0 });
  });

  test("forward by mistake: an act there is taken back to now", () => {
    const session = next(begin(three, at(0)), at(500));
    expect(stateAt(next(session, at(11)), at(12))).toMatchObject({ number: 3, elapsed: 1 });
    expect(stateAt(session, at(11))).toMatchObject({ number: 2, elapsed: 0, ahead: -1 });
  });

  test("back after the end: what happened stays as it was", () => {
    const session = finish(next(begin(three, at(0)), at(10)), at(30));
    expect(stateAt(session, at(-600))).toMatchObject({ phase: "finished", ahead: 5 });
    expect(minutesSince(stateAt(session, at(-600)).projectedEnd)).toBe(30);
  });

  test("two hours of sleep: what is on is over by them", () => {
    expect(stateAt(begin(three, at(0)), at(124))).toMatchObject({ number: 1, over: 114 });
  });

  test("three hours have no drift, however often they are read", () => {
    let session = begin(sessionOf(Array.from({ length: 18 }, () => ({ minutes: 10 }))), at(0));
    for (let second = 0; second <= 3 * 3600; second += 7) {
      const now = new Date(NINE + second * 1000);
      const state = stateAt(session, now);
      if (state.left === 0 && state.coming.length) session = next(session, now);
      expect(state.elapsed + state.left - state.over).toBeCloseTo(10, 9);
    }
    expect(stateAt(session, at(180)).over).toBeLessThan(1);
  });
});

describe("by itself", () => {
  const auto = setAuto(begin(three, at(0)), at(0), true);

  test("it goes on when the time is over, also while nobody looks, and never ends", () => {
    expect(stateAt(auto, at(9.9)).number).toBe(1);
    expect(stateAt(auto, at(10))).toMatchObject({ number: 2, elapsed: 0 });
    expect(stateAt(auto, at(31))).toMatchObject({ number: 3, elapsed: 1, ahead: 0 });
    expect(stateAt(auto, at(120))).toMatchObject({ phase: "running", number: 3, over: 85 });
  });

  test("an act writes down what came by itself", () => {
    const session = pause(auto, at(32));
    expect(session.turns.map(({ block, at: when }) => [block, minutesSince(new Date(when))])).toEqual([
      ["b1", 0],
      ["b2", 10],
      ["b3", 30],
    ]);
  });

  test("a pause is waited for", () => {
    const session = goOn(pause(auto, at(8)), at(20));
    expect(stateAt(session, at(21)).number).toBe(1);
    expect(stateAt(session, at(22))).toMatchObject({ number: 2, elapsed: 0 });
  });

  test("so is whoever opens a block again whose time is over", () => {
    expect(stateAt(goTo(auto, at(12), "b1"), at(40))).toMatchObject({ number: 1, over: 28 });
    expect(goTo(auto, at(12), "b3").auto).toBe(true);
  });

  test("whoever goes back is left in peace", () => {
    const session = back(auto, at(12));
    expect(stateAt(session, at(40))).toMatchObject({ number: 1, over: 28 });
    expect(session.auto).toBe(false);
  });

  test("what is over already ends when it is asked for, and not in the past", () => {
    const session = setAuto(begin(three, at(0)), at(25), true);
    expect(stateAt(session, at(26))).toMatchObject({ number: 2, elapsed: 1 });
  });
});

describe("odd sessions", () => {
  test("one block, and none", () => {
    const one = begin(sessionOf([{ minutes: 30 }]), at(0));
    expect(stateAt(one, at(40))).toMatchObject({ number: 1, count: 1, over: 10, coming: [] });
    expect(stateAt(next(one, at(40)), at(41)).phase).toBe("finished");
    const none = sessionOf([]);
    expect(begin(none, at(0))).toBe(none);
    expect(stateAt(none, at(0))).toMatchObject({ phase: "ready", count: 0 });
  });

  test("300 blocks, one a minute by itself", () => {
    const long = setAuto(begin(sessionOf(Array.from({ length: 300 }, () => ({ minutes: 1 }))), at(0)), at(0), true);
    expect(stateAt(long, at(250.5))).toMatchObject({ number: 251, elapsed: 0.5, ahead: 0 });
  });

  test("blocks of zero minutes", () => {
    const zero = begin(sessionOf([{ minutes: 0 }, { minutes: 0 }]), at(0));
    expect(stateAt(zero, at(3))).toMatchObject({ number: 1, minutes: 0, left: 0, over: 3, ahead: -3 });
    expect(stateAt(setAuto(zero, at(0), true), at(0)).number).toBe(2);
  });

  test("over midnight and over a change of the clocks", () => {
    // In Chicago clocks went back on November 1, 2026 at 2 a.m.
    const night = sessionOf([{ minutes: 120 }, { minutes: 60 }], {
      date: "2026-10-31",
      start: "23:30",
      ...chicago,
    });
    const start = Date.parse("2026-11-01T04:30:00Z");
    const session = begin(night, new Date(start));
    const state = stateAt(session, at(130, start));
    expect(state).toMatchObject({ elapsed: 130, over: 10, ahead: -10 });
    expect(minutesSince(state.plannedEnd, start)).toBe(180);
  });
});

describe("the plan", () => {
  const planned = sessionOf([{ minutes: 30 }, { minutes: 30 }], morning);

  test("begins when the agenda says, also where the session starts late or early", () => {
    const late = begin(planned, at(12));
    expect(stateAt(late, at(12))).toMatchObject({ ahead: -12 });
    expect(minutesSince(stateAt(late, at(12)).plannedEnd)).toBe(60);
    expect(stateAt(begin(planned, at(-5)), at(-5)).ahead).toBe(5);
    expect(stateAt(planFromStart(late), at(12)).ahead).toBe(0);
  });

  test("begins with the session where that is at another time", () => {
    expect(stateAt(begin(planned, at(-24 * 60)), at(-24 * 60)).ahead).toBe(0);
    expect(stateAt(begin(planned, at(60)), at(60)).ahead).toBe(0);
  });

  test("an agenda with a time and no day is meant for today", () => {
    const { date: _, ...agenda } = planned.agenda;
    expect(stateAt(begin(newSession(agenda), at(5)), at(5)).ahead).toBe(-5);
  });

  test("what has a fixed start waits for it, and is late where it cannot have it", () => {
    const lunch = sessionOf([{ minutes: 30 }, { fixedStart: { day: 0, time: "10:00" }, minutes: 30 }], morning);
    const session = begin(lunch, at(0));
    const early = stateAt(session, at(20));
    expect(early.coming.map(({ start, late }) => [minutesSince(start), late])).toEqual([[60, undefined]]);
    expect(early.ahead).toBe(0);
    const late = stateAt(session, at(70));
    expect(late.coming.map(({ start, late: by }) => [minutesSince(start), by])).toEqual([[70, 10]]);
    expect(late.ahead).toBe(-10);
  });

  test("a second day waits until it begins, and the first one has an end of its own", () => {
    const days = sessionOf([{ minutes: 60 }, { minutes: 60, fixedStart: { day: 1, time: "09:00" } }], morning);
    const first = begin(days, at(0));
    expect(minutesSince(stateAt(first, at(10)).plannedEnd)).toBe(60);
    expect(stateAt(first, at(70)).ahead).toBe(-10);
    const night = stateAt(next(first, at(70)), at(70));
    expect(night).toMatchObject({ phase: "waiting", elapsed: 0, waits: 24 * 60 - 70, ahead: 0 });
    expect(stateAt(next(first, at(70)), at(24 * 60 + 5))).toMatchObject({ phase: "running", elapsed: 5 });
  });
});

test("finishing early is being ahead", () => {
  expect(stateAt(finish(begin(three, at(0)), at(12)), at(50))).toMatchObject({ phase: "finished", ahead: 23 });
});

test("what went on by itself does so once, also if the clock was set back in between", () => {
  const fixedStart = { day: 0, time: "11:30" };
  const planned = sessionOf([{ minutes: 0 }, { minutes: 0 }, { minutes: 0, fixedStart }, { minutes: 1 }], morning);
  const run = back(next(begin(planned, at(0)), at(0)), at(1));
  const setBack = spread(setAuto(run, at(1), true), at(0)).session;
  const { turns } = next(setBack, at(1));
  expect(new Set(turns.map(({ id }) => id)).size).toBe(turns.length);
});
