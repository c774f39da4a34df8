/** A session while it runs: the block now, its time, its questions, and what to do next. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { KIND_WORDS } from "../agenda/kind-words";
import type { Agenda, Block } from "../agenda/model";
import { timedSteps } from "../agenda/share-steps";
import { icon } from "../base/icons";
import { lines } from "../base/text";
import { leadOf } from "./lead";
import * as moves from "./moves";
import { planView } from "./plan-view";
import type { Run } from "./run";
import { talkView } from "./talk-view";
import { titleOf } from "./titles";
import { WORDS } from "./words";
import { writeView } from "./write-view";

const { acts } = WORDS;

export function liveView(run: Run): TemplateResult {
  const { state, session } = run;
  const { block } = state;
  if (!block) return html``;
  const title = titleOf(block);
  return html`<div class="pb-live__now pb-block--${block.kind}">
    <div class="pb-live__main">
      <header class="pb-live__block">
        <p class="pb-live__place">
          <span class="pb-live__kind">${icon(block.kind)}${KIND_WORDS[block.kind]}</span>
          <span class="pb-number">${WORDS.place(state.number, state.count)}</span>
        </p>
        <h1 id="session" tabindex="-1" dir="auto">${title}</h1>
      </header>
      ${clockView(run)} ${inside(run, session.agenda, block)}
      <div class="pb-live__more">
        <button
          type="button"
          class="pb-button"
          data-act="skip"
          aria-label=${acts.skipThis(title)}
          @click=${() => moves.skip(run)}
        >
          ${icon("skip")}${acts.skip}
        </button>
        <button
          type="button"
          class="pb-button"
          data-act="park"
          aria-label=${acts.parkThis(title)}
          @click=${() => moves.park(run)}
        >
          ${icon("later")}${acts.park}
        </button>
        <button type="button" class="pb-button" @click=${() => run.openRoom()}>${icon("window")}${acts.window}</button>
      </div>
    </div>
    <div class="pb-live__side">${writeView(run, block.id)} ${talkView(run)} ${planView(run)}</div>
    ${bar(run)}
  </div>`;
}

/** Figures, bar and ends are written by the page at each second, see page.ts; nothing else is drawn anew then. */
function clockView(run: Run): TemplateResult {
  return html`<section class="pb-live__clock" aria-label=${WORDS.clock}>
    <p class="pb-live__left" role="timer" data-left>
      <span aria-hidden="true" data-figures></span> <span class="pb-live__unit" aria-hidden="true" data-unit></span>
    </p>
    <div class="pb-live__track" aria-hidden="true"><span data-part></span></div>
    <p class="pb-live__ends"><span data-ends></span> <strong data-pace></strong></p>
    <button type="button" class="pb-button pb-live__spread" data-spread hidden @click=${() => run.spread()}></button>
  </section>`;
}

function inside(run: Run, agenda: Agenda, block: Block): TemplateResult {
  const questions = block.prompts.map(({ text }, place) => ({ text: text.trim(), place })).filter(({ text }) => text);
  const steps = timedSteps(block);
  const materials = block.materials.map((one) => one.trim()).filter(Boolean);
  const who = leadOf(agenda, block);
  return html`${
      questions.length
        ? html`<ul class="pb-live__questions" aria-label=${WORDS.questions}>
            ${questions.map(
              ({ text, place }) =>
                html`<li>
                  <span dir="auto">${text}</span>
                  ${run.hasRoom && questions.length > 1 ? shows(run, block, place) : nothing}
                </li>`,
            )}
          </ul>`
        : paragraphs(block.purpose)
    }
    ${
      steps.length
        ? html`<ol class="pb-live__steps" aria-label=${WORDS.steps}>
            ${steps.map(({ text, minutes }) => html`<li><span dir="auto">${text}</span>${minutes ? html` <small>${WORDS.minutes(minutes)}</small>` : nothing}</li>`)}
          </ol>`
        : nothing
    }
    ${
      block.rooms.length
        ? html`<ul class="pb-live__rooms" aria-label=${WORDS.rooms}>
            ${block.rooms.map((room, at) => {
              const more = [room.place.trim(), leadOf(agenda, room)].filter(Boolean).join(", ");
              return html`<li>
                <strong dir="auto">${room.title.trim() || WORDS.roomAt(at + 1)}</strong
                >${more ? html` <small dir="auto">${more}</small>` : nothing}
              </li>`;
            })}
          </ul>`
        : nothing
    }
    ${
      block.takeaway?.trim()
        ? html`<p class="pb-live__ask">
            <strong>${WORDS.takeawayAsked}:</strong> <span dir="auto">${block.takeaway}</span>
          </p>`
        : nothing
    }
    <p class="pb-live__meta">
      ${who ? html`<span dir="auto">${WORDS.ledBy(who)}</span>` : nothing}
      ${block.breakout ? html`<span>${WORDS.groups(block.breakout.groups, block.breakout.reportBack)}</span>` : nothing}
      ${materials.length ? html`<span dir="auto">${WORDS.bring}: ${materials.join("; ")}</span>` : nothing}
    </p>
    ${
      block.notes.trim() || (questions.length && block.purpose.trim())
        ? html`<details class="pb-live__fold">
            <summary>${block.notes.trim() ? WORDS.notes : WORDS.purpose}${icon("expand")}</summary>
            ${questions.length ? paragraphs(block.purpose) : nothing} ${paragraphs(block.notes)}
          </details>`
        : nothing
    }`;
}

/** Which of the questions the room sees. */
function shows(run: Run, block: Block, place: number): TemplateResult {
  const { shown } = run.session;
  const first = block.prompts.findIndex(({ text }) => text.trim());
  const isShown = shown.block === block.id ? shown.place === place : place === first;
  return html`<label class="pb-live__shows"
    ><input
      type="radio"
      name="shown"
      .checked=${live(isShown)}
      @change=${() => run.change({ ...run.session, shown: { block: block.id, place } })}
    /><span>${acts.show}</span></label
  >`;
}

function paragraphs(text: string): unknown {
  return lines(text).map((one) => html`<p dir="auto">${one}</p>`);
}

/** What is pressed most, where a thumb reaches it. */
function bar(run: Run): TemplateResult {
  const { phase, back, coming } = run.state;
  const next = coming[0]?.block;
  const isPaused = phase === "paused";
  return html`<nav class="pb-live__bar" aria-label=${acts.bar}>
    <button
      type="button"
      class="pb-button"
      data-act="back"
      aria-label=${acts.back}
      title=${acts.back}
      aria-disabled=${back ? nothing : "true"}
      @click=${() => moves.back(run)}
    >
      ${icon("back")}
    </button>
    <button
      type="button"
      class="pb-button"
      data-act="more"
      aria-label=${acts.more}
      title=${acts.more}
      @click=${() => moves.more(run)}
    >
      ${acts.moreShort}
    </button>
    <button
      type="button"
      class="pb-button"
      data-act="pause"
      aria-label=${isPaused ? acts.goOn : acts.pause}
      title=${isPaused ? acts.goOn : acts.pause}
      @click=${() => moves.pause(run)}
    >
      ${icon(isPaused ? "run" : "pause")}
    </button>
    <button
      type="button"
      class="pb-button pb-button--main pb-live__next"
      data-act="next"
      @click=${() => moves.next(run)}
    >
      ${
        next
          ? html`<span>${acts.next}</span><small dir="auto">${titleOf(next)}</small>`
          : html`<span>${acts.endShort}</span><small>${WORDS.lastBlock}</small>`
      }
    </button>
  </nav>`;
}
