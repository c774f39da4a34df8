/** The whole agenda as a bar in proportion, each kind of block by color and word. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Block } from "../agenda/model";
import { KIND_WORDS } from "../agenda/words";
import { icon } from "../base/icons";
import { WORDS } from "./words";

/** A part smaller than this has room for nothing, however wide the bar is; in others the style shows what has room. */
const SMALL = 1 / 40;

/**
 * The bar of some blocks. Each part grows by its minutes, so that a change of one leaves the others as they are.
 *
 * @param blocks - those that take part, in order.
 * @param target - the length to reach; the bar shows what is over or free.
 * @param pick - what a press on a part does; the rows do the same for keys.
 */
export function bar(blocks: readonly Block[], target: number, pick?: (block: Block) => void): TemplateResult {
  const total = blocks.reduce((sum, block) => sum + block.minutes, 0);
  const whole = Math.max(total, target, 1);
  const part = (block: Block): TemplateResult => {
    const small = block.minutes / whole < SMALL;
    return html`<span
      class="pb-bar2__part pb-block--${block.kind}"
      title=${partWords(block)}
      .style=${`flex-grow: ${block.minutes}`}
      @click=${pick ? () => pick(block) : nothing}
      >${small ? nothing : html`${icon(block.kind)}<span class="pb-bar2__word">${KIND_WORDS[block.kind]}</span>`}</span
    >`;
  };
  return html`<div class="pb-bar2" role="img" aria-label=${WORDS.sum.bar(blocks.map(partWords).join("; "))}>
    ${repeat(
      blocks.filter((block) => block.minutes > 0),
      (block) => block.id,
      part,
    )}
    <span class="pb-bar2__free" .style=${`flex-grow: ${whole - total}`}></span>
    ${total > target && target > 0 ? html`<span class="pb-bar2__target" .style=${`left: ${(target / whole) * 100}%`}></span>` : nothing}
  </div>`;
}

function partWords(block: Block): string {
  return WORDS.sum.part(block.title.trim() || KIND_WORDS[block.kind], block.minutes);
}
