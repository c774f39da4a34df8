/** When a block starts, if that is fixed: the field for it, what is free or too much before it, and its day. */
import { html, nothing, type TemplateResult } from "lit-html";
import { beginDay, fixStart, freeStart, mendBefore, opensDay } from "../agenda/fixed-starts";
import type { Agenda, Block } from "../agenda/model";
import { hasFixedStarts, schedule } from "../agenda/schedule";
import { sessionDays } from "../agenda/session-days";
import { dayHeading } from "../agenda/when";
import { icon } from "../base/icons";
import type { Choice } from "../base/menu";
import { typed } from "../base/typed";
import { change, type Editor } from "./editor";
import { WORDS } from "./words";

const words = WORDS.fixedStart;

/**
 * What fixed starts make of a block's place.
 *
 * gap: minutes that are free before it; below 0, too many.
 * before: the id of the block before it on the same day.
 * day: the heading of the day that it opens, where there are several.
 */
export interface Placed {
  gap: number;
  before: string;
  day: string;
}

let last: { agenda: Agenda; placed: ReadonlyMap<string, Placed> } | undefined;

/** What fixed starts make of each block; nothing, as long as none is fixed. */
export function placements(agenda: Agenda): ReadonlyMap<string, Placed> {
  if (last?.agenda !== agenda) last = { agenda, placed: hasFixedStarts(agenda) ? placedBlocks(agenda) : new Map() };
  return last.placed;
}

function placedBlocks(agenda: Agenda): Map<string, Placed> {
  const days = sessionDays(agenda);
  const placed = new Map<string, Placed>();
  for (const day of days)
    for (const [at, { block, gap }] of day.blocks.entries())
      placed.set(block.id, {
        // A night is no gap.
        gap: at || day.number === 1 ? gap : 0,
        before: day.blocks[at - 1]?.block.id ?? "",
        day: at || days.length < 2 ? "" : dayHeading(day),
      });
  return placed;
}

/** The field for a start that may not move. Empty, the block follows the one before. */
export function fixedStartField(editor: Editor, block: Block): TemplateResult {
  const set = (time: string): void => {
    const { agenda } = editor.editing;
    change(editor, time ? fixStart(agenda, block.id, time) : freeStart(agenda, block.id), `${block.id}.fixedStart`);
  };
  return html`<label class="pb-field pb-field--fixed"
    ><span>${words.label}</span
    ><span class="pb-field__row"
      ><input
        type="time"
        @change=${(event: Event) => set((event.target as HTMLInputElement).value)}
        ${typed(block.fixedStart?.time ?? "")}
      /><small>${words.help}</small></span
    ></label
  >`;
}

/** What can be done about the start of a block, for its menu. */
export function startChoices(editor: Editor, { id, fixedStart }: Block, title: string): Choice[] {
  const { agenda } = editor.editing;
  const opens = opensDay(agenda, id);
  const isFirst = schedule(agenda)[0]?.block.id === id;
  const choice = (label: string, next: () => Agenda, said: string): Choice => ({
    words: label,
    icon: "clock",
    act: () => {
      change(editor, next());
      editor.say(said);
      editor.focusOn(`#block-${id} .pb-row__title`);
    },
  });
  return [
    ...(fixedStart && !opens ? [choice(words.free, () => freeStart(agenda, id), words.freed(title))] : []),
    ...(opens ? [choice(words.joinDay, () => freeStart(agenda, id), words.dayJoined(title))] : []),
    ...(!opens && !isFirst && agenda.start
      ? [choice(words.newDay, () => beginDay(agenda, id), words.dayBegun(title))]
      : []),
  ];
}

/** What stands above a row: the day that it opens, and what is free or too much before it, with what mends that. */
export function aboveRow(editor: Editor, block: Block, placed: Placed | undefined, title: string): unknown {
  if (!placed?.day && !placed?.gap) return nothing;
  return html`${placed.day ? html`<h3 class="pb-row__day">${placed.day}</h3>` : nothing}
  ${placed.gap ? gapNote(editor, block, placed, title) : nothing}`;
}

function gapNote(editor: Editor, { id }: Block, { gap, before }: Placed, title: string): TemplateResult {
  const mend = (): void => {
    const { agenda, left } = mendBefore(editor.editing.agenda, id);
    change(editor, agenda);
    editor.say(left === 0 ? words.mended(title) : left > 0 ? words.stillFree(left) : words.stillOver(-left));
    editor.focusOn(`#block-${id} .pb-row__gap button`, `#block-${id} .pb-row__title`);
  };
  const said = gap > 0 ? words.freeBefore(gap) : before ? words.over(-gap) : words.tooEarly(-gap);
  return html`<p class="pb-row__gap ${gap < 0 ? "pb-row__gap--over" : ""}">
    ${icon(gap < 0 ? "stop" : "clock")}<span>${said}</span>
    ${before ? html`<button type="button" class="pb-chip" @click=${mend}>${gap > 0 ? words.fill : words.cut}</button>` : nothing}
  </p>`;
}
