/** Puts an entry of the playbook into an agenda, where it belongs. Needs no browser. */
import { plain } from "../guide/plain";
import type { ActivityRecord, MessageRecord, PromptRecord } from "../guide/records";
import { addBlock, addTask, blankAgenda, blankBlock, type Lane, updateBlock } from "./edit";
import { BLOCK_OF_USE, blockFromActivity, blockFromPrompts, promptFrom } from "./library";
import { type Agenda, type Block, type BlockKind, MOST_BLOCKS, type Prompt } from "./model";
import { TASKS } from "./words";

/** An entry as it was loaded, by its kind. */
export type Putable =
  | { kind: "prompt"; record: PromptRecord }
  | { kind: "activity"; record: ActivityRecord }
  /** address: of its page, where its text stands. */
  | { kind: "message"; record: MessageRecord; address: string };

/** Where it went: it is a block, a question in one, or a task. */
export type Where = { is: "block" } | { is: "question"; block: string } | { is: "task"; lane: Lane };

/** known: it is there already. full: there are as many blocks as there may be. */
export type Put = { agenda: Agenda; where: Where } | "known" | "full";

/** The stages that begin when the session is over. */
const AFTERWARDS: readonly string[] = ["follow-up", "close"];

/** Three empty blocks to begin with. */
export function threeBlocks(zone: string): Agenda {
  return { ...blankAgenda(zone), blocks: [blankBlock("opening"), blankBlock("question"), blankBlock("closing")] };
}

/** A new agenda for an entry. An activity takes the place of the empty block of its kind. */
export function agendaFor(entry: Putable, zone: string): Agenda {
  const agenda = threeBlocks(zone);
  if (entry.kind !== "activity") return agenda;
  return { ...agenda, blocks: agenda.blocks.filter(({ kind }) => kind !== entry.record.block) };
}

export function putInto(agenda: Agenda, entry: Putable): Put {
  if (entry.kind === "prompt") return putPrompt(agenda, entry.record);
  return entry.kind === "activity"
    ? putBlock(agenda, blockFromActivity(entry.record, agenda.formats))
    : putMessage(agenda, entry.record, entry.address);
}

/** A question goes into the block of its kind that asks the fewest, or into one of its own. */
function putPrompt(agenda: Agenda, record: PromptRecord): Put {
  const prompt = promptFrom(record);
  if (agenda.blocks.some(({ prompts }) => prompts.some((one) => isSame(one, prompt)))) return "known";
  const kind = BLOCK_OF_USE[record.use];
  const [first, ...others] = agenda.blocks.filter((block) => !block.out && block.kind === kind);
  if (!first) return putBlock(agenda, blockFromPrompts([record]));
  const block = others.reduce((found, one) => (one.prompts.length < found.prompts.length ? one : found), first);
  const prompts = [...block.prompts, prompt];
  return { agenda: updateBlock(agenda, block.id, { prompts }), where: { is: "question", block: block.title } };
}

function isSame(one: Prompt, other: Prompt): boolean {
  return one.from === other.from || one.text.trim() === other.text.trim();
}

function putBlock(agenda: Agenda, block: Block): Put {
  if (agenda.blocks.length >= MOST_BLOCKS) return "full";
  return { agenda: addBlock(agenda, block, placeFor(agenda.blocks, block.kind)), where: { is: "block" } };
}

/** Openings and icebreakers come first, a closing last, and all else before the closing. */
function placeFor(blocks: readonly Block[], kind: BlockKind): number {
  const before: readonly BlockKind[] =
    kind === "opening" ? ["opening"] : kind === "icebreaker" ? ["opening", "icebreaker"] : [];
  if (before.length) {
    const at = blocks.findIndex((block) => !before.includes(block.kind));
    return at < 0 ? blocks.length : at;
  }
  if (kind === "closing") return blocks.length;
  return blocks.findLastIndex((block) => block.kind !== "closing") + 1;
}

/** A message is a task for whoever sends it: when, and where its text stands. */
function putMessage(agenda: Agenda, record: MessageRecord, address: string): Put {
  const lane: Lane = AFTERWARDS.includes(record.stages[0] ?? "") ? "after" : "before";
  const text = TASKS.send(record.title, plain(record.send), address);
  if (agenda[lane].some((task) => task.text === text)) return "known";
  return { agenda: addTask(agenda, lane, { text, owner: plain(record.sender) }), where: { is: "task", lane } };
}
