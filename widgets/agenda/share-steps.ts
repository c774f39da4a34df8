/**
 * The minutes of the steps of a block: the same rules as `share_steps` in `macros/fitting.py`, which has them in words.
 * `tests/unit/step-vectors.json` holds cases for both.
 */
import type { Block, Step } from "./model";

/**
 * The minutes of each step when their block gets a length; undefined for a step that takes none.
 *
 * @param minutes - what each step takes at the ideal length; undefined or 0 for one that takes none.
 * @param length - the minutes that the block has, 0 or more.
 */
export function shareSteps(minutes: readonly (number | undefined)[], length: number): (number | undefined)[] {
  const timed = minutes.filter((value): value is number => Boolean(value));
  const given = shareAmong(timed, length);
  let place = 0;
  return minutes.map((value) => {
    if (!value) return undefined;
    place += 1;
    return given[place - 1];
  });
}

/** Shares a length in proportion to weights; none is below 1 if there is a minute for each. */
function shareAmong(weights: readonly number[], length: number): number[] {
  const places = [...weights.keys()];
  const weight = (place: number): number => weights[place] ?? 0;
  // Those whose part is below one minute get it first; what they get is missing to the others, so look again.
  const short = new Set<number>();
  for (;;) {
    const rest = places.filter((place) => !short.has(place));
    const left = length - short.size;
    const total = rest.reduce((sum, place) => sum + weight(place), 0);
    const few = weights.length <= length ? rest.filter((place) => weight(place) * left < total) : [];
    for (const place of few) short.add(place);
    if (few.length) continue;
    const given = weights.map((one, place) => (short.has(place) ? 1 : Math.floor((one * left) / total)));
    const missing = length - given.reduce((sum, one) => sum + one, 0);
    // Sorting keeps the order of equals, so the earlier step comes first.
    rest.sort((one, other) => ((weight(other) * left) % total) - ((weight(one) * left) % total));
    for (const place of rest.slice(0, missing)) given[place] = (given[place] ?? 0) + 1;
    return given;
  }
}

/** The steps of a block that say something, each with its part of the block's minutes. */
export function timedSteps({ steps, minutes }: Pick<Block, "steps" | "minutes">): Step[] {
  const said = steps.filter(({ text }) => text.trim());
  const shares = shareSteps(
    said.map((step) => step.minutes),
    minutes,
  );
  return said.map(({ text }, place) => ({ text, ...given(shares[place]) }));
}

/**
 * What changes of a block when one of its steps gets other minutes, or none: the others share what is left of the
 * block's. Where nothing is left for them, the block grows. Where no other step has minutes yet, all get some.
 */
export function withStepMinutes(block: Block, at: number, minutes: number | undefined): Partial<Block> {
  const shares = shareSteps(
    block.steps.map((step) => step.minutes),
    block.minutes,
  );
  const isFirst = minutes !== undefined && !shares.some((share, place) => share && place !== at);
  const others = shares.map((share, place) => (place === at ? undefined : isFirst ? 1 : share));
  const timed = others.filter(Boolean).length;
  const left = block.minutes - (minutes ?? 0);
  const next = left >= timed ? shareSteps(others, left) : others;
  const steps = block.steps.map(({ text }, place) => ({ text, ...given(place === at ? minutes : next[place]) }));
  const total = steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  return total > block.minutes ? { steps, minutes: total } : { steps };
}

function given(minutes: number | undefined): { minutes?: number } {
  return minutes ? { minutes } : {};
}
