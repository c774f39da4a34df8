/**
 * An agenda that was edited while its session runs. What is still to come follows the agenda; what was on stays as it was,
 * under the name that it has now, and nothing that was said is lost. The plan at the start stays what it was.
 */
import { type Agenda, type Block, MOST_BLOCKS, partIds } from "../agenda/model";
import { same } from "../documents/shape";
import { logAt } from "./log";
import { newSession, type Session, type SessionBlock } from "./model";
import { agreedStart, planFrom, startOfPlan } from "./plan";

/**
 * What was taken over.
 *
 * session: with it; the same as before if nothing differs.
 * added, removed: blocks that are to come now, and no more. renamed: blocks with another title. lengths: blocks with
 *   other minutes. moved: whether those to come stand in another order.
 * full: the agenda and what was said of it together are more than a session can hold, and nothing was taken over.
 */
export interface Taken {
  session: Session;
  added: Block[];
  removed: Block[];
  renamed: { block: Block; from: string }[];
  lengths: { block: Block; from: number; to: number }[];
  moved: boolean;
  full: boolean;
}

export function takeChanges(session: Session, newer: Agenda, now: Date): Taken {
  const taken = session.turns.length ? whileRunning(session, newer, now) : beforeStart(session, newer);
  const none = { added: [], removed: [], renamed: [], lengths: [], moved: false };
  if (!taken) return { ...none, session, full: true };
  return { ...none, ...differences(session, taken), session: same(session, taken) ? session : taken, full: false };
}

function beforeStart(session: Session, newer: Agenda): Session {
  const { agenda, blocks } = newSession(newer);
  return { ...session, title: titleOf(session, newer), agenda, blocks };
}

function whileRunning(session: Session, newer: Agenda, now: Date): Session | undefined {
  const log = logAt(session, now.getTime());
  const begun = new Set(log.turns.map(({ block }) => block));
  const on = log.turns.at(-1)?.block;
  const coming = new Map(newer.blocks.filter(({ out }) => !out).map((block) => [block.id, block]));
  const blocks: Record<string, SessionBlock> = {};
  for (const { id, block, at } of log.places) {
    const now = coming.get(id);
    if (!now) blocks[id] = begun.has(id) || at.out ? at : { ...at, out: "removed" };
    else {
      const isLonger = now.minutes !== block.minutes && (!begun.has(id) || id === on);
      const { out, ...rest } = at;
      blocks[id] = { ...rest, ...(out && out !== "removed" ? { out } : {}), ...(isLonger ? { now: now.minutes } : {}) };
    }
  }
  for (const [id, { minutes }] of coming) blocks[id] ??= { now: minutes, day: 0 };
  const has = new Set(newer.blocks.map(({ id }) => id));
  const kept = log.places.filter(({ id }) => !has.has(id)).map(({ block }) => block);
  const saidIn = new Set(session.said.map(({ block }) => block));
  // What nobody came to and nobody spoke of may go, if there is no room for all.
  const needed =
    kept.length + newer.blocks.length > MOST_BLOCKS ? kept.filter(({ id }) => begun.has(id) || saidIn.has(id)) : kept;
  const agenda = {
    ...newer,
    organizations: withMentioned(session, newer),
    blocks: inOrder(newer, needed, session.agenda.blocks),
  };
  if (agenda.blocks.length > MOST_BLOCKS) return undefined;
  const ids = new Set(agenda.blocks.map(({ id }) => id));
  const left = Object.fromEntries(Object.entries(blocks).filter(([id]) => ids.has(id)));
  return planned({ ...session, title: titleOf(session, newer), agenda: unique(agenda), blocks: left }, newer, session);
}

/** With fixed starts and days as the agenda has them now; the plan stays what it was. */
function planned(session: Session, newer: Agenda, before: Session): Session {
  const started = session.turns[0]?.at ?? 0;
  const again = planFrom(session, agreedStart(newer, started) ?? startOfPlan(before) ?? started).blocks;
  const blocks = Object.entries(session.blocks).map(([id, block]): [string, SessionBlock] => {
    const { fixed: _, ...rest } = block;
    const { fixed, day } = again[id] ?? block;
    return [id, block.out === "removed" ? block : { ...rest, day, ...(fixed === undefined ? {} : { fixed }) }];
  });
  return { ...session, blocks: Object.fromEntries(blocks) };
}

/** Organizations that somebody was named from stay, so that a promise keeps its owner. */
function withMentioned({ said, talk, agenda }: Session, newer: Agenda): Agenda["organizations"] {
  const named = new Set([...said, ...talk].map(({ organization }) => organization));
  const has = new Set(newer.organizations.map(({ id }) => id));
  return [...newer.organizations, ...agenda.organizations.filter(({ id }) => named.has(id) && !has.has(id))];
}

/** In the agenda's order. What it has no more stands after what it followed, so that it keeps its place if it comes back. */
function inOrder(newer: Agenda, kept: readonly Block[], log: readonly Block[]): Block[] {
  const result = [...newer.blocks];
  for (const block of kept) {
    const at = log.findIndex(({ id }) => id === block.id);
    const earlier = log.slice(0, at).findLast(({ id }) => result.some((one) => one.id === id));
    result.splice(result.findIndex(({ id }) => id === earlier?.id) + 1, 0, block);
  }
  return result;
}

/** Blocks that the agenda has no more may have rooms whose ids are taken by now. */
function unique(agenda: Agenda): Agenda {
  const ids = partIds(agenda);
  if (new Set(ids).size === ids.length) return agenda;
  const taken = new Set<string>(
    partIds({ ...agenda, blocks: agenda.blocks.map((block) => ({ ...block, rooms: [] })) }),
  );
  const isFree = ({ id }: { id: string }): boolean => !taken.has(id) && Boolean(taken.add(id));
  return { ...agenda, blocks: agenda.blocks.map((block) => ({ ...block, rooms: block.rooms.filter(isFree) })) };
}

/** A session that is called like its agenda still is. */
function titleOf({ title, agenda }: Session, newer: Agenda): string {
  return title === agenda.title ? newer.title : title;
}

function differences(
  before: Session,
  after: Session,
): Pick<Taken, "added" | "removed" | "renamed" | "lengths" | "moved"> {
  const was = new Map(before.agenda.blocks.map((block) => [block.id, block]));
  const takes = (session: Session, id: string): boolean => {
    const at = Object.hasOwn(session.blocks, id) ? session.blocks[id] : undefined;
    return at !== undefined && at.out !== "removed";
  };
  const stays = after.agenda.blocks.filter(({ id }) => takes(before, id) && takes(after, id));
  const ids = new Set(stays.map(({ id }) => id));
  const order = before.agenda.blocks.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  return {
    added: after.agenda.blocks.filter(({ id }) => takes(after, id) && !takes(before, id)),
    removed: before.agenda.blocks.filter(({ id }) => takes(before, id) && !takes(after, id)),
    renamed: stays.flatMap((block) => {
      const from = was.get(block.id)?.title ?? "";
      return from === block.title ? [] : [{ block, from }];
    }),
    lengths: stays.flatMap((block) => {
      const [from, to] = [before.blocks[block.id]?.now ?? 0, after.blocks[block.id]?.now ?? 0];
      return from === to ? [] : [{ block, from, to }];
    }),
    moved: stays.some(({ id }, place) => order[place] !== id),
  };
}
