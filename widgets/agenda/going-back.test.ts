import fc from "fast-check";
import { expect, test } from "vitest";
import { merge } from "../documents/merge";
import { goingBack } from "./going-back";
import type { Agenda } from "./model";
import { agendaShape } from "./shape";
import { agendaOf, agendas } from "./testing";

const withNotes = (agenda: Agenda, notes: string): Agenda => ({
  ...agenda,
  blocks: agenda.blocks.map((block) => ({ ...block, notes })),
});

test("one's own notes stay here", () => {
  const sent = agendaOf({ blocks: [{ id: "talk", title: "Talk" }] });
  expect(goingBack(withNotes(sent, "Between us"), sent).blocks[0]?.notes).toBe("");
  expect(goingBack(withNotes(sent, "Between us"), undefined).blocks[0]?.notes).toBe("");
});

test("notes that the sender let one see go back, with what was changed in them", () => {
  const sent = withNotes(agendaOf({ blocks: [{ id: "talk", title: "Talk", why: "It fits." }] }), "Keep the time");
  const back = goingBack({ ...withNotes(sent, "Keep the time, and eat"), dismissed: ["a-hint"] }, sent);
  expect(back.blocks[0]).toMatchObject({ notes: "Keep the time, and eat", why: "It fits." });
  expect(back.dismissed).toEqual([]);
});

test("what goes back unchanged is no change, whatever was sent", () => {
  fc.assert(
    fc.property(agendas({ most: 6 }), (sent) => {
      // Blocks that the sender left out, and sent along, are there too.
      const back = goingBack(sent, sent);
      expect(merge(agendaShape, { base: sent, mine: sent, theirs: back }).differences).toEqual([]);
      expect(back).toEqual(sent);
    }),
    { numRuns: 60 },
  );
});
