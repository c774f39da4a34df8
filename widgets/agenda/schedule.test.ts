import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moment } from "../base/moment";
import { clock, zoneName } from "../base/zone-clock";
import { total } from "./edit";
import type { Agenda } from "./model";
import { dayDifference, hasFixedStarts, schedule, startOf } from "./schedule";
import { agendaOf, agendas } from "./testing";

const at = (date: string, start: string, zone: string, fields: Partial<Omit<Agenda, "blocks">> = {}): Agenda =>
  agendaOf({
    date,
    start,
    organizations: [{ id: "o", name: "", zone, people: [] }],
    blocks: [{ minutes: 30 }, { minutes: 45 }, { minutes: 60, out: true }, { minutes: 15 }],
    ...fields,
  });
const iso = (agenda: Agenda): (string | undefined)[] => schedule(agenda).map(({ start }) => start?.toISOString());

describe("a schedule", () => {
  test("counts from the start, and leaves out what is left out", () => {
    expect(
      schedule(at("2027-05-04", "09:30", "America/Chicago")).map(({ block, offset }) => [block.id, offset]),
    ).toEqual([
      ["b1", 0],
      ["b2", 30],
      ["b4", 75],
    ]);
    expect(schedule(agendaOf({ blocks: [{ minutes: 30 }] }))[0]).toMatchObject({ offset: 0, gap: 0, day: 0 });
  });

  test("is in the first organization's time zone", () => {
    expect(iso(at("2027-05-04", "09:30", "America/Chicago"))).toEqual([
      "2027-05-04T14:30:00.000Z",
      "2027-05-04T15:00:00.000Z",
      "2027-05-04T15:45:00.000Z",
    ]);
    expect(startOf(agendaOf({ date: "2027-05-04", start: "09:30" }))?.toISOString()).toBe("2027-05-04T09:30:00.000Z");
    expect(startOf(agendaOf({ date: "2027-05-04" }))).toBeUndefined();
    expect(startOf(agendaOf({ start: "09:30" }))).toBeUndefined();
  });

  test("with a fixed end moves the start", () => {
    const fixed = at("2027-05-04", "09:00", "UTC", { target: 60, fixed: "end" });
    expect(iso(fixed)[0]).toBe("2027-05-04T08:30:00.000Z");
    expect(schedule(fixed).at(-1)?.end?.toISOString()).toBe("2027-05-04T10:00:00.000Z");
  });

  test("goes on through midnight", () => {
    expect(iso(at("2027-12-31", "23:45", "America/New_York"))).toEqual([
      "2028-01-01T04:45:00.000Z",
      "2028-01-01T05:15:00.000Z",
      "2028-01-01T06:00:00.000Z",
    ]);
  });

  test("is as long as its blocks, also while clocks change", () => {
    fc.assert(
      fc.property(agendas(), (agenda) => {
        const blocks = schedule(agenda);
        const [first, last] = [blocks[0], blocks.at(-1)];
        if (first?.start && last?.end && !hasFixedStarts(agenda))
          expect(last.end.getTime() - first.start.getTime()).toBe(total(agenda) * 60_000);
        for (const { block, start, end } of blocks)
          if (start && end) expect(end.getTime() - start.getTime()).toBe(block.minutes * 60_000);
      }),
    );
    // An hour is skipped between the first block and the second.
    const spring = schedule(at("2026-03-08", "01:45", "America/Chicago"));
    expect(spring.map(({ start }) => clock(start!, "America/Chicago"))).toEqual(["1:45 AM", "3:15 AM", "4:00 AM"]);
    const fall = schedule(at("2026-11-01", "01:45", "America/Chicago"));
    expect(fall.map(({ start }) => clock(start!, "America/Chicago"))).toEqual(["1:45 AM", "1:15 AM", "2:00 AM"]);
  });
});

describe("a moment", () => {
  test.each([
    ["skipped in spring", "2026-03-08", "02:30", "America/Chicago", "2026-03-08T08:30:00.000Z"],
    ["skipped in spring, in Europe", "2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["twice in fall", "2026-11-01", "01:30", "America/Chicago", "2026-11-01T06:30:00.000Z"],
    ["twice in fall, in Europe", "2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["twice in fall, by half an hour", "2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00.000Z"],
    ["without summer time", "2026-07-01", "09:00", "America/Phoenix", "2026-07-01T16:00:00.000Z"],
    ["of a quarter hour", "2026-07-01", "09:00", "Asia/Kathmandu", "2026-07-01T03:15:00.000Z"],
  ])("%s", (_, day, time, zone, expected) => {
    expect(moment(day, time, zone).toISOString()).toBe(expected);
  });

  test("shows the time it was made for, unless clocks skip it", () => {
    const minutes = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }),
        minutes,
        (date, minute) => {
          const [day, time] = [
            date.toISOString().slice(0, 10),
            `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`,
          ];
          for (const zone of ["America/Phoenix", "Asia/Kolkata", "UTC"]) {
            const shown = new Intl.DateTimeFormat("en-GB", {
              timeZone: zone,
              hour: "2-digit",
              minute: "2-digit",
            }).format(moment(day, time, zone));
            expect(shown).toBe(time);
          }
        },
      ),
    );
  });
});

test("clocks, zones and days are in words", () => {
  const date = new Date("2027-01-04T05:30:00Z");
  expect(clock(date, "America/Chicago")).toBe("11:30 PM");
  expect(clock(date, "UTC")).toBe("5:30 AM");
  expect(zoneName(date, "America/Chicago")).toBe("CST");
  expect(zoneName(new Date("2027-07-04T05:30:00Z"), "America/Chicago")).toBe("CDT");
  expect(dayDifference(date, "America/Chicago", "Europe/Berlin")).toBe("+1 day");
  expect(dayDifference(date, "Europe/Berlin", "America/Chicago")).toBe("−1 day");
  expect(dayDifference(date, "Pacific/Kiritimati", "Pacific/Pago_Pago")).toBe("−1 day");
  expect(dayDifference(new Date("2027-01-04T10:30:00Z"), "Pacific/Niue", "Pacific/Kiritimati")).toBe("+2 days");
  expect(dayDifference(date, "America/Chicago", "America/New_York")).toBe("+1 day");
  expect(dayDifference(date, "UTC", "Europe/Berlin")).toBe("");
});
