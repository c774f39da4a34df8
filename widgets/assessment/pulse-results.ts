/** What may be shown of a round: both sides beside each other, last time beside this time, and what to do about it. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Round } from "../answers/model";
import { lastTime, numberOf, type Pulse, type PulseSide, pulseOf, sideThen } from "../answers/pulse";
import { copy } from "../base/clipboard";
import { dayWords } from "../base/days";
import { download } from "../base/download";
import { LANGUAGE } from "../base/edition";
import { attempt } from "../base/failure";
import { fileName } from "../base/file-names";
import { icon } from "../base/icons";
import { loadLater } from "../base/later";
import { offerText } from "../base/offer-text";
import type { Article } from "../export/article";
import { articleHtml } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { promiseButton } from "../together/actions";
import { type Compared, type Comparison, compareSides } from "../together/compare";
import type { Chosen } from "../together/keep";
import { togetherView } from "../together/view";
import { type Form, linksTo, questionsIn, scoredIn } from "./form";
import { pulseArticle } from "./pulse-article";
import type { Facilitating } from "./pulse-place";
import { WORDS as words } from "./pulse-words";

/** @param round - with only what may be shown, see PulseRounds.look. */
export function resultsView(check: Facilitating, round: Round, pulse: Pulse): TemplateResult {
  const earlier = lastTime(check.rounds.all(), round);
  const before = earlier && check.rounds.look(earlier).round;
  const then = before && pulseOf(check.form, before);
  const shown = pulse.sides.filter(({ score }) => score);
  const isBeside = shown.some(({ side }) => sideThen(then, side)?.score);
  const comparison = comparisonOf(check.form, shown, then);
  const chosen = (differences: readonly Compared[], isShared = false): Chosen => ({
    from: check.form.title,
    differences,
    isShared,
    names: pulse.sides.map(({ side }) => side.name),
    document: { document: "answers", id: round.id },
  });
  return html`<p>
      ${words.resultsHelp} ${isBeside && before ? words.beside(numberOf(before), dayWords(before.on)) : ""}
    </p>
    <ul class="pb-pulse__totals" role="list">
      ${shown.map((side) => totalView(check.form, side, sideThen(then, side.side)))}
    </ul>
    ${
      shown.length > 1
        ? togetherView({
            comparison,
            means: true,
            chosen,
          })
        : html`<h4>${words.figures}</h4>
            ${figuresView(comparison)}`
    }
    ${lowView(check.form, shown)} ${wordsView(check.form, pulse)}
    <section class="pb-pulse__next">
      <h4>${words.promiseTitle}</h4>
      <p>${words.promiseHelp}</p>
      <div class="pb-check__acts">${promiseButton(() => chosen([]))}</div>
    </section>
    ${outView(check, pulseArticle(check.form, pulse, then, check.address))}`;
}

function totalView(form: Form, { side, score, counted }: PulseSide, then: PulseSide | undefined): TemplateResult {
  return html`<li>
    <strong class="pb-pulse__who" dir="auto">${side.name}</strong>
    <small>${words.of(counted)}</small>
    ${form.rule?.measures.map(({ id, title }) => {
      const [now, last] = [score?.measures.get(id), then?.score?.measures.get(id)];
      if (now === undefined) return html`<p>${words.noTotal}</p>`;
      const outcome = form.outcomes.findLast(({ least }) => least <= now);
      return html`<p class="pb-check__level">${outcome?.title ?? title}</p>
        <p>
          ${words.total(title, now)}${last === undefined ? nothing : html`, <span>${words.lastTime(String(last))}</span>`}
        </p>`;
    })}
  </li>`;
}

function comparisonOf(form: Form, sides: readonly PulseSide[], then: Pulse | undefined): Comparison {
  const questions = scoredIn(form).map(({ id, text, talk }) => ({ id, text, talk: talk ?? undefined }));
  const means = sides.map((one) => {
    const last = sideThen(then, one.side)?.score?.questions ?? new Map<string, number>();
    const notes = new Map([...last].map(([id, value]) => [id, words.lastTime(value.toLocaleString(LANGUAGE))]));
    return { id: one.side.id, name: one.side.name, answers: one.score?.questions ?? new Map<string, number>(), notes };
  });
  return compareSides(questions, means, form.gap);
}

/** The means of one side alone, as they stand beside those of another. */
function figuresView({ alike, open }: Comparison): TemplateResult {
  return html`<div class="pb-together">
    <ul class="pb-together__list" role="list">
      ${[...alike, ...open].map(
        ({ question, said }) =>
          html`<li class="pb-together__many">
            ${said.map(
              ({ name, value, note }) =>
                html`<p class="pb-together__said">
                  <span class="pb-together__name" dir="auto">${name}</span>
                  <strong class="pb-together__value">${value}</strong>
                  ${note ? html`<span class="pb-together__label">${note}</span>` : nothing}
                </p>`,
            )}
            <div class="pb-together__about"><p>${question.text}</p></div>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What somebody disagreed with, of whichever side, and what helps. For the facilitator only. */
function lowView(form: Form, sides: readonly PulseSide[]): TemplateResult | typeof nothing {
  const found = scoredIn(form).flatMap((question) => {
    const names = sides.filter(({ low }) => low.has(question.id)).map(({ side }) => side.name);
    return names.length ? [{ question, names }] : [];
  });
  if (!found.length) return nothing;
  return html`<section class="pb-pulse__low">
    <h4>${words.lowTitle}</h4>
    <p>${words.low}</p>
    <ul>
      ${found.map(
        ({ question, names }) =>
          html`<li>
            ${question.text} <small>${words.lowOf(names.join(", "))}</small>
            ${question.if_low?.map(({ to, reason }) =>
              linksTo(form, [to]).map(({ title, url }) => html`<small><a href=${url}>${title}</a>. ${reason}</small>`),
            )}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What people wrote, question by question, the sides beside each other. */
function wordsView(form: Form, { sides }: Pulse): TemplateResult {
  const shown = sides.filter(({ counted }) => counted);
  return html`<section class="pb-pulse__words">
    <h4>${words.said}</h4>
    <p>${words.saidHelp}</p>
    ${questionsIn(form)
      .filter(({ type }) => type === "text")
      .map(
        ({ id, text }) =>
          html`<h5>${text}</h5>
            <div class="pb-pulse__beside">
              ${shown.map(({ side, words: all }) => {
                const texts = all.get(id) ?? [];
                return html`<div>
                  <p class="pb-pulse__who" dir="auto">${side.name}</p>
                  ${
                    texts.length
                      ? html`<ul>
                          ${texts.map((one) => html`<li dir="auto">${one}</li>`)}
                        </ul>`
                      : html`<p>${words.saidNothing}</p>`
                  }
                </div>`;
              })}
            </div>`,
      )}
  </section>`;
}

function outView(check: Facilitating, article: Article): TemplateResult {
  return html`<div class="pb-check__acts">
    <button type="button" class="pb-button" @click=${() => void attempt(() => copyReport(check, article))}>
      ${icon("copy")}<span>${words.copyReport}</span>
    </button>
    <button type="button" class="pb-button" @click=${() => void attempt(() => saveWord(check, article))}>
      ${icon("word")}<span>${words.word}</span>
    </button>
    <button type="button" class="pb-button" @click=${() => print()}>${icon("print")}<span>${words.print}</span></button>
  </div>`;
}

async function copyReport(check: Facilitating, article: Article): Promise<void> {
  const text = articleMarkdown(article);
  if (await copy({ "text/html": articleHtml(article), "text/plain": text })) check.say(words.copied);
  else offerText(text);
}

async function saveWord(check: Facilitating, article: Article): Promise<void> {
  const { articleDocx } = await loadLater(() => import("../export/docx"));
  const name = fileName(check.form.id, "docx");
  download(name, await articleDocx(article));
  check.say(words.saved(name));
}
