/** What is wrong with keeping a draft, and the ways on. */
import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "../base/icons";
import type { Builder } from "./builder";
import type { EditedAgenda } from "./edited-agenda";
import { WORDS } from "./words";

const words = WORDS.status;

/** The statuses in which the draft is not kept, or not only this one. */
const HELP = {
  full: words.fullHelp,
  blocked: words.blockedHelp,
  elsewhere: words.elsewhereHelp,
  gone: words.goneHelp,
};

export function isBad(status: EditedAgenda["status"]): status is keyof typeof HELP {
  return status in HELP;
}

export function statusBanner(builder: Builder, editing: EditedAgenda): TemplateResult | typeof nothing {
  const { status } = editing;
  if (!isBad(status)) return nothing;
  const act = (label: string, does: () => void, iconName?: string): TemplateResult =>
    html`<button type="button" class="pb-button" @click=${does}>
      ${iconName ? icon(iconName) : nothing}${label}
    </button>`;
  const saveFile = act(words.saveFile, () => void builder.saveFile(editing.agenda), "download");
  const acts = {
    elsewhere: [
      act(words.compareTabs, () => void builder.exchange.compareTabs(editing), "compare"),
      act(words.keepMine, () => editing.keepMine()),
      act(words.takeTheirs, () => editing.takeTheirs()),
    ],
    gone: [act(words.keepAgain, () => editing.save()), saveFile],
    full: [saveFile, act(words.tryAgain, () => editing.save())],
    blocked: [saveFile, act(words.tryAgain, () => editing.save())],
  }[status];
  return html`<div class="pb-banner pb-banner--bad" role="alert">
    <p>${HELP[status]}</p>
    <div class="pb-banner__acts">${acts}</div>
  </div>`;
}
