/** The four steps that all tools share, and which of them the reader is at. */
import { html, nothing, type TemplateResult } from "lit-html";
import { STEP_WORDS as WORDS } from "./step-words";

export type Step = keyof typeof WORDS.step;

const STEPS = Object.keys(WORDS.step) as Step[];

export function stepsView(at: Step): TemplateResult {
  return html`<ol class="pb-way" role="list" aria-label=${WORDS.label}>
    ${STEPS.map(
      (step) =>
        html`<li
          class=${STEPS.indexOf(step) < STEPS.indexOf(at) ? "pb-way__done" : nothing}
          aria-current=${step === at ? "step" : nothing}
        >
          ${WORDS.step[step]}
        </li>`,
    )}
  </ol>`;
}
