/**
 * Sheets that came back, taken into a round. Which comes first does not matter, and taking one twice changes nothing.
 * Where an organization has answered already, or a sheet came back changed, somebody has to say which one counts.
 */
import { MOST_SHEETS, MOST_SIDES, nameKey, questionsOf, type Round, type Sheet, type Side, sorted } from "./model";

/** Which of two sheets counts. */
export type Keep = "here" | "came";

/**
 * Two sheets for one place.
 *
 * id: the question, to be answered by `Keep`. side: whose they are. why: changed: the same sheet with other answers.
 *   twice: two sheets of one organization.
 */
interface Question {
  readonly id: string;
  readonly side: Side;
  readonly why: "changed" | "twice";
  readonly here: Sheet;
  readonly came: Sheet;
}

/**
 * What came of taking sheets.
 *
 * round: with everything that is sure, and with what was chosen; sheets that are asked about and not yet chosen stay as
 *   they were. added: how many are new. known: how many were here already. sides: organizations that are new.
 */
export interface Collected {
  readonly round: Round;
  readonly added: number;
  readonly known: number;
  readonly late: number;
  readonly sides: readonly Side[];
  readonly questions: readonly Question[];
}

/** Why sheets can't be taken: they answer another assessment, apart instead of each for all, or there is no room. */
export type NotTaken = "other-assessment" | "other-way" | "full";

/**
 * @param came - what was sent back: a round with some sheets.
 * @param keep - what was chosen, by the ids of questions.
 */
export function collect(round: Round, came: Round, keep: Readonly<Record<string, Keep>> = {}): Collected | NotTaken {
  if (came.assessment !== round.assessment) return "other-assessment";
  if (came.by !== round.by) return "other-way";
  const { sides, names } = sidesOf(round, came);
  const sheets = new Map(round.sheets.map((sheet) => [sheet.id, sheet]));
  const asked = { ...round.asked };
  const questions: Question[] = [];
  let [added, known, late] = [0, 0, 0];
  for (const one of sorted(came.sheets)) {
    const sheet = { ...one, side: names.get(one.side) ?? one.side };
    const mine = sheets.get(sheet.id) ?? (round.by === "organization" ? ofSide(sheets, sheet.side) : undefined);
    if (mine && isSame(mine, sheet)) {
      known += 1;
      continue;
    }
    if (mine && round.by === "person" && round.shown.includes(mine.id)) {
      late += 1;
      continue;
    }
    const id = [mine?.id, sheet.id].filter(Boolean).sort().join(".");
    const side = sides.find((each) => each.id === sheet.side);
    if (mine && side) {
      questions.push({ id, side, why: mine.id === sheet.id ? "changed" : "twice", here: mine, came: sheet });
      if (keep[id] !== "came") continue;
      sheets.delete(mine.id);
    } else added += 1;
    sheets.set(sheet.id, sheet);
    asked[sheet.edition] ??= [...questionsOf(came, sheet.edition)];
  }
  const fresh = sides.filter(({ id }) => !round.sides.some((side) => side.id === id));
  if (sheets.size > MOST_SHEETS || sides.length > MOST_SIDES) return "full";
  const taken = { ...round, sides, asked, sheets: sorted([...sheets.values()]) };
  return { round: taken, added, known, late, sides: fresh, questions };
}

/**
 * The sides of a round with those of what came that have sheets, and what each of the latter is called here. In answers
 * to one round the ids say who is who; in answers that were begun apart the names do.
 */
function sidesOf(round: Round, came: Round): { sides: Side[]; names: Map<string, string> } {
  const sides = [...round.sides];
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const side of came.sides.filter(({ id }) => came.sheets.some((sheet) => sheet.side === id))) {
    const byId = came.id === round.id ? round.sides.find(({ id }) => id === side.id) : undefined;
    const byName = round.sides.find(({ id, name }) => nameKey(name) === nameKey(side.name) && !taken.has(id));
    const mine = byId ?? byName;
    const id = mine?.id ?? freeId(sides, side.id);
    if (!mine) sides.push({ ...side, id });
    taken.add(id);
    names.set(side.id, id);
  }
  return { sides, names };
}

function freeId(sides: readonly Side[], wanted: string): string {
  let id = wanted;
  for (let at = 2; sides.some((side) => side.id === id); at += 1) id = `${wanted}${at}`;
  return id;
}

function ofSide(sheets: ReadonlyMap<string, Sheet>, side: string): Sheet | undefined {
  return [...sheets.values()].find((sheet) => sheet.side === side);
}

function isSame(one: Sheet, other: Sheet): boolean {
  const answers = (sheet: Sheet): string => JSON.stringify(Object.entries(sheet.answers).sort());
  return one.side === other.side && one.edition === other.edition && answers(one) === answers(other);
}
