/**
 * The agenda of the next meeting: as the one of this session was, beginning with what was left open. What was parked and
 * what was promised is a block of its own, blocks that nobody came to follow it, and all is fitted to the same length.
 */
import { blankBlock, copyAgenda, total } from "../agenda/edit";
import { fitAgenda } from "../agenda/fit-locked";
import { type FitOutcome, fitOutcome } from "../agenda/fit-outcome";
import { type Agenda, type Block, MOST_BLOCKS, MOST_CHARACTERS, MOST_MINUTES } from "../agenda/model";
import type { Day } from "../base/days";
import { line, start } from "../base/text";
import type { Session } from "./model";
import { type Open, openIn } from "./open";
import { dayOrText, whoOf } from "./said";
import { WORDS } from "./words";

const words = WORDS.next;
/** To say what the block is about, and for each thing that was left open. */
const FRAME = 5;
const EACH = 3;
const MOST_IDEAL = 30;

/** When the next meeting is, as far as it is known: a day and a time where the first organization is. */
export interface NextTime {
  date?: Day | undefined;
  start?: string | undefined;
}

/**
 * agenda: the next one, under new ids.
 * topics, promises, blocks: how many of each it begins with.
 * outcome: what fitting it to its length did, see agenda/fit-outcome.ts.
 * full: it has as many blocks as it may have, so that what was left open stands in the first one that asks questions.
 */
export interface NextAgenda {
  agenda: Agenda;
  topics: number;
  promises: number;
  blocks: number;
  outcome: FitOutcome;
  full: boolean;
}

export function nextAgenda(session: Session, now: Date, when: NextTime = {}): NextAgenda {
  const open = openIn(session, now);
  const again = carriedAgain(open);
  const { date: _, ...undated } = session.agenda;
  const isOld = (block: Block): boolean => block.why === words.why;
  const stays = undated.blocks.filter((block) => !isRemoved(session, block.id) && !isOld(block));
  const moved = open.blocks.filter((block) => !isOld(block)).map(({ id }) => id);
  const length = Math.min(total({ ...session.agenda, blocks: stays }) || session.agenda.target, MOST_MINUTES);
  const topics = [...again.topics, ...open.topics.map(({ text }) => text)].map(short);
  const promises = [
    ...again.promises,
    ...open.promises.map((one) => words.check(line(one.text), whoOf(session, one), dayOrText(one.by))),
  ].map(short);
  const first = openBlock(topics, promises);
  const blocks = withOpen(
    stays.map((block) => (moved.includes(block.id) ? firm(block) : block)),
    first,
    moved,
  );
  const before = copyAgenda({
    ...undated,
    blocks,
    target: length,
    dismissed: [],
    ...(when.date ? { date: when.date } : {}),
    ...(when.start ? { start: when.start } : {}),
  });
  const agenda = fitAgenda(before, length);
  return {
    agenda,
    topics: topics.length,
    promises: promises.length,
    blocks: moved.length,
    outcome: fitOutcome(before, agenda, false),
    full: first !== undefined && stays.length >= MOST_BLOCKS,
  };
}

/** What was open already last time, where nobody came to it. */
function carriedAgain({ blocks }: Open): { topics: string[]; promises: string[] } {
  const old = blocks.filter(({ why }) => why === words.why);
  return {
    topics: old.flatMap(({ prompts }) => prompts.map(({ text }) => text)),
    promises: old.flatMap(({ steps }) => steps.map(({ text }) => text)),
  };
}

function isRemoved({ blocks }: Session, id: string): boolean {
  return Object.hasOwn(blocks, id) && blocks[id]?.out === "removed";
}

/** The block with what was left open; undefined if nothing was. */
function openBlock(topics: readonly string[], promises: readonly string[]): Block | undefined {
  const count = topics.length + promises.length;
  if (!count) return undefined;
  const ideal = Math.min(MOST_IDEAL, FRAME + EACH * count);
  return {
    ...blankBlock("question"),
    title: words.title,
    purpose: words.purpose,
    minutes: ideal,
    least: FRAME,
    ideal,
    most: MOST_IDEAL + FRAME * 3,
    priority: "must",
    prompts: topics.map((text) => ({ text })),
    steps: promises.map((text) => ({ text })),
    why: words.why,
  };
}

/** What was left open comes right after people are welcomed, and then what nobody came to. */
function withOpen(blocks: readonly Block[], open: Block | undefined, moved: readonly string[]): Block[] {
  const carried = blocks.filter(({ id }) => moved.includes(id));
  const others = blocks.filter(({ id }) => !moved.includes(id));
  const isFull = blocks.length >= MOST_BLOCKS;
  const first = others.findIndex(({ kind }) => kind !== "opening" && kind !== "icebreaker");
  const place = first < 0 ? others.length : first;
  const all = [...others.slice(0, place), ...(open && !isFull ? [open] : []), ...carried, ...others.slice(place)];
  return open && isFull ? insideOf(all, open) : all;
}

/** The blocks with what was left open in the first one that asks questions. */
function insideOf(blocks: readonly Block[], { prompts, steps }: Block): Block[] {
  const at = Math.max(
    0,
    blocks.findIndex(({ kind }) => kind === "question"),
  );
  return blocks.map((block, place) =>
    place === at ? { ...block, prompts: [...prompts, ...block.prompts], steps: [...steps, ...block.steps] } : block,
  );
}

/** A block that nobody came to is not left out a second time, and starts where it stands now. */
function firm(block: Block): Block {
  const { fixedStart: _, out: __, ...rest } = block;
  return { ...rest, priority: "must" };
}

function short(text: string): string {
  return start(text, MOST_CHARACTERS);
}
