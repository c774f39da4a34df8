/** What the builder notices in the plan, each with how sure it is and a way to put it away. */
import { html, nothing, type TemplateResult } from "lit-html";
import { dismissHint, restoreHints } from "../agenda/edit";
import { icon } from "../base/icons";
import { siteUrl } from "../base/site";
import { change, type Editor } from "./editor";
import { GRADE_WORDS, WORDS } from "./words";

const words = WORDS.hints;

/** What stands there until the hints do. */
function waiting({ guideAgain }: Editor): TemplateResult {
  if (!guideAgain) return html`<p class="pb-panel__note">${words.loading}</p>`;
  return html`<p class="pb-panel__note" role="status">${words.failed}</p>
    <button type="button" class="pb-button" @click=${guideAgain}>${WORDS.again}</button>`;
}

export function hintsPanel(editor: Editor): TemplateResult {
  const { agenda } = editor.editing;
  const found = editor.hints ?? [];
  const hints = found.filter(({ id }) => !agenda.dismissed.includes(id));
  const away = found.length - hints.length;
  return html`<details class="pb-panel" id="pb-hints" open>
    <summary>
      ${icon("tip")}
      <h2>${words.name}</h2>
      ${hints.length ? html`<span class="pb-badge">${hints.length}</span>` : nothing}${icon("expand")}
    </summary>
    <div class="pb-panel__body">
      ${editor.hints ? (hints.length ? nothing : html`<p class="pb-panel__note">${words.none}</p>`) : waiting(editor)}
      <ul class="pb-hints">
        ${hints.map(
          (hint) =>
            html`<li class="pb-hint">
              <p class="pb-hint__title">${hint.title}</p>
              <button
                type="button"
                class="pb-icon-button"
                aria-label=${words.dismissNamed(hint.title)}
                title=${words.dismiss}
                @click=${() => {
                  change(editor, dismissHint(editor.editing.agenda, hint.id));
                  editor.say(words.dismissed);
                  editor.focusOn("#pb-hints .pb-hint button", "#pb-hints .pb-hints__restore", "#pb-hints summary");
                }}
              >
                ${icon("close")}
              </button>
              <p class="pb-hint__text" dir="auto">${[hint.seen, hint.advice].filter(Boolean).join(" ")}</p>
              <p class="pb-hint__foot">
                <span class="pb-grade pb-grade--${hint.grade}">${GRADE_WORDS[hint.grade]}</span>
                <a href=${siteUrl(`hints/${hint.id}/`).href} target="_blank"
                  >${words.why}<span class="pb-hidden">: ${hint.title}</span></a
                >
              </p>
            </li>`,
        )}
      </ul>
      ${
        away
          ? html`<button
              type="button"
              class="pb-button pb-hints__restore"
              @click=${() => {
                change(editor, restoreHints(editor.editing.agenda));
                editor.say(words.restored);
                editor.focusOn("#pb-hints summary");
              }}
            >
              ${words.restore(away)}
            </button>`
          : nothing
      }
    </div>
  </details>`;
}
