/** What is said of minutes: of any change of one block its minutes and the total, and of no change nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { samples } from "../agenda/document.samples";
import { blankAgenda, blankBlock, updateBlock } from "../agenda/edit";
import type { Agenda, Block } from "../agenda/model";
import { minutesSaid } from "./minutes-said";

const agendas = samples as fc.Arbitrary<Agenda>;

test("nothing is said of an agenda whose minutes are the same", () => {
  fc.assert(
    fc.property(agendas, (agenda) => {
      expect(minutesSaid(agenda, { ...agenda, title: "Other" })).toBe("");
    }),
  );
});

test("of one block its minutes are said, and the total after them", () => {
  fc.assert(
    fc.property(agendas, fc.integer({ min: 0, max: 999 }), (agenda, minutes) => {
      const block = agenda.blocks.find(({ out }) => !out);
      if (!block || block.minutes === minutes) return;
      const said = minutesSaid(agenda, updateBlock(agenda, block.id, { minutes }));
      expect(said).toContain(`: ${minutes} minute`);
      expect(said).toMatch(/ of [\d,]+ minutes?, (it fits|\d+ over|\d+ free)\.$/);
    }),
  );
});

test("a limit is said when it is passed", () => {
  const block: Block = {
    ...blankBlock("question"),
    id: "talk",
    title: "Talk",
    minutes: 15,
    least: 10,
    ideal: 15,
    most: 20,
  };
  const agenda: Agenda = { ...blankAgenda("UTC"), blocks: [block] };
  const at = (minutes: number): string => minutesSaid(agenda, updateBlock(agenda, "talk", { minutes }));
  expect(at(25)).toContain("more than its most, 20 minutes");
  expect(at(5)).toContain("less than its least, 10 minutes");
  expect(at(20)).not.toMatch(/least|most/);
});
