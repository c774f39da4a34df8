/** Before a session starts: what comes first, when it was to begin, and one press to start. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Agenda } from "../agenda/model";
import { videoAddress } from "../agenda/place";
import { startOf } from "../agenda/schedule";
import { total } from "../agenda/total";
import { dayWords, today } from "../base/days";
import { icon } from "../base/icons";
import { SIGNALS } from "../session/model";
import type { Page } from "./run";
import { underWayOf } from "./stores";
import { endsOn } from "./time";
import { titleOf } from "./titles";
import { builderAddress } from "./top-view";
import { WORDS } from "./words";

const words = WORDS.ready;

export function readyView(page: Page, agenda: Agenda, ownZone: string): TemplateResult {
  const taking = agenda.blocks.filter(({ out }) => !out);
  const [first] = taking;
  const title = agenda.title.trim() || WORDS.untitledAgenda;
  const under = underWayOf(agenda.id);
  const video = videoAddress(agenda.place);
  const materials = [...new Set(taking.flatMap((block) => block.materials.map((one) => one.trim())).filter(Boolean))];
  return html`<div class="pb-live__top pb-screen-only"><a href="./" data-go>${WORDS.all}</a></div>
    <div class="pb-live__ready">
      <p class="pb-live__place">${words.kicker}</p>
      <h1 id="session" tabindex="-1" dir="auto">${title}</h1>
      ${agenda.goal.trim() ? html`<p class="pb-lede" dir="auto">${agenda.goal}</p>` : nothing}
      ${
        under
          ? html`<div class="pb-banner">
              <p>${words.under(title)}</p>
              <a class="pb-button pb-button--main" href="?session=${under.id}" data-go>${icon("run")}${words.goOn}</a>
            </div>`
          : nothing
      }
      <p>${whenWords(agenda, ownZone, new Date())}</p>
      <p>${words.lengths(total(agenda), taking.length)}</p>
      ${video ? html`<p><a href=${video} target="_blank" rel="noreferrer">${words.join}</a></p>` : nothing}
      ${
        first
          ? html`<section class="pb-live__first pb-block--${first.kind}" aria-labelledby="pb-first">
                <h2 id="pb-first">${words.first}</h2>
                <p>
                  <strong dir="auto">${titleOf(first)}</strong>
                  <span class="pb-number">${WORDS.minutes(first.minutes)}</span>
                </p>
              </section>
              ${materials.length ? html`<p><strong>${words.before}:</strong> <span dir="auto">${materials.join("; ")}</span></p>` : nothing}
              <button
                type="button"
                class="pb-button pb-button--main pb-live__start"
                ?hidden=${Boolean(under)}
                @click=${() => page.start(agenda)}
              >
                ${icon("run")}${words.start}
              </button>
              <p class="pb-live__hint">${words.startNote}</p>
              ${settings(page)}`
          : html`<p class="pb-note">${words.noBlocks}</p>`
      }
      <p><a href=${builderAddress(agenda.id)}>${words.edit}</a></p>
    </div>`;
}

function whenWords(agenda: Agenda, ownZone: string, now: Date): string {
  const start = startOf(agenda);
  if (!start) return words.noTime;
  const minutes = Math.round((start.getTime() - now.getTime()) / 60_000);
  const day = agenda.date && agenda.date !== today(now) ? `${dayWords(agenda.date, today(now).slice(0, 4))}, ` : "";
  const away = minutes > 0 ? words.until(minutes) : minutes === 0 ? words.now : words.ago(-minutes);
  return `${words.planned(
    day +
      endsOn(
        start,
        agenda.organizations.map(({ zone }) => zone),
        ownZone,
      ),
  )}. ${away}`;
}

function settings(page: Page): TemplateResult {
  const { signal, signals, auto, autoNote } = WORDS.settings;
  return html`<details class="pb-live__fold">
    <summary>${words.settings}${icon("expand")}</summary>
    <fieldset class="pb-fieldset">
      <legend>${signal}</legend>
      ${SIGNALS.map(
        (one) =>
          html`<label class="pb-live__option"
            ><input
              type="radio"
              name="signal"
              .checked=${live(one === page.signal)}
              @change=${() => page.chooseSignal(one)}
            />
            ${signals[one]}</label
          >`,
      )}
    </fieldset>
    <label class="pb-live__option"
      ><input
        type="checkbox"
        .checked=${live(page.auto)}
        @change=${(event: Event) => (page.auto = (event.target as HTMLInputElement).checked)}
      />
      <span>${auto}<small>${autoNote}</small></span></label
    >
  </details>`;
}
