import { expect, test } from "vitest";
import { begin, finish, goOn, pause, speaks } from "./run";
import { talkAt } from "./talk";
import { at, sessionOf } from "./testing";

const organizations = ["o1", "o2"].map((id) => ({ id, name: id, zone: "UTC", people: [] }));
const session = begin(sessionOf([{ minutes: 60 }], { organizations }), at(0));

function minutesOf(one: typeof session, minute: number): number[] {
  return talkAt(one, at(minute)).spoken.map(({ minutes }) => minutes);
}

test("the minutes of whoever speaks are counted, from one to the next", () => {
  const talked = speaks(speaks(session, at(0), "o1"), at(4), "o2");
  expect(minutesOf(talked, 5)).toEqual([4, 1]);
  expect(talkAt(talked, at(5))).toMatchObject({ speaking: "o2", quiet: undefined });
  expect(minutesOf(speaks(talked, at(6), ""), 30)).toEqual([4, 2]);
});

test("a pause and the end are nobody's time", () => {
  const paused = pause(speaks(session, at(0), "o1"), at(3));
  expect(minutesOf(goOn(paused, at(10)), 12)).toEqual([3, 0]);
  const over = finish(speaks(session, at(0), "o1"), at(8));
  expect(minutesOf(over, 50)).toEqual([8, 0]);
  expect(talkAt(over, at(50)).speaking).toBe("");
});

test("who has spoken much less than the others is named, once there was talk enough", () => {
  const talked = speaks(session, at(0), "o1");
  expect(talkAt(talked, at(5)).quiet).toBeUndefined();
  expect(talkAt(talked, at(12)).quiet).toBe("o2");
  expect(talkAt(speaks(talked, at(12), "o2"), at(18)).quiet).toBeUndefined();
});

test("a clock that was set back takes no time away", () => {
  const talked = speaks(speaks(session, at(10), "o1"), at(14), "o2");
  expect(minutesOf(talked, 5).every((minutes) => minutes >= 0)).toBe(true);
});
