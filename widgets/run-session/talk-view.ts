/** Who has spoken for how long, by organization: a hint, where somebody asked for it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "../base/icons";
import { speaks } from "../session/run";
import { talkAt } from "../session/talk";
import { nameOf, sidesOf } from "./lead";
import { hasTalk } from "./prefs";
import type { Run } from "./run";
import { WORDS } from "./words";

const words = WORDS.talk;

export function talkView(run: Run): TemplateResult | typeof nothing {
  const { session, state } = run;
  if (!hasTalk() || state.phase === "paused") return nothing;
  const { speaking, spoken, quiet } = talkAt(session, state.now);
  const minutes = new Map(spoken.map((one) => [one.organization, one.minutes]));
  return html`<section class="pb-live__talk" aria-labelledby="pb-talk">
    <h2 id="pb-talk">${words.title}</h2>
    <div class="pb-live__sides">
      ${sidesOf(session.agenda).map(
        ({ id, name }) =>
          html`<button
            type="button"
            class="pb-chip"
            aria-pressed=${id === speaking ? "true" : "false"}
            aria-label=${words.speaks(name)}
            @click=${() => run.change(speaks(run.session, new Date(), id === speaking ? "" : id))}
          >
            ${icon("talk")}<span dir="auto">${name}</span>
            <span class="pb-number">${words.minutes(Math.floor(minutes.get(id) ?? 0))}</span>
          </button>`,
      )}
    </div>
    ${quiet === undefined ? nothing : html`<p dir="auto">${words.quiet(nameOf(session.agenda, quiet))}</p>`}
    <p class="pb-live__hint">${words.note}</p>
  </section>`;
}
