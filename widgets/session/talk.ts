/** Who has spoken for how long, by organization: a hint to whoever leads, never a score, and in no copy for the partner. */
import { activeMinutes, inOrder, logAt } from "./log";
import type { Session } from "./model";

/** Before so many minutes of talk nobody has been silent. */
const FROM_MINUTES = 10;
/** Whoever has less than this part of an even share may be asked. */
const QUIET = 0.5;

/**
 * speaking: the organization that speaks; empty if nobody's time is taken.
 * spoken: minutes of each organization, in the agenda's order, without pauses.
 * quiet: the one that has spoken least, if that is much less than the others.
 */
export interface TalkState {
  speaking: string;
  spoken: readonly { organization: string; minutes: number }[];
  quiet: string | undefined;
}

export function talkAt(session: Session, now: Date): TalkState {
  const log = logAt(session, now.getTime());
  const talk = inOrder(session.talk, log.now);
  const last = log.turns.at(-1);
  const end = last && !last.block ? last.at : log.now;
  const minutes = new Map(session.agenda.organizations.map(({ id }) => [id, 0]));
  for (const [place, { organization, at }] of talk.entries()) {
    const had = minutes.get(organization);
    const until = Math.min(talk[place + 1]?.at ?? end, end);
    if (had !== undefined) minutes.set(organization, had + activeMinutes(log, at, until));
  }
  const spoken = [...minutes].map(([organization, of]) => ({ organization, minutes: of }));
  const all = spoken.reduce((sum, one) => sum + one.minutes, 0);
  const [least] = spoken.toSorted((one, other) => one.minutes - other.minutes);
  const isQuiet = all >= FROM_MINUTES && least && spoken.length > 1 && least.minutes < (QUIET * all) / spoken.length;
  return {
    speaking: end === log.now ? (talk.at(-1)?.organization ?? "") : "",
    spoken,
    quiet: isQuiet ? least.organization : undefined,
  };
}
