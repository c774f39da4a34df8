/** What to do once a session is over, in the order in which it is done: the follow-up before people leave the room. */
import { html, type TemplateResult } from "lit-html";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { loadLater } from "../base/later";
import { menu } from "../base/menu";
import { LATER_WORDS } from "./later-words";
import { back } from "./moves";
import { recordMenu } from "./record-menu";
import type { Page } from "./run";
import { WORDS } from "./words";

const words = LATER_WORDS.after;
const loadFollowUp = () => loadLater(() => import("./follow-up"));
type FollowUp = typeof import("./follow-up");

/** The messages of the playbook that are sent after a session. */
const THANKS = "thank-you-and-follow-up";
const FEEDBACK = "feedback-form";

export function nextStepsView(page: Page): TemplateResult {
  const doing = (act: (parts: FollowUp) => unknown) => (): void => void attempt(async () => act(await loadFollowUp()));
  return html`<section class="pb-after__steps pb-screen-only" aria-labelledby="pb-steps">
    <h2 id="pb-steps">${words.steps}</h2>
    <div class="pb-live__more">
      <button
        type="button"
        class="pb-button pb-button--main"
        @click=${doing((parts) => parts.openMessage(page, THANKS))}
      >
        ${icon("message")}${words.followUp}
      </button>
      ${menu(page, recordMenu(page))}
      <button type="button" class="pb-button" @click=${doing((parts) => parts.keepPromises(page))}>
        ${icon("promise")}${words.promises}
      </button>
      <button type="button" class="pb-button" @click=${doing((parts) => parts.makeNext(page))}>
        ${icon("agenda")}${words.next}
      </button>
      <button type="button" class="pb-button" @click=${doing((parts) => parts.openMessage(page, FEEDBACK))}>
        ${icon("message")}${words.feedback}
      </button>
      <button type="button" class="pb-button" @click=${() => page.share()}>${icon("share")}${WORDS.send}</button>
      <button type="button" class="pb-button" @click=${() => back(page)}>${icon("undo")}${words.goOn}</button>
    </div>
    <p class="pb-live__hint">${words.stepsNote}</p>
  </section>`;
}
