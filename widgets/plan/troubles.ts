/** What speaks against a day and a time. */
import { minuteOfDay } from "../base/clock";
import type { Day } from "../base/days";
import { type Local, localAt, numberOf, timeOf, weekdayAt } from "./local";
import type { Away, Organization, Plan, Rule, Weekday } from "./model";

/**
 * holiday: nobody can meet. away: an organization can't. day, hours: it does not suit an organization on its own clock.
 * together: another meeting is at the same time. before: what it depends on allows no day as early.
 *   early: it is before the first day. none: its rule has no day in its month, such as a fifth Tuesday. past: it is over, and not done.
 * clocks: an organization's clock shows another time than it usually does for this series, since clocks were changed in
 *   one place only. skipped, twice: clocks skip this time on this day, or show it twice.
 * circle: it depends on something that depends on it.
 */
export type Trouble =
  | { is: "holiday"; away: Away }
  | { is: "away"; away: Away; organization: string }
  | { is: "day"; organization: string; weekday: Weekday }
  | { is: "hours"; organization: string; from: string; to: string }
  | { is: "together"; milestone: string }
  | { is: "before"; milestone: string; earliest: Day }
  | { is: "early" }
  | { is: "past" }
  | { is: "skipped" }
  | { is: "twice" }
  | { is: "circle" }
  | { is: "none"; month: Day; rule: Rule }
  | { is: "clocks"; organization: string; usual: string; now: string };

/** These are no reason to look for another day; they are said so that nobody is surprised. */
const WORTH_KNOWING: ReadonlySet<Trouble["is"]> = new Set(["clocks", "skipped", "twice"]);

export function isWorthKnowing({ is }: Trouble): boolean {
  return WORTH_KNOWING.has(is);
}

/** How much speaks against a day, to choose between several. */
export function weigh(troubles: readonly Trouble[]): number {
  let sum = 0;
  for (const one of troubles) if (!isWorthKnowing(one)) sum += one.is === "hours" ? 1 : one.is === "day" ? 10 : 100;
  return sum;
}

const MIDNIGHT = 24 * 60;

/** Days by their numbers, on which somebody is away. */
interface Absence {
  away: Away;
  from: number;
  to: number;
}

/** Hours of a day, in minutes from its midnight; those that go on over midnight end beyond it. */
interface Hours {
  from: number;
  to: number;
}

/** Who can meet when, looked up once for a plan. */
export class Availability {
  private readonly everybody: readonly Absence[];
  private readonly absences: ReadonlyMap<string, readonly Absence[]>;
  /** The hours of each weekday, for organizations that said some. */
  private readonly suits: ReadonlyMap<string, ReadonlyMap<Weekday, readonly Hours[]>>;

  constructor(private readonly plan: Plan) {
    const known = (id: string | undefined): Absence[] =>
      plan.away.filter(({ organization }) => organization === id).map(absence);
    this.everybody = known(undefined);
    this.absences = new Map(plan.organizations.map(({ id }) => [id, known(id)]));
    const said = plan.organizations.filter(({ id }) => plan.suits.some(({ organization }) => organization === id));
    this.suits = new Map(said.map(({ id }) => [id, hoursOf(plan, id)]));
  }

  /** What speaks against a day, for something that takes no meeting: for those who do it, or for all. */
  againstDay(day: Day, doing: string | undefined): Trouble[] {
    const all = this.plan.organizations;
    const asked = all.some(({ id }) => id === doing) ? all.filter(({ id }) => id === doing) : all;
    const number = numberOf(day);
    const troubles = this.holidays(number, number);
    for (const one of asked) troubles.push(...this.away(one, number, number), ...this.weekday(one, number));
    return troubles;
  }

  /** What speaks against a meeting, on each organization's own calendar and clock. */
  againstMeeting(start: Date, end: Date): Trouble[] {
    const troubles: Trouble[] = [];
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const organization of this.plan.organizations) {
      const from = localAt(start, organization.zone);
      const to = localAt(end, organization.zone);
      // What ends at midnight is not on the next day.
      const until = to.minute === 0 && to.day > from.day ? to.day - 1 : to.day;
      troubles.push(...this.away(organization, from.day, until), ...this.hours(organization, from, to));
      [first, last] = [Math.min(first, from.day), Math.max(last, until)];
    }
    return first > last ? troubles : [...this.holidays(first, last), ...troubles];
  }

  /** The hours of a weekday on which an organization can meet. */
  hoursOn(organization: Organization | undefined, weekday: Weekday): readonly Hours[] {
    return this.suits.get(organization?.id ?? "")?.get(weekday) ?? [];
  }

  private holidays(from: number, to: number): Trouble[] {
    return overlapping(this.everybody, from, to).map((away) => ({ is: "holiday", away }));
  }

  private away({ id }: Organization, from: number, to: number): Trouble[] {
    const found = overlapping(this.absences.get(id) ?? [], from, to);
    return found.map((away) => ({ is: "away", away, organization: id }));
  }

  private weekday({ id }: Organization, day: number): Trouble[] {
    const suits = this.suits.get(id);
    const weekday = weekdayAt(day);
    return !suits || suits.has(weekday) ? NONE : [{ is: "day", organization: id, weekday }];
  }

  private hours(organization: Organization, from: Local, to: Local): readonly Trouble[] {
    const { id } = organization;
    const hours = this.suits.get(id)?.get(weekdayAt(from.day));
    if (!hours) return this.weekday(organization, from.day);
    const end = to.minute + (to.day - from.day) * MIDNIGHT;
    if (hours.some((one) => one.from <= from.minute && end <= one.to)) return NONE;
    return [{ is: "hours", organization: id, from: timeOf(from.minute), to: timeOf(to.minute) }];
  }
}

const NONE: Trouble[] = [];

function absence(away: Away): Absence {
  const [one, other] = [numberOf(away.from), numberOf(away.to)];
  // Whoever typed the last day first means the days between.
  return { away, from: Math.min(one, other), to: Math.max(one, other) };
}

function overlapping(absences: readonly Absence[], from: number, to: number): Away[] {
  const found: Away[] = [];
  for (const one of absences) if (one.from <= to && from <= one.to) found.push(one.away);
  return found;
}

function hoursOf({ suits }: Plan, organization: string): Map<Weekday, Hours[]> {
  const found = new Map<Weekday, Hours[]>();
  for (const one of suits.filter((suiting) => suiting.organization === organization)) {
    const [from, to] = [minuteOfDay(one.from), minuteOfDay(one.to)];
    const hours = { from, to: to <= from ? to + MIDNIGHT : to };
    for (const day of one.days) found.set(day, [...(found.get(day) ?? []), hours]);
  }
  return found;
}
