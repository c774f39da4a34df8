/** Who comes from where: whether the numbers are even, and who sits opposite whom. */
import { type Agenda, type Person, ROLE_ALIKES, type RoleAlike } from "./model";

/** The people who do one kind of work, a list for each organization in their order. */
interface PairRow {
  role: RoleAlike;
  people: Person[][];
  /** The ids of organizations where nobody does it, while somebody does elsewhere. */
  gaps: string[];
}

export interface Pairs {
  rows: PairRow[];
  /** How many come from each organization, in their order. */
  numbers: number[];
  /** Whether no organization brings many more people than another. */
  balanced: boolean;
}

/** One person more or less is no matter; of a large group neither is a quarter more. */
const TOLERANCE = 0.25;

/** Who stands opposite whom, by kind of work; kinds that nobody does have no row. */
export function pairs(agenda: Agenda): Pairs {
  const { organizations } = agenda;
  const rows = ROLE_ALIKES.filter((role) => role !== "other").map((role) => {
    const people = organizations.map((organization) => organization.people.filter((person) => person.role === role));
    const gaps = organizations.filter((_, place) => !people[place]?.length).map((organization) => organization.id);
    return { role, people, gaps };
  });
  const numbers = organizations.map((organization) => organization.people.length);
  const [fewest, largest] = [Math.min(...numbers), Math.max(...numbers)];
  return {
    rows: rows.filter((row) => row.people.some((people) => people.length)),
    numbers,
    balanced: !numbers.length || largest - fewest <= Math.max(1, largest * TOLERANCE),
  };
}

/** How many people come, from all organizations together. */
export function headcount(agenda: Agenda): number {
  return agenda.organizations.reduce((people, organization) => people + organization.people.length, 0);
}
