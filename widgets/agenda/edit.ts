/**
 * Everything that can be done to an agenda. Each operation returns a new agenda and leaves the old one as it was; if
 * there is nothing to do, such as for an id that is not there, it returns the same agenda.
 */
import { type Fit, type FitBlock, fitBlocks } from "./fit";
import {
  type Agenda,
  type Block,
  type BlockKind,
  MOST_BLOCKS,
  MOST_ORGANIZATIONS,
  newId,
  newPartId,
  type Organization,
  type Person,
  type Place,
  partIds,
  type Room,
  type Task,
  VERSION,
} from "./model";
import { total } from "./total";
import { BLANK } from "./words";

export { total };

/** The tasks to do before, or after the session. */
export type Lane = "before" | "after";

/** An agenda without blocks for two organizations. */
export function blankAgenda(zone: string): Agenda {
  return {
    kind: "partnership-playbook/agenda",
    version: VERSION,
    id: newId(),
    title: "",
    goal: "",
    formats: ["video"],
    target: 90,
    fixed: "start",
    place: blankPlace(),
    organizations: [blankOrganization(zone), blankOrganization(zone)],
    before: [],
    blocks: [],
    after: [],
    dismissed: [],
  };
}

/** Least, ideal and most minutes of a new block; the ideals are those of our agendas of an hour and of an hour and a half. */
const BLANK_MINUTES: Record<BlockKind, readonly [least: number, ideal: number, most: number]> = {
  opening: [5, 10, 15],
  icebreaker: [5, 10, 15],
  question: [15, 35, 60],
  breakout: [15, 20, 40],
  break: [5, 10, 15],
  decision: [10, 15, 30],
  closing: [5, 15, 20],
};

export function blankBlock(kind: BlockKind): Block {
  const [least, ideal, most] = BLANK_MINUTES[kind];
  return {
    id: newPartId(),
    ...BLANK[kind],
    kind,
    minutes: ideal,
    least,
    ideal,
    most,
    priority: kind === "break" || kind === "icebreaker" ? "should" : "must",
    steps: [],
    prompts: [],
    notes: "",
    materials: [],
    rooms: [],
    ...(kind === "breakout" && { breakout: { groups: 3, reportBack: 5 } }),
  };
}

/** No place yet. */
export function blankPlace(): Place {
  return { where: "", link: "", phone: "" };
}

export function blankOrganization(zone: string): Organization {
  return { id: newPartId(), name: "", zone, people: [] };
}

/** The same agenda under new ids, to be changed on its own. */
export function copyAgenda(agenda: Agenda): Agenda {
  const renamed = new Map<string, string>();
  for (const id of partIds(agenda)) renamed.set(id, unused([...renamed.values()]));
  const rename = <Part extends { id: string }>(part: Part): Part => ({ ...part, id: renamed.get(part.id) ?? part.id });
  const organization = (id: string | undefined): string | undefined => (id === undefined ? undefined : renamed.get(id));
  const copyTask = (task: Task): Task => withChanges(rename(task), { organization: organization(task.organization) });
  return {
    ...structuredClone(agenda),
    id: newId(),
    organizations: agenda.organizations.map((one) => ({ ...rename(one), people: one.people.map(rename) })),
    before: agenda.before.map(copyTask),
    blocks: agenda.blocks.map((block) =>
      withChanges(structuredClone(rename(block)), {
        leadOrganization: organization(block.leadOrganization),
        rooms: block.rooms.map((room) =>
          withChanges(rename(room), { leadOrganization: organization(room.leadOrganization) }),
        ),
      }),
    ),
    after: agenda.after.map(copyTask),
  };
}

// The agenda itself

export function setTitle(agenda: Agenda, title: string): Agenda {
  return { ...agenda, title };
}

export function setGoal(agenda: Agenda, goal: string): Agenda {
  return { ...agenda, goal };
}

export function setTarget(agenda: Agenda, target: number): Agenda {
  return { ...agenda, target };
}

export function setPlace(agenda: Agenda, place: Partial<Place>): Agenda {
  return { ...agenda, place: { ...agenda.place, ...place } };
}

export function setFormats(agenda: Agenda, formats: Agenda["formats"]): Agenda {
  return { ...agenda, formats };
}

/** Sets the day, the time or what is fixed; undefined takes a day or time away. */
export function setWhen(agenda: Agenda, changes: Partial<Pick<Agenda, "date" | "start" | "fixed">>): Agenda {
  return withChanges(agenda, changes);
}

export function dismissHint(agenda: Agenda, id: string): Agenda {
  return agenda.dismissed.includes(id) ? agenda : { ...agenda, dismissed: [...agenda.dismissed, id] };
}

export function restoreHints(agenda: Agenda): Agenda {
  return { ...agenda, dismissed: [] };
}

// Blocks

/** Adds a block, at the end or at a position; an agenda with the most blocks it may have stays the same. */
export function addBlock(agenda: Agenda, block: Block, at = agenda.blocks.length): Agenda {
  if (agenda.blocks.length >= MOST_BLOCKS) return agenda;
  return { ...agenda, blocks: agenda.blocks.toSpliced(clamp(at, 0, agenda.blocks.length), 0, fresh(agenda, block)) };
}

export function removeBlock(agenda: Agenda, id: string): Agenda {
  return { ...agenda, blocks: agenda.blocks.filter((block) => block.id !== id) };
}

/** Puts a copy of a block right after it. */
export function duplicateBlock(agenda: Agenda, id: string): Agenda {
  const at = agenda.blocks.findIndex((block) => block.id === id);
  const block = agenda.blocks[at];
  return block ? addBlock(agenda, structuredClone(block), at + 1) : agenda;
}

/** Moves a block so that it ends up at a position; one beyond the ends is taken as the end. */
export function moveBlock(agenda: Agenda, id: string, toIndex: number): Agenda {
  return { ...agenda, blocks: moved(agenda.blocks, id, toIndex) };
}

/**
 * Changes fields of a block; undefined takes a field away. Minutes that are set by hand are the ideal from now on, and
 * least, ideal and most give way to each other so that they stay in this order.
 */
export function updateBlock(agenda: Agenda, id: string, changes: Partial<Omit<Block, "id">>): Agenda {
  return { ...agenda, blocks: replaced(agenda.blocks, id, (block) => ordered(withChanges(block, changes), changes)) };
}

function ordered(block: Block, changes: Partial<Block>): Block {
  if ((["least", "ideal", "most"] as const).every((bound) => changes[bound] === undefined))
    return changes.minutes === undefined
      ? block
      : { ...block, ...boundsFor(block, block.minutes), ...("pinned" in changes ? {} : { pinned: true }) };
  let { least, ideal, most } = block;
  if (changes.most !== undefined) [least, ideal] = [Math.min(least, most), Math.min(ideal, most)];
  if (changes.ideal !== undefined) [least, most] = [Math.min(least, ideal), Math.max(most, ideal)];
  if (changes.least !== undefined) [ideal, most] = [Math.max(ideal, least), Math.max(most, least)];
  return { ...block, least, ideal, most, minutes: clamp(block.minutes, least, most) };
}

/** What least, ideal and most of a block become when its minutes are set by hand. */
function boundsFor(block: Block, minutes: number): Pick<Block, "least" | "ideal" | "most"> {
  return { least: Math.min(block.least, minutes), ideal: minutes, most: Math.max(block.most, minutes) };
}

// Time

/**
 * Gives the agenda a length: blocks get their minutes, and those that don't fit are left out, or come back.
 *
 * @param keepsPinned - the blocks whose minutes somebody set by hand keep them.
 */
export function fitTo(agenda: Agenda, target: number, keepsPinned = false): { agenda: Agenda; fit: Fit } {
  const stays = (block: Block): boolean => keepsPinned && Boolean(block.pinned) && !block.out;
  const fit = fitBlocks(
    agenda.blocks.map((block) => (stays(block) ? asItIs(block) : sorted(block))),
    target,
  );
  const blocks = agenda.blocks.map((block, place): Block => {
    const minutes = fit.minutes[place] ?? undefined;
    if (minutes === undefined) return block.out ? block : { ...block, out: true };
    // What the fit has changed is no longer what somebody set.
    return minutes === block.minutes && !block.out
      ? block
      : withChanges(block, { minutes, out: undefined, pinned: undefined });
  });
  return { agenda: { ...agenda, target, blocks }, fit };
}

/** Fits some of the blocks that take part to a length, and leaves the others as they are. */
export function fitSome(agenda: Agenda, ids: readonly string[], target: number): Agenda {
  const some = agenda.blocks.filter(({ id }) => ids.includes(id));
  const { minutes } = fitBlocks(some.map(sorted), target);
  const fitted = new Map(some.map(({ id }, place) => [id, minutes[place] ?? undefined]));
  const blocks = agenda.blocks.map((block): Block => {
    if (!fitted.has(block.id)) return block;
    const given = fitted.get(block.id);
    return given === undefined ? { ...block, out: true } : { ...block, minutes: given };
  });
  return { ...agenda, blocks };
}

/** A block that keeps its minutes, whatever the length. */
function asItIs({ minutes }: Block): FitBlock {
  return { least: minutes, ideal: minutes, most: minutes, priority: "must" };
}

/** A block as the fitting needs it; files from elsewhere may have its bounds in any order. */
function sorted(block: Block): Block {
  return { ...block, least: Math.min(block.least, block.ideal), most: Math.max(block.most, block.ideal) };
}

/**
 * How an agenda stands to its target.
 *
 * over: minutes too many; below 0 too few.
 * advice: changes of minutes that together reach the target as far as the blocks allow, those with the most room
 *   first; a block that is to lose all its minutes is better left out.
 */
export interface Balance {
  total: number;
  target: number;
  over: number;
  advice: { id: string; change: number }[];
}

export function balance(agenda: Agenda): Balance {
  const minutes = total(agenda);
  const over = minutes - agenda.target;
  const blocks = agenda.blocks.filter((block) => !block.out);
  return {
    total: minutes,
    target: agenda.target,
    over,
    advice: over > 0 ? cuts(blocks, over) : additions(blocks, -over),
  };
}

function additions(blocks: readonly Block[], missing: number): Balance["advice"] {
  return shareOut(
    blocks.map((block) => ({ id: block.id, room: block.most - block.minutes })),
    missing,
    1,
  );
}

function cuts(blocks: readonly Block[], over: number): Balance["advice"] {
  const advice = shareOut(
    blocks.map((block) => ({ id: block.id, room: block.minutes - block.least })),
    over,
    -1,
  );
  let left = advice.reduce((minutes, { change }) => minutes + change, over);
  // Where the blocks give too little, whole ones have to go: the optional first, of these the last.
  for (const priority of ["could", "should"] as const) {
    for (const block of blocks.toReversed()) {
      if (left <= 0) return advice;
      if (block.priority !== priority || block.minutes === 0) continue;
      const known = advice.find(({ id }) => id === block.id);
      left -= block.minutes + (known?.change ?? 0);
      if (known) known.change = -block.minutes;
      else advice.push({ id: block.id, change: -block.minutes });
    }
  }
  return advice;
}

function shareOut(rooms: readonly { id: string; room: number }[], minutes: number, sign: 1 | -1): Balance["advice"] {
  const advice: Balance["advice"] = [];
  for (const { id, room } of rooms.filter((one) => one.room > 0).sort((one, other) => other.room - one.room)) {
    if (minutes <= 0) break;
    const change = Math.min(room, minutes);
    minutes -= change;
    advice.push({ id, change: sign * change });
  }
  return advice;
}

// Tasks

export function addTask(agenda: Agenda, lane: Lane, task: Partial<Task> = {}, at = agenda[lane].length): Agenda {
  const added = fresh(agenda, { id: newPartId(), text: "", owner: "", ...task });
  return { ...agenda, [lane]: agenda[lane].toSpliced(clamp(at, 0, agenda[lane].length), 0, added) };
}

export function updateTask(agenda: Agenda, lane: Lane, id: string, changes: Partial<Omit<Task, "id">>): Agenda {
  return { ...agenda, [lane]: replaced(agenda[lane], id, (task) => withChanges(task, changes)) };
}

export function moveTask(agenda: Agenda, lane: Lane, id: string, toIndex: number): Agenda {
  return { ...agenda, [lane]: moved(agenda[lane], id, toIndex) };
}

export function removeTask(agenda: Agenda, lane: Lane, id: string): Agenda {
  return { ...agenda, [lane]: agenda[lane].filter((task) => task.id !== id) };
}

// Organizations and people

/** Adds an organization; an agenda with the most it may have stays the same. */
export function addOrganization(agenda: Agenda, organization: Partial<Organization> & { zone: string }): Agenda {
  if (agenda.organizations.length >= MOST_ORGANIZATIONS) return agenda;
  const added = fresh(agenda, { ...blankOrganization(organization.zone), ...organization });
  return { ...agenda, organizations: [...agenda.organizations, added] };
}

export function updateOrganization(agenda: Agenda, id: string, changes: Partial<Omit<Organization, "id">>): Agenda {
  return { ...agenda, organizations: replaced(agenda.organizations, id, (one) => withChanges(one, changes)) };
}

/** Removes an organization with its people; what it led or had to do is open again. */
export function removeOrganization(agenda: Agenda, id: string): Agenda {
  const release = (task: Task): Task =>
    task.organization === id ? withChanges(task, { organization: undefined }) : task;
  return {
    ...agenda,
    organizations: agenda.organizations.filter((organization) => organization.id !== id),
    before: agenda.before.map(release),
    blocks: agenda.blocks.map((block) => releaseBlock(block, id)),
    after: agenda.after.map(release),
  };
}

/** A block, and its rooms, that an organization no longer leads. */
function releaseBlock(block: Block, organization: string): Block {
  const led = (one: Pick<Block | Room, "leadOrganization">): boolean => one.leadOrganization === organization;
  if (!led(block) && !block.rooms.some(led)) return block;
  const rooms = block.rooms.map((room) => (led(room) ? withChanges(room, { leadOrganization: undefined }) : room));
  return withChanges(block, { rooms, ...(led(block) ? { leadOrganization: undefined } : {}) });
}

export function addPerson(agenda: Agenda, organization: string, person: Partial<Person> = {}): Agenda {
  const added = fresh(agenda, { id: newPartId(), name: "", title: "", role: "other" as const, ...person });
  return withPeople(agenda, organization, (people) => [...people, added]);
}

export function updatePerson(
  agenda: Agenda,
  organization: string,
  id: string,
  changes: Partial<Omit<Person, "id">>,
): Agenda {
  return withPeople(agenda, organization, (people) => replaced(people, id, (person) => withChanges(person, changes)));
}

export function removePerson(agenda: Agenda, organization: string, id: string): Agenda {
  return withPeople(agenda, organization, (people) => people.filter((person) => person.id !== id));
}

function withPeople(agenda: Agenda, organization: string, change: (people: Person[]) => Person[]): Agenda {
  const organizations = replaced(agenda.organizations, organization, (one) => ({ ...one, people: change(one.people) }));
  return { ...agenda, organizations };
}

// Parts

/** The part, and what is in it, under ids that nothing in the agenda has. */
function fresh<Part extends { id: string }>(agenda: Agenda, part: Part): Part {
  const taken = partIds(agenda);
  const rename = <One extends { id: string }>(one: One): One => {
    const free = taken.includes(one.id) ? { ...one, id: unused(taken) } : one;
    taken.push(free.id);
    return free;
  };
  const { people, rooms } = part as Partial<Organization & Block>;
  return {
    ...rename(part),
    ...(people ? { people: people.map(rename) } : {}),
    ...(rooms ? { rooms: rooms.map(rename) } : {}),
  };
}

function unused(taken: readonly string[]): string {
  let id = newPartId();
  while (taken.includes(id)) id = newPartId();
  return id;
}

/** A copy with some fields changed, and without those that are undefined. */
function withChanges<Part extends object>(part: Part, changes: Partial<NoInfer<Part>>): Part {
  const changed = Object.entries({ ...part, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(changed) as Part;
}

function replaced<Part extends { id: string }>(
  parts: readonly Part[],
  id: string,
  change: (part: Part) => Part,
): Part[] {
  return parts.map((part) => (part.id === id ? change(part) : part));
}

function moved<Part extends { id: string }>(parts: Part[], id: string, toIndex: number): Part[] {
  const from = parts.findIndex((part) => part.id === id);
  const part = parts[from];
  return part ? parts.toSpliced(from, 1).toSpliced(clamp(toIndex, 0, parts.length - 1), 0, part) : parts;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
