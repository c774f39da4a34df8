/** What the clock of a session says, in figures and in words. Needs no browser. */
import type { Agenda } from "../agenda/model";
import { dayDifference } from "../agenda/schedule";
import { clock } from "../base/zone-clock";
import { placeOf } from "../base/zone-names";
import type { SessionState } from "../session/clock";
import { WORDS } from "./words";

const MINUTE = 60_000;

/**
 * What is shown of the time.
 *
 * figures: minutes and seconds, such as 12:05; hours before them in a long block. isOver: whether these are over time.
 * said: the same for screen readers, which changes by the minute. part: how much of the block is gone, from 0 to 1.
 * ends: when all ends, on each clock. pace: ahead or behind, in words.
 */
export interface Shown {
  figures: string;
  isOver: boolean;
  said: string;
  part: number;
  ends: string;
  pace: string;
  behind: number;
}

export function shownOf(state: SessionState, agenda: Agenda, ownZone: string): Shown {
  const { figures, said } = clockWords(state.left, state.over);
  const ends = endsOn(
    state.projectedEnd,
    agenda.organizations.map(({ zone }) => zone),
    ownZone,
  );
  return {
    figures,
    isOver: state.over > 0,
    said,
    part: state.minutes > 0 ? Math.min(1, state.elapsed / state.minutes) : 1,
    ends: state.phase === "paused" ? WORDS.endsIf(ends) : WORDS.ends(ends),
    ...paceOf(state),
  };
}

/** What a clock shows and says of the minutes that are left, or that it is over. */
export function clockWords(left: number, over: number): { figures: string; said: string } {
  // What is left counts down to 0:00 at the very end, so begun seconds count; what is over counts those that are full.
  if (over <= 0) return { figures: figuresOf(Math.ceil(left * 60 - 1e-6)), said: WORDS.leftSaid(Math.round(left)) };
  const said = WORDS.overSaid(Math.floor(over + 1e-6));
  return { figures: `+${figuresOf(Math.floor(over * 60 + 1e-6))}`, said };
}

/** Seconds as 4:05 or 1:04:05. */
function figuresOf(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const last = [String(seconds % 60).padStart(2, "0")];
  return hours ? [hours, String(minutes).padStart(2, "0"), ...last].join(":") : [minutes, ...last].join(":");
}

function paceOf({ ahead }: SessionState): { pace: string; behind: number } {
  // Part of a minute is no matter: nobody can plan with it.
  const minutes = Math.abs(ahead) < 1 ? 0 : Math.round(ahead);
  const pace = minutes === 0 ? WORDS.onTime : minutes > 0 ? WORDS.ahead(minutes) : WORDS.behind(-minutes);
  return { pace, behind: minutes === 0 ? 0 : -minutes };
}

/** A moment on the reader's own clock, and on those of the organizations that show something else. */
export function endsOn(moment: Date, zonesOfOthers: readonly string[], ownZone: string): string {
  const found = new Map<string, { time: string; zones: string[] }>();
  for (const zone of [ownZone, ...zonesOfOthers]) {
    const time = [clock(moment, zone), dayDifference(moment, ownZone, zone)].filter(Boolean).join(" ");
    const known = found.get(time) ?? { time, zones: [] };
    if (!known.zones.some((other) => placeOf(other) === placeOf(zone))) known.zones.push(zone);
    found.set(time, known);
  }
  const times = [...found.values()];
  if (times.length === 1) return times[0]?.time ?? "";
  // A time stays on one line with its place.
  return times
    .map(({ time, zones }) => WORDS.inPlace(time, zones.map(placeOf).join(", ")).replaceAll(" ", "\u00a0"))
    .join(" / ");
}

/** The milliseconds until what is shown of a running block changes: at the edge of a second of what it has had. */
export function toNextFigure({ elapsed }: Pick<SessionState, "elapsed">): number {
  const passed = (elapsed * MINUTE) % 1_000;
  return 1_000 - passed;
}
