/** An agenda from what was found in a text. Nothing of it is lost: what is too long for a field goes on in notes. */
import { blankAgenda, blankBlock, blankOrganization } from "../edit";
import {
  type Agenda,
  type Block,
  MOST_BLOCKS,
  MOST_CHARACTERS,
  MOST_MINUTES,
  MOST_ORGANIZATIONS,
  newPartId,
  type Organization,
  type Step,
  type Task,
} from "../model";
import type { Found, FoundBlock, FoundTask } from "./found";
import { CONTINUED, nameOfPlace } from "./says";

const LONGEST_TITLE = 300;
const DAY = 24 * 60;
const MOST_DAYS = 14;

/**
 * @param zone - the time zone of the organizations whose clocks the text does not name.
 */
export function agendaFrom(found: Found, zone: string): Agenda {
  const organizations = organizationsOf(found, zone);
  const blocks = withinBounds(found.blocks, found).map((block) => blockOf(block, organizations));
  const total = blocks.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    ...blankAgenda(zone),
    title: short(found.title),
    goal: found.goal.join("\n").slice(0, MOST_CHARACTERS),
    ...(found.date && { date: found.date }),
    ...(found.start && { start: found.start }),
    place: {
      where: found.where.join("\n").slice(0, MOST_CHARACTERS),
      link: found.link.slice(0, MOST_CHARACTERS),
      phone: found.phone.slice(0, MOST_CHARACTERS),
    },
    formats: found.formats.length ? found.formats : formatsBy(found),
    target: Math.min(found.minutes ?? total, MOST_MINUTES),
    organizations,
    before: tasksOf(found.before, organizations),
    blocks: withStarts(blocks, found),
    after: tasksOf(found.after, organizations),
  };
}

/** Without a word about it, a link makes it a call and a place a meeting there. */
function formatsBy({ where, link, phone }: Found): Agenda["formats"] {
  if (where.length && link) return ["hybrid"];
  if (where.length) return ["in-person"];
  return link || phone ? ["video"] : blankAgenda("UTC").formats;
}

// Blocks

/** As many blocks as an agenda may have, none with more text than a field holds; the rest goes on in notes. */
function withinBounds(blocks: readonly FoundBlock[], found: Found): FoundBlock[] {
  const kept = blocks.slice(0, MOST_BLOCKS - 20).map((block) => ({ ...block, notes: [...block.notes] }));
  const over = blocks.slice(MOST_BLOCKS - 20).flatMap(linesOf);
  kept.at(-1)?.notes.push(...over, ...tooLong(found));
  return kept.flatMap((block) => fitting(block));
}

/** All that a block says, line by line. */
function linesOf({ title, lead, ...block }: FoundBlock): string[] {
  const { purpose, questions, steps, materials, takeaway, notes } = block;
  return [lead ? `${title} (${lead})` : title, ...purpose, ...questions, ...steps, ...materials, ...takeaway, ...notes];
}

/** What the fields of the whole agenda are too short for. */
function tooLong({ title, goal, where }: Found): string[] {
  const rest = (text: string): string[] => (text.length > MOST_CHARACTERS ? [text.slice(MOST_CHARACTERS)] : []);
  return [...(short(title) === title ? [] : [title]), ...rest(goal.join("\n")), ...rest(where.join("\n"))];
}

/** A block, and more of them for notes that are too long for one. */
function fitting(block: FoundBlock): FoundBlock[] {
  const long = [block.title, block.lead].filter((text) => short(text) !== text);
  const pieces = cutUp([...long, ...block.notes].join("\n"));
  const [first = "", ...others] = pieces;
  const own = { ...block, title: short(block.title), lead: short(block.lead), notes: first ? [first] : [] };
  return [own, ...others.map((text): FoundBlock => ({ ...emptied(own), notes: [text] }))];
}

function emptied(block: FoundBlock): FoundBlock {
  const { breakout: _, ...rest } = block;
  return {
    ...rest,
    title: CONTINUED,
    minutes: 0,
    start: undefined,
    lead: "",
    purpose: [],
    steps: [],
    questions: [],
    materials: [],
    takeaway: [],
  };
}

function cutUp(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    // No character is cut in half.
    const half = /[\uD800-\uDBFF]/.test(text[at + MOST_CHARACTERS - 1] ?? "") ? 1 : 0;
    pieces.push(text.slice(at, at + MOST_CHARACTERS - half));
    at += MOST_CHARACTERS - half;
  }
  return pieces;
}

function short(text: string): string {
  return text.length <= LONGEST_TITLE
    ? text
    : `${text
        .slice(0, LONGEST_TITLE - 1)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trimEnd()}…`;
}

function blockOf(
  found: FoundBlock,
  organizations: readonly Organization[],
): Block & { foundStart: number | undefined } {
  const { breakout: _, ...blank } = blankBlock(found.kind);
  const minutes = Math.min(Math.max(0, Math.round(found.minutes)), MOST_MINUTES);
  return {
    ...blank,
    title: found.title,
    minutes,
    least: Math.min(blank.least, minutes),
    ideal: minutes,
    most: Math.max(blank.most, minutes),
    ...leadOf(found.lead, organizations),
    purpose: found.purpose.join("\n").slice(0, MOST_CHARACTERS),
    steps: found.steps.map(stepOf),
    prompts: found.questions.map((text) => ({ text: text.slice(0, MOST_CHARACTERS) })),
    notes: found.notes.join("\n"),
    materials: found.materials.map((text) => text.slice(0, MOST_CHARACTERS)),
    ...(found.takeaway.length && { takeaway: found.takeaway.join(" ").slice(0, MOST_CHARACTERS) }),
    ...(found.breakout && {
      breakout: { ...found.breakout, groups: Math.min(Math.max(1, found.breakout.groups), 100) },
    }),
    foundStart: found.start,
  };
}

/** "Round of names (5 min)" is a step of five minutes. */
function stepOf(text: string): Step {
  const [all, minutes] = / \((\d{1,3}) min\)$/.exec(text) ?? [];
  const words = all === undefined ? text : text.slice(0, -all.length);
  return { text: words.slice(0, MOST_CHARACTERS), ...(minutes !== undefined && { minutes: Number(minutes) }) };
}

/** Blocks whose start is not where the one before ends keep it, such as lunch at 12:00 or a second day. */
function withStarts(blocks: readonly (Block & { foundStart: number | undefined })[], { start }: Found): Block[] {
  let running = blocks[0]?.foundStart;
  return blocks.map(({ foundStart, ...block }) => {
    const moved = start !== undefined && foundStart !== undefined && running !== undefined && foundStart !== running;
    if (moved) running = foundStart;
    const fixed = moved && foundStart >= 0 && foundStart < MOST_DAYS * DAY ? { fixedStart: fixedAt(foundStart) } : {};
    if (running !== undefined) running += block.minutes;
    return { ...block, ...fixed };
  });
}

function fixedAt(minutes: number): NonNullable<Block["fixedStart"]> {
  const minute = minutes % DAY;
  const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
  return { day: Math.floor(minutes / DAY), time };
}

// Organizations, and who leads

function organizationsOf({ organizations, people, cities }: Found, zone: string): Organization[] {
  const names = [...new Set([...organizations, ...people.map(({ organization }) => organization)])].filter(Boolean);
  const zones = cities.map(zoneOf);
  const made = names.slice(0, MOST_ORGANIZATIONS).map((name, at): Organization => {
    const own = zones.length === names.length ? zones[at] : zones[0];
    const theirs = people.filter(({ organization }) => organization === name);
    return {
      ...blankOrganization(own ?? zone),
      name: nameOfPlace(name, at),
      people: theirs.map(({ name: person, title, role }) => ({ id: newPartId(), name: person, title, role })),
    };
  });
  while (made.length < 2) made.push(blankOrganization(zones[made.length] ?? zones[0] ?? zone));
  return made;
}

/** The time zone of a city, as browsers name them. */
function zoneOf(city: string): string | undefined {
  const name = city.trim().replaceAll(" ", "_");
  return Intl.supportedValuesOf("timeZone").find((zone) => zone.split("/").at(-1) === name);
}

/** Who leads, and their organization if the text names it last. */
function leadOf(text: string, organizations: readonly Organization[]): Pick<Block, "lead" | "leadOrganization"> {
  const named = organizations.find(({ name }) => name && (text === name || text.endsWith(`, ${name}`)));
  if (!named) return { lead: text };
  return { lead: text.slice(0, -named.name.length).replace(/, $/, ""), leadOrganization: named.id };
}

function tasksOf(tasks: readonly FoundTask[], organizations: readonly Organization[]): Task[] {
  return tasks.map(({ text, owner }) => {
    const { lead, leadOrganization } = leadOf(owner, organizations);
    return {
      id: newPartId(),
      text: text.slice(0, MOST_CHARACTERS),
      owner: lead.slice(0, MOST_CHARACTERS),
      ...(leadOrganization !== undefined && { organization: leadOrganization }),
    };
  });
}
