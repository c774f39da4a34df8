/** How long the blocks of a text are: as it says, by the start of the next one, or as such blocks usually are. */
import { blankBlock } from "../edit";
import type { BlockKind } from "../model";
import type { Draft, FoundBlock } from "./found";
import { type Clock, inOrder } from "./times";
import { kindOf } from "./words";

const DAY = 24 * 60;
const LUNCH = 45;
const LUNCH_WORDS = /lunch|mittag|déjeuner|almuerzo|comida|dinner|abendessen|dîner|cena/i;

/** The session's own times, where a text says them. */
export interface Whole {
  from?: Clock | undefined;
  to?: Clock | undefined;
}

/** The blocks with their minutes, and when the session starts, in minutes from midnight; undefined if nothing says so. */
export function withMinutes(
  drafts: readonly Draft[],
  whole: Whole,
): { blocks: FoundBlock[]; start: number | undefined } {
  const starts = startsOf(drafts, whole);
  const end = endOf(starts, whole);
  const blocks = drafts.map((draft, at): FoundBlock => {
    const { from: _, to: __, about, day: ___, brief: ____, minutes, kind: known, ...rest } = draft;
    const kind = known ?? kindOf(draft.title) ?? "question";
    const said = minutes ?? saidByEnd(draft, starts[at]);
    const share = said === undefined ? shareOf(drafts, starts, at, end) : undefined;
    return {
      ...rest,
      kind,
      start: about ? undefined : starts[at],
      minutes: said ?? share?.minutes ?? usual(kind, draft.title),
      guessed: about || (said === undefined && !share?.isSure),
    };
  });
  return { blocks, start: hasPassed(drafts[0]?.from) ? undefined : startOf(starts, whole) };
}

/** Minutes from midnight, or from the start if that is 0:00. */
function startsOf(drafts: readonly Draft[], whole: Whole): (number | undefined)[] {
  const days = [...new Set(drafts.map(({ day }) => day))];
  const byDay = new Map(
    days.map((day) => {
      const ofDay = drafts.filter((draft) => draft.day === day);
      const lead = day === 0 && ofDay.every(({ from }) => !from) ? whole.from : undefined;
      return [day, inOrder(ofDay.map(({ from }, at) => from ?? (at === 0 ? lead : undefined)))] as const;
    }),
  );
  return drafts.map(({ day }) => {
    const minute = byDay.get(day)?.shift();
    return minute === undefined ? undefined : minute + day * DAY;
  });
}

function startOf(starts: readonly (number | undefined)[], { from }: Whole): number | undefined {
  return starts[0] ?? (from ? inOrder([from])[0] : undefined);
}

/** Whether a time counts from the start: 0:00. A clock at midnight shows 00:00 or 12:00 AM. */
function hasPassed(clock: Clock | undefined): boolean {
  return clock !== undefined && clock.minute === 0 && !clock.half && !clock.padded;
}

function endOf(starts: readonly (number | undefined)[], { to }: Whole): number | undefined {
  const last = starts.findLast((start) => start !== undefined);
  if (!to || last === undefined) return undefined;
  return after(to, last);
}

/** The first moment after another at which a clock shows this. */
function after(clock: Clock, start: number): number | undefined {
  const [, found] = inOrder([{ minute: start % DAY, half: undefined, padded: true }, clock]);
  const end = found === undefined ? undefined : found + Math.floor(start / DAY) * DAY;
  return end !== undefined && end > start && end - start <= DAY ? end : undefined;
}

function saidByEnd({ to }: Draft, start: number | undefined): number | undefined {
  const end = to && start !== undefined ? after(to, start) : undefined;
  return end === undefined || start === undefined ? undefined : end - start;
}

/**
 * What a block without minutes gets of the time up to the next start: blocks in between share it, after those of them that
 * say how long they are.
 */
function shareOf(
  drafts: readonly Draft[],
  starts: readonly (number | undefined)[],
  at: number,
  end: number | undefined,
): { minutes: number; isSure: boolean } | undefined {
  const first = starts.findLastIndex((start, place) => place <= at && start !== undefined);
  const begin = starts[first];
  if (begin === undefined) return undefined;
  const next = starts.findIndex((start, place) => place > at && start !== undefined);
  const until = next < 0 ? end : starts[next];
  if (until === undefined || until <= begin || until - begin > DAY / 2) return undefined;
  const group = drafts.slice(first, next < 0 ? drafts.length : next);
  const said = group.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const open = group.filter(({ minutes }) => minutes === undefined).length;
  const left = until - begin - said;
  const share = rounded(left / open);
  if (share < 1) return undefined;
  const isLast = !group.slice(at - first + 1).some(({ minutes }) => minutes === undefined);
  const isSure = open === 1 && !drafts[first]?.about && !drafts[next]?.about;
  return { minutes: isLast ? left - share * (open - 1) : share, isSure };
}

/** Minutes as people plan: fives, where there are enough of them. */
function rounded(minutes: number): number {
  return minutes >= 10 ? Math.floor(minutes / 5) * 5 : Math.floor(minutes);
}

function usual(kind: BlockKind, title: string): number {
  return kind === "break" && LUNCH_WORDS.test(title) ? LUNCH : blankBlock(kind).ideal;
}
