/** Which part of one agenda is which of another, and what the row is called that compares the two. */
import { match, type Pair } from "./match";
import type { Agenda, Block, Organization, Task } from "./model";
import type { DIFFERENCES } from "./words";

/** What a row is about. */
export type RowPart = keyof typeof DIFFERENCES.parts;

export interface Pairs {
  organizations: Pair<Organization>[];
  before: Pair<Task>[];
  blocks: Pair<Block>[];
  after: Pair<Task>[];
}

/** Which part of mine is which of theirs. */
export function pairsOf(mine: Agenda, theirs: Agenda): Pairs {
  const task = (one: Task): string => one.text;
  return {
    organizations: match(mine.organizations, theirs.organizations, (one) => one.name),
    before: match(mine.before, theirs.before, task),
    blocks: match(mine.blocks, theirs.blocks, (one) => one.title),
    after: match(mine.after, theirs.after, task),
  };
}

/** The id of the row of a pair: unlike that of any other row, since no id holds a colon. */
export function rowId(part: RowPart, { mine, theirs }: Pair<{ id: string }>): string {
  return mine ? `${part}:${mine.id}` : `${part}:theirs:${theirs?.id ?? ""}`;
}
