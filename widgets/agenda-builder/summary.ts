/** What is always in view: the total against the target, undo and redo, fitting, and the bar. */
import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { balance, total, updateBlock } from "../agenda/edit";
import { fitAgenda, lateStarts } from "../agenda/fit-locked";
import { type FitOutcome, fitOutcome } from "../agenda/fit-outcome";
import type { Agenda, Block } from "../agenda/model";
import { hasFixedStarts } from "../agenda/schedule";
import { forgive, lengthIn } from "../base/asked-length";
import { icon } from "../base/icons";
import { bar } from "./bar";
import { takingPart, titleOf } from "./block-row";
import { change, type Editor } from "./editor";
import { WORDS } from "./words";

const words = WORDS.sum;
const LENGTHS = [60, 90, 120];
const MOST_ADVICE = 3;

export function summary(editor: Editor): TemplateResult {
  const { agenda } = editor.editing;
  const minutes = total(agenda);
  const off = minutes - agenda.target;
  const state = off === 0 ? words.fits : off > 0 ? words.over(off) : words.under(-off);
  return html`<section class="pb-sum" aria-label=${words.name}>
    <div class="pb-sum__row">
      <p class="pb-sum__total">
        <strong>${minutes}</strong> <span>${words.of(agenda.target)}</span>
        <span class="pb-sum__state ${off > 0 ? "pb-sum__state--over" : off < 0 ? "pb-sum__state--under" : ""}"
          >${icon(off === 0 ? "check" : off > 0 ? "stop" : "clock")}${state}</span
        >
      </p>
      <div class="pb-sum__undo">
        <button
          type="button"
          class="pb-icon-button"
          aria-label=${words.undo}
          title="${words.undo} (Ctrl+Z)"
          aria-disabled=${editor.editing.canUndo ? "false" : "true"}
          @click=${() => undo(editor)}
        >
          ${icon("undo")}
        </button>
        <button
          type="button"
          class="pb-icon-button"
          aria-label=${words.redo}
          title="${words.redo} (Ctrl+Shift+Z)"
          aria-disabled=${editor.editing.canRedo ? "false" : "true"}
          @click=${() => redo(editor)}
        >
          ${icon("redo")}
        </button>
      </div>
      <div class="pb-sum__fit pb-checked" role="group" aria-label=${words.fit}>
        <span aria-hidden="true">${words.fit}</span>
        ${LENGTHS.map(
          (length) =>
            html`<button
              type="button"
              class="pb-chip"
              aria-label=${words.fitTo(length)}
              aria-pressed=${agenda.target === length && off === 0 ? "true" : "false"}
              @click=${(event: Event) => fit(editor, length, event.currentTarget)}
            >
              ${length}
            </button>`,
        )}
        <form
          class="pb-sum__other"
          @submit=${(event: Event) => {
            event.preventDefault();
            const length = lengthIn((event.target as HTMLFormElement).elements.namedItem("minutes"), 1);
            if (length !== undefined) fit(editor, length, event.target);
          }}
        >
          <input
            type="text"
            name="minutes"
            maxlength="60"
            autocomplete="off"
            aria-label=${words.otherLabel}
            placeholder=${words.other}
            @input=${forgive}
          />
          <button type="submit" class="pb-chip">${words.go}</button>
        </form>
        ${
          takingPart(agenda).some(({ pinned }) => pinned)
            ? html`<label class="pb-sum__keep"><input type="checkbox" name="keep" />${words.keep}</label>`
            : nothing
        }
        <p class="pb-problem" role="alert"></p>
      </div>
    </div>
    <div class="pb-sum__bar">
      ${guard([editor.settled.target, editor.settled.blocks], () => bar(takingPart(editor.settled), editor.settled.target, (block) => editor.focusOn(`#block-${block.id} .pb-row__title`)))}
    </div>
  </section>`;
}

/** What to cut when the agenda is too long, and where to add when it is too short: one press each. */
export function advice(editor: Editor, agenda: Agenda): TemplateResult | typeof nothing {
  const { over, advice: changes } = balance(agenda);
  if (!over || !agenda.blocks.length) return nothing;
  return html`<div class="pb-advice ${over > 0 ? "pb-advice--over" : ""}">
    <p>${over > 0 ? words.tooLong(over) : words.tooShort(-over)}</p>
    ${changes.slice(0, MOST_ADVICE).map(({ id, change: by }) => {
      const block = agenda.blocks.find((one) => one.id === id);
      return block
        ? html`<button type="button" class="pb-chip" @click=${() => follow(editor, block, by)}>
            ${adviceWords(block, by)}
          </button>`
        : nothing;
    })}
  </div>`;
}

function adviceWords(block: Block, by: number): string {
  if (by === -block.minutes) return words.drop(titleOf(block));
  return by < 0 ? words.shorten(titleOf(block), -by) : words.lengthen(titleOf(block), by);
}

function follow(editor: Editor, block: Block, by: number): void {
  const changes = by === -block.minutes ? { out: true } : { minutes: block.minutes + by, pinned: block.pinned };
  change(editor, updateBlock(editor.editing.agenda, block.id, changes));
  editor.say(words.followed(total(editor.editing.agenda), editor.editing.agenda.target));
  editor.focusOn(".pb-advice button", ".pb-sum__fit button");
}

/** @param pressed - what was pressed, beside which stands the choice to keep minutes that were set by hand. */
function fit(editor: Editor, length: number, pressed: EventTarget | null): void {
  const keep = pressed instanceof Element ? pressed.closest(".pb-sum__fit")?.querySelector("[name=keep]") : undefined;
  const keepsPinned = keep instanceof HTMLInputElement && keep.checked;
  const before = editor.editing.agenda;
  const agenda = fitAgenda(before, length, keepsPinned);
  change(editor, agenda);
  const outcome = fitOutcome(before, agenda, keepsPinned);
  const changes = words.fitChanges({
    minutes: outcome.changed.map(({ block, from }) => words.fitChange(titleOf(block), from, block.minutes)),
    out: outcome.out.map(titleOf),
    back: outcome.back.map(titleOf),
    kept: outcome.kept.map(titleOf),
  });
  const late = lateStarts(agenda).map(({ block, minutes }) => words.late(titleOf(block), minutes));
  const first = hasFixedStarts(agenda) ? fixedReached(length, outcome) : reached(length, outcome, keepsPinned);
  editor.say([first, ...late, changes].join(" "));
}

/** The same where blocks have fixed starts, between which there is just so much time. */
function fixedReached(length: number, { total: minutes }: FitOutcome): string {
  return minutes === length ? words.fitted(length) : words.fixedTake(length, minutes);
}

/** Whether the length was reached, and if not, what stands in the way. */
function reached(length: number, { total: minutes, limit, kept }: FitOutcome, keepsPinned: boolean): string {
  if (!limit) return words.fitted(length);
  if (limit === "nearest") return words.nearest(length, minutes);
  if (limit === "most") return words.tooLongFor(length, minutes);
  return keepsPinned && kept.length ? words.tooShortKept(length, minutes) : words.tooShortFor(length, minutes);
}

export function undo(editor: Editor): void {
  editor.say(editor.editing.undo() ? WORDS.edit.undone : WORDS.edit.nothingToUndo);
}

export function redo(editor: Editor): void {
  editor.say(editor.editing.redo() ? WORDS.edit.redone : WORDS.edit.nothingToRedo);
}
