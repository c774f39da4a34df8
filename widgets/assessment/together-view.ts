/** Both sides beside each other: what lies far apart first, as questions, and what to do about it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { scoreOf, wholeValue } from "../answers/scoring";
import type { Compared } from "../together/compare";
import type { Chosen } from "../together/keep";
import { togetherView as sidesView } from "../together/view";
import { compare, levelOfAll, type SideAnswers } from "./compare";
import { type Form, outcomeAt } from "./form";
import { joinView } from "./names";
import type { Place } from "./place";
import { RESULT_WORDS as words } from "./result-words";

export function togetherView(check: Place): TemplateResult {
  const { form } = check;
  const sides = check.rounds.named();
  const level = levelOfAll(form, sides);
  const comparison = compare(form, sides);
  const chosen = (differences: readonly Compared[], isShared = false): Chosen => ({
    from: form.title,
    differences,
    isShared,
    names: comparison.names,
    document: { document: "answers", id: check.rounds.round.id },
  });
  return html`<section class="pb-check__together" aria-labelledby="pb-check-together">
    <h3 id="pb-check-together" tabindex="-1">${words.together}</h3>
    ${level ? html`<p class="pb-check__level">${words.lower(level.outcome?.title ?? String(level.value))}</p>` : nothing}
    ${sidesView({
      comparison,
      chosen,
    })}
    ${results(form, sides)} ${joinView(check)}
  </section>`;
}

function results(form: Form, sides: readonly SideAnswers[]): TemplateResult {
  const of = sides.map(({ name, answers }) => ({ name, score: scoreOf(form, answers) }));
  if (form.rule?.result === "smallest") {
    return html`<ul>
      ${of.map(({ name, score }) => html`<li><bdi>${name}</bdi>: ${outcomeAt(form, score.outcome)?.title ?? score.result ?? words.notYetAll}</li>`)}
    </ul>`;
  }
  return html`<ul>
    ${(form.rule?.measures ?? []).map(
      ({ title }, at) =>
        html`<li>
          ${title}:
          ${of.map(({ name, score }, place) => html`${place ? ", " : ""}<bdi>${name}</bdi> ${wholeValue(score.measures[at]) ?? words.notYetAll}`)}
        </li>`,
    )}
  </ul>`;
}
