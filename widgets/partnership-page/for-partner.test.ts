// Nothing that is one's own is in a file for the partner, neither to read nor in its data.
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AGENDA } from "../agenda/document";
import type { Agenda } from "../agenda/model";
import { agendas } from "../agenda/testing";
import { ANSWERS } from "../answers/document";
import { samples as rounds } from "../answers/document.samples";
import { fakeStorage } from "../documents/storage.fake";
import { DocumentStore } from "../documents/store";
import { agendaCarrier, answersCarrier, answersForPartner } from "./carriers";

const SECRET = "zq-secret";

beforeEach(() => {
  fakeStorage();
  vi.stubGlobal("document", {
    body: { dataset: {} },
    baseURI: "https://playbook.example/",
    addEventListener: () => {},
  });
});
afterEach(() => vi.unstubAllGlobals());

test("an agenda without notes, reasons and blocks that were left out", () => {
  const carrier = agendaCarrier(new DocumentStore(AGENDA));
  fc.assert(
    fc.property(agendas({ most: 4 }), (agenda) => {
      const blocks = agenda.blocks.map((block, at) => ({
        ...block,
        notes: SECRET,
        ...(at % 2 && { out: true as const, title: SECRET }),
      }));
      const whole: Agenda = { ...agenda, blocks, dismissed: [SECRET] };
      expect(JSON.stringify(carrier.forPartner(whole))).not.toContain(SECRET);
    }),
  );
});

test("what single people answered stays here, and a third side's answers go to nobody", () => {
  fc.assert(
    fc.property(rounds, (round) => {
      const open = answersForPartner(round);
      const [own] = round.sides;
      if (round.by === "person") expect(open).toBeUndefined();
      else if (open) expect(open.sheets.every(({ side }) => side === own?.id)).toBe(true);
    }),
  );
});

test("answers that the other side has not answered yet are not to be read in its file", async () => {
  const carrier = answersCarrier(new DocumentStore(ANSWERS), () => "Are we ready?");
  const [sample] = fc.sample(
    rounds.filter(({ by, sheets }) => by === "organization" && sheets.length > 0),
    { numRuns: 1, seed: 5 },
  );
  const round = sample ?? expect.fail();
  const sheets = round.sheets.slice(0, 1);
  const article = await carrier.article({ ...round, sheets }, "partner");
  expect(article.title).toBe("Are we ready?");
  expect(article.sections.flatMap(({ pieces }) => pieces ?? [])).toEqual([]);
});
