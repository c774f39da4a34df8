/** What a block is called, and its kind by color and by word. */
import { html, nothing, type TemplateResult } from "lit";
import type { Block } from "../agenda/model";
import { KIND_WORDS } from "../agenda/words";
import { icon } from "../base/icons";
import { WORDS } from "./words";

/** The title beside the kind, unless the title is that word already. */
export function titleAndKind(block: Block): TemplateResult {
  const title = block.title.trim() || WORDS.untitledBlock;
  return html`${title}
  ${title === KIND_WORDS[block.kind] ? nothing : html`<span class="pb-block-tag pb-block--${block.kind}">${icon(block.kind)}${KIND_WORDS[block.kind]}</span>`}`;
}
