/**
 * Sheets that came back, taken into a round. Which comes first does not matter, and taking one twice changes nothing.
 * Where an organization has answered already, or a sheet came back changed, somebody has to say which one counts.
 */
import { MOST_SHEETS, MOST_SIDES, nameKey, questionsOf, type Round, type Sheet, type Side, sorted } from "./model";

/** Which of two sheets counts. both: they are two organizations. */
export type Keep = "here" | "came" | "both";

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
 *   they were. added: how many are new. known: how many were here already. sides: organizations that are new. twins: the
 *   sides of two sheets of which both were kept.
 */
export interface Collected {
  readonly round: Round;
  readonly added: number;
  readonly known: number;
  readonly late: number;
  readonly sides: readonly Side[];
  readonly questions: readonly Question[];
  readonly twins: readonly Twins[];
}

/** Two sides of which one may have to go, by id: the one that was here, and that of the sheet that came. */
export interface Twins {
  readonly here: string;
  readonly came: string;
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
  const twins: Twins[] = [];
  let [added, known, late] = [0, 0, 0];
  const put = (sheet: Sheet): void => {
    sheets.set(sheet.id, sheet);
    asked[sheet.edition] ??= [...questionsOf(came, sheet.edition)];
  };
  for (const one of sorted(came.sheets)) {
    const sheet = { ...one, side: names.get(one.side) ?? one.side };
    const mine = sheets.get(sheet.id) ?? (round.by === "organization" ? ofSide(sheets, sheet.side) : undefined);
    if (mine && (isSame(mine, sheet) || (round.by === "organization" && isTwin(sides, sheets, sheet)))) {
      known += 1;
      continue;
    }
    if (mine && round.by === "person" && round.shown.includes(mine.id)) {
      late += 1;
      continue;
    }
    const side = sides.find((each) => each.id === sheet.side);
    if (mine && side) {
      const id = [mine.id, sheet.id].sort().join(".");
      questions.push({ id, side, why: mine.id === sheet.id ? "changed" : "twice", here: mine, came: sheet });
      if (keep[id] === "both") {
        const its = came.sides.find(({ id: of }) => of === one.side) ?? side;
        const twin = { ...its, id: freeId(sides, side.id) };
        sides.push(twin);
        twins.push({ here: side.id, came: twin.id });
        put({ ...sheet, id: freeId([...sheets.values()], sheet.id), side: twin.id });
      }
      if (keep[id] !== "came") continue;
      sheets.delete(mine.id);
    } else added += 1;
    put(sheet);
  }
  const fresh = sides.filter(({ id }) => !round.sides.some((side) => side.id === id));
  if (sheets.size > MOST_SHEETS || sides.length > MOST_SIDES) return "full";
  const taken = { ...round, sides, asked, sheets: sorted([...sheets.values()]) };
  return { round: taken, added, known, late, sides: fresh, questions, twins };
}

/**
 * The sides of a round with those of what came that have sheets, and what each of the latter is called here. In answers
 * to one round the ids say who is who; in answers that were begun apart the sheets that are here already, and the names.
 * An organization that answers once more may have another name by now.
 */
function sidesOf(round: Round, came: Round): { sides: Side[]; names: Map<string, string> } {
  const sides = [...round.sides];
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const sideOfSheet = new Map(round.sheets.map(({ id, side }) => [id, side]));
  for (const side of came.sides) {
    const sheets = came.sheets.filter((sheet) => sheet.side === side.id);
    if (!sheets.length) continue;
    const bySheet = sheets.flatMap(({ id }) => sideOfSheet.get(id) ?? [])[0];
    const byId = came.id === round.id ? round.sides.find(({ id }) => id === side.id)?.id : undefined;
    const mine = bySheet ?? byId;
    const id = mine ?? sides.find((one) => isNamed(one, side) && !taken.has(one.id))?.id ?? freeId(sides, side.id);
    const known = sides.find((one) => one.id === id);
    if (!known) sides.push({ ...side, id });
    else if (mine && came.by === "organization" && side.name.trim())
      sides[sides.indexOf(known)] = { id, name: side.name, role: side.role || known.role };
    taken.add(id);
    names.set(side.id, id);
  }
  return { sides, names };
}

/** Whether two sides have one name. */
function isNamed(one: Side, other: Side): boolean {
  return nameKey(one.name) !== "" && nameKey(one.name) === nameKey(other.name);
}

/** Whether an organization of that name has answered alike already, such as one that was kept beside another. */
function isTwin(sides: readonly Side[], sheets: ReadonlyMap<string, Sheet>, sheet: Sheet): boolean {
  const side = sides.find(({ id }) => id === sheet.side);
  return [...sheets.values()].some((one) => {
    const its = sides.find(({ id }) => id === one.side);
    return side && its && its !== side && isNamed(its, side) && isSame({ ...one, side: sheet.side }, sheet);
  });
}

function freeId(parts: readonly { readonly id: string }[], wanted: string): string {
  let id = wanted;
  for (let at = 2; parts.some((one) => one.id === id); at += 1) id = `${wanted}${at}`;
  return id;
}

function ofSide(sheets: ReadonlyMap<string, Sheet>, side: string): Sheet | undefined {
  return [...sheets.values()].find((sheet) => sheet.side === side);
}

function isSame(one: Sheet, other: Sheet): boolean {
  const answers = (sheet: Sheet): string => JSON.stringify(Object.entries(sheet.answers).sort());
  return one.side === other.side && one.edition === other.edition && answers(one) === answers(other);
}
