/**
 * Makes an agenda from a few answers: the same one for the same answers, so that two people who give them can talk about
 * it. Each block says why it is there and where it comes from.
 */

import type { Wanted } from "../guide/library";
import type { ActivityOffer, GoalRecord, Library, Offers, PromptOffer } from "../guide/records";
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

/** A session as it will be, by what the guide offers: its blocks are made once the entries themselves are there. */
export interface Plan {
  answers: Answers;
  minutes: number;
  people: number;
  subject: Subject;
  organizations: Organization[];
  parts: Part[];
}

/** What a block is made of. */
interface Part {
  kind: BlockKind;
  activity: ActivityOffer | undefined;
  asked: readonly PromptOffer[];
}

/**
 * Chooses what a session is made of.
 *
 * @param goal - the goal of the guide that the answers name, if they name one.
 */
export function planSession(answers: Answers, offers: Offers, goal?: GoalRecord): Plan {
  const minutes = clamp(Math.round(answers.minutes), 1, MOST_MINUTES);
  const organizations = organizationsOf(answers);
  const subject = subjectOf(answers.goal, goal, offers);
  const people = organizations.reduce((count, one) => count + one.people.length, 0);
  const session: Session = { offers, subject, minutes, people, format: answers.format, used: new Set() };
  const parts = kindsFor(minutes, people).map((kind, place, kinds) => choosePart(kind, kinds.length, session, place));
  return { answers, minutes, people, subject, organizations, parts };
}

/** The entries that a plan is made of. */
export function wantedFor({ parts }: Plan): Wanted {
  return {
    activities: parts.flatMap(({ activity }) => activity?.id ?? []),
    prompts: parts.flatMap(({ asked }) => asked.map(({ id }) => id)),
    sources: parts.flatMap((part) => citedBy(part)[0] ?? []),
  };
}

/** Makes the agenda that was planned, from its entries. */
export function compose(plan: Plan, library: Library): Agenda {
  const { answers, minutes, organizations, subject, parts } = plan;
  const agenda: Agenda = {
    ...blankAgenda("UTC"),
    title: subject.title,
    goal: subject.goal,
    formats: [answers.format],
    organizations,
    before: TASKS.before.map((text, place) => ({ id: `before-${place + 1}`, text, owner: "" })),
    blocks: stretched(ledInTurn(named(parts.map((part) => makeBlock(part, plan, library))), organizations), minutes),
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
function kindsFor(minutes: number, people: number): BlockKind[] {
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
  offers: Offers;
  subject: Subject;
  minutes: number;
  people: number;
  format: Format;
  /** The ids of what is chosen already. */
  used: Set<string>;
}

function choosePart(kind: BlockKind, blocks: number, session: Session, place: number): Part {
  const { offers, subject, people, format, used } = session;
  const minutes =
    kind === "question" || kind === "breakout" ? ROUND : kind === "break" ? BREAK : session.minutes / blocks;
  const activity = chooseActivity(offers, { kind, people, format, minutes }, subject, used);
  if (activity && activity.id !== DISCUSSION && kind !== "break") used.add(activity.id);
  const asked = askedIn(kind, activity, session, place);
  for (const offer of asked) used.add(offer.id);
  return { kind, activity, asked };
}

function makeBlock(part: Part, plan: Plan, library: Library): Block {
  const { kind } = part;
  const { subject, people } = plan;
  const activity = library.activities.find((one) => one.id === part.activity?.id);
  const asked = part.asked.flatMap(({ id }) => library.prompts.filter((one) => one.id === id));
  const block = activity ? blockFromActivity(activity) : blankBlock(kind);
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
    why: reason(part, plan, library),
  };
}

const USES: Partial<Record<BlockKind, PromptOffer["use"][]>> = {
  question: ["guiding", "lead"],
  breakout: ["guiding"],
  icebreaker: ["icebreaker"],
  closing: ["closing"],
};

/** The prompts for a block: those that go with its activity, and for the talk those that suit the subject. */
function askedIn(kind: BlockKind, activity: ActivityOffer | undefined, session: Session, place: number): PromptOffer[] {
  const { offers, subject, used } = session;
  const uses = USES[kind];
  if (!uses) return [];
  const near = new Set(activity?.related);
  const fitting = choosePrompts(offers, uses, { ...subject, near }, used, 3);
  if (kind === "icebreaker") return fitting.filter((record) => near.has(`prompt:${record.id}`)).slice(0, 1);
  // The first round has the most questions to choose from.
  return fitting.slice(0, kind === "question" && place < 3 ? 3 : kind === "breakout" ? 1 : 2);
}

function reason(part: Part, { subject, people }: Plan, library: Library): string {
  const { kind, activity, asked } = part;
  const title = library.sources.find((one) => one.id === citedBy(part)[0])?.title;
  const themes = [...new Set([activity, ...asked].flatMap((offer) => (offer ? sharedThemes(offer, subject) : [])))];
  return WHY.reason(WHY[kind]({ people, themes, large: people > LARGE_GROUP }), title);
}

/** The ids of the sources of what a block is made of; the first one is named. */
function citedBy({ activity, asked }: Part): string[] {
  return [...(activity?.sources ?? []), ...asked.flatMap((offer) => offer.sources)];
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
