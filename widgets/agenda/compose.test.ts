import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { plain } from "../guide/plain";
import { DISCUSSION, USUAL } from "./choose";
import type { Answers } from "./compose";
import { total } from "./edit";
import { findHints } from "./hints";
import { agendaSchema, FORMATS } from "./model";
import { shareSteps } from "./share-steps";
import { compose, composeWith, hints, library } from "./testing";
import { NOTES } from "./words";

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

  test("says in a mixed session for each block how those on screen take part", () => {
    fc.assert(
      fc.property(answers, (given) => {
        for (const block of compose({ ...given, format: "hybrid" }, library).blocks) {
          const activity = library.activities.find(({ id }) => id === block.activity);
          expect(activity?.hybrid, block.title).toBeTruthy();
          expect(block.notes).toContain(NOTES.hybrid(plain(activity!.hybrid!)));
        }
      }),
    );
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

  test("keeps each block within the minutes of its activity, from 30 minutes on", () => {
    fc.assert(
      fc.property(answers, (given) => {
        for (const block of compose(given, library).blocks) {
          const bounds = library.activities.find(({ id }) => id === block.activity)?.minutes;
          if (!bounds) continue;
          expect(block.minutes, block.title).toBeGreaterThanOrEqual(bounds.least);
          expect(block.minutes, block.title).toBeLessThanOrEqual(bounds.most);
          expect([block.least >= bounds.least, block.most <= bounds.most], block.title).toEqual([true, true]);
          const shares = shareSteps(
            block.steps.map(({ minutes }) => minutes),
            block.minutes,
          );
          expect(shares.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(block.minutes);
        }
      }),
    );
  });

  test("lets the organizations lead the guiding blocks in turn", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { blocks, organizations } = compose(given, library);
        const guiding = blocks.filter(({ kind }) => kind === "question" || kind === "breakout");
        expect(guiding.map(({ leadOrganization }) => leadOrganization)).toEqual(
          guiding.map((_, turn) => organizations[turn % organizations.length]!.id),
        );
        if (given.minutes >= 30) expect(guiding.length).toBeGreaterThanOrEqual(2);
        if (given.minutes <= 90) expect(guiding.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test("asks in its guiding blocks only what belongs to the goal", () => {
    for (const goal of library.goals) {
      const named = (goal.related ?? []).map(({ to }) => to);
      const back = library.prompts.filter(({ related }) => related?.some(({ to }) => to === `goal:${goal.id}`));
      const known = new Set([...named, ...back.map(({ id }) => `prompt:${id}`)]);
      for (const minutes of [30, 60, 90, 120, 240]) {
        const { blocks } = compose({ ...usual, goal: goal.id, minutes }, library);
        const asked = blocks
          .filter(({ kind }) => kind === "question" || kind === "breakout")
          .flatMap(({ prompts }) => prompts);
        expect(asked.length).toBeGreaterThanOrEqual(2);
        for (const { from, text } of asked)
          expect(from ? known.has(`prompt:${from}`) : goal.guiding_questions.map(plain).includes(text), text).toBe(
            true,
          );
      }
    }
  });

  test("picks by the words of a goal of one's own, in the order in which search found it", () => {
    const scores = new Map([
      ["prompts/fundraising-mix/", 7.6],
      ["prompts/staffing-model/", 4],
      ["prompts/recruiting/", 1.3],
      ["prompts/favorite-sunset/", 9],
      ["activities/peer-assist/", 6],
    ]);
    const made = compose({ ...usual, goal: "Raise money together" }, library, scores);
    const guiding = made.blocks.filter(({ kind }) => kind === "question");
    expect(guiding.map(({ prompts }) => prompts.map(({ from }) => from))).toEqual([
      ["fundraising-mix"],
      ["staffing-model"],
    ]);
    const offline = compose({ ...usual, goal: "Compare how we do staffing" }, library);
    expect(offline.blocks.flatMap(({ prompts }) => prompts.map(({ from }) => from))).toContain("staffing-model");
  });

  test("asks nothing and says so where the playbook has nothing for a goal, unless the goal is a question", () => {
    const asked = (goal: string): [string, string | undefined][] =>
      compose({ ...usual, goal }, library, new Map())
        .blocks.filter(({ kind }) => kind === "question")
        .map(({ prompts, why }) => [prompts.map(({ text }) => text).join(), why]);
    for (const [text, why] of asked("Zebra crossings")) {
      expect(text).toBe("");
      expect(why).toContain("room for questions that you write");
    }
    expect(asked("Who paints zebra crossings?")[0]?.[0]).toBe("Who paints zebra crossings?");
  });

  test("takes its thresholds from the hints of the playbook", () => {
    const kindsBy = (change: object, trigger = "no-break"): string[] =>
      composeWith(
        { ...usual, minutes: 80, peoplePerOrganization: 4 },
        hints.map((hint) => (hint.trigger === trigger ? { ...hint, ...change } : hint)),
      ).blocks.map(({ kind }) => kind);
    expect(kindsBy({})).not.toContain("break");
    expect(kindsBy({ threshold: 60 })).toContain("break");
    expect(kindsBy({}, "large-group")).not.toContain("breakout");
    expect(kindsBy({ threshold: 7 }, "large-group")).toContain("breakout");
    expect(kindsBy({ threshold: undefined })).not.toContain("break");
  });

  test("has no stretch that its own hints call too long", () => {
    for (let minutes = 30; minutes <= 480; minutes += 5)
      for (const goal of library.goals) {
        const found = findHints(compose({ ...usual, goal: goal.id, minutes }, library), hints).map(({ id }) => id);
        expect(found, `${goal.id} ${minutes}`).not.toContain("no-break");
      }
  });

  test("names only activities that the playbook has", () => {
    const ids = library.activities.map(({ id }) => id);
    for (const id of [...USUAL, DISCUSSION]) expect(ids).toContain(id);
  });

  test("calls for few hints itself", () => {
    const found = findHints(compose({ ...usual, minutes: 120 }, library), hints).map((hint) => hint.id);
    expect(found).toEqual(["no-takeaway-owners"]);
  });
});
