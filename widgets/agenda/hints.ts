/** What there is to notice in an agenda. What is looked for is here; what is said about it, and why, is in data/hints/. */

import { isUnfair, sidesOutside } from "../base/fair-hours";
import { clock } from "../base/zone-clock";
import { placeOf } from "../base/zone-names";
import type { HintRecord } from "../guide/records";
import { WORDS } from "./article-words";
import type { Agenda, Block } from "./model";
import { headcount } from "./people";
import { startOf } from "./schedule";

/** Something noticed: the entry that says so, and the blocks or organizations that it is about, if it is about some. */
export interface Hint {
  id: string;
  title: string;
  advice: string;
  grade: HintRecord["grade"];
  blocks: string[];
  organizations: string[];
  /** What it saw in this agenda, in words, where the title does not say it. */
  seen?: string;
}

/** What a rule found; undefined is nothing. */
type Finding = { blocks?: string[]; organizations?: string[]; seen?: string } | undefined;
/** The threshold is NaN, which nothing is above or below, if the data has none. */
type Rule = (agenda: Agenda, blocks: readonly Block[], threshold: number, hours: HintRecord["hours"]) => Finding;

const RULES: Record<HintRecord["trigger"], Rule> = {
  "minutes-per-person": fewMinutesEach,
  "one-side-leads": oneSideLeads,
  "no-break": noBreak,
  "no-closing": (_, blocks) => none(blocks, "closing"),
  "no-takeaway-owners": noOwners,
  "large-group": largeGroup,
  "no-guiding-question": (_, blocks) => none(blocks, "question"),
  "unfair-hour": unfairHour,
};

/** The numbers of the hints from which a group is large, and a session long; NaN for one that the playbook does not have. */
export interface Thresholds {
  people: number;
  minutes: number;
}

export function thresholdsOf(hints: readonly HintRecord[]): Thresholds {
  const of = (trigger: HintRecord["trigger"]): number => hints.find((one) => one.trigger === trigger)?.threshold ?? NaN;
  return { people: of("large-group"), minutes: of("no-break") };
}

/** The hints that an agenda calls for, in their order; those that the reader put away are among them. */
export function findHints(agenda: Agenda, hints: readonly HintRecord[]): Hint[] {
  const blocks = agenda.blocks.filter((block) => !block.out);
  // Of an agenda that has not begun, everything is missing.
  if (!blocks.length) return [];
  return hints
    .toSorted((one, other) => one.order - other.order)
    .flatMap(({ id, title, advice, grade, trigger, threshold, hours }) => {
      const rule = RULES[trigger] as Rule | undefined;
      const finding = rule?.(agenda, blocks, threshold ?? NaN, hours);
      return finding ? [{ id, title, advice, grade, blocks: [], organizations: [], ...finding }] : [];
    });
}

/** The minutes in which people can talk, for each of them; groups that talk at the same time count each. */
export function minutesEach(agenda: Agenda): number | undefined {
  const people = headcount(agenda);
  if (!people) return undefined;
  const talking = agenda.blocks.filter((block) => !block.out).reduce((minutes, block) => minutes + talk(block), 0);
  return talking / people;
}

function talk({ kind, minutes, breakout }: Block): number {
  if (kind === "question" || kind === "decision") return minutes;
  if (kind !== "breakout") return 0;
  const apart = Math.max(0, minutes - (breakout?.reportBack ?? 0));
  return minutes - apart + apart * (breakout?.groups ?? 1);
}

function fewMinutesEach(agenda: Agenda, blocks: readonly Block[], threshold: number): Finding {
  const each = minutesEach(agenda);
  if (each === undefined || !(each < threshold)) return undefined;
  return { blocks: blocks.filter((block) => talk(block) > 0).map((block) => block.id) };
}

function oneSideLeads(agenda: Agenda, blocks: readonly Block[]): Finding {
  const led = blocks.filter((block) => agenda.organizations.some((one) => one.id === block.leadOrganization));
  const leaders = new Set(led.map((block) => block.leadOrganization));
  if (agenda.organizations.length < 2 || leaders.size !== 1) return undefined;
  const others = agenda.organizations.filter((organization) => !leaders.has(organization.id));
  return { blocks: led.map((block) => block.id), organizations: others.map((organization) => organization.id) };
}

/** Finds the stretches without a break that are too long. */
function noBreak(_: Agenda, blocks: readonly Block[], threshold: number): Finding {
  const stretches: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "break") stretches.push([]);
    else stretches.at(-1)?.push(block);
  }
  const long = stretches.filter(
    (stretch) => stretch.reduce((minutes, block) => minutes + block.minutes, 0) > threshold,
  );
  return long.length ? { blocks: long.flat().map((block) => block.id) } : undefined;
}

function none(blocks: readonly Block[], kind: Block["kind"]): Finding {
  return blocks.some((block) => block.kind === kind) ? undefined : {};
}

/** Finds the organizations of which nobody has anything to do after the session. */
function noOwners(agenda: Agenda): Finding {
  const tasks = agenda.after.filter((task) => task.text.trim() && task.owner.trim());
  const without = agenda.organizations.filter((organization) => {
    const names = organization.people.map((person) => plainName(person.name)).filter(Boolean);
    return !tasks.some((task) => task.organization === organization.id || names.includes(plainName(task.owner)));
  });
  return without.length ? { organizations: without.map((organization) => organization.id) } : undefined;
}

function plainName(name: string): string {
  return name.trim().toLowerCase();
}

function largeGroup(agenda: Agenda, blocks: readonly Block[], threshold: number): Finding {
  return headcount(agenda) > threshold ? none(blocks, "breakout") : undefined;
}

/** Finds the organizations for which it starts too early or too late, unless it does for all of them. */
function unfairHour(agenda: Agenda, _: readonly Block[], __: number, hours: HintRecord["hours"]): Finding {
  const start = startOf(agenda);
  if (!start || !hours) return undefined;
  const outside = sidesOutside(agenda.organizations, start, hours);
  if (!isUnfair(outside, agenda.organizations)) return undefined;
  const places = [...new Set(outside.map(({ zone }) => zone))];
  const times = places.map((zone) => WORDS.startsIn(clock(start, zone), placeOf(zone)));
  return { organizations: outside.map(({ id }) => id), seen: WORDS.starts(times) };
}
