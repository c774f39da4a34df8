/**
 * What may be shown of a round that people answered, each alone. What is not computed here cannot be shown by mistake:
 *
 * - Nothing of fewer than three people of a side, or of the assessment's `fewest`, if that is more. No figure is of more
 *   than one side, so none can be taken from another.
 * - Figures and words grow by three people at least: what came after they were shown waits, or the difference between
 *   before and after would be one person's answers. For the same reason nobody who counts can be taken out again.
 * - All figures of a side are of the same people, unless those who left something out are three or more themselves.
 * - Words stand without a name, question by question, in an order that has nothing to do with who sent them or when.
 */
import type { Assessment } from "../guide/generated/entries";
import { type Asked, nameKey, type Round, type Sheet, type Side } from "./model";
import { askedOf, readSheet } from "./round";
import { type Answers, answersOf, answerTo, type Scored, type SideScore, scoreOf, scoreSide } from "./scoring";

export type PulseAssessment = Scored & Pick<Assessment, "title" | "gap">;

/** Fewer people could be told apart, whatever an assessment says. */
const FEWEST = 3;

/**
 * One side.
 *
 * came: how many sheets with an answer. counted: how many of them what follows is of; 0 as long as nothing is shown.
 * waiting: how many wait for others. counts: how many people each figure of a measure or a question is of.
 * low: the questions to which somebody gave an answer in the lower half of the scale.
 * words: what was written, by question, mixed up.
 */
export interface PulseSide {
  readonly side: Side;
  readonly came: number;
  readonly counted: number;
  readonly waiting: number;
  readonly score: SideScore | undefined;
  readonly low: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** odd: the questions of answers that cannot count today, since they were asked differently; never the answers. */
export interface Pulse {
  readonly fewest: number;
  readonly sides: readonly PulseSide[];
  readonly odd: readonly Asked[];
}

/** A question that two sides see differently. values: the means by side. by: how far apart the farthest are. */
export interface Apart {
  readonly question: string;
  readonly values: readonly { readonly side: Side; readonly value: number }[];
  readonly by: number;
}

function fewestOf({ fewest = 1 }: Pick<Scored, "fewest">): number {
  return Math.max(FEWEST, fewest);
}

/** The round as its facilitator looks at it: of each side, those who wait count from now on if they are enough. */
export function withShown(assessment: Scored, round: Round): Round {
  const today = askedOf(assessment);
  const fresh = round.sides.flatMap(({ id }) => {
    const waiting = answered(round, id, today).filter(({ sheet }) => !round.shown.includes(sheet.id));
    return waiting.length < fewestOf(assessment) ? [] : waiting.map(({ sheet }) => sheet.id);
  });
  return fresh.length ? { ...round, shown: [...round.shown, ...fresh].sort() } : round;
}

export function pulseOf(assessment: Scored, round: Round): Pulse {
  const fewest = fewestOf(assessment);
  const today = askedOf(assessment);
  const all = round.sheets.map((sheet) => readSheet(round, sheet, today));
  const odd = new Map(all.flatMap((read) => read.odd.map(({ question }) => [question.id, question] as const)));
  return {
    fewest,
    sides: round.sides.map((side) => {
      const came = answered(round, side.id, today);
      const shown = came.filter(({ sheet }) => round.shown.includes(sheet.id));
      // A document from elsewhere may claim to have shown too few.
      const counted = shown.length < fewest ? [] : shown.map(({ answers }) => answers);
      return {
        side,
        came: came.length,
        counted: counted.length,
        waiting: came.length - counted.length,
        ...shownOf({ ...assessment, fewest }, round.id, counted),
      };
    }),
    odd: [...odd.values()],
  };
}

interface ReadSheet {
  readonly sheet: Sheet;
  readonly answers: Answers;
}

/** The sheets of a side that answer something which is asked today. */
function answered(round: Round, side: string, today: readonly Asked[]): ReadSheet[] {
  return round.sheets
    .filter((sheet) => sheet.side === side)
    .map((sheet) => ({ sheet, answers: readSheet(round, sheet, today).answers }))
    .filter(({ answers }) => Object.keys(answers).length > 0);
}

function shownOf(
  assessment: Scored & { fewest: number },
  salt: string,
  counted: readonly Answers[],
): Pick<PulseSide, "score" | "low" | "words"> {
  const rated = counted.filter((answers) => questionsOf(assessment, true).some(({ id }) => Object.hasOwn(answers, id)));
  const whole = rated.filter((answers) => isWhole(assessment, answers));
  const left = rated.length - whole.length;
  // Otherwise the means of all, less the total of those who answered all, would be what the others said.
  const same = left > 0 && left < assessment.fewest && whole.length >= assessment.fewest ? whole : rated;
  const score = same.length < assessment.fewest ? undefined : scoreSide(assessment, same);
  const low = questionsOf(assessment, true)
    .filter((question) => score?.questions.has(question.id) && same.some((one) => isLow(assessment, question, one)))
    .map(({ id }) => id);
  return { score, low: new Set(low), words: wordsOf(assessment, salt, counted) };
}

function questionsOf({ sections }: Scored, isRated: boolean): Scored["sections"][number]["questions"] {
  return sections.flatMap(({ questions }) => questions).filter(({ type }) => (type !== "text") === isRated);
}

/** Whether every measure has all that it counts. */
function isWhole(assessment: Scored, answers: Answers): boolean {
  const { measures } = scoreOf(assessment, answers);
  return measures.every(({ answered, asked }) => answered === asked);
}

function isLow(assessment: Scored, question: ReturnType<typeof questionsOf>[number], answers: Answers): boolean {
  const scores = answersOf(assessment, question).map(({ score }) => score);
  const given = answerTo(assessment, question, answers)?.score;
  return given !== undefined && given < (Math.min(...scores) + Math.max(...scores)) / 2;
}

/** What was written, by question; each question in an order of its own, which only the words decide. */
function wordsOf(assessment: Scored, salt: string, counted: readonly Answers[]): Map<string, string[]> {
  if (!counted.length) return new Map();
  return new Map(
    questionsOf(assessment, false).map(({ id }) => {
      const texts = counted.flatMap((answers) => {
        const text = Object.hasOwn(answers, id) ? answers[id] : undefined;
        return typeof text === "string" && text.trim() ? [text.trim()] : [];
      });
      const keyed = texts.map((text) => [mixed(`${salt} ${id} ${text}`), text] as const);
      return [id, keyed.sort(([one, a], [other, b]) => one - other || (a < b ? -1 : 1)).map(([, text]) => text)];
    }),
  );
}

/** A number that looks like any other, and is the same for the same text. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Where the sides lie far apart, the widest first. */
export function apartOf({ gap = 2, ...assessment }: PulseAssessment, { sides }: Pulse): Apart[] {
  const found = questionsOf(assessment, true).map(({ id }) => {
    const values = sides.flatMap(({ side, score }) => {
      const value = score?.questions.get(id);
      return value === undefined ? [] : [{ side, value }];
    });
    const numbers = values.map(({ value }) => value);
    // Tenths as whole numbers, so that 4.3 less 2.3 is 2.
    const by = values.length ? Math.round((Math.max(...numbers) - Math.min(...numbers)) * 10) / 10 : 0;
    return { question: id, values, by };
  });
  return found.filter(({ by }) => by >= gap).sort((one, other) => other.by - one.by);
}

/**
 * The round before this one between the same organizations; undefined if there is none.
 *
 * @param rounds - all that are kept.
 */
export function lastTime(rounds: readonly Round[], round: Round): Round | undefined {
  const names = ({ sides }: Round): string => JSON.stringify(sides.map(({ name }) => nameKey(name)).sort());
  return rounds
    .filter((one) => one.id !== round.id && one.assessment === round.assessment && one.by === round.by)
    .filter((one) => one.on && one.on < round.on && names(one) === names(round))
    .sort((one, other) => (one.on < other.on ? 1 : -1))[0];
}

/** The side of an earlier round with the same name. */
export function sideThen(pulse: Pulse | undefined, side: Side): PulseSide | undefined {
  return pulse?.sides.find((one) => nameKey(one.side.name) === nameKey(side.name));
}
