import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../tests/unit/fitting-vectors.json";
import { type FitBlock, fitBlocks } from "./fit";

/** A block from a short form: `5/10/20 could 90` is least/ideal/most, priority, onlyFrom. */
function block(text: string): FitBlock {
  const [minutes = "", priority = "must", onlyFrom] = text.split(" ");
  const [least = 0, ideal = 0, most = 0] = minutes.split("/").map(Number);
  return {
    least,
    ideal,
    most,
    priority: priority as FitBlock["priority"],
    ...(onlyFrom && { onlyFrom: Number(onlyFrom) }),
  };
}

const blocks: fc.Arbitrary<FitBlock> = fc
  .record({
    step: fc.constantFrom(1, 5),
    bounds: fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }),
    rigid: fc.boolean(),
    priority: fc.constantFrom("must", "should", "could"),
    onlyFrom: fc.option(fc.nat(120), { nil: undefined }),
  })
  .map(({ step, bounds, rigid, priority, onlyFrom }) => {
    const [least = 0, ideal = 0, most = 0] = bounds.sort((one, other) => one - other).map((bound) => bound * step);
    return {
      least: rigid ? ideal : least,
      ideal,
      most: rigid ? ideal : most,
      priority: priority as FitBlock["priority"],
      onlyFrom,
    };
  });

type Cost = readonly number[];

/** What a session can have: of blocks that stay, those for longer sessions go while they are too long together. */
function considered(all: readonly FitBlock[], target: number): number[] {
  let free = [...all.keys()].filter((place) => (all[place]!.onlyFrom ?? 0) <= target);
  for (;;) {
    const musts = free.filter((place) => all[place]!.priority === "must");
    const [gone] = musts
      .filter((place) => all[place]!.onlyFrom !== undefined)
      .sort((one, other) => all[other]!.onlyFrom! - all[one]!.onlyFrom! || other - one);
    if (gone === undefined || musts.reduce((sum, place) => sum + all[place]!.least, 0) <= target) return free;
    free = free.filter((place) => place !== gone);
  }
}

/** What a choice costs by the rules, in the order in which they count. */
function cost(all: readonly FitBlock[], kept: readonly number[], target: number): Cost {
  const sum = (bound: "least" | "most"): number => kept.reduce((minutes, place) => minutes + all[place]![bound], 0);
  const lost = considered(all, target).filter((place) => !kept.includes(place));
  const of = (priority: string): number => lost.filter((place) => all[place]!.priority === priority).length;
  return [
    Math.max(sum("least") - target, target - sum("most"), 0),
    of("should"),
    of("could"),
    lost.reduce((minutes, place) => minutes + all[place]!.ideal, 0),
    lost.reduce((early, place) => early + all.length - place, 0),
    ...all.map((_, place) => (lost.includes(place) ? 1 : 0)),
  ];
}

function isLess(one: Cost, other: Cost): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && one[at]! < other[at]!;
}

/** The best choice, found by trying all. */
function best(all: readonly FitBlock[], target: number): number[] {
  const free = considered(all, target);
  let found: number[] | undefined;
  for (let choice = 0; choice < 2 ** free.length; choice += 1) {
    const kept = free.filter((place, digit) => all[place]!.priority === "must" || (choice >> digit) & 1);
    if (!found || isLess(cost(all, kept, target), cost(all, found, target))) found = kept;
  }
  return found ?? [];
}

describe("fitting", () => {
  test.each(vectors)("gives the vector that Python gives too: $name", ({ blocks: texts, target, minutes, off_by }) => {
    const fit = fitBlocks(texts.map(block), target);
    expect([fit.minutes, fit.offBy]).toEqual([minutes, off_by]);
  });

  test("chooses as if it had tried everything", () => {
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 7 }), fc.nat(150), (all, target) => {
        const fit = fitBlocks(all, target);
        expect([...fit.minutes.keys()].filter((place) => fit.minutes[place] !== null)).toEqual(best(all, target));
      }),
      { numRuns: 500 },
    );
  });

  test("keeps every bound, and says what it left out and how far off it is", () => {
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 40 }), fc.nat(1_440), (all, target) => {
        const fit = fitBlocks(all, target);
        fit.minutes.forEach((minutes, place) => {
          if (minutes === null) return;
          expect(minutes).toBeGreaterThanOrEqual(all[place]!.least);
          expect(minutes).toBeLessThanOrEqual(all[place]!.most);
        });
        expect(fit.leftOut).toEqual([...fit.minutes.keys()].filter((place) => fit.minutes[place] === null));
        expect(fit.offBy).toBe(fit.minutes.reduce((sum: number, minutes) => sum + (minutes ?? 0), 0) - target);
      }),
    );
  });
});
