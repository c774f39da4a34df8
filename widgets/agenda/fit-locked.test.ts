import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitTo, total } from "./edit";
import { fitAgenda, lateStarts } from "./fit-locked";
import type { Agenda, Block } from "./model";
import { schedule } from "./schedule";
import { agendaOf, agendas } from "./testing";

const talk = { least: 20, ideal: 60, most: 120, minutes: 60 };
const lunch: Partial<Block> = {
  title: "Lunch",
  kind: "break",
  least: 30,
  ideal: 60,
  most: 60,
  minutes: 60,
  fixedStart: { day: 0, time: "12:00" },
};
const day = (fields: Partial<Agenda>, ...blocks: Partial<Block>[]): Agenda =>
  agendaOf({ date: "2026-12-01", start: "09:00", organizations: [], ...fields, blocks });
const minutes = (agenda: Agenda): (number | null)[] => agenda.blocks.map((block) => (block.out ? null : block.minutes));

describe("fitting with fixed starts", () => {
  test("fills the time up to a lunch that may not move, and gives the rest to what is after it", () => {
    const fitted = fitAgenda(day({ target: 360 }, talk, talk, lunch, talk), 330);
    expect(minutes(fitted)).toEqual([90, 90, 60, 90]);
    expect(total(fitted)).toBe(330);
    expect(schedule(fitted).map(({ gap }) => gap)).toEqual([0, 0, 0, 0]);
    expect(lateStarts(fitted)).toEqual([]);
  });

  test("leaves out what does not fit before it, and says what still is too long", () => {
    const could = { ...talk, priority: "could" as const, least: 60 };
    const early = { ...lunch, fixedStart: { day: 0, time: "10:00" } };
    expect(minutes(fitAgenda(day({}, talk, could, early, talk), 180))).toEqual([60, null, 60, 60]);
    const rigid = fitAgenda(day({}, { ...talk, least: 90, ideal: 90, minutes: 90 }, early, talk), 180);
    expect(lateStarts(rigid).map(({ block, minutes: by }) => [block.title, by])).toEqual([["Lunch", 30]]);
    expect(rigid.blocks[0]).toMatchObject({ minutes: 90 });
  });

  test("never leaves out a block whose start may not move", () => {
    const fitted = fitAgenda(day({}, talk, { ...lunch, priority: "could" }, talk), 60);
    expect(minutes(fitted)[1]).toBe(30);
  });

  test("shares what is left of the length among the ends of several days", () => {
    const second = { ...talk, fixedStart: { day: 1, time: "09:00" } };
    const fitted = fitAgenda(day({}, talk, lunch, talk, second, talk), 480);
    expect(total(fitted)).toBe(480);
    expect(minutes(fitted)[0]).toBe(120);
    expect(lateStarts(fitted)).toEqual([]);
  });

  test("is the usual fit without any, and keeps bounds in every case", () => {
    fc.assert(
      fc.property(agendas(), fc.nat(900), fc.boolean(), (agenda, target, keeps) => {
        const fitted = fitAgenda(agenda, target, keeps);
        if (!agenda.start || !agenda.blocks.some((block) => block.fixedStart && !block.out))
          expect(fitted).toEqual(fitTo(agenda, target, keeps).agenda);
        for (const [place, block] of fitted.blocks.entries()) {
          const before = agenda.blocks[place]!;
          if (block.out) continue;
          if (keeps && before.pinned && !before.out) expect(block.minutes).toBe(before.minutes);
          else expect(block.minutes).toBeGreaterThanOrEqual(Math.min(block.least, block.ideal));
          if (!(keeps && before.pinned)) expect(block.minutes).toBeLessThanOrEqual(Math.max(block.most, block.ideal));
        }
      }),
    );
  });
});
