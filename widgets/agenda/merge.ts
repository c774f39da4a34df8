/** One agenda made of two versions, by what was chosen row by row. */
import type { Pair } from "./match";
import {
  type Agenda,
  FORMATS,
  MOST_BLOCKS,
  MOST_CHARACTERS,
  MOST_ORGANIZATIONS,
  newPartId,
  type Organization,
  type Person,
} from "./model";
import { pairsOf, type RowPart, rowId } from "./rows";

export type Choice = "mine" | "theirs" | "both" | "neither";
/** What is taken, by the ids of rows; mine where nothing is chosen. */
export type Choices = Readonly<Record<string, Choice>>;

type Side = "mine" | "theirs";

/** A part of the merged agenda, the side it comes from, and the pair it is of. */
interface Taken<Item> {
  item: Item;
  side: Side;
  pair: Pair<Item>;
}

/**
 * The agenda that the choices make of two versions: mine, with what was taken from theirs. It is always a valid one: ids
 * that both sides use for different things are given anew, and of theirs no more is taken than an agenda can hold.
 */
export function merge(mine: Agenda, theirs: Agenda, choices: Choices): Agenda {
  const pairs = pairsOf(mine, theirs);
  const take = <Item extends { id: string }>(
    part: RowPart,
    all: Pair<Item>[],
    theirOrder: readonly Item[],
    most = Infinity,
  ): Taken<Item>[] =>
    arrange(all, theirOrder, most, (pair) => {
      const choice = choices[rowId(part, pair)] ?? "mine";
      return choice === "both" && saysTheSame(pair) ? "mine" : choice;
    });
  const chosen = {
    organizations: joined(take("organization", pairs.organizations, theirs.organizations, MOST_ORGANIZATIONS)),
    before: take("before", pairs.before, theirs.before),
    blocks: take("block", pairs.blocks, theirs.blocks, MOST_BLOCKS),
    after: take("after", pairs.after, theirs.after),
  };
  const ids = new Ids(chosen);
  const organizations = chosen.organizations.map((one) => ids.organization(one));
  const owners = ownersIn(mine, theirs, chosen.organizations, organizations);
  return {
    ...scalars(mine, theirs, choices),
    organizations,
    before: chosen.before.map((one) => owners(ids.part(one), one.side, "organization")),
    blocks: chosen.blocks.map((one) => owners(ids.part(one), one.side, "leadOrganization")),
    after: chosen.after.map((one) => owners(ids.part(one), one.side, "organization")),
  };
}

function saysTheSame<Item extends { id: string }>({ mine, theirs }: Pair<Item>): boolean {
  return (
    mine !== undefined && theirs !== undefined && JSON.stringify(mine) === JSON.stringify({ ...theirs, id: mine.id })
  );
}

/** The parts that are taken: mine in their order, and each of theirs after what it follows there. */
function arrange<Item>(
  pairs: readonly Pair<Item>[],
  theirOrder: readonly Item[],
  most: number,
  choiceOf: (pair: Pair<Item>) => Choice,
): Taken<Item>[] {
  const takes = (pair: Pair<Item>, side: Side): boolean => [side, "both"].includes(choiceOf(pair));
  const result: Taken<Item>[] = pairs.flatMap((pair) =>
    pair.mine && takes(pair, "mine") ? { item: pair.mine, side: "mine" as const, pair } : [],
  );
  const order = theirOrder.map((item) => pairs.find((pair) => pair.theirs === item));
  order.forEach((pair, place) => {
    if (!pair?.theirs || !takes(pair, "theirs") || result.length >= most) return;
    // What stands before it there and is here too; itself, if both are taken.
    const before = order.slice(0, place + 1).findLast((one) => result.some((taken) => taken.pair === one));
    const at = result.findLastIndex((taken) => taken.pair === before) + 1;
    result.splice(at, 0, { item: pair.theirs, side: "theirs", pair });
  });
  return result;
}

/** Of an organization that is taken from both sides there is one, with the people of both. */
function joined(taken: readonly Taken<Organization>[]): Taken<Organization>[] {
  return taken
    .filter((one) => one.side === "mine" || !taken.some((other) => other !== one && other.pair === one.pair))
    .map((one) => {
      const { theirs } = one.pair;
      const isBoth = taken.some((other) => other !== one && other.pair === one.pair);
      return isBoth && theirs
        ? { ...one, item: { ...one.item, people: [...one.item.people, ...newOnes(one.item.people, theirs.people)] } }
        : one;
    });
}

function newOnes(people: readonly Person[], others: readonly Person[]): Person[] {
  const name = (person: Person): string => person.name.trim().toLowerCase();
  return others.filter(
    (other) => !people.some((person) => person.id === other.id || (name(person) && name(person) === name(other))),
  );
}

/** Sees to it that no two parts have the same id: mine keep theirs. */
class Ids {
  private readonly taken: Set<string>;

  constructor(chosen: { [part: string]: readonly Taken<{ id: string; people?: Person[] }>[] }) {
    const mine = Object.values(chosen)
      .flat()
      .filter((one) => one.side === "mine");
    const people = mine.flatMap(({ item, pair }) =>
      (item.people ?? []).filter((person) => pair.mine?.people?.includes(person)),
    );
    this.taken = new Set([...mine.map((one) => one.item), ...people].map(({ id }) => id));
  }

  part<Item extends { id: string }>({ item, side }: Taken<Item>): Item {
    return side === "mine" ? item : this.free(item);
  }

  organization(one: Taken<Organization>): Organization {
    const isMine = (person: Person): boolean =>
      one.side === "mine" && (one.pair.mine?.people.includes(person) ?? false);
    return {
      ...this.part(one),
      people: one.item.people.map((person) => (isMine(person) ? person : this.free(person))),
    };
  }

  private free<Item extends { id: string }>(item: Item): Item {
    let { id } = item;
    while (this.taken.has(id)) id = newPartId();
    this.taken.add(id);
    return { ...item, id };
  }
}

type Owners = <Item extends object>(item: Item, side: Side, field: keyof Item) => Item;

/** Lets parts name the organizations as they are called in the merged agenda, or nobody if they are not in it. */
function ownersIn(
  mine: Agenda,
  theirs: Agenda,
  taken: readonly Taken<Organization>[],
  merged: readonly Organization[],
): Owners {
  const known = new Map<string, string>();
  taken.forEach(({ pair }, place) => {
    const id = merged[place]?.id ?? "";
    if (pair.mine) known.set(`mine:${pair.mine.id}`, id);
    if (pair.theirs) known.set(`theirs:${pair.theirs.id}`, id);
  });
  const isLeftOut = (side: Side, id: string): boolean =>
    (side === "mine" ? mine : theirs).organizations.some((one) => one.id === id) || merged.some((one) => one.id === id);
  return (item, side, field) => {
    const id = item[field] as string | undefined;
    if (id === undefined) return item;
    const now = known.get(`${side}:${id}`);
    if (now !== undefined) return { ...item, [field]: now };
    // A name that meant nothing before goes on meaning nothing.
    if (!isLeftOut(side, id)) return item;
    const { [field]: _, ...rest } = item;
    return rest as typeof item;
  };
}

function scalars(mine: Agenda, theirs: Agenda, choices: Choices): Agenda {
  const from = (name: string): Agenda => (choices[name] === "theirs" ? theirs : mine);
  const none = (name: string): boolean => choices[name] === "neither";
  const [date, start] = [none("date") ? undefined : from("date").date, none("start") ? undefined : from("start").start];
  const { date: _, start: __, ...rest } = mine;
  return {
    ...rest,
    title: none("title") ? "" : from("title").title,
    goal: none("goal") ? "" : choices.goal === "both" ? bothGoals(mine.goal, theirs.goal) : from("goal").goal,
    formats: none("formats") ? [] : choices.formats === "both" ? bothFormats(mine, theirs) : from("formats").formats,
    target: from("target").target,
    fixed: from("fixed").fixed,
    ...(date !== undefined && { date }),
    ...(start !== undefined && { start }),
  };
}

function bothGoals(mine: string, theirs: string): string {
  const both = mine === theirs ? mine : [mine, theirs].filter(Boolean).join("\n");
  return both.length > MOST_CHARACTERS ? mine : both;
}

function bothFormats(mine: Agenda, theirs: Agenda): Agenda["formats"] {
  return FORMATS.filter((format) => mine.formats.includes(format) || theirs.formats.includes(format));
}
