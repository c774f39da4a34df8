/** The questions, to answer. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { type Answers, answersOf } from "../answers/scoring";
import { typed } from "../base/typed";
import type { Question } from "../guide/generated/entries";
import { type Form, linksTo, wordsFor } from "./form";

/** As much text as an answer takes, see answers/model.ts. */
const MOST = 5_000;

export interface Answering {
  form: Form;
  answers: Answers;
  /** The part that the side plays; may be empty. */
  role: string;
  answer: (question: string, to: number | string, typing: boolean) => void;
}

export function questionList(answering: Answering): TemplateResult[] {
  let number = 0;
  const { form } = answering;
  return form.sections.map(({ title, questions, about }) => {
    const start = number + 1;
    number += questions.length;
    return html`<h3>
        ${title}
        ${linksTo(form, about ? [about] : []).map((entry) => html`<a class="pb-more" href=${entry.url}>About ${entry.title}</a>`)}
      </h3>
      <ol class="pb-questions" role="list">
        ${questions.map((question, at) => html`<li data-item=${question.id}>${asked(question, start + at, answering)}</li>`)}
      </ol>`;
  });
}

function asked(question: Question, number: number, { form, answers, role, answer }: Answering): TemplateResult {
  // Beside a group of fields, a browser would set the number of the list below the question.
  const words = html`<span class="pb-check__number">${number}.</span> ${wordsFor(question, role)}`;
  const name = `pb-check-${question.id}`;
  const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  const help = question.help ? html`<small>${question.help}</small>` : nothing;
  if (question.type === "text") {
    return html`<label
      ><span class="pb-check__text">${words}${help}</span
      ><textarea
        rows="3"
        maxlength=${MOST}
        @input=${(event: Event) => answer(question.id, (event.target as HTMLTextAreaElement).value, true)}
        ${typed(typeof given === "string" ? given : "")}
      ></textarea>
    </label>`;
  }
  return html`<fieldset>
    <legend class="pb-check__text">${words}${help}</legend>
    <div class="pb-check__answers pb-check__answers--${question.type}">
      ${answersOf(form, question).map(
        ({ score, label }) =>
          html`<label class="pb-check__answer"
            ><input
              type="radio"
              name=${name}
              value=${score}
              .checked=${live(given === score)}
              @change=${() => answer(question.id, score, false)}
            /><b>${score}</b> <span>${label}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}
