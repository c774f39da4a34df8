// Two tabs, or two people who take notes: what both did and wrote is in the session that both become.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { merge } from "../documents/merge";
import { stateAt } from "./clock";
import type { Session } from "./model";
import * as run from "./run";
import { sessionShape } from "./shape";
import { at, chicago, sessionOf } from "./testing";

const ready = sessionOf([{ minutes: 10 }, { minutes: 20 }, { minutes: 5 }], chicago);
const base = run.begin(ready, at(0));

function merged(before: Session, mine: Session, theirs: Session): Session {
  const { value, differences } = merge(sessionShape, { base: before, mine, theirs });
  expect(differences.filter(({ asked }) => asked)).toEqual([]);
  return value;
}

describe("two tabs", () => {
  test("that both start are one session, which began at the first of them", () => {
    const session = merged(ready, run.begin(ready, at(1)), run.begin(ready, at(3)));
    expect(stateAt(session, at(5))).toMatchObject({ phase: "running", number: 1, elapsed: 4 });
  });

  test("that both go on are at the next block once", () => {
    const session = merged(base, run.next(base, at(10)), run.next(base, at(10.2)));
    const state = stateAt(session, at(12));
    expect(state).toMatchObject({ number: 2, back: { id: "b1" } });
    expect(state.elapsed).toBeCloseTo(2);
  });

  test("of which one writes while the other goes on and pauses", () => {
    const writes = run.say(base, at(5), { kind: "takeaway", text: "One" });
    const session = merged(base, writes, run.pause(run.next(base, at(6)), at(7)));
    expect(session.said.map(({ text, block }) => [text, block])).toEqual([["One", "b1"]]);
    expect(stateAt(session, at(9))).toMatchObject({ phase: "paused", number: 2, elapsed: 1 });
  });

  test("that went on by themselves have gone on once", () => {
    const auto = run.setAuto(base, at(0), true);
    const session = merged(
      auto,
      run.speaks(auto, at(12), "o1"),
      run.say(run.show(auto, at(12), 0), at(13), { kind: "note", text: "x" }),
    );
    expect(stateAt(session, at(12)).number).toBe(2);
    const both = merged(auto, run.speaks(auto, at(12), "o1"), run.more(auto, at(13), 5));
    expect(new Set(both.turns.map(({ at: when, block }) => `${when} ${block}`)).size).toBe(both.turns.length);
  });

  test("that both ended it", () => {
    const session = merged(base, run.finish(base, at(10)), run.finish(base, at(11)));
    expect(stateAt(session, at(30)).phase).toBe("finished");
  });
});

/** Anything that can be done, by its number. */
function act(session: Session, kind: number, now: Date, text: string): Session {
  const acts: (() => Session)[] = [
    () => run.next(session, now),
    () => run.back(session, now),
    () => run.more(session, now, 5),
    () => run.skip(session, now),
    () => run.park(session, now, "b3"),
    () => run.pause(session, now),
    () => run.goOn(session, now),
    () => run.goTo(session, now, "b2"),
    () => run.setAuto(session, now, !session.auto),
    () => run.speaks(session, now, "o1"),
    () => run.finish(session, now),
    () => run.say(session, now, { kind: "takeaway", text }),
    () => run.bringBack(session, "b3"),
  ];
  return (acts[kind % acts.length] ?? acts[0])?.() ?? session;
}

const acts = fc.array(fc.tuple(fc.nat(12), fc.nat(200)), { maxLength: 12 });

test("whatever two tabs do, nothing is asked and no text is lost", () => {
  fc.assert(
    fc.property(acts, acts, (one, other) => {
      const play = (some: typeof one, name: string): Session =>
        some.reduce((session, [kind, minute], place) => act(session, kind, at(minute), `${name} ${place}`), base);
      const [mine, theirs] = [play(one, "mine"), play(other, "theirs")];
      const session = merged(base, mine, theirs);
      const texts = session.said.map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining([...mine.said, ...theirs.said].map(({ text }) => text)));
      expect(stateAt(session, at(300)).projectedEnd).toBeInstanceOf(Date);
    }),
  );
});
