/** A milestone as a row: when it is, what it is for, what was made for it, and what is wrong with its day. */
import { html, nothing, type TemplateResult } from "lit-html";
import { dayWords } from "../base/days";
import { icon } from "../base/icons";
import { lengthWords } from "../base/length";
import * as edit from "../plan/edit";
import type { Plan } from "../plan/model";
import { milestoneTitle, organizationName, troubleWords } from "../plan/said";
import { minutesOf, type ScheduledMilestone } from "../plan/schedule";
import { isWorthKnowing, type Trouble } from "../plan/troubles";
import type { Desk } from "./desk";
import { type Guide, titleIn } from "./guide";
import { button } from "./parts";
import { dayInWords, timesAt, zonesOf } from "./said";
import { MILESTONE, SAID, TROUBLES, TIMELINE as words } from "./words";

export function rowTop(desk: Desk, plan: Plan, one: ScheduledMilestone, guide: Guide, isOpen: boolean): TemplateResult {
  const { milestone } = one;
  const { id } = milestone;
  const title = milestoneTitle(milestone);
  const toggle = (): void => {
    if (!desk.opened.delete(id)) desk.opened.add(id);
    desk.redraw();
  };
  const setDone = ({ target }: Event): void => {
    if (desk.value) desk.change(edit.changeMilestone(desk.value, id, { done: (target as HTMLInputElement).checked }));
  };
  return html`<div class="pb-mile__top">
    <div class="pb-mile__when">${when(plan, one)}</div>
    <div class="pb-mile__what">
      <h4 dir="auto">${title}</h4>
      ${milestone.objective.trim() ? html`<p class="pb-mile__objective" dir="auto">${milestone.objective}</p>` : nothing}
      <p class="pb-mile__facts">${facts(plan, one, guide).join(" · ")}</p>
      ${desk.made(milestone).length ? html`<p class="pb-mile__made">${madeLinks(desk, one)}</p>` : nothing}
    </div>
    <div class="pb-mile__acts">
      <label class="pb-mile__done"
        ><input type="checkbox" aria-label=${words.doneOf(title)} .checked=${milestone.done} @change=${setDone} /><span
          >${words.done}</span
        ></label
      >
      <button
        type="button"
        class="pb-button"
        aria-expanded=${isOpen ? "true" : "false"}
        aria-label=${isOpen ? `${words.close}: ${title}` : words.changeOf(title)}
        @click=${toggle}
      >
        ${isOpen ? words.close : words.change}
      </button>
    </div>
  </div>`;
}

/** Without the year, which the heading of the month has. */
function when(plan: Plan, { day, start, why }: ScheduledMilestone): TemplateResult {
  if (!day) return html`<strong>${words.noDay}</strong>`;
  return html`<time datetime=${day}>${dayWords(day, day.slice(0, 4))}</time> ${
      start
        ? timesAt(start, zonesOf(plan)).map(({ place, words: time }) => html`<small>${SAID.at(time, place)}</small>`)
        : html`<small>${words.allDay}</small>`
    }
    ${why?.by === "hand" ? html`<small>${words.byHand}</small>` : nothing}`;
}

function facts(plan: Plan, { milestone }: ScheduledMilestone, guide: Guide): string[] {
  const minutes = minutesOf(plan, milestone);
  const { lead, leadOrganization, stage } = milestone;
  const who = [lead && titleIn(guide, "role", lead), organizationName(plan, leadOrganization)]
    .filter(Boolean)
    .join(", ");
  return [stage && titleIn(guide, "stage", stage), minutes ? lengthWords(minutes) : "", who && words.led(who)].filter(
    (one) => one !== "",
  );
}

function madeLinks(desk: Desk, { milestone }: ScheduledMilestone): TemplateResult[] {
  return desk
    .made(milestone)
    .map(
      ({ document, address, title }) =>
        html`<a href=${address} dir="auto">${MILESTONE.open[document]?.(title) ?? title}</a>`,
    );
}

/** What is wrong, each with what mends it; and what is worth knowing, without. */
export function troubleRows(desk: Desk, plan: Plan, one: ScheduledMilestone): TemplateResult | typeof nothing {
  const { milestone, troubles } = one;
  const differing = desk.differing(one);
  if (milestone.done || !(troubles.length || differing.length || one.wanted)) return nothing;
  const bad = troubles.filter((trouble) => !isWorthKnowing(trouble));
  const title = milestoneTitle(milestone);
  return html`${
    bad.length
      ? html`<div class="pb-mile__trouble">
          <p>
            ${icon("stop")}<span
              >${bad.map((trouble) => TROUBLES.sentence(troubleWords(plan, trouble))).join(" ")}</span
            >
          </p>
          ${
            canMend(bad)
              ? button({
                  icon: "stage",
                  words: words.mend,
                  label: words.mendOf(title),
                  press: () => desk.mend(milestone.id),
                })
              : nothing
          }
        </div>`
      : nothing
  }
  ${notes(plan, one)}
  ${differing.map(
    ({ title: document, day, set }) =>
      html`<div class="pb-mile__trouble">
        <p>
          ${icon("stop")}<span dir="auto"
            >${MILESTONE.differs(document, day ? dayInWords(day) : MILESTONE.noDate)}</span
          >
        </p>
        ${button({ words: MILESTONE.takeDate(one.day ? dayInWords(one.day) : ""), press: set })}
      </div>`,
  )}`;
}

/** What no other day mends: it waits for itself. */
function canMend(troubles: readonly Trouble[]): boolean {
  return troubles.some(({ is }) => is !== "circle");
}

/** What nobody has to decide: why the plan chose another day, and what clocks do on it. */
function notes(plan: Plan, { wanted, avoided, troubles }: ScheduledMilestone): TemplateResult[] {
  const chosen = wanted && avoided[0] ? [TROUBLES.chosen(dayInWords(wanted), troubleWords(plan, avoided[0]))] : [];
  const known = troubles.filter(isWorthKnowing).map((trouble) => TROUBLES.sentence(troubleWords(plan, trouble)));
  return [...chosen, ...known].map((said) => html`<p class="pb-mile__note">${icon("tip")}<span>${said}</span></p>`);
}
