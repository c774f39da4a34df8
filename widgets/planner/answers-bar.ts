/** Above a plan: the answer to whoever sent it, or the answers that came. Loaded where there may be some. */
import { html, type TemplateResult } from "lit-html";
import "../exchange/answer-draft";
import type { Answerable } from "../exchange/answering";
import type { Plan } from "../plan/model";
import { planAnswers } from "./answers";
import type { Desk } from "./desk";
import type { Guide } from "./guide";

let answers: Answerable<Plan> | undefined;

export function answersBar(desk: Desk, plan: Plan, guide: Guide): TemplateResult {
  answers ??= planAnswers(guide);
  const latest = (): Plan => {
    desk.edited?.flush();
    return desk.value ?? plan;
  };
  return html`<pb-answer-draft
    .kind=${answers}
    .documentId=${plan.id}
    .value=${plan}
    .latest=${latest}
  ></pb-answer-draft>`;
}
