import { describe, expect, test } from "vitest";
import { decode, encode } from "../share/share";
import { ANSWERS } from "./document";
import { EDITIONS } from "./document.samples";
import { type Asked, editionOf, KIND, type Round, VERSION } from "./model";

/** A link on a host whose address has 40 characters. */
const linkOf = (code: string): string => `https://partnership-playbook.example.org/assessments/#${code}`;
const SIDES = [
  { id: "a", name: "River Trust", role: "partner" },
  { id: "b", name: "Harbor Alliance", role: "thought-partner" },
];

function roundOf(assessment: string, by: Round["by"], questions: readonly Asked[]): Round {
  const edition = editionOf(questions);
  const asked = { [edition]: [...questions] };
  const title = assessment === "pulse-check" ? "Partnership pulse check" : "Are we ready for this partnership?";
  return {
    kind: KIND,
    version: VERSION,
    id: "Zx9-Kq2mPw0T",
    assessment,
    title,
    on: "2027-03-31",
    by,
    sides: SIDES,
    asked,
    sheets: [],
    shown: [],
  };
}

/** The round with a sheet of its first side. */
function withSheet(round: Round, answers: Round["sheets"][number]["answers"]): Round {
  const [edition = ""] = Object.keys(round.asked);
  return { ...round, sheets: [{ id: "q8Rt", side: "a", edition, answers }] };
}

const readiness = EDITIONS["readiness-check"] ?? [];
const pulse = EDITIONS["pulse-check"] ?? [];
/** Three answers of about 150 characters, which no dictionary knows. */
const TEXTS = [
  "The spring visit to the estuary changed how our board sees this work; before it, most members thought that we only trade slides and polite words, month by month.",
  "Monthly calls with a written question beforehand, and that Harbor's data team answers within a day. Please keep the two of them paired with our own analysts.",
  "Fewer people on each call, and a decision before it ends. In June nobody knew who would write to the county, so the deadline went by and we lost the permit.",
];

describe("a link is short enough for a code on a screen", () => {
  test("a readiness answer", async () => {
    const answers = Object.fromEntries(readiness.map(({ id }, at) => [id, [3, 5, 1, 4, 2, 4, 5][at % 7] ?? 3]));
    const round = withSheet(roundOf("readiness-check", "organization", readiness), answers);
    const code = await encode(ANSWERS, round, { by: "River Trust", at: 1_806_500_000_000, common: ["k3f9a0Qz"] });
    expect(linkOf(code).length).toBeLessThanOrEqual(250);
    expect(await decode(ANSWERS, code)).toMatchObject({ ok: true, value: round });
  });

  test("a pulse answer with words", async () => {
    const words = pulse.filter(({ scores }) => !scores.length).map(({ id }, at) => [id, TEXTS[at] ?? ""]);
    const ratings = pulse.filter(({ scores }) => scores.length).map(({ id }, at) => [id, 5 - at]);
    const round = withSheet(roundOf("pulse-check", "person", pulse), Object.fromEntries([...ratings, ...words]));
    const code = await encode(ANSWERS, round);
    expect(linkOf(code).length).toBeLessThanOrEqual(1_000);
    expect(await decode(ANSWERS, code)).toEqual({ ok: true, value: round });
  });

  test("a blank round to send round", async () => {
    const code = await encode(ANSWERS, roundOf("pulse-check", "person", pulse));
    expect(linkOf(code).length).toBeLessThanOrEqual(250);
  });
});

test.each([
  ["a question gone", readiness.slice(1)],
  ["a question added", [...readiness, { id: "new", text: "We have a budget.", scores: [1, 2, 3, 4, 5] }]],
  ["another scale", readiness.map((one) => ({ ...one, scores: [1, 2, 3, 4, 5, 6, 7] }))],
  ["another order", [...readiness].reverse()],
])("answers to an edition with %s come back with what was asked", async (_why, questions) => {
  const round = withSheet(roundOf("readiness-check", "organization", questions), { [questions[0]?.id ?? ""]: 2 });
  expect(await decode(ANSWERS, await encode(ANSWERS, round))).toEqual({ ok: true, value: round });
});

describe("is refused", () => {
  const round = withSheet(roundOf("pulse-check", "person", pulse), { purpose: 4 });
  const [sheet] = round.sheets;
  test.each([
    ["a score that the scale does not have", { ...round, sheets: [{ ...sheet, answers: { purpose: 9 } }] }],
    ["words instead of a score", { ...round, sheets: [{ ...sheet, answers: { purpose: "4" } }] }],
    ["a score instead of words", { ...round, sheets: [{ ...sheet, answers: { improve: 4 } }] }],
    ["an answer to nothing that was asked", { ...round, sheets: [{ ...sheet, answers: { other: 4 } }] }],
    ["a sheet of nobody", { ...round, sheets: [{ ...sheet, side: "nobody" }] }],
    ["a sheet without its edition", { ...round, asked: {} }],
    ["a day that is none", { ...round, on: "2027-02-30" }],
    ["two sheets with one id", { ...round, sheets: [sheet, sheet] }],
  ])("%s", (_why, stored) => {
    expect(ANSWERS.parse(stored)).toBeUndefined();
  });
});

test("sheets stand in the order of their random ids, whoever came first", () => {
  const round = roundOf("pulse-check", "person", pulse);
  const [edition = ""] = Object.keys(round.asked);
  const sheets = ["c", "a", "b"].map((id) => ({ id, side: "a", edition, answers: {} }));
  expect(ANSWERS.parse({ ...round, sheets })?.sheets.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});
