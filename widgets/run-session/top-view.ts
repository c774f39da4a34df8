/** What stands above a session: the way back, whether it is saved, more to do, and what is wrong. */
import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "../base/icons";
import { type Choice, type Menu, menu } from "../base/menu";
import * as moves from "./moves";
import type { Page } from "./run";
import { canSound } from "./signal";
import { agendas, roomAddress } from "./stores";
import { WORDS } from "./words";

export function topView(page: Page): TemplateResult {
  const { status } = page.editing;
  const isBad = status in BAD;
  return html`<div class="pb-live__top pb-screen-only">
      <a href="./" data-go>${WORDS.all}</a>
      <span class="pb-live__status ${isBad ? "pb-live__status--bad" : ""}"
        >${icon(isBad ? "stop" : status === "saved" ? "check" : "clock")}${WORDS.status[status]}</span
      >
      ${menu(page, moreMenu(page))}
    </div>
    ${trouble(page)} ${meanwhile(page)} ${notes(page)}`;
}

function moreMenu(page: Page): Menu {
  const { state, session } = page;
  const isOver = state.phase === "finished";
  return {
    name: "more",
    words: WORDS.more,
    icon: "more",
    compact: true,
    choices: () => {
      const running: Choice[] = [
        { words: WORDS.settings.open, icon: "settings", act: () => page.openSettings() },
        { words: WORDS.acts.fromStart, icon: "clock", act: () => moves.planFromStart(page) },
        { words: WORDS.acts.end, icon: "closing", act: () => moves.finish(page) },
      ];
      return [
        ...(isOver ? [] : running),
        {
          words: WORDS.undo,
          icon: "undo",
          act: () => page.undo(),
          not: page.editing.canUndo ? undefined : WORDS.nothingToUndo,
        },
        { words: WORDS.send, icon: "share", act: () => page.share() },
        { words: WORDS.trouble.saveFile, icon: "file", act: () => page.saveFile() },
        { words: WORDS.versions, icon: "history", act: () => page.showVersions() },
        ...(agendas.get(session.of)
          ? [{ words: WORDS.ready.edit, icon: "edit", act: () => location.assign(builderAddress(session.of)) }]
          : []),
      ];
    },
  };
}

export function builderAddress(id: string): string {
  const url = new URL("../build/", location.href);
  url.searchParams.set("draft", id);
  return url.href;
}

const BAD = { full: true, blocked: true, elsewhere: true, gone: true } as const;

function trouble(page: Page): TemplateResult | typeof nothing {
  const { editing } = page;
  const { status } = editing;
  if (status === "new" || status === "saving" || status === "saved") return nothing;
  const act = (label: string, does: () => void): TemplateResult =>
    html`<button type="button" class="pb-button" @click=${does}>${label}</button>`;
  const words = WORDS.trouble;
  const file = act(words.saveFile, () => page.saveFile());
  const acts = {
    elsewhere: [act(words.keepMine, () => editing.keepMine()), act(words.takeTheirs, () => editing.takeTheirs())],
    gone: [act(words.keepAgain, () => editing.save()), file],
    full: [file, act(words.tryAgain, () => editing.save())],
    blocked: [file, act(words.tryAgain, () => editing.save())],
  }[status];
  return html`<div class="pb-banner pb-banner--bad pb-screen-only" role="alert">
    <p>${words[status]}</p>
    <div class="pb-banner__acts">${acts}</div>
  </div>`;
}

/** The agenda was changed since the session started. */
function meanwhile(page: Page): TemplateResult | typeof nothing {
  if (!page.meanwhile) return nothing;
  return html`<div class="pb-banner pb-screen-only">
    <p>${WORDS.meanwhile.changed}</p>
    <div class="pb-banner__acts">
      <button type="button" class="pb-button" @click=${() => page.takeMeanwhile()}>${WORDS.meanwhile.take}</button>
      <button type="button" class="pb-button" @click=${() => page.leaveMeanwhile()}>${WORDS.meanwhile.leave}</button>
    </div>
  </div>`;
}

/** What the device does not do, and the window that did not open. */
function notes(page: Page): unknown {
  const { awake, session, state, blockedRoom } = page;
  if (state.phase === "finished") return nothing;
  const isSilent = (session.signal === "sound" || session.signal === "both") && !canSound();
  const said = [
    awake === "cannot" || awake === "refused" ? WORDS.settings.awake[awake] : "",
    isSilent ? WORDS.settings.soundAgain : "",
  ].filter(Boolean);
  return html`${said.map((one) => html`<p class="pb-live__notice pb-screen-only">${one}</p>`)}
  ${
    blockedRoom
      ? html`<p class="pb-live__notice pb-screen-only">
          ${WORDS.room.blocked} <a href=${roomAddress(session.id).href} target="_blank">${WORDS.room.open}</a>
        </p>`
      : nothing
  }`;
}
