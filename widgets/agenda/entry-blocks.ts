/** The blocks of an agenda as those of an entry of the playbook. */

import { plain } from "../guide/plain";
import type { ActivityRecord, AgendaEntry, Library, RoleRecord } from "../guide/records";
import { blankBlock } from "./edit";
import { cleanProse, isText, MOST, question, sentence, shorten, titleOf, unique } from "./entry-text";
import { type Agenda, type Block, type BlockKind, MOST_MINUTES, type Step } from "./model";
import { type Said, withoutSaid } from "./said";
import { shareSteps } from "./share-steps";
import { BLANK, FILL } from "./words";

type EntryBlock = AgendaEntry["blocks"][number];

export const FEWEST_BLOCKS = 3;

/** The blocks, of which those left out become ones for longer sessions, and the minutes that the others take. */
export function entryBlocks(agenda: Agenda, library: Library, said: Said): { blocks: EntryBlock[]; minutes: number } {
  const taking = withinADay(filledUp(fold(agenda.blocks.filter((block) => !block.out))));
  const minutes = taking.reduce((sum, block) => sum + block.minutes, 0);
  const shown = agenda.blocks.length <= MOST.blocks ? inOrder(agenda, taking) : taking;
  const titles = new Set<string>();
  const blocks = shown.map((block) => ({ block, onlyFrom: onlyFrom(block, minutes) }));
  return {
    blocks: blocks
      .filter(({ onlyFrom: from }) => (from ?? 0) <= MOST_MINUTES)
      .map(({ block, onlyFrom: from }) => entryBlock(block, from, library, said, titles)),
    minutes,
  };
}

/** Folds the blocks that are too many into one before the last. */
function fold(blocks: readonly Block[]): readonly Block[] {
  const folded = blocks.slice(MOST.blocks - 2, -1);
  const [first, last] = [folded[0], blocks.at(-1)];
  if (blocks.length <= MOST.blocks || !first || !last) return blocks;
  const sum = (bound: "minutes" | "least" | "most"): number =>
    folded.reduce((minutes, block) => minutes + block[bound], 0);
  const { activity: _, ...rest } = first;
  const steps = folded.map((block) => ({ text: block.title }));
  return [
    ...blocks.slice(0, MOST.blocks - 2),
    { ...rest, minutes: sum("minutes"), least: sum("least"), most: sum("most"), steps },
    last,
  ];
}

function filledUp(blocks: readonly Block[]): readonly Block[] {
  const kinds = (["opening", "question", "closing"] as const).slice(0, Math.max(0, FEWEST_BLOCKS - blocks.length));
  return [...blocks, ...kinds.map(blankBlock)];
}

function withinADay(blocks: readonly Block[]): readonly Block[] {
  let left = MOST_MINUTES;
  return blocks.map((block) => {
    const minutes = Math.min(block.minutes, left);
    left -= minutes;
    return { ...block, minutes };
  });
}

/** The blocks that take part, with those left out at their places. */
function inOrder(agenda: Agenda, taking: readonly Block[]): readonly Block[] {
  const room = MOST.blocks - taking.length;
  const out = agenda.blocks.filter((block) => block.out).slice(0, room);
  const known = agenda.blocks.flatMap((block) =>
    out.includes(block) ? block : taking.filter((one) => one.id === block.id),
  );
  return [...known, ...taking.filter((block) => !known.includes(block))];
}

/** The shortest session that has the block, if there is one: longer than this one if it is left out of it. */
function onlyFrom(block: Block, minutes: number): number | undefined {
  if (block.out) return Math.max(block.onlyFrom ?? 0, Math.ceil((minutes + Math.max(block.least, 1)) / 5) * 5);
  return block.onlyFrom !== undefined && block.onlyFrom <= minutes ? block.onlyFrom : undefined;
}

function entryBlock(
  block: Block,
  from: number | undefined,
  library: Library,
  said: Said,
  titles: Set<string>,
): EntryBlock {
  const ideal = block.out ? block.ideal : block.minutes;
  const activity = activityOf(block, ideal, library);
  const { least = 0, most = MOST_MINUTES } = activity?.minutes ?? {};
  const prompts = unique(knownPrompts(block, library)).slice(0, MOST.prompts);
  const notes = shorten(withoutSaid(cleanProse([block.notes, breakoutWords(block)].join("\n")), said), MOST.prose);
  const takeaway = block.kind === "break" ? "" : question(block.takeaway ?? "", said);
  return {
    title: freeTitle(titleOf(block.title, BLANK[block.kind].title), titles),
    kind: block.kind,
    minutes: {
      least: Math.max(Math.min(block.least, ideal), least),
      ideal,
      most: Math.min(Math.max(block.most, ideal), most),
    },
    priority: block.priority,
    ...(from !== undefined && { only_from: from }),
    lead: roleId(block.lead, block.kind, library.roles),
    purpose: sentence(block.purpose, said) || BLANK[block.kind].purpose,
    steps: timed(steps(block, activity, library, said), ideal),
    ...(isText(takeaway) && { takeaway }),
    ...(activity && { activity: activity.id }),
    ...(prompts.length && { prompts }),
    ...(isText(notes) && { notes }),
  };
}

/** The activity that a block runs, if it is one of the playbook's for such blocks, and for so many minutes. */
function activityOf(block: Block, minutes: number, library: Library): ActivityRecord | undefined {
  const found = library.activities.find((record) => record.id === block.activity && record.block === block.kind);
  return found && found.minutes.least <= minutes && minutes <= found.minutes.most ? found : undefined;
}

/** The ids of the prompts of the playbook that a block asks as they are. */
function knownPrompts(block: Block, library: Library): string[] {
  return block.prompts.filter((prompt) => isKnown(prompt, library)).map((prompt) => prompt.from ?? "");
}

function isKnown({ text, from }: Block["prompts"][number], library: Library): boolean {
  const record = library.prompts.find((one) => one.id === from);
  return record !== undefined && plain(record.question) === text;
}

/** The steps; those that are the activity's own are found there, and questions that are not the playbook's are asked here. */
function steps(block: Block, activity: ActivityRecord | undefined, library: Library, said: Said): Step[] {
  const run = activity && FILL.run(titleOf(activity.title, ""), activity.id);
  const isTheirs =
    activity &&
    JSON.stringify(activity.steps.map(({ text }) => plain(text))) ===
      JSON.stringify(block.steps.map(({ text }) => text));
  const own = isTheirs ? [] : block.steps.map((step) => ({ ...step, text: sentence(step.text, said) }));
  const asked = block.prompts.filter((prompt) => !isKnown(prompt, library) && prompt.text.trim());
  const questions = asked.map((prompt) => ({ text: sentence(FILL.ask(prompt.text), said) }));
  const all = [...(isTheirs && run ? [{ text: run }] : []), ...own, ...questions].filter(({ text }) => isText(text));
  const found = all.filter(({ text }, place) => all.findIndex((one) => one.text === text) === place);
  return found.length ? found.slice(0, MOST.steps) : [{ text: run ?? FILL.step }];
}

/** Steps whose minutes, where they have any, add up to a length. */
function timed(found: readonly Step[], length: number): EntryBlock["steps"] {
  const shares = shareSteps(
    found.map(({ minutes }) => minutes),
    length,
  );
  return found.map(({ text }, place) => ({ ...(shares[place] && { minutes: shares[place] }), text }));
}

function breakoutWords({ breakout }: Block): string {
  return breakout ? FILL.breakout(breakout.groups, breakout.reportBack) : "";
}

function freeTitle(title: string, titles: Set<string>): string {
  let free = title;
  for (let number = 2; titles.has(free); number += 1) free = `${shorten(title, MOST.title - 5)} ${number}`;
  titles.add(free);
  return free;
}

/** The role that a lead is, or else the one that leads blocks of this kind. */
function roleId(lead: string, kind: BlockKind, roles: readonly RoleRecord[]): string {
  const role = findRole(lead, roles) ?? findRole(BLANK[kind].lead, roles) ?? roles[0];
  return role?.id ?? slug(BLANK[kind].lead);
}

/** The role that words name, among other words or alone. */
export function findRole(words: string, roles: readonly RoleRecord[]): RoleRecord | undefined {
  const wanted = slug(words);
  const names = (role: RoleRecord): string[] => [role.id, slug(role.title)];
  const among = (name: string): boolean => `-${wanted}-`.includes(`-${name}-`);
  return roles.find((role) => names(role).includes(wanted)) ?? roles.find((role) => names(role).some(among));
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
