/**
 * What may be shown of a round that people answered, each alone. What is not computed here cannot be shown by mistake:
 *
 * - Nothing of fewer than three people of a side, or of the assessment's `fewest`, if that is more. No figure is of more
 *   than one side, so none can be taken from another.
 * - Figures and words grow by three people at least, and each figure by three answers or none: what came after they were
 *   shown waits, or the difference between before and after would be one person's answers. For the same reason nobody who
 *   counts can be taken out again, and a device remembers of which sheets it showed figures: an older copy of a round, or
 *   one that claims something else, shows the same or nothing.
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
 * came: how many sheets with an answer. unread: how many more have none that counts today. counted: how many of those that
 * came what follows is of; 0 as long as nothing is shown. waiting: how many wait for others.
 * low: the questions to which somebody gave an answer in the lower half of the scale.
 * words: what was written, by question, mixed up.
 */
export interface PulseSide {
  readonly side: Side;
  readonly came: number;
  readonly unread: number;
  readonly counted: number;
  readonly waiting: number;
  readonly score: SideScore | undefined;
  readonly low: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/**
 * odd: the questions that were asked differently, so that answers to them do not count today; only those of three people
 * or more, and never the answers.
 */
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
  const strict = { ...assessment, fewest: fewestOf(assessment) };
  const fresh = round.sides.flatMap(({ id }) => {
    const reads = readSide(round, id, askedOf(assessment));
    const before = countedOf(strict, reads, round.shown);
    const waiting = reads.filter((one) => isAnswered(one) && !round.shown.includes(one.id)).map((one) => one.id);
    const after = countedOf(strict, reads, [...round.shown, ...waiting]);
    return waiting.length >= strict.fewest && growsSafely(strict, before, after) ? waiting : [];
  });
  return fresh.length ? { ...round, shown: [...round.shown, ...fresh].sort() } : round;
}

/**
 * Sheets of one side that figures were shown of on this device. print: of what they say, so that none can be another one
 * under the same id.
 */
export interface Seen {
  readonly ids: readonly string[];
  readonly print: string;
}

/** round: with only what may be shown. seen: with what is shown now. gone: the sides of which sheets that counted are missing. */
export interface Guarded {
  readonly round: Round;
  readonly seen: readonly Seen[];
  readonly gone: readonly string[];
}

/**
 * What of a round may be shown where figures of its sheets, in whatever copy, were shown before: those figures again, or
 * some that grew from them by enough people. So neither an older copy, nor one that claims to have shown something else,
 * tells what a single person answered.
 *
 * @param seen - all that was shown on this device.
 */
export function guarded(assessment: Scored, round: Round, seen: readonly Seen[]): Guarded {
  const strict = { ...assessment, fewest: fewestOf(assessment) };
  const [gone, next]: [string[], Seen[]] = [[], [...seen]];
  const shown = round.sides.flatMap(({ id }) => {
    const sheets = round.sheets.filter(({ side }) => side === id);
    const reads = readSide(round, id, askedOf(assessment));
    const claimed = countedOf(strict, reads, round.shown);
    const ids = claimed.map((one) => one.id);
    const before = next.filter((one) => sheets.some((sheet) => one.ids.includes(sheet.id)));
    const [last] = before;
    if (!last) {
      if (ids.length) next.push(seenOf(sheets, ids));
      return ids;
    }
    if (before.length > 1 || seenOf(sheets, last.ids).print !== last.print) {
      gone.push(id);
      return [];
    }
    const grows = last.ids.every((one) => ids.includes(one)) && ids.length > last.ids.length;
    if (!grows || !growsSafely(strict, countedOf(strict, reads, last.ids), claimed)) return last.ids;
    next.splice(next.indexOf(last), 1, seenOf(sheets, ids));
    return ids;
  });
  return { round: { ...round, shown: [...new Set(shown)].sort() }, seen: next, gone };
}

/** What is remembered of sheets. Of all together, so that nobody can try out what a single one said. */
function seenOf(sheets: readonly Sheet[], ids: readonly string[]): Seen {
  const own = sheets.filter(({ id }) => ids.includes(id)).sort((one, other) => (one.id < other.id ? -1 : 1));
  const said = JSON.stringify(own.map(({ id, edition, answers }) => [id, edition, Object.entries(answers).sort()]));
  return { ids: [...ids].sort(), print: `${mixed(said).toString(36)}.${mixed(`${said.length} ${said}`).toString(36)}` };
}

export function pulseOf(assessment: Scored, round: Round): Pulse {
  const strict = { ...assessment, fewest: fewestOf(assessment) };
  const today = askedOf(assessment);
  const odd = new Map<string, Asked>();
  const sides = round.sides.map((side) => {
    const reads = readSide(round, side.id, today);
    for (const [question, count] of lostIn(reads)) if (count >= strict.fewest) odd.set(question.id, question);
    const came = reads.filter(isAnswered).length;
    // A document from elsewhere may claim to have shown too few.
    const counted = countedOf(strict, reads, round.shown);
    return {
      side,
      came,
      unread: reads.filter((one) => !isAnswered(one) && one.lost.length).length,
      counted: counted.length,
      waiting: came - counted.length,
      ...shownOf(strict, round.id, counted),
    };
  });
  return { fewest: strict.fewest, sides, odd: [...odd.values()] };
}

/** A sheet as it is read today. lost: the questions of its answers that do not count. */
interface ReadSheet {
  readonly id: string;
  readonly answers: Answers;
  readonly lost: readonly Asked[];
}

type Strict = Scored & { readonly fewest: number };

function readSide(round: Round, side: string, today: readonly Asked[]): ReadSheet[] {
  return round.sheets
    .filter((sheet) => sheet.side === side)
    .map((sheet) => {
      const { answers, odd } = readSheet(round, sheet, today);
      // What was only worded differently counts.
      const lost = odd.filter(({ why }) => why !== "words").map(({ question }) => question);
      return { id: sheet.id, answers, lost };
    });
}

function isAnswered({ answers }: ReadSheet): boolean {
  return Object.keys(answers).length > 0;
}

/** How many sheets lost their answer, by question. */
function lostIn(reads: readonly ReadSheet[]): [Asked, number][] {
  const all = new Map(reads.flatMap(({ lost }) => lost).map((question) => [question.id, question]));
  return [...all.values()].map((question) => [
    question,
    reads.filter(({ lost }) => lost.some(({ id }) => id === question.id)).length,
  ]);
}

/** The sheets that figures are of, with what counts of them; none if they are too few. */
function countedOf({ fewest }: Strict, reads: readonly ReadSheet[], shown: readonly string[]): ReadSheet[] {
  const ids = new Set(shown);
  const all = reads.filter(({ id }) => ids.has(id));
  // What only one or two lost, when a question came to be asked differently, would be the difference to the figure before.
  const without = new Set(
    lostIn(all)
      .filter(([, count]) => count < fewest)
      .map(([{ id }]) => id),
  );
  const counted = all
    .map((one) => ({ ...one, answers: withoutQuestions(one.answers, without) }))
    .filter((one) => isAnswered(one));
  return counted.length < fewest ? [] : counted;
}

function withoutQuestions(answers: Answers, questions: ReadonlySet<string>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.has(id)));
}

/** The sheets that all figures of a side are of. */
function alike(assessment: Strict, counted: readonly ReadSheet[]): readonly ReadSheet[] {
  const rated = counted.filter(({ answers }) =>
    questionsOf(assessment, true).some(({ id }) => Object.hasOwn(answers, id)),
  );
  const whole = rated.filter(({ answers }) => isWhole(assessment, answers));
  const left = rated.length - whole.length;
  // Otherwise the means of all, less the total of those who answered all, would be what the others said.
  const same = left > 0 && left < assessment.fewest && whole.length >= assessment.fewest ? whole : rated;
  return same.length < assessment.fewest ? [] : same;
}

/** Whose answers each figure is of: the ids of sheets, by the id of the measure or question; none of too few. */
function behind(assessment: Strict, counted: readonly ReadSheet[]): Map<string, ReadonlySet<string>> {
  const same = alike(assessment, counted);
  const of = (isIn: (answers: Answers) => boolean): Set<string> => {
    const ids = same.filter(({ answers }) => isIn(answers)).map(({ id }) => id);
    return new Set(ids.length < assessment.fewest ? [] : ids);
  };
  return new Map([
    ...(assessment.rule?.measures ?? []).map(
      ({ id }, at) =>
        [`measure ${id}`, of((answers) => scoreOf(assessment, answers).measures[at]?.value !== undefined)] as const,
    ),
    ...questionsOf(assessment, true).map(
      (question) => [question.id, of((answers) => answerTo(assessment, question, answers) !== undefined)] as const,
    ),
  ]);
}

/** Whether neither the words nor any figure lose anybody, or grow by one or two people only. */
function growsSafely(assessment: Strict, before: readonly ReadSheet[], after: readonly ReadSheet[]): boolean {
  if (!before.length) return true;
  const grows = (then: ReadonlySet<string>, now: ReadonlySet<string>): boolean => {
    const more = now.size - then.size;
    return [...then].every((id) => now.has(id)) && (more === 0 || more >= assessment.fewest);
  };
  const all = (reads: readonly ReadSheet[]): Set<string> => new Set(reads.map(({ id }) => id));
  const figures = behind(assessment, after);
  return (
    grows(all(before), all(after)) &&
    [...behind(assessment, before)].every(([figure, then]) => grows(then, figures.get(figure) ?? new Set()))
  );
}

function shownOf(
  assessment: Strict,
  salt: string,
  counted: readonly ReadSheet[],
): Pick<PulseSide, "score" | "low" | "words"> {
  const same = alike(assessment, counted).map(({ answers }) => answers);
  const score = same.length ? scoreSide(assessment, same) : undefined;
  const low = questionsOf(assessment, true)
    .filter((question) => score?.questions.has(question.id) && same.some((one) => isLow(assessment, question, one)))
    .map(({ id }) => id);
  const texts = counted.map(({ answers }) => answers);
  return { score, low: new Set(low), words: wordsOf(assessment, salt, texts) };
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
    .filter((one) => one.on && isBefore(one, round) && names(one) === names(round))
    .sort((one, other) => (isBefore(one, other) ? 1 : -1))[0];
}

/** Whether a round was held before another one: by their days and, on one day, by their numbers. */
export function isBefore(one: Round, other: Round): boolean {
  return one.on < other.on || (one.on === other.on && numberOf(one) < numberOf(other));
}

/** The number of a round, which ends its title. */
export function numberOf({ title }: Pick<Round, "title">): number {
  return Number(/ (\d{1,4})$/.exec(title)?.[1] ?? 1);
}

/** The side of an earlier round with the same name. */
export function sideThen(pulse: Pulse | undefined, side: Side): PulseSide | undefined {
  return pulse?.sides.find((one) => nameKey(one.side.name) === nameKey(side.name));
}
