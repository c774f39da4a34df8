import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitTo, total, updateBlock } from "./edit";
import { fitOutcome } from "./fit-outcome";
import { inFreeMinutes } from "./free-minutes";
import { fromTemplate } from "./library";
import { agendaOf, agendas, blockOf, library } from "./testing";

const kickoff = fromTemplate(
  library.agendas.find(({ id }) => id === "partnership-kickoff")!,
  library,
  { zone: "UTC" },
);

describe("what a fit says", () => {
  test("names one least, whatever was asked for", () => {
    const found = [15, 30, 60, 75, 90, 95, 100, 104].map((target) => {
      const { total: minutes, limit } = fitOutcome(kickoff, fitTo(kickoff, target).agenda, false);
      return [minutes, limit];
    });
    expect(found).toEqual(found.map(() => [105, "least"]));
    expect(fitOutcome(kickoff, fitTo(kickoff, 105).agenda, false).limit).toBeUndefined();
  });

  test("is true of every agenda and length", () => {
    const target = fc.nat(1_440);
    fc.assert(
      fc.property(agendas(), target, target, fc.boolean(), (agenda, asked, other, keeps) => {
        const first = fitTo(agenda, asked, keeps).agenda;
        const outcome = fitOutcome(agenda, first, keeps);
        expect(outcome.total).toBe(total(first));
        expect(outcome.limit === undefined).toBe(outcome.total === asked);
        if (outcome.limit === "least") {
          expect(total(fitTo(agenda, other, keeps).agenda)).toBeGreaterThanOrEqual(outcome.total);
          expect(total(fitTo(agenda, 0, keeps).agenda)).toBe(outcome.total);
        }
        // Nothing that a session of that length may have could be added or drawn out.
        if (outcome.limit === "most")
          expect(total(fitTo(agenda, asked + 1, keeps).agenda)).toBeGreaterThanOrEqual(outcome.total);
      }),
    );
  });

  test("keeps what was set by hand if it is to, and says what changed", () => {
    const by = updateBlock(kickoff, kickoff.blocks[6]!.id, { minutes: 40 });
    const kept = fitTo(by, 150, true).agenda;
    const outcome = fitOutcome(by, kept, true);
    expect(outcome.kept.map(({ title, minutes }) => [title, minutes])).toEqual([["Core challenge", 40]]);
    expect(outcome.changed.every(({ block, from }) => block.minutes !== from)).toBe(true);
    expect([total(kept), outcome.limit]).toEqual([150, undefined]);
    const without = fitTo(by, 105, false).agenda;
    expect(without.blocks[6]!.pinned).toBeUndefined();
    expect(fitOutcome(by, fitTo(by, 105, true).agenda, true)).toMatchObject({ total: 130, limit: "least" });
  });

  test("pins hold in every agenda", () => {
    fc.assert(
      fc.property(agendas(), fc.nat(600), (agenda, target) => {
        const fitted = fitTo(agenda, target, true).agenda;
        for (const [place, block] of agenda.blocks.entries())
          if (block.pinned && !block.out) expect(fitted.blocks[place]).toEqual(block);
      }),
    );
  });
});

describe("a new block", () => {
  const half = agendaOf({ target: 60, blocks: [{ minutes: 40 }] });
  const added = (fields: object, agenda = half): number =>
    inFreeMinutes(agenda, blockOf({ minutes: 35, ...fields })).minutes;

  test("takes the minutes that are free, within its bounds", () => {
    expect(added({ least: 5, ideal: 35, most: 60 })).toBe(20);
    expect(added({ least: 5, ideal: 10, most: 15 })).toBe(15);
    expect(added({ least: 25, ideal: 35, most: 60, activity: "peer-assist" })).toBe(25);
    expect(added({ least: 25, ideal: 35, most: 60 })).toBe(20);
  });

  test("has its own where none are free", () => {
    expect(added({}, { ...half, target: 40 })).toBe(35);
    expect(added({}, { ...half, target: 10 })).toBe(35);
  });
});
