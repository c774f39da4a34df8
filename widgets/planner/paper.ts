/** A plan on paper: the line through the months and all its dates, on one sheet that lies on its side. Loaded once somebody is here. */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { lengthWords } from "../base/length";
import type { Audience } from "../plan/for-partner";
import { store } from "../plan/here";
import type { Plan } from "../plan/model";
import { milestoneTitle, organizationName } from "../plan/said";
import { minutesOf, type ScheduledMilestone, scheduleOf } from "../plan/schedule";
import { type Guide, titleIn } from "./guide";
import { callWords, dayInWords, timesAt, zonesOf } from "./said";
import { strip } from "./strip";
import { PAPER as words } from "./words";

export function paperOf(place: HTMLElement, plan: Plan, audience: Audience, guide: Guide): void {
  render(sheet(plan, audience, guide), place);
}

/** A plan that was sent, to be read. */
export function reading(plan: Plan, guide: Guide): TemplateResult {
  return html`<div class="pb-plan__read" role="group" tabindex="0" aria-label=${store.kind.titleOf(plan)}>
    ${sheet(plan, "partner", guide)}
  </div>`;
}

function sheet(plan: Plan, audience: Audience, guide: Guide): TemplateResult {
  const dates = scheduleOf(plan);
  const title = store.kind.titleOf(plan);
  const names = plan.organizations.map(({ id }) => organizationName(plan, id)).join(", ");
  const place = [plan.place.where, plan.place.link, plan.place.phone].map((one) => one.trim()).filter(Boolean);
  return html`<h2 dir="auto">${title}</h2>
    <p dir="auto">
      ${[names, ...plan.series.map((one) => `${one.title}: ${callWords(plan, one, dates)}`), ...place].filter(Boolean).join(" · ")}
    </p>
    ${plan.goal.trim() ? html`<p dir="auto">${plan.goal}</p>` : nothing} ${strip(title, dates, () => false)}
    <table class="pb-dates">
      <thead>
        <tr>
          <th scope="col" class="pb-dates__box"><span class="pb-hidden">${words.done}</span></th>
          <th scope="col" class="pb-dates__day">${words.day}</th>
          <th scope="col" class="pb-dates__times">${words.time}</th>
          <th scope="col" class="pb-dates__title">${words.what}</th>
          <th scope="col">${words.objective}</th>
          <th scope="col" class="pb-dates__lead">${words.lead}</th>
        </tr>
      </thead>
      <tbody>
        ${dates.inOrder.map((one) => row(plan, one, audience, guide))}
      </tbody>
    </table>`;
}

function row(plan: Plan, one: ScheduledMilestone, audience: Audience, guide: Guide): TemplateResult {
  const { milestone, day, start } = one;
  const minutes = minutesOf(plan, milestone);
  const times = start ? timesAt(start, zonesOf(plan)).map(({ words: time }) => time) : [];
  const lead = [
    milestone.lead && titleIn(guide, "role", milestone.lead),
    organizationName(plan, milestone.leadOrganization),
  ];
  const notes = audience === "us" && milestone.notes.trim() ? words.notes(milestone.notes.trim()) : "";
  return html`<tr>
    <td class="pb-dates__box">${milestone.done ? "✓" : html`<i></i>`}</td>
    <td>${day ? dayInWords(day) : words.noDay}</td>
    <td>${times.map((time) => html`<div>${time}</div>`)}</td>
    <th scope="row" dir="auto">
      ${milestoneTitle(milestone)}${minutes ? html` <small>${lengthWords(minutes)}</small>` : nothing}
    </th>
    <td dir="auto">${milestone.objective.trim() || milestone.result}${notes ? html`<div>${notes}</div>` : nothing}</td>
    <td dir="auto">${lead.filter(Boolean).join(", ")}</td>
  </tr>`;
}
