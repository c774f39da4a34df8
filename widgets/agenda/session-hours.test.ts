import fc from "fast-check";
import { expect, test } from "vitest";
import { total } from "./edit";
import type { Agenda } from "./model";
import { hasFixedStarts } from "./schedule";
import { oddStart, sessionHours, startForEnd } from "./session-hours";
import { agendaOf, agendas } from "./testing";

const at = (date: string | undefined, start: string, zone: string, fields: Partial<Agenda> = {}): Agenda =>
  agendaOf({
    ...(date ? { date } : {}),
    start,
    organizations: [{ id: "o", name: "", zone, people: [] }],
    ...fields,
    target: 90,
    blocks: [{ minutes: 60 }, { minutes: 30 }],
  });

test("the hours are those that clocks show", () => {
  expect(sessionHours(at(undefined, "23:30", "UTC"))).toEqual({ start: "23:30", end: "01:00" });
  expect(sessionHours(at("2027-05-04", "09:30", "America/Chicago"))).toEqual({ start: "09:30", end: "11:00" });
  // 2:30 does not exist, and an hour later it is one hour, not two.
  expect(sessionHours(at("2027-03-14", "02:30", "America/Chicago"))).toEqual({ start: "03:30", end: "05:00" });
  expect(sessionHours(at("2027-03-14", "01:00", "America/Chicago"))).toEqual({ start: "01:00", end: "03:30" });
  expect(sessionHours(at("2027-11-07", "00:30", "America/Chicago"))).toEqual({ start: "00:30", end: "01:00" });
});

test.each([
  ["2027-05-04", "11:00", "09:30"],
  ["2027-05-04", "01:00", "23:30"],
  ["2027-03-14", "03:30", "01:00"],
  [undefined, "01:00", "23:30"],
])("on %s, what ends at %s starts at %s", (date, end, start) => {
  const agenda = at(date, "12:00", "America/Chicago");
  expect(startForEnd(agenda, end)).toBe(start);
  expect(sessionHours({ ...agenda, start, fixed: "end" })?.end).toBe(end);
});

test("a start that does not exist, and one that comes twice, are known", () => {
  expect(oddStart(at("2027-03-14", "02:30", "America/Chicago"))).toMatchObject({ is: "skipped", asked: "02:30" });
  expect(oddStart(at("2027-11-07", "01:30", "America/New_York"))).toMatchObject({
    is: "twice",
    first: "EDT",
    second: "EST",
  });
  expect(oddStart(at("2027-11-07", "02:00", "America/New_York"))).toBeUndefined();
  expect(oddStart(at("2027-03-14", "02:30", "America/Phoenix"))).toBeUndefined();
  expect(oddStart(at("2027-03-28", "02:30", "Europe/Berlin"))).toMatchObject({ is: "skipped" });
  expect(oddStart(at("2027-04-04", "01:45", "Australia/Lord_Howe"))).toMatchObject({ is: "twice" });
});

test("any agenda has hours as long as it is, or none", () => {
  fc.assert(
    fc.property(agendas(), (agenda) => {
      oddStart(agenda);
      const hours = sessionHours(agenda);
      expect(hours === undefined).toBe(!agenda.start);
      const isEmpty = !hasFixedStarts(agenda) && total(agenda) === 0;
      if (hours && !agenda.date && isEmpty) expect(hours.start).toBe(hours.end);
      if (agenda.start) expect(startForEnd(agenda, "10:00")).toMatch(/^\d\d:\d\d$/);
    }),
  );
});
