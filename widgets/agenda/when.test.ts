import { expect, test } from "vitest";
import { sampleAgenda } from "../export/samples";
import { beginDay } from "./fixed-starts";
import type { Agenda } from "./model";
import { clocks, daysInWords, spans } from "./when";

function at(date: string | undefined, start: string | undefined, ...zones: string[]): Agenda {
  const organizations = zones.map((zone, place) => ({ id: `o${place}`, name: "", zone, people: [] }));
  return { ...sampleAgenda(), date, start, organizations } as Agenda;
}

test("each time zone has its clock, and zones whose clocks agree share one", () => {
  const shown = clocks(
    at("2026-12-01", "10:00", "America/New_York", "America/Phoenix", "America/Denver", "America/New_York"),
  );
  expect(shown.map((clock) => clock.name)).toEqual(["New York (EST)", "Phoenix, Denver (MST)"]);
  expect(shown.map((clock) => clock.at(90))).toEqual(["11:30 AM", "9:30 AM"]);
  const summer = clocks(at("2027-06-01", "10:00", "America/Phoenix", "America/Denver"));
  expect(summer.map((clock) => clock.at(0))).toEqual(["10:00 AM", "11:00 AM"]);
});

test("times after midnight say so", () => {
  const [east, west] = clocks(at("2026-12-01", "23:30", "America/New_York", "America/Phoenix"));
  expect(east?.at(30)).toBe("12:00 AM (next day)");
  expect(west?.at(30)).toBe("10:00 PM");
  expect(east?.at(30 + 1440)).toBe("12:00 AM (2 days later)");
});

test("a session over a change of the clocks lasts as long as it lasts", () => {
  const [clock] = clocks(at("2027-03-14", "01:30", "America/New_York"));
  expect(clock?.at(0)).toBe("1:30 AM EST");
  expect(clock?.at(60)).toBe("3:30 AM EDT");
  expect(clock?.name).toBe("New York (EST, EDT)");
});

test("without a day there is one clock, and without a time it counts from zero", () => {
  const noDay = clocks(at(undefined, "23:30", "America/New_York", "America/Phoenix"));
  expect(noDay.map((clock) => [clock.name, clock.at(0), clock.at(45)])).toEqual([
    ["Time (New York)", "11:30 PM", "12:15 AM (next day)"],
  ]);
  const noTime = clocks(at("2026-12-01", undefined, "America/New_York"));
  expect(noTime.map((clock) => [clock.name, clock.at(0), clock.at(95)])).toEqual([["From", "0:00", "1:35"]]);
});

test("the span of the session is said for each clock, with the weekday where it is another day", () => {
  expect(spans(at("2026-12-01", "20:00", "America/New_York", "Asia/Tokyo"))).toEqual([
    "8:00 PM to 9:30 PM EST (New York)",
    "Wednesday, 10:00 AM to 11:30 AM GMT+9 (Tokyo)",
  ]);
  expect(spans(at(undefined, "09:00", "America/New_York"))).toEqual(["9:00 AM to 10:30 AM"]);
  expect(spans(at("2026-12-01", undefined, "America/New_York"))).toEqual([]);
});

test("with a fixed end the start gives way", () => {
  const changes = { fixed: "end", target: 120 } as const;
  expect(spans({ ...at("2026-12-01", "10:00", "America/New_York"), ...changes })).toEqual([
    "10:30 AM to 12:00 PM EST (New York)",
  ]);
  expect(spans({ ...at(undefined, "00:00", "America/New_York"), ...changes, target: 60 })).toEqual([
    "11:30 PM to 1:00 AM (next day)",
  ]);
});

test("the day is the first organization's", () => {
  expect(daysInWords(at("2026-12-01", undefined))).toEqual(["Tuesday, December 1, 2026"]);
  expect(daysInWords(at(undefined, undefined))).toEqual([]);
});

test("several days are said one after the other", () => {
  const session = at("2026-12-01", "10:00", "America/New_York", "Asia/Tokyo");
  const [first] = session.blocks;
  const two = beginDay(session, session.blocks[2]?.id ?? "");
  expect(daysInWords(two)).toEqual(["Day 1: Tuesday, December 1, 2026", "Day 2: Wednesday, December 2, 2026"]);
  expect(spans(two)[0]).toMatch(/^Day 1: 10:00 AM to /);
  expect(spans(two)[3]).toMatch(/^Day 2: Thursday, 12:00 AM to /);
  expect(clocks(two, 1440)[0]?.at(1440 + (first?.minutes ?? 0))).not.toContain("day");
  const { date: _, ...undated } = two;
  expect(clocks(undated, 1440)[0]?.at(1440)).toBe("10:00 AM");
});

test("the two hours of a change are told apart, and an end on another day says which", () => {
  const [clock] = clocks(at("2027-11-07", "01:00", "America/New_York"));
  expect([clock?.at(30), clock?.at(90)]).toEqual(["1:30 AM EDT", "1:30 AM EST"]);
  expect(spans(at("2027-11-07", "01:00", "America/New_York"))).toEqual(["1:00 AM EDT to 1:30 AM EST (New York)"]);
  expect(spans(at("2026-12-01", "23:30", "America/New_York"))).toEqual([
    "11:30 PM to Wednesday, 1:00 AM EST (New York)",
  ]);
});
