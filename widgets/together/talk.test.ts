import fc from "fast-check";
import { expect, test } from "vitest";
import { AGENDA } from "../agenda/document";
import { blankAgenda, blankBlock, total } from "../agenda/edit";
import { compareSides } from "./compare";
import { fewestMinutes, putTalk, talkAgenda } from "./talk";

const questions = ["a", "b", "c"].map((id) => ({ id, text: `About ${id}.`, talk: `What of ${id}?` }));
const answers = (value: number): Map<string, number> => new Map(questions.map(({ id }) => [id, value]));
const { wide: differences } = compareSides(
  questions,
  [
    { id: "1", name: "River Trust", answers: answers(4) },
    { id: "2", name: "Harbor Alliance", answers: answers(2) },
  ],
  2,
);
const organizations = ["River Trust", "Harbor Alliance"].map((name) => ({ name, zone: "UTC", people: [] }));
const usual = { from: "Are we ready?", differences, organizations, zone: "UTC" };

test("an agenda about differences asks each of them, takes the minutes given, and can be kept", () => {
  fc.assert(
    fc.property(fc.integer({ min: fewestMinutes(3), max: 150 }), (minutes) => {
      const agenda = talkAgenda({ ...usual, minutes });
      const held = agenda.blocks.filter(({ out }) => !out);
      expect(total(agenda)).toBe(minutes);
      expect(held.flatMap(({ prompts }) => prompts.map(({ text }) => text))).toEqual(questions.map(({ talk }) => talk));
      expect(agenda.organizations.map(({ name }) => name)).toEqual(["River Trust", "Harbor Alliance"]);
      expect(AGENDA.parse(agenda)).toEqual(agenda);
    }),
  );
});

test("who answered what stands only in one's own notes", () => {
  const agenda = talkAgenda({ ...usual, minutes: 60 });
  const { notes } = agenda.blocks.find(({ kind }) => kind === "question") ?? { notes: "" };
  expect(notes).toBe("From “Are we ready?”: River Trust 4, Harbor Alliance 2: what of a?");
  const rest = JSON.stringify({ ...agenda, blocks: agenda.blocks.map((block) => ({ ...block, notes: "" })) });
  expect(rest).not.toContain("River Trust 4");
});

test("blocks about differences come before the closing, and into no agenda that is full", () => {
  const agenda = { ...blankAgenda("UTC"), blocks: [blankBlock("opening"), blankBlock("closing")] };
  const kinds = putTalk(agenda, usual)?.blocks.map(({ kind }) => kind);
  expect(kinds).toEqual(["opening", "question", "question", "question", "closing"]);
  const full = { ...agenda, blocks: Array.from({ length: 300 }, () => blankBlock("question")) };
  expect(putTalk(full, usual)).toBeUndefined();
});

test("what all said alike becomes one block, which lists it and asks what to build on", () => {
  const agenda = talkAgenda({ ...usual, isShared: true, minutes: 30 });
  const [shared, ...others] = agenda.blocks.filter(({ kind }) => kind === "question");
  expect(others).toEqual([]);
  expect(shared?.purpose).toContain("About a. About b. About c.");
  expect([total(agenda), shared?.notes]).toEqual([30, ""]);
});
