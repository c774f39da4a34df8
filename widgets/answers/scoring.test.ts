import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../tests/unit/scoring-vectors.json";
import { type Answers, decidedBy, isEnough, resultOfAll, type Scored, scoreOf, scoreSide } from "./scoring";

type Name = keyof typeof vectors.assessments;
const assessment = (name: string): Scored => vectors.assessments[name as Name] as unknown as Scored;
const orNull = (value: number | undefined): number | null => value ?? null;

describe("scores as macros/scoring.py does", () => {
  test.each(vectors.sheets)("$why", ({ assessment: name, answers, measures, result, outcome }) => {
    const score = scoreOf(assessment(name), answers as unknown as Answers);
    const found = score.measures.map(({ id, value, answered, asked, decidedBy, outcome: at }) => ({
      id,
      value: orNull(value),
      answered,
      asked,
      decided_by: decidedBy,
      outcome: orNull(at),
    }));
    expect(found).toEqual(measures);
    expect([orNull(score.result), orNull(score.outcome)]).toEqual([result, outcome]);
  });

  test.each(vectors.sides)("$why", ({ assessment: name, sheets, people, measures, questions }) => {
    const side = scoreSide(assessment(name), sheets as unknown as Answers[]);
    expect(side.people).toBe(people);
    expect(Object.fromEntries(side.measures)).toEqual(measures);
    expect(Object.fromEntries(side.questions)).toEqual(questions);
  });
});

test.each(vectors.together)("of several organizations: $why", ({ assessment: name, sheets, result }) => {
  expect(orNull(resultOfAll(assessment(name), sheets as unknown as Answers[]))).toBe(result);
});

describe("what decided the result", () => {
  const decided = (answers: Answers) =>
    decidedBy(assessment("finder"), answers).map((one) => [one.question.id, one.answer.score, one.next?.score]);

  test("is the lowest answer of what is feasible, with the next answer up", () => {
    expect(decided({ goal: 4, change: 3, people: 2, time: 5 })).toEqual([["people", 2, 3]]);
    expect(isEnough(assessment("finder"), { goal: 4, change: 3, people: 2, time: 5 })).toBe(false);
  });
  test("is what is wanted, if that is less than what is feasible: no more is needed", () => {
    expect(decided({ goal: 2, change: 1, people: 5, time: 5 })).toEqual([["goal", 2, 3]]);
    expect(isEnough(assessment("finder"), { goal: 2, change: 1, people: 5, time: 5 })).toBe(true);
  });
  test("is what is feasible, where both are alike", () => {
    expect(decided({ goal: 2, change: 2, people: 2, time: 5 })).toEqual([["people", 2, 3]]);
    expect(isEnough(assessment("finder"), { goal: 2, change: 2, people: 2, time: 5 })).toBe(true);
  });
  test("is not known before there is a result", () => {
    expect(decided({ people: 2, time: 5 })).toEqual([]);
  });
});

const answer = fc.integer({ min: -1, max: 7 });
const sheet = fc.dictionary(fc.constantFrom("a", "b", "t", "gone", "__proto__"), answer);
const isAnswer = (value: number | undefined): boolean => value !== undefined && value >= 1 && value <= 5;

test("nothing is computed of fewer than three people", () => {
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 8 }), (sheets) => {
      const { questions, measures } = scoreSide(assessment("pulse"), sheets);
      for (const id of questions.keys()) {
        expect(sheets.filter((one) => isAnswer(one[id])).length).toBeGreaterThanOrEqual(3);
      }
      const whole = sheets.filter((one) => isAnswer(one.a) && isAnswer(one.b)).length;
      expect(measures.has("total")).toBe(whole >= 3);
    }),
  );
});
