/** Both sides beside each other: what lies far apart first, as questions, and what to do about it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { actionsView, talkAboutAll } from "../together/actions";
import { type Compared, type Comparison, compareSides } from "../together/compare";
import type { Chosen } from "../together/keep";
import { togetherView as sidesView } from "../together/view";
import { compare, type SideAnswers } from "./compare";
import { type Form, questionsIn } from "./form";
import { resultOf, scoreOf } from "./result";
import { WORDS as words } from "./words";

/** How many of the widest differences one press makes an agenda of. */
const MOST_AT_ONCE = 3;

/** @param round - the id of the round, which may belong to a partnership. */
export function togetherView(form: Form, sides: readonly SideAnswers[], round: string): TemplateResult {
  const { value } = compare(form, sides);
  const outcome =
    value === undefined ? undefined : form.outcomes.find(({ least, most }) => least <= value && value <= most);
  const comparison = comparisonOf(form, sides);
  const widest = comparison.wide.slice(0, MOST_AT_ONCE);
  const chosen = (differences: readonly Compared[]): Chosen => ({
    from: form.title,
    differences,
    names: comparison.names,
    document: { document: "answers", id: round },
  });
  return html`<section class="pb-check__together" aria-labelledby="pb-check-together">
    <h3 id="pb-check-together" tabindex="-1">${words.together}</h3>
    ${value === undefined ? nothing : html`<p class="pb-check__level">${words.lower(outcome?.title ?? String(value))}</p>`}
    ${sidesView({
      comparison,
      actions: (one) => actionsView(() => chosen([one])),
      widest: () => talkAboutAll(widest.length, () => chosen(widest)),
    })}
    ${results(form, sides)}
  </section>`;
}

function comparisonOf(form: Form, sides: readonly SideAnswers[]): Comparison {
  const questions = questionsIn(form)
    .filter(({ type }) => type !== "text")
    .map(({ id, text, talk, answers }) => ({ id, text, talk, labels: new Map(answers) }));
  const answered = sides.map(({ name, answers, odd }, at) => {
    const scores = questions.flatMap(({ id }): [string, number][] => {
      const score = scoreOf(answers, id);
      return score === undefined ? [] : [[id, score]];
    });
    return { id: String(at), name, answers: new Map(scores), otherEdition: odd };
  });
  return compareSides(questions, answered, form.gap);
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
