/** Changing a round, and putting what another side sent into it. */

import {
  type Asked,
  editionOf,
  KIND,
  ownAnswer,
  questionsOf,
  type Round,
  type Sheet,
  type Side,
  sorted,
  VERSION,
} from "../answers/model";
import { newId, newPartId } from "../base/ids";
import { type Answers, type Form, questionsIn } from "./form";

/** A blank round with one side, which nobody has named. */
export function newRound(
  form: Form,
  on: string,
  named: { name: string; role: string } = { name: "", role: "" },
): Round {
  const asked = askedIn(form);
  return {
    kind: KIND,
    version: VERSION,
    id: newId(),
    assessment: form.id,
    title: "",
    on,
    by: form.by,
    sides: [{ id: newPartId(), ...named }],
    asked: { [editionOf(asked)]: asked },
    sheets: [],
    shown: [],
  };
}

function askedIn(form: Form): Asked[] {
  return questionsIn(form).map(({ id, text, answers }) => ({ id, text, scores: answers.map(([score]) => score) }));
}

export function sheetOf(round: Round, side: string): Sheet | undefined {
  return round.sheets.find((one) => one.side === side);
}

/**
 * What a sheet answers of the questions as they are asked today.
 *
 * odd: how many of its answers are to questions that are gone, or that had other answers.
 */
export function readSheet(form: Form, round: Round, sheet: Sheet | undefined): { answers: Answers; odd: number } {
  if (!sheet) return { answers: {}, odd: 0 };
  const [today, then] = [askedIn(form), questionsOf(round, sheet.edition)];
  const isSame = (id: string): boolean => {
    const [now, before] = [today, then].map((all) => all.find((one) => one.id === id));
    return now !== undefined && before !== undefined && now.scores.join() === before.scores.join();
  };
  const entries = Object.entries(sheet.answers);
  const kept = entries.filter(([id]) => isSame(id));
  return { answers: Object.fromEntries(kept), odd: entries.length - kept.length };
}

/** The round with an answer of a side; undefined takes it away. */
export function withAnswer(
  form: Form,
  round: Round,
  side: string,
  question: string,
  to: number | string | undefined,
): Round {
  const asked = askedIn(form);
  const edition = editionOf(asked);
  const before = sheetOf(round, side);
  const { [question]: _, ...others } = readSheet(form, round, before).answers;
  const answers = { ...others, ...(to !== undefined && to !== "" && { [question]: to }) };
  const sheet: Sheet = { id: before?.id ?? newPartId(), side, edition, answers };
  const sheets = sorted([...round.sheets.filter((one) => one !== before), sheet]);
  return tidy({ ...round, asked: { ...round.asked, [edition]: asked }, sheets });
}

export function withSide(round: Round, id: string, change: Partial<Pick<Side, "name" | "role">>): Round {
  return { ...round, sides: round.sides.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

export function addSide(round: Round, name: string, role = ""): { round: Round; side: string } {
  const side = { id: newPartId(), name, role };
  return { round: { ...round, sides: [...round.sides, side] }, side: side.id };
}

/** What is sent: one's own sheet, and nobody else's. */
export function toSend(round: Round, side: string): Round {
  return tidy({
    ...round,
    sides: round.sides.filter((one) => one.id === side),
    sheets: round.sheets.filter((one) => one.side === side),
    shown: [],
  });
}

/** Leaves out the editions that no sheet answers. */
function tidy(round: Round): Round {
  const used = new Set(round.sheets.map(({ edition }) => edition));
  return { ...round, asked: Object.fromEntries(Object.entries(round.asked).filter(([key]) => used.has(key))) };
}

/** Two sheets under one name that differ. mine: the side here. theirs: what came. */
export interface Twice {
  name: string;
  mine: string;
  theirs: string;
}

/**
 * Puts the sheets of another copy into a round. A side that sends once more replaces what it sent; one's own sheet and
 * another side's of the same name stay, and are asked about.
 *
 * @param own - the side that answers here.
 */
export function join(round: Round, came: Round, own: string): { round: Round; twice: Twice[] } {
  let next = { ...round, asked: { ...round.asked, ...came.asked } };
  const twice: Twice[] = [];
  for (const sheet of came.sheets) {
    const from = came.sides.find(({ id }) => id === sheet.side);
    if (!from) continue;
    const known = next.sides.find(({ id }) => id === from.id);
    const before = known && sheetOf(next, known.id);
    if (known && (!before || (known.id !== own && before.id === sheet.id))) {
      next = {
        ...next,
        sheets: sorted([...next.sheets.filter((one) => one !== before), { ...sheet, side: known.id }]),
      };
      if (from.name) next = withSide(next, known.id, { name: from.name, role: from.role });
      continue;
    }
    if (before && isSame(before.answers, sheet.answers)) continue;
    const alike = known ?? next.sides.find(({ name }) => fold(name) === fold(from.name) && fold(name) !== "");
    const answered = alike && sheetOf(next, alike.id);
    if (answered && isSame(answered.answers, sheet.answers)) continue;
    const taken = next.sheets.some(({ id }) => id === sheet.id);
    const side = { ...from, id: known ? newPartId() : from.id };
    next = {
      ...next,
      sides: [...next.sides, side],
      sheets: sorted([...next.sheets, { ...sheet, id: taken ? newPartId() : sheet.id, side: side.id }]),
    };
    if (answered && alike) twice.push({ name: from.name, mine: alike.id, theirs: side.id });
  }
  return { round: tidy(next), twice };
}

/** Takes a side out, with its sheet. */
export function withoutSide(round: Round, side: string): Round {
  return tidy({
    ...round,
    sides: round.sides.filter(({ id }) => id !== side),
    sheets: round.sheets.filter((one) => one.side !== side),
  });
}

function isSame(one: Answers, other: Answers): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => ownAnswer(one, key) === ownAnswer(other, key));
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
