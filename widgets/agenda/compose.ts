/**
 * Makes an agenda from a few answers: the same one for the same answers, so that two people who give them can talk about
 * it. Each block says why it is there and where it comes from.
 */

import type { Wanted } from "../guide/library";
import type { ActivityOffer, GoalRecord, HintRecord, Library, Offers, PromptOffer } from "../guide/records";
import {
  chooseActivity,
  choosePrompts,
  DISCUSSION,
  rolesFor,
  type Scores,
  type Subject,
  sharedThemes,
  subjectOf,
} from "./choose";
import { blankAgenda, blankBlock, fitTo } from "./edit";
import { fitBlocks } from "./fit";
import { type Thresholds, thresholdsOf } from "./hints";
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
import { isGuiding, kindsFor, type Outline, outlineFor, shorter } from "./outline";
import { groupsFor } from "./recount";
import { BLANK, TASKS, WHY } from "./words";

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

const MOST_PEOPLE = 100;
/** How many questions one round of talk has at most, and how many small groups get. */
const MOST_ASKED = 2;
const ASKED_IN_GROUPS = 1;

/** A session as it will be, by what the playbook offers: its blocks are made once the entries themselves are there. */
export interface Plan {
  answers: Answers;
  minutes: number;
  people: number;
  thresholds: Thresholds;
  subject: Subject;
  organizations: Organization[];
  parts: Part[];
}

/** What a block is made of. */
interface Part {
  kind: BlockKind;
  activity: ActivityOffer | undefined;
  asked: readonly Asked[];
  outline: Outline;
}

/** A question: one of the playbook, or words. */
type Asked = PromptOffer | string;

/** What the playbook says of the answers: the goal that they name, its hints, and what its search found for a goal in words. */
export interface Known {
  goal?: GoalRecord | undefined;
  hints: readonly HintRecord[];
  scores?: Scores | undefined;
}

/** Chooses what a session is made of: blocks that can reach its length while each stays within its activity's minutes. */
export function planSession(answers: Answers, offers: Offers, known: Known): Plan {
  const minutes = clamp(Math.round(answers.minutes), 1, MOST_MINUTES);
  const organizations = organizationsOf(answers);
  const subject = subjectOf(answers.goal, known.goal, offers, known.scores);
  const people = organizations.reduce((count, one) => count + one.people.length, 0);
  const thresholds = thresholdsOf(known.hints);
  const session: Session = { offers, subject, minutes, people, format: answers.format };
  let outline = outlineFor(minutes, people, thresholds);
  let parts = partsFor(outline, session);
  // Rounds are not all of the same length, so that a stretch may still be too long without one break more.
  while (longestStretch(parts, minutes) > thresholds.minutes && outline.breaks < outline.rounds - 1) {
    outline = { ...outline, breaks: outline.breaks + 1 };
    parts = partsFor(outline, session);
  }
  return { answers, minutes, people, thresholds, subject, organizations, parts };
}

/** The parts of an outline, with so many rounds and so little else that they can reach the length. */
function partsFor(wanted: Outline, session: Session): Part[] {
  let outline = wanted;
  let parts = partsOf(outline, session);
  // The blocks can be drawn out only so far: a long session has more of them.
  while (reach(parts).most < session.minutes) {
    outline = { ...outline, rounds: outline.rounds + 1 };
    parts = partsOf(outline, session);
  }
  for (;;) {
    const less = reach(parts).least > session.minutes ? shorter(outline) : undefined;
    if (!less) return parts;
    outline = less;
    parts = partsOf(outline, session);
  }
}

/** The minutes of the longest stretch without a break. */
function longestStretch(parts: readonly Part[], minutes: number): number {
  const fitted = fitBlocks(
    parts.map((part) => ({ ...boundsOf(part), priority: "must" })),
    minutes,
  ).minutes;
  let [longest, stretch] = [0, 0];
  for (const [place, { kind }] of parts.entries()) {
    stretch = kind === "break" ? 0 : stretch + (fitted[place] ?? 0);
    longest = Math.max(longest, stretch);
  }
  return longest;
}

/** The entries that a plan is made of. */
export function wantedFor({ parts }: Plan): Wanted {
  return {
    activities: parts.flatMap(({ activity }) => activity?.id ?? []),
    prompts: parts.flatMap(({ asked }) => asked.flatMap((one) => (typeof one === "string" ? [] : one.id))),
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
    blocks: ledInTurn(named(parts.map((part) => makeBlock(part, plan, library))), organizations),
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

interface Session {
  offers: Offers;
  subject: Subject;
  minutes: number;
  people: number;
  format: Format;
}

/** What each block of an outline is made of: its activity, and then its questions, dealt out in turn. */
function partsOf(outline: Outline, session: Session): Part[] {
  const kinds = kindsFor(outline);
  const asked = dealtOut(kinds, session.subject);
  const used = new Set<string>();
  return kinds.map((kind, place) => {
    const questions = asked[place] ?? [];
    // Where no question is left, another activity says more than talk about nothing.
    const ranOut = kind === "question" && !questions.length && asked.some(({ length }) => length);
    const activity = pick(kind, kinds.length, outline, session, ranOut ? new Set([...used, DISCUSSION]) : used);
    if (activity && activity.id !== DISCUSSION && kind !== "break") used.add(activity.id);
    const others = isGuiding(kind) ? questions : askedBeside(kind, activity, session, used);
    for (const one of others) if (typeof one !== "string") used.add(one.id);
    return { kind, activity, asked: others, outline };
  });
}

function pick(
  kind: BlockKind,
  blocks: number,
  outline: Outline,
  { offers, subject, minutes, people, format }: Session,
  used: ReadonlySet<string>,
): ActivityOffer | undefined {
  const share = outline.isTight ? minutes / blocks / 2 : minutes / blocks;
  const most = isGuiding(kind)
    ? Math.max(outline.roundMinutes, share)
    : kind === "break"
      ? outline.breakMinutes
      : share;
  return chooseActivity(offers, { kind, people, format, minutes: most }, subject, used);
}

/** The questions of the goal for each block: one for each that has guiding questions, then another one. */
function dealtOut(kinds: readonly BlockKind[], { prompts, questions }: Subject): Asked[][] {
  const left: Asked[] = [...prompts, ...questions];
  const dealt: Asked[][] = kinds.map(() => []);
  for (let turn = 0; turn < MOST_ASKED; turn += 1)
    for (const [place, kind] of kinds.entries()) {
      const most = kind === "question" ? MOST_ASKED : kind === "breakout" ? ASKED_IN_GROUPS : 0;
      const next = turn < most ? left.shift() : undefined;
      if (next) dealt[place]?.push(next);
    }
  return dealt;
}

const USES: Partial<Record<BlockKind, PromptOffer["use"][]>> = { icebreaker: ["icebreaker"], closing: ["closing"] };

/** The question for a block before or after the talk: one that goes with its activity, or ends a session. */
function askedBeside(
  kind: BlockKind,
  activity: ActivityOffer | undefined,
  { offers, subject }: Session,
  used: ReadonlySet<string>,
): PromptOffer[] {
  const uses = USES[kind];
  if (!uses) return [];
  const near = new Set(activity?.related);
  const fitting = choosePrompts(offers, uses, { ...subject, near }, used, 3);
  return kind === "icebreaker"
    ? fitting.filter((record) => near.has(`prompt:${record.id}`)).slice(0, 1)
    : fitting.slice(0, 2);
}

type Bounds = Pick<Block, "least" | "ideal" | "most">;

/** The minutes of a block: those of its activity, on fives where its bounds allow it and time is not tight. */
function boundsOf({ kind, activity, outline: { isTight } }: Part): Bounds {
  const { least, ideal, most } = activity?.minutes ?? blankBlock(kind);
  const [from, to] = [Math.ceil(least / 5) * 5, Math.floor(most / 5) * 5];
  const bounds =
    isTight || from > to
      ? { least, ideal, most }
      : { least: from, ideal: clamp(Math.round(ideal / 5) * 5, from, to), most: to };
  // A break is no longer because time is left.
  return kind === "break" ? { ...bounds, most: bounds.ideal } : bounds;
}

/** The fewest and the most minutes that blocks take together. */
function reach(parts: readonly Part[]): { least: number; most: number } {
  const bounds = parts.map(boundsOf);
  return {
    least: bounds.reduce((minutes, { least }) => minutes + least, 0),
    most: bounds.reduce((minutes, { most }) => minutes + most, 0),
  };
}

function makeBlock(part: Part, plan: Plan, library: Library): Block {
  const { kind } = part;
  const { people, thresholds } = plan;
  const activity = library.activities.find((one) => one.id === part.activity?.id);
  const asked = part.asked.flatMap((one) =>
    typeof one === "string" ? { text: one } : library.prompts.filter(({ id }) => id === one.id).map(promptFrom),
  );
  const block = activity ? blockFromActivity(activity, [plan.answers.format]) : blankBlock(kind);
  return {
    ...block,
    ...boundsOf(part),
    id: activity?.id ?? kind,
    // What is asked says more than how.
    ...(activity?.id === DISCUSSION && { title: titleOf(part) }),
    priority: kind === "break" ? "could" : kind === "icebreaker" || kind === "decision" ? "should" : "must",
    ...(kind === "break" && thresholds.minutes && { onlyFrom: thresholds.minutes + 1 }),
    prompts: asked,
    ...(kind === "breakout" && { breakout: { groups: groupsFor(people), reportBack: 5 } }),
    why: reason(part, plan, library),
  };
}

function titleOf({ asked: [first] }: Part): string {
  return first === undefined || typeof first === "string" ? BLANK.question.title : first.title;
}

function reason(part: Part, { subject, people, minutes, thresholds }: Plan, library: Library): string {
  const { kind, activity, asked } = part;
  const title = library.sources.find((one) => one.id === citedBy(part)[0])?.title;
  const offers = [activity, ...asked].filter((one) => typeof one === "object");
  const themes = [...new Set(offers.flatMap((offer) => sharedThemes(offer, subject)))];
  const counted = { people, large: people > thresholds.people, minutes, longFrom: thresholds.minutes };
  return WHY.reason(WHY[kind]({ ...counted, themes, asks: asked.length > 0 }), title);
}

/** The ids of the sources of what a block is made of; the first one is named. */
function citedBy({ activity, asked }: Part): string[] {
  return [...(activity?.sources ?? []), ...asked.flatMap((one) => (typeof one === "string" ? [] : one.sources))];
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

/**
 * Lets the organizations lead in turn, so that none is only the audience: the rounds of talk in their own order, and what
 * is around them by whoever has led least so far, of these the last.
 */
function ledInTurn(blocks: readonly Block[], organizations: readonly Organization[]): Block[] {
  if (organizations.length < 2) return [...blocks];
  const counts = new Map(organizations.map(({ id }) => [id, 0]));
  const led = new Map<Block, string>();
  const give = (block: Block, id: string | undefined): void => {
    if (id === undefined) return;
    led.set(block, id);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  const guiding = blocks.filter(({ kind }) => isGuiding(kind));
  for (const [turn, block] of guiding.entries()) give(block, organizations[turn % organizations.length]?.id);
  for (const block of blocks.filter(({ kind }) => !isGuiding(kind) && kind !== "break")) {
    const least = Math.min(...counts.values());
    give(block, organizations.findLast(({ id }) => counts.get(id) === least)?.id);
  }
  return blocks.map((block) => {
    const leader = led.get(block);
    return leader === undefined ? block : { ...block, leadOrganization: leader };
  });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
