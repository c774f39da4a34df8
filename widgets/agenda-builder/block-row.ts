/** One block as a row: its time, title, kind and minutes, with everything that can be done to it. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { BlockClock } from "../agenda/block-clock";
import { addBlock, blankBlock, duplicateBlock, moveBlock, removeBlock, updateBlock } from "../agenda/edit";
import { passDayOn } from "../agenda/fixed-starts";
import { inFreeMinutes } from "../agenda/free-minutes";
import { type Agenda, type Block, MOST_BLOCKS } from "../agenda/model";
import { KIND_WORDS } from "../agenda/words";
import { counted } from "../base/counted";
import { icon } from "../base/icons";
import { type Choice, menu } from "../base/menu";
import { lengths } from "../base/numbers";
import { blockFields } from "./block-fields";
import { aboveRow, type Placed, startChoices } from "./block-start";
import { beginTime, change, type Editor, ledBy } from "./editor";
import { WORDS } from "./words";

const words = WORDS.block;
/** How much one press on less or more changes. */
const STEP = 5;

/**
 * @param whole - false for a row out of sight: it says all that it says, and has no buttons and fields for the minutes
 *   and no list of things to do. They are most of what a row costs, and a browser that offers to fill in forms looks at
 *   each field of the page after each change.
 */
export function blockRow(
  editor: Editor,
  block: Block,
  clock: BlockClock | undefined,
  placed: Placed | undefined,
  whole: boolean,
): TemplateResult {
  const title = titleOf(block);
  const open = editor.open === block.id;
  return html`<li
    class="pb-row pb-block--${block.kind} ${open ? "pb-row--open pb-row--free" : editor.menu === block.id ? "pb-row--free" : ""}"
    id="block-${block.id}"
    data-id=${block.id}
    @keydown=${(event: KeyboardEvent) => onKey(event, editor, block)}
  >
    ${aboveRow(editor, block, placed, title)}
    <div class="pb-row__line">
      <span class="pb-row__grip" aria-hidden="true">${whole ? icon("grip") : nothing}</span>
      <span class="pb-row__time"
        >${block.fixedStart && clock?.time ? html`<span class="pb-row__lock">${icon("lock")}<span class="pb-hidden">${words.fixedAt}</span></span>` : nothing}${clock?.time}${clock?.zone ? html` <span class="pb-row__zone">${clock.zone}</span>` : nothing}${clock?.elsewhere ? html`<small>${clock.elsewhere}</small>` : nothing}</span
      >
      <button
        type="button"
        class="pb-row__title"
        aria-expanded=${open ? "true" : "false"}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+Shift+ArrowUp Alt+Shift+ArrowDown"
        @click=${() => (editor.open = open ? "" : block.id)}
      >
        <span>${title}</span><small>${aside(editor, block)}</small>
      </button>
      <div class="pb-row__foot">
        <span class="pb-block-tag pb-row__kind">${whole ? icon(block.kind) : nothing}${KIND_WORDS[block.kind]}</span>
        ${whole ? stepper(editor, block, title) : html`<div class="pb-stepper pb-stepper--bare">${block.minutes} ${words.min}</div>`}
      </div>
      ${whole ? menu(editor, { name: block.id, words: words.menu(title), icon: "more", compact: true, choices: () => choices(editor, block) }) : nothing}
    </div>
    ${editor.reasons && block.why && !open ? html`<p class="pb-row__reason">${block.why}</p>` : nothing}
    ${open ? blockFields(editor, block) : nothing}
  </li>`;
}

export function titleOf(block: Block): string {
  return block.title.trim() || WORDS.untitledBlock;
}

/** What a closed row says about its block besides the title. */
function aside(editor: Editor, block: Block): string {
  const lead = ledBy(editor.editing.agenda, block, editor.guide);
  return [
    lead && words.ledBy(lead),
    block.prompts.length ? words.questions(block.prompts.length) : "",
    block.breakout ? words.inGroups(block.breakout.groups) : "",
    block.rooms.length ? words.inRooms(block.rooms.length) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

function stepper(editor: Editor, block: Block, title: string): TemplateResult {
  const set = (minutes: number): void => {
    if (minutes !== block.minutes)
      change(editor, updateBlock(editor.editing.agenda, block.id, { minutes }), `${block.id}.minutes`);
  };
  const less = Math.max(0, Math.ceil(block.minutes / STEP) * STEP - STEP);
  const more = Math.min(1440, Math.floor(block.minutes / STEP) * STEP + STEP);
  return html`<div class="pb-stepper pb-checked">
    <button
      type="button"
      class="pb-icon-button"
      aria-label=${words.less(title)}
      aria-disabled=${block.minutes === 0 ? "true" : nothing}
      @click=${() => set(less)}
    >
      ${icon("less")}
    </button>
    <input
      type="text"
      maxlength="60"
      autocomplete="off"
      aria-label=${words.minutesOf(title)}
      ${counted(lengths({ value: block.minutes, begin: beginTime(editor, block.id, "minutes") }))}
    />
    <small aria-hidden="true">${words.min}</small>
    <button
      type="button"
      class="pb-icon-button"
      aria-label=${words.moreMinutes(title)}
      aria-disabled=${block.minutes === 1440 ? "true" : nothing}
      @click=${() => set(more)}
    >
      ${icon("add")}
    </button>
    <p class="pb-problem" role="alert"></p>
  </div>`;
}

function choices(editor: Editor, block: Block): Choice[] {
  const shown = takingPart(editor.editing.agenda);
  const atTop = block === shown[0] ? "" : undefined;
  const atEnd = block === shown.at(-1) ? "" : undefined;
  return [
    { words: words.up, icon: "up", act: () => move(editor, block.id, -1), not: atTop },
    { words: words.down, icon: "down", act: () => move(editor, block.id, 1), not: atEnd },
    { words: words.first, icon: "up", act: () => moveTo(editor, block.id, 0), not: atTop },
    { words: words.last, icon: "down", act: () => moveTo(editor, block.id, shown.length - 1), not: atEnd },
    { words: words.duplicate, icon: "duplicate", act: () => duplicate(editor, block) },
    ...startChoices(editor, block, titleOf(block)),
    { words: words.addAfter, icon: "add", act: () => editor.pick({ after: block.id }) },
    { words: words.leaveOut, icon: "close", act: () => leaveOut(editor, block) },
    { words: words.remove, icon: "remove", act: () => remove(editor, block) },
  ];
}

function onKey(event: KeyboardEvent, editor: Editor, block: Block): void {
  const step = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key];
  // In a list of choices these keys open the list.
  if (!step || event.target instanceof HTMLSelectElement) return;
  event.preventDefault();
  if (!event.shiftKey) move(editor, block.id, step);
  else moveTo(editor, block.id, step < 0 ? 0 : takingPart(editor.editing.agenda).length - 1);
}

/** The blocks that take part, in order. */
export function takingPart(agenda: Agenda): Block[] {
  return agenda.blocks.filter((block) => !block.out);
}

/** Moves a block by some places among those that take part. */
function move(editor: Editor, id: string, by: number): void {
  moveTo(editor, id, takingPart(editor.editing.agenda).findIndex((block) => block.id === id) + by);
}

/** Moves a block to a place among those that take part, says so, and keeps the focus on it. */
export function moveTo(editor: Editor, id: string, index: number): void {
  const shown = takingPart(editor.editing.agenda);
  const [block, target] = [shown.find((one) => one.id === id), shown[index]];
  if (!block || !target || block === target) return;
  const kept = passDayOn(editor.editing.agenda, id);
  change(
    editor,
    moveBlock(
      kept,
      id,
      kept.blocks.findIndex((one) => one.id === target.id),
    ),
  );
  editor.say(WORDS.edit.moved(titleOf(block), index + 1, shown.length));
  editor.focusOn(`#block-${id} .pb-row__title`);
}

export function isFull(editor: Editor): boolean {
  if (editor.editing.agenda.blocks.length < MOST_BLOCKS) return false;
  editor.say(WORDS.edit.most(MOST_BLOCKS));
  return true;
}

/** Adds a block after another one, or at the end before the closing, and opens it if it is blank. */
export function add(editor: Editor, block: Block, after?: string): void {
  if (isFull(editor)) return;
  const { blocks } = editor.editing.agenda;
  const last = blocks.at(-1);
  const end = last?.kind === "closing" && block.kind !== "closing" ? blocks.length - 1 : blocks.length;
  const at = after === undefined ? end : blocks.findIndex((one) => one.id === after) + 1;
  const added = inFreeMinutes(editor.editing.agenda, block);
  change(editor, addBlock(editor.editing.agenda, added, at));
  if (!block.title) editor.open = block.id;
  editor.say(WORDS.edit.addedFor(titleOf(block), added.minutes));
  editor.focusOn(block.title ? `#block-${block.id} .pb-row__title` : `#fields-${block.id} input`);
}

export function addBlank(editor: Editor): void {
  add(editor, { ...blankBlock("question"), title: "" });
}

function duplicate(editor: Editor, block: Block): void {
  if (isFull(editor)) return;
  const before = new Set(editor.editing.agenda.blocks.map((one) => one.id));
  const next = duplicateBlock(editor.editing.agenda, block.id);
  change(editor, next);
  const copy = next.blocks.find((one) => !before.has(one.id));
  editor.say(WORDS.edit.duplicated(titleOf(block)));
  if (copy) editor.focusOn(`#block-${copy.id} .pb-row__title`);
}

function leaveOut(editor: Editor, block: Block): void {
  const next = neighbor(editor, block);
  change(editor, updateBlock(passDayOn(editor.editing.agenda, block.id), block.id, { out: true }));
  editor.say(WORDS.edit.leftOutNow(titleOf(block)));
  editor.focusOn(...next);
}

function remove(editor: Editor, block: Block): void {
  const next = neighbor(editor, block);
  change(editor, removeBlock(passDayOn(editor.editing.agenda, block.id), block.id));
  editor.say(WORDS.edit.removed(titleOf(block)));
  editor.focusOn(...next);
}

/** Where the focus goes when a block goes: to the next row, else the one before, else to the button that adds. */
function neighbor(editor: Editor, block: Block): string[] {
  const shown = takingPart(editor.editing.agenda);
  const at = shown.findIndex((one) => one.id === block.id);
  const next = shown[at + 1] ?? shown[at - 1];
  return next ? [`#block-${next.id} .pb-row__title`] : [".pb-lane__add button"];
}
