/** The buttons beside differences. What they open is loaded once somebody presses. */
import { html, type TemplateResult } from "lit-html";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { loadLater } from "../base/later";
import type { Chosen } from "./keep";
import { WORDS } from "./words";

const load = (): Promise<typeof import("./next-step")> => loadLater(() => import("./next-step"));

/** What can be done about one difference. */
export function actionsView(chosen: () => Chosen): TemplateResult {
  return html`<p class="pb-together__acts">
    <button type="button" class="pb-button" @click=${() => talk(chosen())}>
      ${icon("question")}<span>${WORDS.act.talk}</span>
    </button>
    <button type="button" class="pb-button" @click=${() => promise(chosen())}>
      ${icon("check")}<span>${WORDS.act.promise}</span>
    </button>
    <button type="button" class="pb-button" @click=${() => row(chosen())}>
      ${icon("edit")}<span>${WORDS.act.row}</span>
    </button>
  </p>`;
}

/** The widest differences as an agenda. count: how many of them, at most three. */
export function talkAboutAll(count: number, chosen: () => Chosen): TemplateResult {
  return html`<p class="pb-together__acts pb-together__acts--all">
    <button type="button" class="pb-button pb-button--main" @click=${() => talk(chosen())}>
      ${icon("agenda")}<span>${WORDS.act.talkAll(count)}</span>
    </button>
  </p>`;
}

/** A promise about all that was said. */
export function promiseButton(chosen: () => Chosen): TemplateResult {
  return html`<button type="button" class="pb-button" @click=${() => promise(chosen())}>
    ${icon("check")}<span>${WORDS.act.promise}</span>
  </button>`;
}

function talk(chosen: Chosen): void {
  void attempt(async () => (await load()).talkAbout(chosen));
}

function promise(chosen: Chosen): void {
  void attempt(async () => (await load()).promiseAbout(chosen));
}

function row(chosen: Chosen): void {
  void attempt(async () => (await load()).rowAbout(chosen));
}
