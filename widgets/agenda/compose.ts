/**
 * Makes an agenda from a few answers: the same one for the same answers, so that two people who give them can talk about
 * it. Each block says why it is there and where it comes from.
 */

import type { ActivityRecord, Library, PromptRecord } from "../guide/records";
import { chooseActivity, choosePrompts, DISCUSSION, rolesFor, type Subject, sharedThemes, subjectOf } from "./choose";
import { blankAgenda, blankBlock, fitTo } from "./edit";
import { blockFromActivity, promptFrom } from "./library";
import {
  type Agenda,
  type Block,
  type BlockKind,
  type Format,
  MOST_MINUTES,
  MOST_ORGANIZATIONS,
  type Organization,
} from "./model";
import { TASKS, WHY } from "./words";

/**
 * goal: the id of a goal of the library, or words.
 * organizations: how many there are, or their names and time zones.
 * zone: the time zone of those that have none.
 */
export interface Answers {
  goal: string;
  minutes: number;
  peoplePerOrganization: number;
  organizations: number | readonly { name: string; zone: string }[];
  format: Format;
  zone?: string;
}

/** More people than this talk in small groups, and longer sessions have a break. */
const LARGE_GROUP = 12;
const NO_BREAK = 90;
/** Below this there is only time for the subject itself. */
const WITH_ICEBREAKER = 45;
const WITH_DECISION = 150;
/** How long one round of talk is, about, and how long the rest is. */
const ROUND = 45;
const BREAK = 10;
const FRAME = 30;
const GROUP_SIZE = 5;
const MOST_PEOPLE = 100;

export function compose(answers: Answers, library: Library): Agenda {
  const minutes = clamp(Math.round(answers.minutes), 1, MOST_MINUTES);
  const organizations = organizationsOf(answers);
  const subject = subjectOf(answers.goal, library);
  const people = organizations.reduce((count, one) => count + one.people.length, 0);
  const session: Session = { library, subject, minutes, people, format: answers.format, used: new Set() };
  const blocks = plan(minutes, people).map((kind, place, kinds) => makeBlock(kind, kinds.length, session, place));
  const agenda: Agenda = {
    ...blankAgenda("UTC"),
    title: subject.title,
    goal: subject.goal,
    formats: [answers.format],
    organizations,
    before: TASKS.before.map((text, place) => ({ id: `before-${place + 1}`, text, owner: "" })),
    blocks: stretched(ledInTurn(named(blocks), organizations), minutes),
    after: organizations.flatMap((one, place) =>
      TASKS.after.map((text, number) => ({
        id: `after-${place + 1}-${number + 1}`,
        text,
        owner: "",
        organization: one.id,
      })),
    ),
  };
  return fitTo(agenda, minutes).agenda;
}

function organizationsOf({ organizations, peoplePerOrganization, zone }: Answers): Organization[] {
  const own = zone ?? (Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");
  const count = clamp(Math.round(typeof organizations === "number" ? organizations : 1), 1, MOST_ORGANIZATIONS);
  const given =
    typeof organizations === "number" ? Array.from({ length: count }, () => ({ name: "", zone: own })) : organizations;
  const people = clamp(Math.round(peoplePerOrganization), 0, MOST_PEOPLE);
  return given.slice(0, MOST_ORGANIZATIONS).map(({ name, zone: theirs }, place) => ({
    id: `o${place + 1}`,
    name,
    zone: theirs,
    people: rolesFor(people).map((role, number) => ({ id: `o${place + 1}p${number + 1}`, name: "", title: "", role })),
  }));
}

/** The kinds of the blocks, in order. */
function plan(minutes: number, people: number): BlockKind[] {
  const breaks = minutes > NO_BREAK ? Math.max(1, Math.ceil(minutes / NO_BREAK) - 1) : 0;
  const talk = minutes - FRAME - breaks * BREAK;
  const rounds = Math.max(breaks + 1, Math.round(talk / ROUND), 1);
  const kinds: BlockKind[] = ["opening"];
  if (minutes >= WITH_ICEBREAKER) kinds.push("icebreaker");
  for (let round = 0; round < rounds; round += 1) {
    // Each break stands after its share of the rounds.
    if (round > 0 && Math.floor((round * (breaks + 1)) / rounds) > Math.floor(((round - 1) * (breaks + 1)) / rounds))
      kinds.push("break");
    const inGroups = round % 2 === 1 && (people > LARGE_GROUP || (rounds > 2 && people >= 4));
    kinds.push(inGroups ? "breakout" : "question");
  }
  if (people > LARGE_GROUP && !kinds.includes("breakout")) kinds.push("breakout");
  if (minutes >= WITH_DECISION) kinds.push("decision");
  return [...kinds, "closing"];
}

interface Session {
  library: Library;
  subject: Subject;
  minutes: number;
  people: number;
  format: Format;
  /** The ids of what is chosen already. */
  used: Set<string>;
}

function makeBlock(kind: BlockKind, blocks: number, session: Session, place: number): Block {
  const { library, subject, people, format, used } = session;
  const minutes =
    kind === "question" || kind === "breakout" ? ROUND : kind === "break" ? BREAK : session.minutes / blocks;
  const activity = chooseActivity(library, { kind, people, format, minutes }, subject, used);
  if (activity && activity.id !== DISCUSSION && kind !== "break") used.add(activity.id);
  const block = activity ? blockFromActivity(activity) : blankBlock(kind);
  const asked = askedIn(kind, activity, session, place);
  for (const record of asked) used.add(record.id);
  const own = kind === "question" && !asked.length ? subject.questions.slice(0, 2).map((text) => ({ text })) : [];
  return {
    ...block,
    id: activity?.id ?? kind,
    // What is asked says more than how.
    ...(activity?.id === DISCUSSION && asked[0] && { title: asked[0].title }),
    ...(kind === "break" && { most: block.ideal }),
    priority: kind === "icebreaker" || kind === "decision" ? "should" : "must",
    prompts: [...asked.map(promptFrom), ...own],
    ...(kind === "breakout" && { breakout: { groups: Math.max(2, Math.ceil(people / GROUP_SIZE)), reportBack: 5 } }),
    why: reason(kind, activity, asked, session),
  };
}

const USES: Partial<Record<BlockKind, PromptRecord["use"][]>> = {
  question: ["guiding", "lead"],
  breakout: ["guiding"],
  icebreaker: ["icebreaker"],
  closing: ["closing"],
};

/** The prompts for a block: those that go with its activity, and for the talk those that suit the subject. */
function askedIn(
  kind: BlockKind,
  activity: ActivityRecord | undefined,
  session: Session,
  place: number,
): PromptRecord[] {
  const { library, subject, used } = session;
  const uses = USES[kind];
  if (!uses) return [];
  const near = new Set((activity?.related ?? []).map(({ to }) => to));
  const fitting = choosePrompts(library, uses, { ...subject, near }, used, 3);
  if (kind === "icebreaker") return fitting.filter((record) => near.has(`prompt:${record.id}`)).slice(0, 1);
  // The first round has the most questions to choose from.
  return fitting.slice(0, kind === "question" && place < 3 ? 3 : kind === "breakout" ? 1 : 2);
}

function reason(
  kind: BlockKind,
  activity: ActivityRecord | undefined,
  asked: readonly PromptRecord[],
  session: Session,
): string {
  const { library, subject, people } = session;
  const cited = [...(activity?.sources ?? []), ...asked.flatMap((record) => record.sources ?? [])];
  const title = cited.map(({ source }) => library.sources.find((one) => one.id === source)?.title).find(Boolean);
  const themes = [...new Set([activity, ...asked].flatMap((record) => (record ? sharedThemes(record, subject) : [])))];
  return WHY.reason(WHY[kind]({ people, themes, large: people > LARGE_GROUP }), title);
}

/** Gives blocks ids by what they are, so that the same answers give the same agenda. */
function named(blocks: readonly Block[]): Block[] {
  const count = new Map<string, number>();
  return blocks.map((block) => {
    const id = block.id.slice(0, 34);
    const number = (count.get(id) ?? 0) + 1;
    count.set(id, number);
    return { ...block, id: number === 1 ? id : `${id}-${number}` };
  });
}

/** Lets the organizations lead in turn, so that none is only the audience. */
function ledInTurn(blocks: readonly Block[], organizations: readonly Organization[]): Block[] {
  let turn = 0;
  return blocks.map((block) => {
    if (block.kind === "break" || organizations.length < 2) return block;
    const leader = organizations[turn % organizations.length];
    turn += 1;
    return leader ? { ...block, leadOrganization: leader.id } : block;
  });
}

/** Rounds the bounds of the blocks, and widens them until they reach the length. */
function stretched(blocks: readonly Block[], target: number): Block[] {
  const rounded = blocks.map((block): Block => {
    const [least, ideal, most] = [round(block.least), round(block.ideal), round(block.most)];
    return { ...block, least, ideal, most };
  });
  const talks = rounded.filter((block) => block.kind === "question" || block.kind === "breakout");
  for (let missing = target - sum(rounded, "most"); missing > 0; missing -= 5)
    talks.reduce((shortest, block) => (block.most < shortest.most ? block : shortest)).most += 5;
  for (let over = sum(rounded, "least") - target; over > 0; over -= 1) {
    const longest = rounded.reduce((found, block) => (block.least > found.least ? block : found));
    longest.least -= 1;
  }
  return rounded.map((block) => ({ ...block, ideal: clamp(block.ideal, block.least, block.most) }));
}

function round(minutes: number): number {
  return Math.max(5, Math.round(minutes / 5) * 5);
}

function sum(blocks: readonly Block[], bound: "least" | "most"): number {
  return blocks.reduce((minutes, block) => minutes + block[bound], 0);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
