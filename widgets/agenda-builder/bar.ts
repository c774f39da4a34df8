/** The whole agenda as a bar in proportion, each kind of block by color and word. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Block } from "../agenda/model";
import { siteUrl } from "../site";
import { KIND_WORDS, WORDS } from "./words";

const SPRITE = siteUrl("assets/icons.svg").href;

/**
 * The bar of some blocks.
 *
 * @param blocks - those that take part, in order.
 * @param target - the length to reach; the bar shows what is over or free.
 * @param pick - what a press on a part does; the rows do the same for keys.
 */
export function bar(blocks: readonly Block[], target: number, pick?: (block: Block) => void): TemplateResult {
  const total = blocks.reduce((sum, block) => sum + block.minutes, 0);
  const whole = Math.max(total, target, 1);
  const share = (minutes: number): string => `${(minutes / whole) * 100}%`;
  let at = 0;
  const parts = blocks.filter((block) => block.minutes > 0).map((block) => {
    const x = at;
    at += block.minutes;
    const width = block.minutes / whole;
    return svg`<svg class="pb-bar2__part pb-block--${block.kind}" x=${share(x)} width=${share(block.minutes)} height="100%" @click=${pick ? () => pick(block) : nothing}>
      <title>${WORDS.sum.part(block.title.trim() || KIND_WORDS[block.kind], block.minutes)}</title>
      <rect width="100%" height="100%"></rect>
      ${width > 0.055 ? svg`<use class="pb-bar2__icon" href=${`${SPRITE}#${block.kind}`} x="6" y="50%" width="16" height="16"></use>` : nothing}
      ${width > 0.11 ? svg`<text class="pb-bar2__word" x="27" y="50%" dominant-baseline="central">${KIND_WORDS[block.kind]}</text>` : nothing}
    </svg>`;
  });
  const label = WORDS.sum.bar(blocks.map((block) => WORDS.sum.part(block.title.trim() || KIND_WORDS[block.kind], block.minutes)).join("; "));
  return html`<svg class="pb-bar2" role="img" aria-label=${label} width="100%" height="100%">
    <rect class="pb-bar2__ground" width="100%" height="100%"></rect>
    ${parts}
    ${total > target && target > 0 ? svg`<line class="pb-bar2__target" x1=${share(target)} x2=${share(target)} y1="0" y2="100%"></line>` : nothing}
  </svg>`;
}
