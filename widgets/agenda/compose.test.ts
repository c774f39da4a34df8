import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { Answers } from "./compose";
import { total } from "./edit";
import { findHints } from "./hints";
import { agendaSchema, FORMATS } from "./model";
import { compose, hints, library } from "./testing";

const answers: fc.Arbitrary<Answers> = fc.record({
  goal: fc.oneof(fc.constantFrom(...library.goals.map((goal) => goal.id)), fc.lorem(), fc.string({ unit: "binary" })),
  minutes: fc.oneof(fc.integer({ min: 30, max: 240 }), fc.integer({ min: 30, max: 1_440 })),
  peoplePerOrganization: fc.integer({ min: 0, max: 40 }),
  organizations: fc.oneof(
    fc.integer({ min: 2, max: 12 }),
    fc.constant([
      { name: "Texas 2036", zone: "America/Chicago" },
      { name: "", zone: "UTC" },
    ]),
  ),
  format: fc.constantFrom(...FORMATS),
  zone: fc.constantFrom("America/Chicago", "UTC"),
});
const kinds = (given: Answers): string[] =>
  compose(given, library)
    .blocks.filter((block) => !block.out)
    .map((block) => block.kind);
const usual: Answers = {
  goal: library.goals[0]!.id,
  minutes: 90,
  peoplePerOrganization: 4,
  organizations: 2,
  format: "video",
  zone: "UTC",
};

describe("a composed agenda", () => {
  test("is valid and exactly as long as asked", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const agenda = compose(given, library);
        expect(v.parse(agendaSchema, agenda)).toEqual(agenda);
        expect(total(agenda)).toBe(given.minutes);
        expect(agenda.blocks.filter((block) => block.out)).toEqual([]);
      }),
    );
  });

  test("has an opening, a guiding question and a closing", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const found = kinds(given);
        expect(found[0]).toBe("opening");
        expect(found).toContain("question");
        expect(found.at(-1)).toBe("closing");
      }),
    );
  });

  test("has a break over 90 minutes only, and breakouts if more than 12 people come", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const agenda = compose(given, library);
        const people = agenda.organizations.reduce((sum, one) => sum + one.people.length, 0);
        expect(kinds(given).includes("break")).toBe(given.minutes > 90);
        if (people > 12) expect(kinds(given)).toContain("breakout");
      }),
    );
  });

  test("says for each block why it is there, in one sentence that names a source", () => {
    const titles = library.sources.map((source) => source.title);
    for (const goal of library.goals) {
      for (const block of compose({ ...usual, goal: goal.id, minutes: 180 }, library).blocks) {
        expect(block.why).toMatch(/^[A-Z][^.]*\(.*\)\.$/);
        expect(
          [...titles, "Partnership Playbook"].some((title) => block.why?.includes(title)),
          block.why,
        ).toBe(true);
      }
    }
  });

  test("is the same for the same answers", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { id: one, ...first } = compose(given, library);
        const { id: other, ...second } = compose(given, library);
        expect(first).toEqual(second);
        expect(one).not.toBe(other);
      }),
      { numRuns: 30 },
    );
  });

  test("differs with the goal, and takes what the goal names", () => {
    const made = library.goals.map((goal) => JSON.stringify(compose({ ...usual, goal: goal.id }, library).blocks));
    expect(new Set(made).size).toBe(made.length);
    const services = compose({ ...usual, goal: "service-offerings", minutes: 120 }, library);
    const asked = services.blocks.flatMap((block) => block.prompts.map((prompt) => prompt.from));
    expect(asked).toContain("service-offerings");
  });

  test("needs no library to be valid", () => {
    const none = { agendas: [], activities: [], prompts: [], roles: [], sources: [], goals: [] };
    const agenda = compose(usual, none);
    expect(v.parse(agendaSchema, agenda)).toEqual(agenda);
    expect(total(agenda)).toBe(90);
  });

  test("calls for few hints itself", () => {
    const found = findHints(compose({ ...usual, minutes: 120 }, library), hints).map((hint) => hint.id);
    expect(found).toEqual(["no-takeaway-owners"]);
  });
});
