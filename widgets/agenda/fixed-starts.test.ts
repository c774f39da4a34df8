import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { total } from "./edit";
import { beginDay, fixStart, freeStart, mendBefore, opensDay, passDayOn } from "./fixed-starts";
import type { Agenda } from "./model";
import { schedule, sessionMinutes } from "./schedule";
import { sessionDays } from "./session-days";
import { agendaOf, agendas } from "./testing";

const zone = "America/Chicago";
const day = agendaOf({
  date: "2027-05-04",
  start: "09:00",
  organizations: [{ id: "o", name: "", zone, people: [] }],
  blocks: [
    { minutes: 30, least: 10, ideal: 30, most: 60 },
    { minutes: 45, least: 20, ideal: 45, most: 120 },
    { minutes: 60, least: 60, ideal: 60, most: 60, kind: "break" },
    { minutes: 30, least: 20, ideal: 30, most: 60 },
  ],
});
const starts = (agenda: Agenda): [string, number, number][] =>
  schedule(agenda).map(({ block, offset, gap }) => [block.id, offset, gap]);

describe("a fixed start", () => {
  test("stays, whatever is before it", () => {
    const lunch = fixStart(day, "b3", "12:00");
    expect(starts(lunch)).toEqual([
      ["b1", 0, 0],
      ["b2", 30, 0],
      ["b3", 180, 105],
      ["b4", 240, 0],
    ]);
    expect(schedule(lunch)[2]?.start?.toISOString()).toBe("2027-05-04T17:00:00.000Z");
    expect(sessionMinutes(lunch)).toBe(270);
    expect(starts(freeStart(lunch, "b3"))).toEqual(starts(day));
  });

  test("before the block before it ends is an overlap", () => {
    expect(starts(fixStart(day, "b3", "10:00"))[2]).toEqual(["b3", 60, -15]);
  });

  test("gives an agenda without a start its start", () => {
    const { start: _, ...without } = day;
    const fixed = fixStart(without, "b3", "12:00");
    expect([fixed.start, starts(fixed)[2]]).toEqual(["10:45", ["b3", 75, 0]]);
  });

  test("after midnight is on the next date", () => {
    const late = fixStart({ ...day, start: "23:00" }, "b3", "00:30");
    expect(late.blocks[2]?.fixedStart).toEqual({ day: 1, time: "00:30" });
    expect(starts(late)[2]).toEqual(["b3", 90, 15]);
    // It is one night's session, and not two days.
    expect(sessionDays(late)).toHaveLength(1);
  });

  test("holds on the day on which the clocks change", () => {
    const spring = fixStart({ ...day, date: "2027-03-14", start: "00:30" }, "b3", "04:00");
    expect(starts(spring)[2]).toEqual(["b3", 150, 75]);
  });

  test("counts for nothing as long as nobody knows when the session starts", () => {
    const { start: _, ...without } = fixStart(day, "b3", "12:00");
    expect(starts(without)).toEqual(starts(day));
  });
});

describe("what is free or too much before a fixed start", () => {
  test("is filled by the blocks before it", () => {
    const { agenda, left } = mendBefore(fixStart(day, "b3", "11:30"), "b3");
    expect([left, agenda.blocks.map(({ minutes }) => minutes).slice(2), starts(agenda)[2]]).toEqual([
      0,
      [60, 30],
      ["b3", 150, 0],
    ]);
  });

  test("is cut from them", () => {
    const { agenda, left } = mendBefore(fixStart(day, "b3", "10:00"), "b3");
    expect([left, starts(agenda)[2]]).toEqual([0, ["b3", 60, 0]]);
  });

  test("that they can't give is said", () => {
    expect(mendBefore(fixStart(day, "b3", "09:15"), "b3").left).toBe(-15);
    expect(mendBefore(fixStart(day, "b3", "14:00"), "b3").left).toBe(120);
  });

  test("reaches back to the fixed start before it", () => {
    const twice = fixStart(fixStart(day, "b2", "10:00"), "b3", "11:00");
    const { agenda } = mendBefore(twice, "b3");
    expect(agenda.blocks.map(({ minutes }) => minutes)).toEqual([30, 60, 60, 30]);
  });
});

describe("several days", () => {
  const two = beginDay(day, "b3");

  test("begin at the same time", () => {
    expect(
      sessionDays(two).map(({ number, date, from, to, blocks }) => [number, date, from, to, blocks.length]),
    ).toEqual([
      [1, "2027-05-04", 0, 75, 2],
      [2, "2027-05-05", 1440, 1530, 2],
    ]);
    expect([opensDay(two, "b3"), opensDay(two, "b1"), opensDay(two, "b4")]).toEqual([true, false, false]);
    expect(total(two)).toBe(total(day));
  });

  test("can be begun before one that is there", () => {
    const three = beginDay(two, "b2");
    expect(sessionDays(three).map(({ date }) => date)).toEqual(["2027-05-04", "2027-05-05", "2027-05-06"]);
  });

  test("stay when the block that opens one goes", () => {
    const moved = passDayOn(two, "b3");
    expect(moved.blocks.map(({ fixedStart }) => fixedStart?.day)).toEqual([undefined, undefined, undefined, 1]);
    expect(passDayOn(day, "b3")).toBe(day);
  });

  test("without a date are counted", () => {
    const { date: _, ...without } = two;
    expect(sessionDays(without).map(({ number, date, from }) => [number, date, from])).toEqual([
      [1, undefined, 0],
      [2, undefined, 1440],
    ]);
  });

  test("of any agenda hold all blocks that take part, in order", () => {
    fc.assert(
      fc.property(agendas(), (agenda) => {
        const days = sessionDays(agenda);
        expect(days.flatMap(({ blocks }) => blocks)).toEqual(schedule(agenda));
        for (const one of days) expect(one.to).toBeGreaterThanOrEqual(one.from);
      }),
    );
  });
});
