// What the room's window knows: the question and the time, and nothing private.
import { expect, test } from "vitest";
import { roomAt, roomClock } from "./room";
import { begin, finish, pause, say, show } from "./run";
import { at, minutesSince, sessionOf } from "./testing";

const SECRET = "Nobody else may read this.";
const session = begin(
  sessionOf([
    {
      minutes: 10,
      title: "Talk",
      prompts: [{ text: "What works?" }, { text: "What does not?" }],
      notes: SECRET,
      steps: [{ text: SECRET }],
      why: SECRET,
      kind: "question",
    },
    { minutes: 5, title: "Close", notes: SECRET },
  ]),
  at(0),
);

test("it shows the question that was chosen, the time, and what is next", () => {
  const room = roomAt(show(session, at(1), 1), at(4));
  expect(room).toMatchObject({
    phase: "running",
    title: "Talk",
    question: "What does not?",
    minutes: 10,
    elapsed: 4,
    next: "Close",
  });
  expect(minutesSince(new Date(room.ends))).toBe(15);
  expect(roomAt(session, at(4)).question).toBe("What works?");
});

test("it counts on by itself, and stands still in a pause", () => {
  expect(roomClock(roomAt(session, at(4)), at(9))).toEqual({ left: 1, over: 0 });
  expect(roomClock(roomAt(session, at(4)), at(12))).toEqual({ left: 0, over: 2 });
  expect(roomClock(roomAt(pause(session, at(4)), at(5)), at(30))).toEqual({ left: 6, over: 0 });
  expect(roomClock(roomAt(session, at(4)), at(-60))).toEqual({ left: 6, over: 0 });
  expect(roomClock(roomAt(finish(session, at(4)), at(5)), at(30)).over).toBe(0);
});

test("nothing private is in it", () => {
  const said = (["note", "takeaway", "promise"] as const).reduce(
    (before, kind) => say(before, at(2), { kind, text: SECRET, who: SECRET }),
    session,
  );
  expect(JSON.stringify(roomAt(said, at(3)))).not.toContain(SECRET);
});
