// What can be done in a session: acts that change nothing give the same session, and what was said stays.
import { expect, test } from "vitest";
import { stateAt } from "./clock";
import { MOST_SAID } from "./model";
import {
  back,
  begin,
  bringBack,
  changeSaid,
  finish,
  goOn,
  next,
  pause,
  removeSaid,
  say,
  setSignal,
  show,
  skip,
} from "./run";
import { at, sessionOf } from "./testing";

const session = sessionOf([{ minutes: 10 }, { minutes: 20 }]);
const running = begin(session, at(0));

test("what is said stands under the block that is on, unless it says another one", () => {
  const said = say(say(running, at(1), { kind: "takeaway", text: "One" }), at(2), {
    kind: "promise",
    text: "Two",
    block: "b2",
    who: "Ada",
  });
  expect(said.said.map(({ block, text, kind }) => [block, kind, text])).toEqual([
    ["b1", "takeaway", "One"],
    ["b2", "promise", "Two"],
  ]);
  const [one] = said.said;
  expect(changeSaid(said, one?.id ?? "", { text: "Other" }).said[0]).toMatchObject({ text: "Other", block: "b1" });
  expect(removeSaid(said, one?.id ?? "").said.map(({ text }) => text)).toEqual(["Two"]);
});

test("before and after the session it stands under none", () => {
  expect(say(session, at(0), { kind: "note", text: "x" }).said[0]?.block).toBe("");
  expect(say(finish(running, at(5)), at(6), { kind: "note", text: "x" }).said[0]?.block).toBe("");
});

test("in a full session nothing is written over", () => {
  const said = Array.from({ length: MOST_SAID }, (_, place) => ({
    ...{ id: `s${place}`, block: "", kind: "note" as const, text: "x", who: "", organization: "", by: "" },
    ...{ at: 0, done: false },
  }));
  const full = { ...running, said };
  expect(say(full, at(1), { kind: "note", text: "more" })).toBe(full);
});

test("what was skipped can be brought back", () => {
  const skipped = skip(running, at(1), "b2");
  expect(stateAt(skipped, at(1)).coming).toEqual([]);
  expect(stateAt(bringBack(skipped, "b2"), at(1)).coming).toHaveLength(1);
});

test("skipping the last block ends the session", () => {
  expect(stateAt(skip(next(running, at(5)), at(6)), at(6)).phase).toBe("finished");
});

test("acts that make no sense change nothing", () => {
  const over = finish(running, at(5));
  expect(begin(running, at(1))).toBe(running);
  expect(goOn(running, at(1))).toBe(running);
  expect(pause(session, at(1))).toBe(session);
  expect(pause(over, at(6))).toBe(over);
  expect(finish(over, at(6))).toBe(over);
  expect(skip(running, at(1), "gone")).toBe(running);
  expect(bringBack(running, "gone")).toBe(running);
  expect(back(session, at(1))).toBe(session);
});

test("the room sees the question that is shown", () => {
  expect(show(running, at(1), 2).shown).toEqual({ block: "b1", place: 2 });
  expect(show(session, at(1), 2)).toBe(session);
  expect(setSignal(running, "sound").signal).toBe("sound");
});
