/** Both sides beside each other: what lies far apart first, as questions. */
import { html, nothing, type TemplateResult } from "lit";
import { type Compared, compare, type SideAnswers } from "./compare";
import { type Form, labelOf } from "./form";
import { resultOf } from "./result";
import { WORDS as words } from "./words";

export function togetherView(form: Form, sides: readonly SideAnswers[]): TemplateResult {
  const { wide, near, alike, open, value } = compare(form, sides);
  const outcome =
    value === undefined ? undefined : form.outcomes.find(({ least, most }) => least <= value && value <= most);
  return html`<section class="pb-check__together" aria-labelledby="pb-check-together">
    <h3 id="pb-check-together" tabindex="-1">${words.together}</h3>
    ${value === undefined ? nothing : html`<p class="pb-check__level">${words.lower(outcome?.title ?? String(value))}</p>`}
    ${results(form, sides)}
    <h4>${words.wide(form.gap)}</h4>
    ${wide.length ? list(wide, true) : html`<p>${words.noWide}</p>`}
    ${
      near.length
        ? html`<h4>${words.near}</h4>
            ${list(near, false)}`
        : nothing
    }
    ${
      alike.length
        ? more(
            words.alike(alike.length),
            alike.map(
              ({ question, said }) =>
                `${question.text} ${words.answerOf(said[0]?.score ?? 0, labelOf(question, said[0]?.score ?? 0))}`,
            ),
          )
        : nothing
    }
    ${
      open.length
        ? more(
            words.open(open.length),
            open.map(({ text }) => text),
          )
        : nothing
    }
  </section>`;
}

function results(form: Form, sides: readonly SideAnswers[]): TemplateResult {
  const of = sides.map(({ name, answers }) => ({ name, result: resultOf(form, answers) }));
  if (form.result === "smallest") {
    return html`<ul>
      ${of.map(({ name, result }) => html`<li><bdi>${name}</bdi>: ${result.outcome?.title ?? result.value ?? words.notYetAll}</li>`)}
    </ul>`;
  }
  return html`<ul>
    ${form.measures.map(
      (measure, at) =>
        html`<li>
          ${measure.title}:
          ${of.map(({ name, result }, place) => html`${place ? ", " : ""}<bdi>${name}</bdi> ${result.measured[at]?.value ?? words.notYetAll}`)}
        </li>`,
    )}
  </ul>`;
}

function list(compared: readonly Compared[], talk: boolean): TemplateResult {
  return html`<ol class="pb-check__differences">
    ${compared.map(
      ({ question, said }) =>
        html`<li>
          <p>${question.text}</p>
          <ul class="pb-check__said">
            ${said.map(({ name, score }) => html`<li><bdi>${name}</bdi> <strong>${words.answerOf(score, labelOf(question, score))}</strong></li>`)}
          </ul>
          ${talk ? html`<p class="pb-check__talk">${question.talk ?? words.talk}</p>` : nothing}
        </li>`,
    )}
  </ol>`;
}

function more(summary: string, items: readonly string[]): TemplateResult {
  return html`<details>
    <summary>${summary}</summary>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </details>`;
}
