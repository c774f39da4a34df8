import fc from "fast-check";
import { expect, test } from "vitest";
import { type BlockTime, setBlockTime } from "./block-time";
import { updateBlock } from "./edit";
import { agendas } from "./testing";

const minutes = fc.nat(1440);

test("a number that is typed digit by digit does what it does at once, and nothing once it is gone", () => {
  const which = fc.constantFrom<BlockTime>("minutes", "least", "ideal", "most");
  fc.assert(
    fc.property(agendas(), which, minutes, fc.array(minutes), (agenda, time, last, typed) => {
      for (const was of agenda.blocks) {
        const between = typed.reduce((now, value) => setBlockTime(now, was, time, value), agenda);
        expect(setBlockTime(between, was, time, was[time])).toEqual(agenda);
        if (last === was[time]) continue;
        expect(setBlockTime(between, was, time, last)).toEqual(updateBlock(agenda, was.id, { [time]: last }));
      }
    }),
  );
});
