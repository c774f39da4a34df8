import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleAgenda } from "../export/samples";
import { blankBlock, blankOrganization } from "./edit";
import type { Agenda } from "./model";
import { type ReadTimes, readTimes } from "./reading";
import { agendas } from "./testing";

function at(date: string | undefined, start: string | undefined, ...zones: string[]): Agenda {
  const organizations = zones.map((zone, place) => ({ ...blankOrganization(zone), name: `Office ${place + 1}` }));
  return { ...sampleAgenda(), date, start, organizations } as Agenda;
}

const said = ({ sessions }: ReadTimes): string[] =>
  sessions.flatMap(({ spans }) => spans.map(({ words, whose }) => `${words} | ${whose}`));

test("the reader's clock stands first, and organizations whose clocks show the same share a line", () => {
  const agenda = at("2026-12-01", "10:00", "America/New_York", "America/Phoenix", "America/Toronto");
  const times = readTimes(agenda, "America/Denver");
  expect(times.sessions.map(({ day }) => day)).toEqual(["Tuesday, December 1, 2026"]);
  expect(said(times)).toEqual([
    expect.stringMatching(/^8:00 AM to .* MST \| your time \(Denver, Phoenix\), Office 2$/),
    expect.stringMatching(/^10:00 AM to .* EST \| Office 1, Office 3 \(New York, Toronto\)$/),
  ]);
  const [first] = times.days[0]?.blocks ?? [];
  expect(first).toMatchObject({ time: "8:00 AM MST", elsewhere: ["10:00 AM EST, Office 1, Office 3"] });
});

test("where it is another day, the day is said", () => {
  const times = readTimes(at("2026-12-01", "23:30", "America/New_York", "Asia/Tokyo"), "America/New_York");
  expect(said(times)[0]).toMatch(/^11:30 PM to Wednesday, .* EST \| your time \(New York\), Office 1$/);
  expect(said(times)[1]).toMatch(/^Wednesday, 1:30 PM to .* GMT\+9 \| Office 2 \(Tokyo\)$/);
  expect(times.days.map(({ day }) => day)).toEqual(["Tuesday, December 1, 2026", "Wednesday, December 2, 2026"]);
});

test("the two hours of a clock change are told apart", () => {
  const times = readTimes(at("2027-11-07", "01:30", "America/New_York"), "America/New_York");
  expect(said(times)[0]).toMatch(/^1:30 AM EDT to .* EST \|/);
  expect(times.days[0]?.blocks[0]?.time).toBe("1:30 AM EDT");
});

test("beyond two other clocks a block shows the reader's only", () => {
  const zones = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"];
  const times = readTimes(at("2026-12-01", "10:00", ...zones), "America/New_York");
  expect(said(times)).toHaveLength(4);
  expect(times.days[0]?.blocks.every(({ elsewhere }) => !elsewhere.length)).toBe(true);
});

test("without a day it is said where the clock is, and without a time it counts from zero", () => {
  const noDay = readTimes(at(undefined, "23:30", "America/New_York"), "Europe/London");
  expect(said(noDay)[0]).toMatch(/^11:30 PM to .* \| Office 1 \(New York\)$/);
  const noTime = readTimes(at("2026-12-01", undefined, "America/New_York"), "Europe/London");
  expect(noTime.sessions).toEqual([{ day: "Tuesday, December 1, 2026", spans: [] }]);
  expect(noTime.days[0]?.blocks[0]?.time).toBe("0:00");
});

test("a session of several days has the hours of each, and its blocks below their days", () => {
  const zones = ["America/New_York", "Europe/London"];
  const blocks = ["One", "Two", "Three"].map((title, place) => ({
    ...blankBlock("question"),
    title,
    minutes: 60,
    ...(place === 2 && { fixedStart: { day: 1, time: "09:00" } }),
  }));
  const times = readTimes({ ...at("2026-12-01", "13:00", ...zones), fixed: "start", blocks }, "America/New_York");
  expect(times.sessions.map(({ day }) => day)).toEqual(["Tuesday, December 1, 2026", "Wednesday, December 2, 2026"]);
  expect(said(times)).toEqual([
    expect.stringMatching(/^1:00 PM to 3:00 PM EST/),
    expect.stringMatching(/^6:00 PM to 8:00 PM GMT/),
    expect.stringMatching(/^9:00 AM to 10:00 AM EST/),
    expect.stringMatching(/^2:00 PM to 3:00 PM GMT/),
  ]);
  expect(times.days.map(({ day, blocks: found }) => [day, found.map(({ block }) => block.title)])).toEqual([
    ["Tuesday, December 1, 2026", ["One", "Two"]],
    ["Wednesday, December 2, 2026", ["Three"]],
  ]);
  const noDate = readTimes({ ...at(undefined, "13:00", ...zones), fixed: "start", blocks }, "Asia/Tokyo");
  expect(noDate.days.map(({ day }) => day)).toEqual(["Day 1", "Day 2"]);
  expect(said(noDate)).toHaveLength(2);
});

test("every agenda has each of its blocks once, in order, with a time", () => {
  fc.assert(
    fc.property(agendas({ most: 6 }), fc.constantFrom("UTC", "Asia/Kolkata", "Pacific/Apia"), (agenda, zone) => {
      const found = readTimes(agenda, zone).days.flatMap(({ blocks }) => blocks);
      expect(found.map(({ block }) => block.id)).toEqual(agenda.blocks.filter(({ out }) => !out).map(({ id }) => id));
      expect(found.every(({ time }) => time !== "")).toBe(true);
    }),
    { numRuns: 60 },
  );
});
