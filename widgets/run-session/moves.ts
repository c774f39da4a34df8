/** What the buttons and keys of a running session do, what is said of it, and how it is taken back. */
import type { Block } from "../agenda/model";
import { stateAt } from "../session/clock";
import type { Session } from "../session/model";
import * as acts from "../session/run";
import type { Run } from "./run";
import { titleOf } from "./titles";
import { WORDS } from "./words";

const words = WORDS.acts;
const MORE = 5;

export function next(run: Run): void {
  const now = new Date();
  const moved = acts.next(run.session, now);
  run.move(moved, saidOf(moved, now, words.went));
}

export function back(run: Run): void {
  if (!run.state.back) return;
  const now = new Date();
  const moved = acts.back(run.session, now);
  run.move(moved, saidOf(moved, now, words.wentBack));
}

export function goTo(run: Run, block: Block): void {
  const now = new Date();
  run.move(acts.goTo(run.session, now, block.id), words.went(titleOf(block)));
}

export function more(run: Run): void {
  const now = new Date();
  const moved = acts.more(run.session, now, MORE);
  const { block, minutes } = stateAt(moved, now);
  run.move(moved, block ? words.gave(titleOf(block), minutes) : words.nothing);
}

export function pause(run: Run): void {
  const now = new Date();
  if (run.state.phase === "paused") run.move(acts.goOn(run.session, now), words.wentOn);
  else run.move(acts.pause(run.session, now), words.paused);
}

export function skip(run: Run): void {
  leave(run, acts.skip, words.skipped);
}

export function park(run: Run): void {
  leave(run, acts.park, words.parked);
}

function leave(run: Run, act: typeof acts.skip, said: (title: string) => string): void {
  const { block } = run.state;
  if (!block) return;
  const now = new Date();
  const moved = act(run.session, now);
  run.move(moved, [said(titleOf(block)), saidOf(moved, now, words.went)].join(" "));
}

export function bringBack(run: Run, block: Block): void {
  run.move(acts.bringBack(run.session, block.id), words.broughtBack(titleOf(block)));
}

/** Counts the plan from the real start, as when everybody stays as much longer as they came late. */
export function planFromStart(run: Run): void {
  run.move(acts.planFromStart(run.session), words.fromStartSaid);
}

export function finish(run: Run): void {
  run.move(acts.finish(run.session, new Date()), words.ended);
}

/** What is on after a move, in words. */
function saidOf(session: Session, now: Date, said: (title: string) => string): string {
  const { phase, block } = stateAt(session, now);
  if (phase === "finished") return words.ended;
  return block ? said(titleOf(block)) : words.nothing;
}

/** What keys do that stand for one of these. */
export const BY_KEY = { next, back, more, pause, skip, park };
