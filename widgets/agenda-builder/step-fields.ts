/** The minutes of the steps of a block, which always add up to the block's own. */
import { html, nothing, type TemplateResult } from "lit-html";
import { updateBlock } from "../agenda/edit";
import type { Block } from "../agenda/model";
import { shareSteps, withStepMinutes } from "../agenda/share-steps";
import { minutesField } from "../base/fields";
import { change, type Editor } from "./editor";
import { WORDS } from "./words";

const words = WORDS.block;
/** So much of a step names its field. */
const NAMED_BY = 60;

export function stepFields(editor: Editor, block: Block): TemplateResult | typeof nothing {
  if (!block.steps.length) return nothing;
  const shares = shareSteps(
    block.steps.map(({ minutes }) => minutes),
    block.minutes,
  );
  const find = (): Block | undefined => editor.editing.agenda.blocks.find(({ id }) => id === block.id);
  return html`<fieldset class="pb-fieldset pb-step-times">
    <legend>${words.stepMinutes}</legend>
    ${shares.some((share) => share !== undefined) ? html`<p class="pb-fields__note">${words.stepMinutesNote(block.minutes)}</p>` : nothing}
    ${block.steps.map(({ text }, at) =>
      minutesField({
        label: words.stepNumber(at + 1, text.length > NAMED_BY ? `${text.slice(0, NAMED_BY).trimEnd()}…` : text),
        value: shares[at] || undefined,
        optional: true,
        begin: () => {
          // Each number counts from what was there before somebody began to type.
          const was = find();
          return (typed) => {
            const now = find();
            if (!was || !now) return;
            const { steps, minutes = was.minutes } = withStepMinutes(was, at, typed);
            const changes = { ...(steps && { steps }), ...(minutes !== now.minutes && { minutes }) };
            change(editor, updateBlock(editor.editing.agenda, block.id, changes), `${block.id}.step${at}`);
          };
        },
      }),
    )}
  </fieldset>`;
}
