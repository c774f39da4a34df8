/**
 * What the window for the room may know of a session: a question, a time, and nothing private. It is a value of its own,
 * without a field that could hold a note, so nothing else comes into that window by mistake.
 */
import type { BlockKind } from "../agenda/model";
import { line } from "../base/text";
import { stateAt } from "./clock";
import type { Session, Signal } from "./model";
import { blockName } from "./said";

const MINUTE = 60_000;

/**
 * What the room sees.
 *
 * title, question: of the block that is on; without a question, the title alone is shown.
 * at: the moment for which it holds; `elapsed` and `ends` count on from there while the session runs.
 * ends: when the session ends if all goes on as planned, in milliseconds.
 * next: what comes next, or nothing.
 */
export interface Room {
  session: string;
  phase: ReturnType<typeof stateAt>["phase"];
  kind: BlockKind | undefined;
  title: string;
  question: string;
  at: number;
  minutes: number;
  elapsed: number;
  ends: number;
  next: string;
  signal: Signal;
}

export function roomAt(session: Session, now: Date): Room {
  const { phase, block, minutes, elapsed, projectedEnd, coming } = stateAt(session, now);
  return {
    session: session.id,
    phase,
    kind: block?.kind,
    title: block ? blockName(block) : line(session.title),
    question: block ? questionOf(session, block.id, block.prompts) : "",
    at: now.getTime(),
    minutes,
    elapsed,
    ends: projectedEnd.getTime(),
    next: coming[0] ? blockName(coming[0].block) : "",
    signal: session.signal,
  };
}

/** What is left, and by how much it is over, at a moment; in minutes, with fractions. A pause stands still. */
export function roomClock({ phase, at, minutes, elapsed }: Room, now: Date): { left: number; over: number } {
  const passed = phase === "running" ? Math.max(0, now.getTime() - at) / MINUTE : 0;
  const left = minutes - elapsed - passed;
  return { left: Math.max(0, left), over: phase === "finished" || phase === "ready" ? 0 : Math.max(0, -left) };
}

/** The question that was chosen for the room, else the first one of the block. */
function questionOf({ shown }: Session, block: string, prompts: readonly { text: string }[]): string {
  const chosen = shown.block === block ? line(prompts[shown.place]?.text ?? "") : "";
  return chosen || prompts.map(({ text }) => line(text)).find(Boolean) || "";
}
