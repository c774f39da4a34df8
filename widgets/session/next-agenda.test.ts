// The next agenda begins with what was left open, and has the same length.
import fc from "fast-check";
import { safeParse } from "valibot";
import { expect, test } from "vitest";
import { total } from "../agenda/edit";
import { agendaSchema } from "../agenda/model";
import { samples } from "./document.samples";
import { newSession, type Session } from "./model";
import { nextAgenda } from "./next-agenda";
import { begin, changeSaid, finish, next, park, say } from "./run";
import { at, morning, sessionOf } from "./testing";

const hour = sessionOf(
  [
    { title: "Welcome", kind: "opening", minutes: 10, least: 5, ideal: 10, most: 15 },
    { title: "Questions", minutes: 20, least: 10, ideal: 20, most: 40 },
    { title: "Data", minutes: 20, least: 10, ideal: 20, most: 40, priority: "could" },
    { title: "Close", kind: "closing", minutes: 10, least: 5, ideal: 10, most: 15 },
  ],
  { ...morning, target: 60 },
);

function held(): Session {
  let session = next(begin(hour, at(0)), at(10));
  session = say(session, at(12), { kind: "parked", text: "Who pays?" });
  session = say(session, at(13), { kind: "promise", text: "Send the form", who: "Ada", by: "2026-12-09" });
  session = say(session, at(13), { kind: "promise", text: "Call the office" });
  session = changeSaid(session, session.said[2]?.id ?? "", { done: true });
  return finish(next(park(session, at(14), "b3"), at(50)), at(60));
}

function titles(agenda: { blocks: readonly { title: string }[] }): string[] {
  return agenda.blocks.map(({ title }) => title);
}

test("it opens with what was parked and promised, then with what nobody came to", () => {
  const made = nextAgenda(held(), at(70));
  expect(made).toMatchObject({ topics: 1, promises: 1, blocks: 1, full: false });
  expect(titles(made.agenda)).toEqual(["Welcome", "Open from last time", "Data", "Questions", "Close"]);
  const [, open, data] = made.agenda.blocks;
  expect(open?.prompts).toEqual([{ text: "Who pays?" }]);
  expect(open?.steps).toEqual([{ text: "Ask how it stands: Send the form (Ada, by Wed, Dec 9, 2026)" }]);
  expect(data).toMatchObject({ priority: "must", title: "Data" });
  expect(total(made.agenda)).toBe(60);
  expect(made.outcome.out).toEqual([]);
});

test("it is another agenda, without a day as long as nobody knows it", () => {
  const made = nextAgenda(held(), at(70));
  expect(made.agenda.id).not.toBe(hour.agenda.id);
  expect(made.agenda.date).toBeUndefined();
  expect(made.agenda.start).toBe("09:00");
  const dated = nextAgenda(held(), at(70), { date: "2027-01-05", start: "10:00" });
  expect(dated.agenda).toMatchObject({ date: "2027-01-05", start: "10:00" });
});

test("with nothing left open it is a copy", () => {
  const made = nextAgenda(finish(next(next(next(begin(hour, at(0)), at(9)), at(20)), at(40)), at(50)), at(60));
  expect(made).toMatchObject({ topics: 0, promises: 0, blocks: 0 });
  expect(titles(made.agenda)).toEqual(titles(hour.agenda));
});

test("the block of last time goes, unless nobody came to it", () => {
  const second = newSession(nextAgenda(held(), at(70)).agenda);
  const open = second.agenda.blocks[1]?.id ?? "";
  const through = second.agenda.blocks.reduce((session) => next(session, at(100)), begin(second, at(100)));
  expect(titles(nextAgenda(through, at(120)).agenda)).toEqual(["Welcome", "Data", "Questions", "Close"]);
  const again = nextAgenda(finish(park(begin(second, at(100)), at(100), open), at(110)), at(120));
  expect(again.agenda.blocks[1]?.prompts).toEqual([{ text: "Who pays?" }]);
  expect(again).toMatchObject({ topics: 1, promises: 1 });
  expect(titles(again.agenda).filter((title) => title === "Open from last time")).toHaveLength(1);
});

test("300 blocks have no room for another one: what is open stands in one of them", () => {
  const blocks = Array.from({ length: 300 }, (_, place) => ({
    title: `Block ${place}`,
    minutes: 2,
    least: 1,
    ideal: 2,
    most: 4,
  }));
  const session = say(begin(sessionOf(blocks), at(0)), at(1), { kind: "parked", text: "Who pays?" });
  const made = nextAgenda(session, at(2));
  expect(made.full).toBe(true);
  expect(made.agenda.blocks).toHaveLength(300);
  expect(made.agenda.blocks[0]?.prompts).toEqual([{ text: "Who pays?" }]);
});

test("whatever happened, it is an agenda, and holds all that was left open", () => {
  fc.assert(
    fc.property(samples, (any) => {
      const said = any.said.map((one, place) => ({ ...one, text: `Text ${place}.`, done: false }));
      const made = nextAgenda({ ...any, said }, at(0)).agenda;
      expect(safeParse(agendaSchema, made).success).toBe(true);
      const text = JSON.stringify(made);
      for (const one of said) if (one.kind === "parked" || one.kind === "promise") expect(text).toContain(one.text);
    }),
    { numRuns: 50 },
  );
});
