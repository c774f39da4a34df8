/** What is wrong with keeping a worksheet, and the ways on. */
import { html, nothing, type TemplateResult } from "lit-html";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import type { Editing } from "../documents/editing";
import { isWhole } from "../documents/kind";
import { WORKSHEETS } from "../worksheets/document";
import type { Filled } from "../worksheets/model";
import { mergedWords } from "./merged";
import { saveOwnFile } from "./take-away";
import type { Tool } from "./tool";
import { WORDS } from "./words";

export function statusBanner(tool: Tool): TemplateResult | typeof nothing {
  const { editing } = tool;
  const { status } = editing;
  if (status === "new" || status === "saving" || status === "saved") return nothing;
  const act = (label: string, does: () => void): TemplateResult =>
    html`<button type="button" class="pb-button" @click=${does}>${label}</button>`;
  const file = act(WORDS.saveFile, () => void saveOwnFile(tool));
  const acts = {
    elsewhere: [
      act(WORDS.compareTabs, () => void compareTabs(editing)),
      act(WORDS.keepMine, () => editing.keepMine()),
      act(WORDS.takeTheirs, () => editing.takeTheirs()),
    ],
    gone: [act(WORDS.keepAgain, () => editing.save()), file],
    full: [file, act(WORDS.tryAgain, () => editing.save())],
    blocked: [file, act(WORDS.tryAgain, () => editing.save())],
  }[status];
  return html`<div class="pb-banner pb-banner--bad" role="alert">
    <p>${WORDS.status[status]}</p>
    <div class="pb-banner__acts">${acts}</div>
  </div>`;
}

/** Shows this tab's worksheet and the other tab's beside each other, to make one of both. */
function compareTabs(editing: Editing<Filled>): Promise<void> {
  return attempt(async () => {
    const conflict = editing.conflict();
    if (!conflict) return;
    const { showMerge } = await loadLater(() => import("../exchange/show-merge"));
    const takes = (merged: Filled): boolean => {
      const whole = isWhole(WORKSHEETS, merged);
      if (whole) editing.resolve(merged);
      return whole;
    };
    await showMerge(WORKSHEETS, { copies: conflict, names: WORDS.tabs, summary: mergedWords, takes });
  });
}
