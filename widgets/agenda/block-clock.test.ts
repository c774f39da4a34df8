import { expect, test } from "vitest";
import { blockClock } from "./block-clock";

const zones = ["America/New_York", "Asia/Kolkata", "America/Detroit"];
const at = (start: string, from = start): unknown => blockClock(new Date(start), new Date(from), zones);

test("each time has its zone, and another day is said", () => {
  expect(at("2026-12-01T15:00:00Z")).toEqual({ time: "10:00 AM", zone: "EST", elsewhere: "8:30 PM GMT+5:30" });
  expect(at("2026-12-01T23:00:00Z")).toEqual({ time: "6:00 PM", zone: "EST", elsewhere: "4:30 AM GMT+5:30 (+1 day)" });
});

test("a session over midnight says the day", () => {
  expect(at("2026-12-02T05:15:00Z", "2026-12-02T04:30:00Z")).toMatchObject({ time: "12:15 AM", zone: "EST, +1 day" });
  expect(at("2026-12-02T04:45:00Z", "2026-12-02T04:30:00Z")).toMatchObject({ time: "11:45 PM", zone: "EST" });
});

test("the two hours of a change are told apart", () => {
  const from = "2027-11-07T05:30:00Z";
  expect(at("2027-11-07T05:30:00Z", from)).toMatchObject({ time: "1:30 AM", zone: "EDT" });
  expect(at("2027-11-07T06:30:00Z", from)).toMatchObject({ time: "1:30 AM", zone: "EST" });
});

test("the same time on another day is not the same", () => {
  const clock = blockClock(new Date("2026-12-01T20:00:00Z"), new Date("2026-12-01T20:00:00Z"), [
    "Pacific/Honolulu",
    "Pacific/Kiritimati",
  ]);
  expect(clock.elsewhere).toBe("10:00 AM GMT+14 (+1 day)");
});
