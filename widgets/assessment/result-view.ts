/** What the answers of one side come to: the level with what decided it, or each measure with what to do. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import {
  type Answers,
  answersOf,
  answerTo,
  type Decided,
  decidedBy,
  isEnough,
  type Measured,
  scoreOf,
  wholeValue,
} from "../answers/scoring";
import type { Question } from "../guide/generated/entries";
import { plain } from "../guide/plain";
import type { ConditionRecord } from "../guide/records";
import { type Form, type Linked, linksTo, outcomeAt, scoredIn, wordsFor } from "./form";
import { RESULT_WORDS as words } from "./result-words";

export interface ResultView {
  form: Form;
  answers: Answers;
  name: string;
  role: string;
  /** How many questions that count are not answered. */
  missing: number;
  /** What the playbook says of conditions: how to notice that one is not met, what to ask, and what to do. */
  conditions: readonly ConditionRecord[];
  /** Answers that are only tried; undefined while none is. */
  trial: Answers | undefined;
  tryAnswer: (question: string, score: number) => void;
  endTrial: () => void;
  /** What may be done with a level; nothing yet, if empty. */
  acts: TemplateResult | typeof nothing;
}

export function resultView(view: ResultView): TemplateResult | typeof nothing {
  const { form, name, missing } = view;
  const isLevel = form.rule?.result === "smallest";
  return html`<section class="pb-check__result" aria-labelledby="pb-check-result">
    <h3 id="pb-check-result" tabindex="-1">${words.resultFor(name)}</h3>
    ${missing && isLevel ? html`<p>${words.notYet(missing)}</p>` : nothing}
    ${isLevel ? levelView(view) : eachView(view)}
  </section>`;
}

function levelView(view: ResultView): TemplateResult | typeof nothing {
  const { form, answers, acts } = view;
  const { result, outcome: place, measures } = scoreOf(form, answers);
  if (result === undefined) return nothing;
  const outcome = outcomeAt(form, place);
  const decided = decidedBy(form, answers);
  return html`<p class="pb-check__level">${outcome?.title ?? result}</p>
    <ul class="pb-check__measures">
      ${measures.map((one) => html`<li>${one.title}: <strong>${one.value}</strong> ${outcomeAt(form, one.outcome)?.title ?? ""}</li>`)}
    </ul>
    ${outcome ? html`<p>${outcome.meaning}</p>` : nothing} ${links(linksTo(form, outcome?.next))}
    <h4>${words.decided}</h4>
    <ul>
      ${decided.map(({ question, answer }) => html`<li>${wordsFor(question, view.role)} <strong>${words.answerOf(answer)}</strong></li>`)}
    </ul>
    ${isEnough(form, answers) ? html`<p>${words.needsNoMore}</p>` : changes(form, decided, view.role)} ${tryOut(view)}
    ${acts}`;
}

function changes(form: Form, decided: readonly Decided[], role: string): TemplateResult | typeof nothing {
  const rising = decided.filter(({ next }) => next);
  if (!rising.length) return nothing;
  return html`<h4>${words.change}</h4>
    ${rising.length > 1 ? html`<p>${words.all}</p>` : nothing}
    <ul>
      ${rising.map(
        ({ question, next }) =>
          html`<li>
            ${wordsFor(question, role)} ${words.nextUp(next?.label ?? "")}
            ${helps(form, question).map((one) => html`<br />${one}`)}
          </li>`,
      )}
    </ul>`;
}

/** Answers to move, the level beside them. */
function tryOut({ form, answers, trial, tryAnswer, endTrial, role }: ResultView): TemplateResult {
  const tried = trial ?? answers;
  const score = scoreOf(form, tried);
  const isSame = score.result === scoreOf(form, answers).result;
  const title = outcomeAt(form, score.outcome)?.title ?? String(score.result ?? "");
  return html`<details>
    <summary>${words.tryIt}</summary>
    <div class="pb-check__try">
      <p>${words.tryHelp}</p>
      ${scoredIn(form).map((question) => {
        const given = answerTo(form, question, tried)?.score;
        return html`<label class="pb-field"
          ><span>${wordsFor(question, role)}</span
          ><select
            .value=${live(String(given ?? ""))}
            @change=${(event: Event) => tryAnswer(question.id, Number((event.target as HTMLSelectElement).value))}
          >
            ${answersOf(form, question).map((one) => html`<option value=${one.score} ?selected=${one.score === given}>${words.answerOf(one)}</option>`)}
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
function eachView({ form, answers, conditions }: ResultView): TemplateResult {
  const { measures } = scoreOf(form, answers);
  const known = measures.filter((one) => wholeValue(one) !== undefined);
  const sorted = [...known].sort((one, other) => (one.value ?? 0) - (other.value ?? 0));
  const open = measures.filter((one) => wholeValue(one) === undefined);
  return html`${sorted.map((one) => measureView(form, answers, one, conditions))}
  ${
    open.length
      ? html`<ul class="pb-check__measures">
          ${open.map(({ title }) => html`<li>${title}: ${words.notYetAll}</li>`)}
        </ul>`
      : nothing
  }`;
}

function measureView(
  form: Form,
  answers: Answers,
  { id, title, value, outcome: place }: Measured,
  conditions: readonly ConditionRecord[],
): TemplateResult {
  const outcome = outcomeAt(form, place);
  const isBest = place !== undefined && place === form.outcomes.length - 1;
  const counted = form.rule?.measures.find((measure) => measure.id === id)?.sections ?? [];
  const sections = form.sections.filter((section) => counted.includes(section.id));
  const ref = sections.length === 1 ? sections[0]?.about : undefined;
  const about = conditions.find((one) => `condition:${one.id}` === ref);
  const low = sections.flatMap(({ questions }) => questions).filter((question) => isLow(form, question, answers));
  return html`<div class="pb-check__condition">
    <h4>${title}: <span class="pb-check__value">${value}</span>${outcome ? html` · ${outcome.title}` : nothing}</h4>
    ${
      isBest
        ? nothing
        : html`${outcome ? html`<p>${outcome.meaning}</p>` : nothing}
          ${
            about
              ? html`<p><strong>${words.stop}</strong> ${plain(about.stop_sign)}</p>
                  ${listed(words.ask, about.ask)} ${listed(words.missing, about.if_missing)}`
              : nothing
          }
          ${low.flatMap((question) => helps(form, question)).map((one) => html`<p>${one}</p>`)}
          ${links(linksTo(form, ref ? [ref] : outcome?.next))}`
    }
  </div>`;
}

/** The entries that help where the answer to a question is low. */
function helps(form: Form, { if_low: low = [] }: Question): TemplateResult[] {
  return low.flatMap(({ to, reason }) =>
    linksTo(form, [to]).map((one) => html`<a href=${one.url}>${one.title}</a>: ${reason}`),
  );
}

function isLow(form: Form, question: Question, answers: Answers): boolean {
  const scores = answersOf(form, question).map(({ score }) => score);
  const given = answerTo(form, question, answers)?.score;
  return given !== undefined && given <= (Math.min(...scores) + Math.max(...scores)) / 2;
}

function listed(head: string, items: readonly string[]): TemplateResult {
  return html`<p><strong>${head}</strong></p>
    <ul>
      ${items.map((item) => html`<li>${plain(item)}</li>`)}
    </ul>`;
}

function links(next: readonly Linked[]): TemplateResult | typeof nothing {
  if (!next.length) return nothing;
  return html`<p>
    ${words.next_}${next.map((one, at) => html`${at ? ", " : ""}<a href=${one.url}>${one.title}</a>`)}
  </p>`;
}
