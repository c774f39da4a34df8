/**
 * A round of an assessment as short lists without names, for links. What is not there, or as usual, is 0 or left off at
 * the end. The questions travel with their ids, words and scores; those of the playbook cost a few bytes, since the
 * dictionary has them. What a sheet answers is one number, which a few characters hold.
 *
 * Links are read for ever: this order may grow at the ends, and is never changed.
 */
import * as v from "valibot";
import { addDays, daysBetween } from "../base/days";
import type { Packed, Packing } from "../documents/kind";
import { attempt, list, short, textOf } from "../documents/packed";
import published from "./editions-1.json";
import {
  type Asked,
  answersSchema,
  editionOf,
  KIND,
  ownAnswer,
  questionsOf,
  type Round,
  type Sheet,
  VERSION,
} from "./model";

/** A score as a character: 0 to 9, and A for 10. */
const SCORES = "0123456789A";
/** The digits of numbers. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
/** Days are counted from here. */
const FIRST_DAY = "2026-01-01";

type Published = readonly { assessment: string; title: string; questions: readonly Asked[] }[];

/** What packed rounds often hold. Never changed: links are read with it. */
const dictionary = new TextEncoder().encode(
  [
    ...(published as Published).map((one) =>
      JSON.stringify([one.assessment, one.title, packEdition(one.questions)]).replace(/]]$/, "]]],"),
    ),
    '"thought-partner"]],[[",00000,["partner"],["a","b","',
  ].join(""),
);

export const packing: Packing<Round> = {
  pack,
  unpack: (packed) => read(() => unpackAll(list(packed), (get) => get())),
  unpackSome: (packed) => {
    const some = read(() => unpackAll(list(packed), attempt));
    return some?.sides.length ? some : undefined;
  },
  dictionary,
};

function pack(round: Round): Packed {
  const editions = Object.entries(round.asked);
  const { sides } = round;
  return short([
    round.assessment,
    round.title,
    // First, so that what it has in common with the dictionary is one piece with what stands before.
    editions.map(([key, questions]) => {
      const packed = packEdition(questions);
      return key === editionOf(questions) ? packed : [...packed, key];
    }),
    round.id,
    round.on && packDay(round.on),
    round.by === "person" ? 1 : 0,
    sides.map(({ id, name, role }) => short([id, name, role])),
    round.sheets.map((sheet) => packSheet(round, editions, sheet)),
    round.shown,
  ]);
}

function packEdition(questions: readonly Asked[]): Packed[] {
  return [
    questions.map(({ id }) => id).join(" "),
    questions.map(({ scores }) => scores.map((score) => SCORES.charAt(score)).join("")).join(" "),
    questions.map(({ text }) => text),
  ];
}

/** The number of a day: never 0, which says that there is none. */
function packDay(day: string): number {
  const days = daysBetween(FIRST_DAY, day);
  return days < 0 ? days : days + 1;
}

function unpackDay(days: number): string | undefined {
  return addDays(FIRST_DAY, days < 0 ? days : days - 1);
}

function packSheet(round: Round, editions: readonly [string, unknown][], sheet: Sheet): Packed {
  const questions = questionsOf(round, sheet.edition);
  const answers = questions.map(({ id }) => ownAnswer(sheet.answers, id));
  return short([
    sheet.id,
    round.sides.findIndex(({ id }) => id === sheet.side),
    packAnswers(questions, answers),
    answers.filter((one) => typeof one === "string"),
    editions.findIndex(([key]) => key === sheet.edition),
  ]);
}

/** For each question the place of its answer, counted from 1, and 0 for none; the first question as the lowest digit. */
function packAnswers(questions: readonly Asked[], answers: readonly (number | string | undefined)[]): string {
  const whole = questions.reduceRight((number, { scores }, at) => {
    const answer = answers[at];
    const place = answer === undefined ? 0 : typeof answer === "number" ? scores.indexOf(answer) + 1 : 1;
    return number * BigInt(choicesOf(scores)) + BigInt(place);
  }, 0n);
  let text = "";
  for (let left = whole; left > 0n; left /= 64n) text += DIGITS.charAt(Number(left % 64n));
  return text;
}

/** The places that `packAnswers` packed. */
function unpackAnswers(questions: readonly Asked[], packed: string): number[] {
  let left = [...packed].reduceRight((number, sign) => number * 64n + BigInt(found(DIGITS.indexOf(sign))), 0n);
  const places = questions.map(({ scores }) => {
    const place = Number(left % BigInt(choicesOf(scores)));
    left /= BigInt(choicesOf(scores));
    return place;
  });
  return left ? missing() : places;
}

/** How many answers a question takes: its scores or free words, and none. */
function choicesOf(scores: readonly number[]): number {
  return (scores.length || 1) + 1;
}

function read(make: () => unknown): Round | undefined {
  const { success, output } = v.safeParse(answersSchema, attempt(make));
  return success ? output : undefined;
}

type Each = <Part>(get: () => Part) => Part | undefined;

/** @param each - how to read each part: as `attempt` if those that can't be read are to be left out. */
function unpackAll(packed: readonly unknown[], each: Each): unknown {
  const [assessment, title = "", packedEditions, id, on, byPerson, packedSides, sheets, shown] = packed;
  const listed = (value: unknown): readonly unknown[] => each(() => list(value)) ?? [];
  const editions = listed(packedEditions).map((one) => each(() => editionIn(one)));
  const sides = listed(packedSides).map((one) => each(() => sideIn(one)));
  return {
    kind: KIND,
    version: VERSION,
    id,
    assessment,
    title,
    on: typeof on === "number" ? unpackDay(on) : "",
    by: byPerson ? "person" : "organization",
    sides: sides.filter((one) => one !== undefined),
    asked: Object.fromEntries(editions.flatMap((one) => (one ? [one] : []))),
    sheets: listed(sheets).flatMap((one) => each(() => sheetIn(one, editions, sides)) ?? []),
    shown: listed(shown),
  };
}

function editionIn(packed: unknown): [string, Asked[]] {
  const [ids, scores, texts, key] = list(packed);
  const scored = textOf(scores).split(" ");
  const words = list(texts);
  const names = textOf(ids) ? textOf(ids).split(" ") : [];
  const questions = names.map((id, at) => ({
    id,
    text: textOf(words[at]),
    scores: [...(scored[at] ?? "")].map(scoreOf),
  }));
  return [key === undefined ? editionOf(questions) : textOf(key), questions];
}

function sideIn(packed: unknown): { id: string; name: string; role: string } {
  const [id, name = "", role = ""] = list(packed);
  return { id: textOf(id), name: textOf(name), role: textOf(role) };
}

function sheetIn(
  packed: unknown,
  editions: readonly ([string, Asked[]] | undefined)[],
  sides: readonly ({ id: string } | undefined)[],
): unknown {
  const [id, side = 0, signs = "", words, edition = 0] = list(packed);
  const [key, questions] = editions[Number(edition)] ?? missing();
  const texts = [...list(words)];
  const answers = unpackAnswers(questions, textOf(signs)).map((place, at): [string, unknown][] => {
    const { id: question = "", scores = [] } = questions[at] ?? {};
    if (!place) return [];
    return [[question, scores.length ? scores[place - 1] : textOf(texts.shift())]];
  });
  return {
    id: textOf(id),
    side: (sides[Number(side)] ?? missing()).id,
    edition: key,
    answers: Object.fromEntries(answers.flat()),
  };
}

function scoreOf(sign: string): number {
  return found(SCORES.indexOf(sign));
}

function found(place: number): number {
  return place < 0 ? missing() : place;
}

function missing(): never {
  throw new RangeError("not in this link");
}
