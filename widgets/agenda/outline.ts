/** Which kinds of blocks a session of some length has, in order. */
import type { Thresholds } from "./hints";
import type { BlockKind } from "./model";

/**
 * rounds: how many blocks have guiding questions, all or in small groups; breakouts: how many of these are small groups.
 * roundMinutes, breakMinutes: how long one of them is, about.
 * isTight: there is no time to waste, so that minutes need not be round.
 */
export interface Outline {
  rounds: number;
  breakouts: number;
  breaks: number;
  icebreaker: boolean;
  decision: boolean;
  roundMinutes: number;
  breakMinutes: number;
  isTight: boolean;
}

/** Below this there is only time for the subject itself. */
const WITH_ICEBREAKER = 45;
const WITH_TWO_ROUNDS = 25;
const WITH_DECISION = 150;
/** About how long a round of talk, a break, and all that is around them are. */
const ROUND = 30;
const BREAK = 10;
const FRAME = 30;
/** Fewer people than this need no small groups. */
const GROUPS_FROM = 4;

/** How a session of some minutes with some people is laid out, if all goes into its time. */
export function outlineFor(minutes: number, people: number, thresholds: Thresholds): Outline {
  const breaks = minutes > thresholds.minutes ? Math.max(1, Math.ceil(minutes / thresholds.minutes) - 1) : 0;
  const talk = Math.max(0, minutes - FRAME - breaks * BREAK);
  // Both sides ask, so that there are two rounds wherever there is time for them.
  const rounds = Math.max(minutes < WITH_TWO_ROUNDS ? 1 : 2, breaks + 1, Math.round(talk / ROUND));
  const isLarge = people > thresholds.people;
  const breakouts = isLarge || (rounds > 2 && people >= GROUPS_FROM) ? Math.max(1, Math.floor(rounds / 3)) : 0;
  return {
    rounds: isLarge ? Math.max(rounds, 2) : rounds,
    breakouts,
    breaks,
    icebreaker: minutes >= WITH_ICEBREAKER,
    decision: minutes >= WITH_DECISION,
    roundMinutes: talk / rounds,
    breakMinutes: BREAK,
    isTight: false,
  };
}

/** The same with less in it, for a session that has no time for all; undefined if nothing more can go. */
export function shorter(outline: Outline): Outline | undefined {
  if (outline.decision) return { ...outline, decision: false };
  if (outline.icebreaker && outline.rounds <= 2) return { ...outline, icebreaker: false };
  if (!outline.isTight) return { ...outline, isTight: true };
  if (outline.rounds > outline.breakouts + 1) return { ...outline, rounds: outline.rounds - 1 };
  if (outline.breaks) return { ...outline, breaks: outline.breaks - 1 };
  if (outline.icebreaker) return { ...outline, icebreaker: false };
  if (outline.breakouts) return { ...outline, breakouts: 0, rounds: 1 };
  return undefined;
}

/** The kinds of the blocks of an outline, in order. */
export function kindsFor(outline: Outline): BlockKind[] {
  const { rounds, breakouts, icebreaker, decision } = outline;
  const pauses = roundsBeforeBreaks(outline);
  const kinds: BlockKind[] = ["opening"];
  if (icebreaker) kinds.push("icebreaker");
  const shareBefore = (round: number, of: number): number => Math.floor((round * of) / rounds);
  for (let round = 0; round < rounds; round += 1) {
    if (pauses.has(round)) kinds.push("break");
    // Small groups come after what all talked about, and are spread over the session.
    kinds.push(shareBefore(round + 1, breakouts) > shareBefore(round, breakouts) ? "breakout" : "question");
  }
  if (decision) kinds.push("decision");
  return [...kinds, "closing"];
}

/** What stands before the first round and after the last, as parts of a round. */
const BEFORE = 0.5;
const AFTER = 0.4;

/** How many rounds there are before each break: so many that the breaks cut the session into stretches alike. */
function roundsBeforeBreaks({ rounds, breaks, decision }: Outline): ReadonlySet<number> {
  const whole = BEFORE + rounds + AFTER * (decision ? 2 : 1);
  const found = new Set<number>();
  for (let place = 1; place <= breaks; place += 1) {
    const wanted = (whole * place) / (breaks + 1) - BEFORE;
    const free = Array.from({ length: rounds - 1 }, (_, at) => at + 1).filter((at) => !found.has(at));
    const [nearest] = free.sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted));
    if (nearest !== undefined) found.add(nearest);
  }
  return found;
}

/** Whether blocks of a kind have the guiding questions. */
export function isGuiding(kind: BlockKind): boolean {
  return kind === "question" || kind === "breakout";
}
