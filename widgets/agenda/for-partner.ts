/**
 * What of an agenda is one's own, and what the other side may see. Everything that leaves the browser for somebody else,
 * in whatever form, is made from what `forAudience` gives.
 */
import { type Agenda, type Block, MOST_BLOCKS } from "./model";

/** facilitator: one's own copy, with all of it. participants: everybody, the partner among them. */
export type Audience = "facilitator" | "participants";

/** For each field of an agenda whether the other side sees it. A new field has to be decided here. */
const AGENDA_FIELDS = {
  kind: true,
  version: true,
  id: true,
  title: true,
  goal: true,
  from: true,
  formats: true,
  target: true,
  date: true,
  start: true,
  fixed: true,
  place: true,
  organizations: true,
  before: true,
  blocks: true,
  after: true,
  // What somebody did not want to be told is nobody else's business.
  dismissed: false,
} satisfies Record<keyof Agenda, boolean>;

/** The same for a block. */
const BLOCK_FIELDS = {
  id: true,
  title: true,
  kind: true,
  minutes: true,
  least: true,
  ideal: true,
  most: true,
  priority: true,
  onlyFrom: true,
  lead: true,
  leadOrganization: true,
  purpose: true,
  steps: true,
  prompts: true,
  materials: true,
  takeaway: true,
  activity: true,
  breakout: true,
  fixedStart: true,
  rooms: true,
  out: true,
  pinned: true,
  notes: false,
  why: false,
} satisfies Record<keyof Block, boolean>;

/** The agenda as a copy for somebody may say it. */
export function forAudience(agenda: Agenda, audience: Audience): Agenda {
  return audience === "facilitator" ? agenda : forPartner(agenda);
}

/**
 * The agenda without what is one's own: notes, the composer's reasons, hints that were put away, and blocks that were
 * left out.
 *
 * @param known - the version that both sides had last. A block left out since then goes along as it was there, so that
 *   the other side sees it left out, and not gone.
 */
export function forPartner(agenda: Agenda, known?: Agenda): Agenda {
  const blocks = agenda.blocks.flatMap((block) => {
    if (!block.out) return openBlock(block);
    const had = known?.blocks.find(({ id }) => id === block.id);
    return had ? { ...openBlock(had), out: true } : [];
  });
  return { ...seen(agenda, AGENDA_FIELDS), blocks, dismissed: [] };
}

function openBlock(block: Block): Block {
  return { ...seen(block, BLOCK_FIELDS), notes: "" };
}

/** A record with the fields that the other side sees. */
function seen<Fields extends object>(record: Fields, fields: Readonly<Record<string, boolean>>): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name]) => fields[name])) as Fields;
}

/** Whether an agenda holds nothing that is one's own. */
export function isOpen(agenda: Agenda): boolean {
  return !agenda.dismissed.length && agenda.blocks.every(({ notes, why }) => notes === "" && why === undefined);
}

/**
 * Copies with what is one's own and was never sent, where none of them says anything of it: as if it had been sent. So
 * what an answer could not know is no difference from one's own, and does not go with what takes its place.
 */
export function withOwn<Name extends string>(mine: Agenda, copies: Record<Name, Agenda>): Record<Name, Agenda> {
  const all: Agenda[] = Object.values(copies);
  const { base }: { base?: Agenda } = copies;
  const known = all.map(({ blocks }) => new Map(blocks.map((block) => [block.id, block])));
  const notes = new Map(
    mine.blocks
      .filter(({ id }) => known.every((blocks) => blocks.get(id)?.notes === ""))
      .map((block) => [block.id, block.notes]),
  );
  const reasons = new Map(mine.blocks.flatMap(({ id, why }) => (why === undefined ? [] : [[id, { why }] as const])));
  const unknown = mine.blocks.filter(({ id, out }) => out && !known.some((blocks) => blocks.has(id)));
  const fill = (copy: Agenda): Agenda => {
    if (base && !isOpen(base) && isOpen(copy)) return asIfSent(copy, base);
    const blocks = copy.blocks.map((block) => ({
      ...reasons.get(block.id),
      ...block,
      notes: notes.get(block.id) ?? block.notes,
    }));
    return { ...copy, blocks: insert(blocks, unknown, mine.blocks) };
  };
  return Object.fromEntries(Object.entries<Agenda>(copies).map(([name, copy]) => [name, fill(copy)])) as Record<
    Name,
    Agenda
  >;
}

/**
 * A copy without anybody's own, where another copy has it: somebody who was sent the notes sent the agenda on for the
 * partner. That took them off, and nobody wiped them.
 */
function asIfSent(copy: Agenda, whole: Agenda): Agenda {
  const own = new Map(whole.blocks.map((block) => [block.id, block]));
  const blocks = copy.blocks.map((block) => {
    const { notes = block.notes, why } = own.get(block.id) ?? {};
    return { ...block, notes, ...(why === undefined ? {} : { why }) };
  });
  const gone = whole.blocks.filter(({ id, out }) => out && !copy.blocks.some((block) => block.id === id));
  return { ...copy, dismissed: whole.dismissed, blocks: insert(blocks, gone, whole.blocks) };
}

/** The blocks with others among them, each after the one that it follows in an order. */
function insert(blocks: readonly Block[], others: readonly Block[], order: readonly Block[]): Block[] {
  const result = [...blocks];
  for (const other of others.slice(0, Math.max(0, MOST_BLOCKS - blocks.length))) {
    const earlier = order.slice(0, order.indexOf(other)).findLast(({ id }) => result.some((one) => one.id === id));
    result.splice(result.findIndex(({ id }) => id === earlier?.id) + 1, 0, other);
  }
  return result;
}
