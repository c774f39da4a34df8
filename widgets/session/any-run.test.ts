// Whatever is done, at whatever time the clock shows: what always holds.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isWhole } from "../documents/kind";
import { stateAt } from "./clock";
import { SESSION } from "./document";
import type { Session } from "./model";
import { roomAt } from "./room";
import * as run from "./run";
import { spread } from "./spread";
import { at, morning, sessionOf } from "./testing";

type Act = (session: Session, now: Date) => Session;

const ACTS: Readonly<Record<string, Act>> = {
  next: run.next,
  back: run.back,
  more: (session, now) => run.more(session, now, 5),
  less: (session, now) => run.more(session, now, -5),
  skip: (session, now) => run.skip(session, now),
  park: (session, now) => run.park(session, now),
  bringBack: (session) => run.bringBack(session, "b2"),
  goTo: (session, now) => run.goTo(session, now, "b3"),
  pause: run.pause,
  goOn: run.goOn,
  finish: run.finish,
  auto: (session, now) => run.setAuto(session, now, !session.auto),
  spread: (session, now) => spread(session, now).session,
  planFromStart: (session) => run.planFromStart(session),
  say: (session, now) => run.say(session, now, { kind: "note", text: `Said ${session.said.length}.` }),
  speaks: (session, now) => run.speaks(session, now, "o1"),
};

const block = fc.record({
  minutes: fc.nat(30),
  priority: fc.constantFrom("must" as const, "should" as const, "could" as const),
  fixed: fc.option(fc.constantFrom("09:20", "10:00", "11:30"), { nil: undefined }),
});
const acts = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.integer({ min: -90, max: 240 })), {
  maxLength: 25,
});

test("no length is below zero, the end is not before now, no text is lost, and the session stays whole", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), acts, (blocks, some) => {
      let session = run.begin(
        sessionOf(
          blocks.map(({ minutes, priority, fixed }) => ({
            ...{ minutes, priority, least: Math.floor(minutes / 2), ideal: minutes, most: minutes * 2 },
            ...(fixed ? { fixedStart: { day: 0, time: fixed } } : {}),
          })),
          morning,
        ),
        at(0),
      );
      for (const [name, minute] of some) {
        const now = at(minute);
        const before = session;
        session = ACTS[name]?.(session, now) ?? session;
        const state = stateAt(session, now);
        expect(session.said.slice(0, before.said.length)).toEqual(before.said);
        expect(session.said.length).toBe(before.said.length + (name === "say" ? 1 : 0));
        for (const length of [state.elapsed, state.left, state.over, state.minutes, state.waits])
          expect(length).toBeGreaterThanOrEqual(0);
        expect(state.elapsed + state.left - state.over).toBeCloseTo(state.minutes, 6);
        if (state.phase !== "finished") expect(state.projectedEnd.getTime()).toBeGreaterThanOrEqual(now.getTime());
        // What is to come follows what is on, one after the other, each as long as it gets.
        let cursor = now.getTime() + state.left * 60_000;
        for (const { start, end, minutes } of state.coming) {
          expect(start.getTime()).toBeGreaterThanOrEqual(cursor - 1);
          expect(end.getTime() - start.getTime()).toBeCloseTo(minutes * 60_000, 0);
          cursor = end.getTime();
        }
        if (state.phase !== "finished") expect(state.projectedEnd.getTime()).toBeCloseTo(cursor, 0);
        expect(state.ahead).toBeCloseTo((state.plannedEnd.getTime() - state.projectedEnd.getTime()) / 60_000, 6);
        expect(JSON.stringify(roomAt(session, now))).not.toContain("Said");
      }
      expect(isWhole(SESSION, session)).toBe(true);
      // The plan of the start is what it was, whatever was spread.
      expect(Object.values(session.blocks).map(({ minutes }) => minutes)).toEqual(blocks.map(({ minutes }) => minutes));
    }),
    { numRuns: 300 },
  );
});
