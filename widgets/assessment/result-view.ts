/** What the answers of one side come to: the level with what decided it, or each measure with what to do. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { type Answers, type Form, type Linked, labelOf, wordsFor } from "./form";
import { type Deciding, type Measured, missingIn, resultOf, scored, scoreOf } from "./result";
import { WORDS as words } from "./words";

export interface ResultView {
  form: Form;
  answers: Answers;
  name: string;
  role: string;
  /** Answers that are only tried; undefined while none is. */
  trial: Answers | undefined;
  tryAnswer: (question: string, score: number) => void;
  endTrial: () => void;
  /** What may be done with a level; nothing yet, if empty. */
  acts: TemplateResult | typeof nothing;
}

export function resultView(view: ResultView): TemplateResult | typeof nothing {
  const { form, answers, name } = view;
  if (!form.measures.length) return nothing;
  const missing = missingIn(form, answers).length;
  if (missing === scored(form).length) return nothing;
  const body = form.result === "smallest" ? levelView(view) : eachView(view);
  return html`<section class="pb-check__result" aria-labelledby="pb-check-result">
    <h3 id="pb-check-result" tabindex="-1">${words.resultFor(name)}</h3>
    ${missing && form.result === "smallest" ? html`<p>${words.notYet(missing)}</p>` : nothing} ${body}
  </section>`;
}

function levelView(view: ResultView): TemplateResult | typeof nothing {
  const { form, answers, acts } = view;
  const result = resultOf(form, answers);
  const { outcome, measured, deciding, needsNoMore } = result;
  if (result.value === undefined) return nothing;
  return html`<p class="pb-check__level">${outcome?.title ?? result.value}</p>
    <ul class="pb-check__measures">
      ${measured.map((one) => html`<li>${one.measure.title}: <strong>${one.value}</strong> ${one.outcome?.title ?? ""}</li>`)}
    </ul>
    ${outcome ? html`<p>${outcome.meaning}</p>` : nothing} ${links(outcome?.next ?? [])}
    <h4>${words.decided}</h4>
    <ul>
      ${deciding.map((one) => html`<li>${wordsFor(one.question, view.role)} <strong>${words.answerOf(one.score, labelOf(one.question, one.score))}</strong></li>`)}
    </ul>
    ${needsNoMore ? html`<p>${words.needsNoMore}</p>` : changes(deciding)} ${tryOut(view)} ${acts}`;
}

function changes(deciding: readonly Deciding[]): TemplateResult | typeof nothing {
  const rising = deciding.filter(({ next }) => next);
  if (!rising.length) return nothing;
  return html`<h4>${words.change}</h4>
    ${rising.length > 1 ? html`<p>${words.all}</p>` : nothing}
    <ul>
      ${rising.map(
        ({ question, next, helps }) =>
          html`<li>
            ${question.text} ${words.nextUp(next?.[1] ?? "")}
            ${helps.map((one) => html`<br /><a href=${one.url}>${one.title}</a>: ${one.reason}`)}
          </li>`,
      )}
    </ul>`;
}

/** Answers to move, the level beside them. */
function tryOut({ form, answers, trial, tryAnswer, endTrial, role }: ResultView): TemplateResult {
  const tried = trial ?? answers;
  const result = resultOf(form, tried);
  const isSame = result.value === resultOf(form, answers).value;
  const title = result.outcome?.title ?? String(result.value ?? "");
  return html`<details>
    <summary>${words.tryIt}</summary>
    <div class="pb-check__try">
      <p>${words.tryHelp}</p>
      ${scored(form).map((question) => {
        const score = scoreOf(tried, question.id);
        return html`<label class="pb-field"
          ><span>${wordsFor(question, role)}</span
          ><select
            .value=${live(String(score ?? ""))}
            @change=${(event: Event) => tryAnswer(question.id, Number((event.target as HTMLSelectElement).value))}
          >
            ${question.answers.map(([one, label]) => html`<option value=${one} ?selected=${one === score}>${words.answerOf(one, label)}</option>`)}
          </select></label
        >`;
      })}
      <p class="pb-check__tried" role="status">${isSame ? words.triedSame(title) : words.tried(title)}</p>
      <div class="pb-check__acts">
        <button type="button" class="pb-button" aria-disabled=${trial ? nothing : "true"} @click=${endTrial}>
          ${words.back}
        </button>
      </div>
    </div>
  </details>`;
}

/** Each measure; what is low stands first, with what to do. */
function eachView({ form, answers }: ResultView): TemplateResult {
  const { measured } = resultOf(form, answers);
  const known = measured.filter(({ value }) => value !== undefined);
  const sorted = [...known].sort((one, other) => (one.value ?? 0) - (other.value ?? 0));
  const open = measured.filter(({ value }) => value === undefined);
  return html`${sorted.map((one) => measureView(form, answers, one))}
  ${
    open.length
      ? html`<ul class="pb-check__measures">
          ${open.map(({ measure }) => html`<li>${measure.title}: ${words.notYetAll}</li>`)}
        </ul>`
      : nothing
  }`;
}

function measureView(form: Form, answers: Answers, { measure, value, outcome }: Measured): TemplateResult {
  const isBest = outcome !== undefined && outcome === form.outcomes.at(-1);
  const sections = form.sections.filter(({ id }) => measure.sections.includes(id));
  const about = sections.length === 1 ? sections[0]?.about : undefined;
  const helps = sections
    .flatMap(({ questions }) => questions)
    .filter(({ id, answers: of }) => (scoreOf(answers, id) ?? Number.POSITIVE_INFINITY) <= middle(of))
    .flatMap(({ low }) => low ?? []);
  return html`<div class="pb-check__condition">
    <h4>
      ${measure.title}: <span class="pb-check__value">${value}</span>${outcome ? html` · ${outcome.title}` : nothing}
    </h4>
    ${
      isBest
        ? nothing
        : html`${outcome ? html`<p>${outcome.meaning}</p>` : nothing}
          ${about?.stop ? html`<p><strong>${words.stop}</strong> ${about.stop}</p>` : nothing}
          ${about?.ask?.length ? listed(words.ask, about.ask) : nothing}
          ${about?.missing?.length ? listed(words.missing, about.missing) : nothing}
          ${helps.map((one) => html`<p><a href=${one.url}>${one.title}</a>: ${one.reason}</p>`)}
          ${links(about ? [about] : (outcome?.next ?? []))}`
    }
  </div>`;
}

function middle(answers: readonly (readonly [score: number, label: string])[]): number {
  const scores = answers.map(([score]) => score);
  return (Math.min(...scores) + Math.max(...scores)) / 2;
}

function listed(head: string, items: readonly string[]): TemplateResult {
  return html`<p><strong>${head}</strong></p>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
}

function links(next: readonly Linked[]): TemplateResult | typeof nothing {
  if (!next.length) return nothing;
  return html`<p>
    ${words.next_}${next.map((one, at) => html`${at ? ", " : ""}<a href=${one.url}>${one.title}</a>`)}
  </p>`;
}
